/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
/** A letter as a page; opening it marks it read. */
import { ProblemError } from '@repdesk/shared/problem'
import type { Hono } from 'hono'
import { applicantName, notNamedYet } from '../applications/applicant.ts'
import { toDashboard } from '../applications/application-page.tsx'
import { type Application, applicationOf } from '../applications/store.ts'
import { type PortalContext, type PortalEnv, sayOf, viewerOf } from '../page/context.ts'
import { showPage, verbatim, withReference } from '../page/layout.tsx'
import type { PortalDb } from '../schema.ts'
import { longDay, type Words } from '../words.ts'
import { type Letter, letterOf, markOpened } from './store.ts'

export function addLetterRoute(app: Hono<PortalEnv>, db: PortalDb, now: () => Date): void {
  app.get('/applications/:reference/letters/:letterId', async (c) => {
    const application = await applicationOf(db, viewerOf(c).accountId, c.req.param('reference'))
    const letter = application && (await letterOf(db, application.applicationId, c.req.param('letterId')))
    if (!application || !letter) throw new ProblemError('not-found')
    if (isOpening(c)) await markOpened(db, letter.letterId, now())
    return showLetter(c, application, letter)
  })
}

/** A person opened it: not a HEAD, and not a browser that fetches ahead. */
const isOpening = (c: PortalContext) =>
  c.req.method === 'GET' && !c.req.header('sec-purpose')?.includes('prefetch')

function showLetter(c: PortalContext, application: Application, letter: Letter) {
  const say = sayOf(c)
  const address = `/applications/${application.reference}`
  const facts: [Words, string][] = [
    [{ en: 'Date', fr: 'Date' }, longDay(letter.sentOn, say.language)],
    [{ en: 'Application number', fr: 'Numéro de demande' }, application.reference],
    [{ en: 'Applicant', fr: 'Demandeur' }, applicantName(application) ?? say(notNamedYet)],
  ]
  const children = (
    <article class="letter">
      <h1 lang={letter.language}>{letter.subject}</h1>
      <dl class="facts">
        {facts.map(([name, value], index) => (
          <>
            <dt>{say(name)}</dt>
            <dd>{index === 0 ? <time datetime={letter.sentOn}>{value}</time> : <bdi>{value}</bdi>}</dd>
          </>
        ))}
      </dl>
      <div lang={letter.language}>
        {letter.body.map((paragraph) => (
          <p>{paragraph}</p>
        ))}
      </div>
    </article>
  )
  const crumbs = [
    toDashboard,
    {
      href: address,
      words: withReference(
        { en: 'Application {reference}', fr: 'Demande {reference}' },
        application.reference,
      ),
    },
  ]
  return showPage(c, { title: verbatim(letter.subject), crumbs, children })
}
