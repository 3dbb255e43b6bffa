/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
/** The account's own page: what the portal knows of whoever is signed in. */
import type { Hono } from 'hono'
import type { Section } from '../forms/form.ts'
import { FaultSummary, type FormState, SectionFields } from '../forms/render.tsx'
import { answersFrom, faultsOf, typedIn } from '../forms/validate.ts'
import { formOf, type PortalContext, type PortalEnv, sayOf, viewerOf } from '../page/context.ts'
import { homeOf, Notice, showPage } from '../page/layout.tsx'
import type { PortalDb } from '../schema.ts'
import { dayOf, type Say, type Words } from '../words.ts'
import { accountSection } from './account-form.ts'
import { type Account, accountById, saveAccount, takeHeldForm } from './store.ts'

export function addAccountRoutes(app: Hono<PortalEnv>, db: PortalDb, now: () => Date): void {
  app.get('/account', async (c) => {
    const account = await accountById(db, viewerOf(c).accountId)
    if (!account || account.kind === 'officer') return c.redirect(homeOf(viewerOf(c)))
    const section = accountSection(account.kind)
    const held = await takeHeldForm(db, account.accountId, '/account')
    const answers = held ? typedIn(section, held) : account.details
    const message = held ? heldBack : c.req.query('saved') !== undefined ? saved : undefined
    return showAccount(c, account, section, { answers, faults: [] }, message)
  })

  app.post('/account', async (c) => {
    const account = await accountById(db, viewerOf(c).accountId)
    if (!account || account.kind === 'officer') return c.redirect(homeOf(viewerOf(c)))
    const section = accountSection(account.kind)
    const typed = typedIn(section, await formOf(c))
    const answers = answersFrom(section, typed)
    const faults = faultsOf(section, answers, 'complete', dayOf(now()))
    if (faults.length > 0) return showAccount(c, account, section, { answers: typed, faults }, undefined)
    const names = {
      familyName: answers['acct.familyName'] ?? '',
      givenName: answers['acct.givenName'] ?? '',
    }
    await saveAccount(db, account.accountId, names, answers, now())
    return c.redirect('/account?saved', 303)
  })
}

const saved: Words = { en: 'Your account was saved.', fr: 'Votre compte a été enregistré.' }
export const heldBack: Words = {
  en: 'Your session had ended before this page was saved. What you had typed is below; it is not saved yet.',
  fr: 'Votre session avait pris fin avant l’enregistrement de cette page. Ce que vous aviez entré figure ci-dessous; ce n’est pas encore enregistré.',
}

function showAccount(
  c: PortalContext,
  account: Account,
  section: Section,
  state: FormState,
  message: Words | undefined,
) {
  const say = sayOf(c)
  const hasFaults = state.faults.length > 0
  const children = (
    <>
      <h1>{say(section.title)}</h1>
      {message && (
        <Notice tone={message === saved ? 'good' : 'plain'}>
          <p>{say(message)}</p>
        </Notice>
      )}
      <FaultSummary section={section} state={state} say={say} />
      <p class="lead">
        {say({ en: 'You sign in with ', fr: 'Vous ouvrez une session avec ' })}
        <strong>{account.email}</strong>.
      </p>
      <form method="post" action="/account" novalidate>
        <SectionFields section={section} state={state} say={say} />
        <div class="actions">
          <button type="submit">{say({ en: 'Save my account', fr: 'Enregistrer mon compte' })}</button>
        </div>
      </form>
      {account.kind === 'client' && <ToConversion say={say} />}
    </>
  )
  const crumbs = [{ href: '/dashboard', words: { en: 'Applications', fr: 'Demandes' } }]
  return showPage(c, { title: section.title, crumbs, hasFaults, children }, hasFaults ? 422 : 200)
}

function ToConversion({ say }: { say: Say }) {
  return (
    <>
      <h2>{say({ en: 'If you act for others', fr: 'Si vous agissez pour d’autres personnes' })}</h2>
      <p class="lead">
        {say({
          en: 'A client account can become a representative account. The next page says what that means before anything changes.',
          fr: 'Un compte de client peut devenir un compte de représentant. La page suivante explique ce que cela signifie avant tout changement.',
        })}
      </p>
      <p>
        <a href="/convert">
          {say({
            en: 'Convert this account into a representative account',
            fr: 'Convertir ce compte en compte de représentant',
          })}
        </a>
      </p>
    </>
  )
}
