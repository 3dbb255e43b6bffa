/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
/** The code that came by e-mail: tried, asked for again, and locked against guessing. */
import { limitRequests } from '@repdesk/service-kit/site'
import { FaultSummary, SectionFields } from '../forms/render.tsx'
import { answersFrom, type Fault, faultsOf, typedIn } from '../forms/validate.ts'
import { formOf, type PortalContext, sayOf } from '../page/context.ts'
import { Notice, showPage } from '../page/layout.tsx'
import type { Parts } from '../page/parts.ts'
import { dayOf, type Words } from '../words.ts'
import { type ConfirmOutcome, confirmEmail, sendCode } from './confirm-email.ts'
import { codeSection } from './credentials-form.ts'
import { afterEmailVerified } from './enrolment.ts'
import { FoldedStepList, toEnrolment } from './step-list.tsx'
import { addressOf } from './steps.ts'
import type { Enrolment } from './store.ts'
import { withEnrolment } from './with-enrolment.ts'

const codesPerAddress = 30

export function addCodePage(parts: Parts): void {
  const { app, site, database, now } = parts

  app.get(
    '/enrol/code',
    withEnrolment(
      parts,
      (c, enrolment) => elsewhere(c, enrolment) ?? showCode(c, enrolment, [], sentWords(c)),
    ),
  )

  app.post(
    '/enrol/code',
    withEnrolment(parts, async (c, enrolment) => {
      const gone = elsewhere(c, enrolment)
      if (gone) return gone
      const answers = answersFrom(codeSection, typedIn(codeSection, await formOf(c)))
      const faults = faultsOf(codeSection, answers, 'complete', dayOf(now()))
      if (faults.length > 0) return showCode(c, enrolment, faults, undefined)
      const tried = await confirmEmail(database, enrolment, answers.code ?? '', now())
      if (tried.outcome !== 'confirmed')
        return showCode(c, enrolment, [{ field: 'code', words: refusals[tried.outcome] }], undefined)
      const subject = tried.enrolment.accountId ?? tried.enrolment.enrolmentId
      await site.sessions.start(c, subject, c.get('session'))
      return c.redirect(afterEmailVerified(tried.enrolment), 303)
    }),
  )

  app.post(
    '/enrol/code/new',
    limitRequests(codesPerAddress),
    withEnrolment(parts, async (c, enrolment) => {
      const gone = elsewhere(c, enrolment)
      if (gone) return gone
      const outcome = await sendCode(database, enrolment, undefined, parts.publicUrl, now())
      return c.redirect(outcome === 'closed' ? '/enrol' : `/enrol/code?because=${outcome}`, 303)
    }),
  )
}

/** Before an address was entered there is no code to type, and none after it was right. */
function elsewhere(c: PortalContext, enrolment: Enrolment): Response | undefined {
  if (enrolment.verifiedAt) return c.redirect('/enrol', 303)
  return enrolment.email === '' ? c.redirect(addressOf('account'), 303) : undefined
}

const refusals: Record<Exclude<ConfirmOutcome, 'confirmed'>, Words> = {
  wrong: {
    en: 'This is not the code that was sent last. Check it, then enter it again.',
    fr: 'Ce n’est pas le dernier code envoyé. Vérifiez-le, puis entrez-le de nouveau.',
  },
  expired: {
    en: 'This code is more than 15 minutes old. Ask for another one below.',
    fr: 'Ce code date de plus de 15 minutes. Demandez-en un autre ci-dessous.',
  },
  used: {
    en: 'This code was used already. Ask for another one below.',
    fr: 'Ce code a déjà été utilisé. Demandez-en un autre ci-dessous.',
  },
  locked: {
    en: 'Five wrong codes were entered, so the code is no longer good. Wait 15 minutes, then ask for another one below.',
    fr: 'Cinq codes erronés ont été entrés : le code n’est plus valable. Attendez 15 minutes, puis demandez-en un autre ci-dessous.',
  },
  none: {
    en: 'There is no code for this enrolment. Ask for one below.',
    fr: 'Il n’y a aucun code pour cette inscription. Demandez-en un ci-dessous.',
  },
  taken: {
    en: 'This e-mail address has an account already. Sign in with the password you chose for it.',
    fr: 'Cette adresse électronique a déjà un compte. Ouvrez une session avec le mot de passe choisi pour celui-ci.',
  },
}

