/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
/** The terms: accepted once, with the day and the version. */
import { limitRequests } from '@repdesk/service-kit/site'
import type { Section } from '../forms/form.ts'
import { FaultSummary, type FormState, SectionFields } from '../forms/render.tsx'
import { answersFrom, faultsOf, typedIn } from '../forms/validate.ts'
import { formOf, type PortalContext, sayOf } from '../page/context.ts'
import { homeOf, Notice, showPage } from '../page/layout.tsx'
import type { Parts } from '../page/parts.ts'
import { dayOf, longDay, type Words } from '../words.ts'
import { readProgress } from './progress.ts'
import { FoldedStepList, type Progress, toEnrolment } from './step-list.tsx'
import { addressOf } from './steps.ts'
import { beginEnrolment, type Enrolment } from './store.ts'
import { termsParagraphs, termsVersion } from './terms.ts'
import { currentEnrolment, hasNothingToEnrol } from './with-enrolment.ts'

/** Enrolments that one address may begin within a quarter of an hour. */
const begunPerAddress = 20

export function addTermsPage(parts: Parts): void {
  const { app, site, database, now } = parts

  app.get('/enrol/terms', async (c) => {
    const enrolment = await currentEnrolment(c, parts)
    if (hasNothingToEnrol(c, enrolment)) return c.redirect(homeOf(c.get('viewer')))
    const progress = enrolment ? await readProgress(database.db, enrolment, now()) : []
    return showTerms(c, enrolment, progress, { answers: {}, faults: [] })
  })

  app.post('/enrol/terms', limitRequests(begunPerAddress), async (c) => {
    const begun = await currentEnrolment(c, parts)
    if (hasNothingToEnrol(c, begun)) return c.redirect(homeOf(c.get('viewer')), 303)
    if (begun) return c.redirect('/enrol', 303)
    const typed = typedIn(termsSection, await formOf(c))
    const answers = answersFrom(termsSection, typed)
    const faults = faultsOf(termsSection, answers, 'complete', dayOf(now()))
    if (faults.length > 0) return showTerms(c, undefined, [], { answers: typed, faults })
    const enrolmentId = await beginEnrolment(database, sayOf(c).language, now())
    await site.sessions.start(c, enrolmentId, c.get('session'))
    return c.redirect(addressOf('account'), 303)
  })
}

const title: Words = { en: 'Terms of use', fr: 'Conditions d’utilisation' }

const termsSection: Section = {
  id: 'terms',
  title,
  groups: [
    {
      legend: { en: 'Your acceptance', fr: 'Votre acceptation' },
      fields: [
        {
          name: 'accepted',
          kind: 'checkbox',
          label: {
            en: 'I have read these terms and accept them.',
            fr: 'J’ai lu ces conditions et je les accepte.',
          },
          required: true,
        },
      ],
    },
  ],
}

function showTerms(c: PortalContext, enrolment: Enrolment | undefined, progress: Progress, state: FormState) {
  const say = sayOf(c)
  const hasFaults = state.faults.length > 0
  const inWords = (day: string) => longDay(day, say.language)
  const children = (
    <>
      <h1>{say(title)}</h1>
      <FoldedStepList enrolment={enrolment} progress={progress} at="terms" say={say} />
      <FaultSummary section={termsSection} state={state} say={say} />
      {enrolment && (
        <Notice tone="good">
          <p>
            {say({
              en: `You accepted these terms on ${inWords(dayOf(new Date(enrolment.termsAcceptedAt)))}, in the version of ${inWords(enrolment.termsVersion)}.`,
              fr: `Vous avez accepté ces conditions le ${inWords(dayOf(new Date(enrolment.termsAcceptedAt)))}, dans leur version du ${inWords(enrolment.termsVersion)}.`,
            })}
          </p>
        </Notice>
      )}
      <div class="lead">
        <p>
          {say({
            en: `Version of ${inWords(termsVersion)}`,
            fr: `Version du ${inWords(termsVersion)}`,
          })}
        </p>
        {termsParagraphs.map((part) => (
          <>
            <h2>{say(part.heading)}</h2>
            <ul>
              {part.sentences.map((sentence) => (
                <li>{say(sentence)}</li>
              ))}
            </ul>
          </>
        ))}
      </div>
      {enrolment ? (
        <p>
          <a class="button" href="/enrol">
            {say({ en: 'Back to my enrolment', fr: 'Retour à mon inscription' })}
          </a>
        </p>
      ) : (
        <form method="post" action="/enrol/terms" novalidate>
          <SectionFields section={termsSection} state={state} say={say} />
          <div class="actions">
            <button type="submit">{say({ en: 'Accept and go on', fr: 'Accepter et continuer' })}</button>
          </div>
        </form>
      )}
    </>
  )
  return showPage(c, { title, crumbs: [toEnrolment], hasFaults, children }, hasFaults ? 422 : 200)
}
