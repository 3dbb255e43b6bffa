/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
/** The gate: the one page that closes the client account, and only when it is asked to in two ways. */
import { readProgress } from '../enrolment/progress.ts'
import { FaultSummary, SectionFields } from '../forms/render.tsx'
import { answersFrom, type Fault, faultsOf, typedIn } from '../forms/validate.ts'
import { formOf, type PortalContext, sayOf } from '../page/context.ts'
import { type Crumb, Notice, showPage } from '../page/layout.tsx'
import type { Parts } from '../page/parts.ts'
import { dayOf, withValues } from '../words.ts'
import { applicationCount } from './application-list.tsx'
import { gateSection } from './gate-form.ts'
import { openAccount } from './representative-account.ts'
import { type Standing, standingOf } from './standing.ts'
import { startConversion } from './start.ts'
import { applicationsOfClient } from './store.ts'

type Preparing = Extract<Standing, { at: 'preparing' }>

export const toConversion: Crumb = { href: '/convert', words: { en: 'Conversion', fr: 'Conversion' } }

export function addGatePage(parts: Parts): void {
  const { app, site, database, now, publicUrl } = parts

  app.get('/convert/gate', async (c) => {
    const standing = await standingOf(c, parts)
    if (standing.at !== 'preparing' || !(await isWhole(parts, standing))) return c.redirect('/convert', 303)
    return showGate(c, parts, standing, [])
  })

  app.post('/convert/gate', async (c) => {
    const standing = await standingOf(c, parts)
    // Behind this gate already, in this tab or another, or not at it yet: the first page says which.
    if (standing.at !== 'preparing' || !(await isWhole(parts, standing))) return c.redirect('/convert', 303)
    const answers = answersFrom(gateSection, typedIn(gateSection, await formOf(c)))
    const faults = faultsOf(gateSection, answers, 'complete', dayOf(now()))
    if (faults.length > 0) return showGate(c, parts, standing, faults)
    const { enrolment, client } = standing
    const told = { clientAccountId: client.accountId, language: sayOf(c).language, publicUrl }
    const outcome = await startConversion(
      database,
      { ...told, openAccount: openAccount(enrolment, now()) },
      now(),
    )
    if (outcome !== 'closed-before')
      await site.sessions.start(c, outcome.representativeAccountId, c.get('session'))
    return c.redirect('/convert', 303)
  })
}

async function isWhole({ database: { db }, now }: Parts, { enrolment }: Preparing): Promise<boolean> {
  if (enrolment.state !== 'enrolling') return false
  return (await readProgress(db, enrolment, now())).every(({ progress }) => progress === 'complete')
}

async function showGate(
  c: PortalContext,
  { database: { db } }: Parts,
  { client }: Preparing,
  faults: readonly Fault[],
) {
  const say = sayOf(c)
  const { title } = gateSection
  const count = (await applicationsOfClient(db, client.accountId)).length
  // Whatever was typed before: this is passed by whoever does all of it at once.
  const state = { answers: {}, faults }
  const hasFaults = faults.length > 0
  const children = (
    <>
      <h1>{say(title)}</h1>
      <FaultSummary section={gateSection} state={state} say={say} />
      <Notice tone="bad">
        <p>
          <strong>
            {say({
              en: 'This cannot be undone.',
              fr: 'Cette action est irréversible.',
            })}
          </strong>
        </p>
        <ul>
          <li>
            {say(
              withValues(
                {
                  en: 'The client account {email} is closed at once. It is lost: nobody can sign in to it or open it again.',
                  fr: 'Le compte de client {email} est fermé immédiatement. Il est perdu : personne ne pourra plus y ouvrir de session ni le rouvrir.',
                },
                { email: client.email },
              ),
            )}
          </li>
          <li>
            {say({
              en: 'A conversion code is sent to that address. Until you enter it, you can open your applications in neither account.',
              fr: 'Un code de conversion est envoyé à cette adresse. Tant que vous ne l’aurez pas entré, vous ne pourrez ouvrir vos demandes dans aucun des deux comptes.',
            })}
          </li>
          <li>
            {say(
              withValues(
                {
                  en: 'The code transfers them to your representative account: {applications}.',
                  fr: 'Le code les transfère à votre compte de représentant : {applications}.',
                },
                { applications: say(applicationCount(count)) },
              ),
            )}
          </li>
        </ul>
      </Notice>
      <form method="post" action="/convert/gate" novalidate autocomplete="off">
        {/* The Enter key presses a form's first button: this one, which does nothing. */}
        <button type="submit" disabled hidden></button>
        <SectionFields section={gateSection} state={state} say={say} />
        <div class="actions">
          <button type="submit">
            {say({
              en: 'Close the client account and start',
              fr: 'Fermer le compte de client et commencer',
            })}
          </button>
          <a href="/convert">{say({ en: 'Not now', fr: 'Pas maintenant' })}</a>
        </div>
      </form>
    </>
  )
  return showPage(c, { title, crumbs: [toConversion], hasFaults, children }, hasFaults ? 422 : 200)
}