const sendings: Record<string, { tone: 'good' | 'bad'; words: Words }> = {
  sent: { tone: 'good', words: { en: 'An e-mail was sent.', fr: 'Un courriel a été envoyé.' } },
  'too-soon': {
    tone: 'bad',
    words: {
      en: 'An e-mail was sent less than a minute ago, so no other was sent. Look for it; ask again in a minute if it has not come.',
      fr: 'Un courriel a été envoyé il y a moins d’une minute : aucun autre n’a été envoyé. Cherchez-le; redemandez-en un dans une minute s’il n’est pas arrivé.',
    },
  },
  locked: {
    tone: 'bad',
    words: {
      en: 'Five wrong codes were entered, so no other is sent for 15 minutes. Wait, then ask again.',
      fr: 'Cinq codes erronés ont été entrés : aucun autre n’est envoyé pendant 15 minutes. Attendez, puis redemandez-en un.',
    },
  },
  'too-many': {
    tone: 'bad',
    words: {
      en: 'Six e-mails were sent to this address within an hour, so no other was sent. Ask again in an hour, or use another address.',
      fr: 'Six courriels ont été envoyés à cette adresse en une heure : aucun autre n’a été envoyé. Redemandez-en un dans une heure ou utilisez une autre adresse.',
    },
  },
}

const sentWords = (c: PortalContext) => {
  const because = c.req.query('because') ?? ''
  return Object.hasOwn(sendings, because) ? sendings[because] : undefined
}

function showCode(
  c: PortalContext,
  enrolment: Enrolment,
  faults: readonly Fault[],
  sending: (typeof sendings)[string] | undefined,
) {
  const say = sayOf(c)
  const { title } = codeSection
  // A code that was wrong is typed anew, so nothing of it is shown again.
  const state = { answers: {}, faults }
  const hasFaults = faults.length > 0
  const children = (
    <>
      <h1>{say(title)}</h1>
      <FoldedStepList enrolment={enrolment} progress={[]} at="code" say={say} />
      {sending && (
        <Notice tone={sending.tone}>
          <p>{say(sending.words)}</p>
        </Notice>
      )}
      <FaultSummary section={codeSection} state={state} say={say} />
      <p class="lead">
        {say({ en: 'We wrote to ', fr: 'Nous avons écrit à ' })}
        <strong>
          <bdi>{enrolment.email}</bdi>
        </strong>
        {say({
          en: '. If a code can be sent to that address, the e-mail has one: it is good for 15 minutes. If not, the e-mail says what to do.',
          fr: '. Si un code peut être envoyé à cette adresse, le courriel en contient un, valable 15 minutes. Sinon, le courriel indique quoi faire.',
        })}
      </p>
      <form method="post" action="/enrol/code" novalidate>
        <SectionFields section={codeSection} state={state} say={say} />
        <div class="actions">
          <button type="submit">{say({ en: 'Confirm', fr: 'Confirmer' })}</button>
        </div>
      </form>
      <h2>{say({ en: 'Has it not come?', fr: 'Il n’est pas arrivé?' })}</h2>
      <p class="lead">
        {say({
          en: 'Look among unwanted e-mails too. You can ask for another after a minute; the one before is then no longer good.',
          fr: 'Cherchez aussi parmi les courriels indésirables. Vous pouvez en demander un autre après une minute; le précédent n’est alors plus valable.',
        })}
      </p>
      <form method="post" action="/enrol/code/new">
        <div class="actions">
          <button type="submit" class="second">
            {say({ en: 'Send another e-mail', fr: 'Envoyer un autre courriel' })}
          </button>
          <a href="/enrol/account">
            {say({ en: 'Use another e-mail address', fr: 'Utiliser une autre adresse électronique' })}
          </a>
        </div>
      </form>
    </>
  )
  return showPage(c, { title, crumbs: [toEnrolment], hasFaults, children }, hasFaults ? 422 : 200)
}
