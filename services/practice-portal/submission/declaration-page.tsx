/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
/** The declaration by whoever's account it is, and the submission. */
import { heldBack } from '../accounts/account-page.tsx'
import { takeHeldForm } from '../accounts/store.ts'
import { applicantName, notNamedYet } from '../applications/applicant.ts'
import { FaultSummary, type FormState, SectionFields } from '../forms/render.tsx'
import { answersFrom, faultsOf, typedIn } from '../forms/validate.ts'
import { formOf, type PortalContext, sayOf, viewerOf } from '../page/context.ts'
import { Notice, showPage } from '../page/layout.tsx'
import type { Parts } from '../page/parts.ts'
import { reopen } from '../payments/pay.ts'
import { unfinishedSections } from '../payments/unfinished.ts'
import { dayOf, type Words } from '../words.ts'
import { applicationAt, crumbsTo, type Filled } from './application-at.ts'
import { declarationSection, statementsOf } from './declaration-form.ts'
import { Missing } from './review-page.tsx'
import { type SubmitOutcome, submitApplication } from './submit.ts'

export function addDeclarationPage({ app, database, now, publicUrl }: Parts): void {
  const { db } = database

  app.get('/applications/:reference/declaration', async (c) => {
    const filled = await applicationAt(c, db)
    const elsewhere = elsewhereFor(filled)
    if (elsewhere) return c.redirect(elsewhere, 303)
    const held = await takeHeldForm(db, viewerOf(c).accountId, c.req.path)
    // A box is never ticked for anyone, and what was ticked before a session ended is ticked again by hand.
    const answers = held ? { 'declare.name': held.get('declare.name') ?? '' } : {}
    return showDeclaration(c, filled, dayOf(now()), { answers, faults: [] }, held && heldBack)
  })

  app.post('/applications/:reference/declaration', async (c) => {
    const filled = await applicationAt(c, db)
    const elsewhere = elsewhereFor(filled)
    if (elsewhere) return c.redirect(elsewhere, 303)
    const { kind, name, accountId } = viewerOf(c)
    const section = declarationSection(kind, name)
    const typed = typedIn(section, await formOf(c))
    const answers = answersFrom(section, typed)
    const faults = faultsOf(section, answers, 'complete', dayOf(now()))
    if (faults.length > 0)
      return showDeclaration(c, filled, dayOf(now()), { answers: typed, faults }, undefined)
    const { application } = filled
    const declaredBy = answers['declare.name'] ?? ''
    const declared = { application, accountId, declaration: statementsOf(kind), declaredBy, publicUrl }
    const outcome = await submitApplication(database, declared, now())
    return c.redirect(`/applications/${application.reference}${afterwards[outcome]}`, 303)
  })

  app.post('/applications/:reference/reopen', async (c) => {
    const { application } = await applicationAt(c, db)
    await reopen(db, application, now())
    return c.redirect(`/applications/${application.reference}`, 303)
  })
}

const afterwards: Record<SubmitOutcome, string> = {
  submitted: '/confirmation',
  'not-complete': '/review',
  'fees-due': '/fees',
  gone: '',
}

/** Where to go from here when there is nothing to declare: it was submitted, withdrawn, or has run out. */
function elsewhereFor({ application: { reference, status } }: Filled): string | undefined {
  if (status === 'draft' || status === 'paid') return undefined
  return status === 'submitted' ? `/applications/${reference}/confirmation` : `/applications/${reference}`
}

function showDeclaration(
  c: PortalContext,
  { application, saved }: Filled,
  today: string,
  state: FormState,
  message: Words | undefined,
) {
  const say = sayOf(c)
  const { kind, name } = viewerOf(c)
  const section = declarationSection(kind, name)
  const { title } = section
  const address = `/applications/${application.reference}`
  const missing = unfinishedSections(application, saved, today)
  const hasFaults = state.faults.length > 0
  const children = (
    <>
      <h1>{say(title)}</h1>
      {message && (
        <Notice tone="plain">
          <p>{say(message)}</p>
        </Notice>
      )}
      <FaultSummary section={section} state={state} heading={notSubmitted} say={say} />
      <Missing application={application} sections={missing} say={say} />
      <p class="lead">
        {say({ en: 'Application ', fr: 'Demande ' })}
        {application.reference}, <bdi>{applicantName(application) ?? say(notNamedYet)}</bdi>
      </p>
      {missing.length === 0 && (
        <form method="post" action={`${address}/declaration`} novalidate autocomplete="off">
          <SectionFields section={section} state={state} say={say} />
          <div class="actions">
            <button type="submit">{say({ en: 'Submit the application', fr: 'Présenter la demande' })}</button>
            <a href={address}>{say({ en: 'Not now', fr: 'Pas maintenant' })}</a>
          </div>
        </form>
      )}
      {application.status === 'paid' && (
        <form method="post" action={`${address}/reopen`}>
          <h2>{say({ en: 'An answer is wrong?', fr: 'Une réponse est inexacte?' })}</h2>
          <p class="lead">
            {say({
              en: 'Reopen the application to change it. What was paid stays paid; if the fees become higher, only the difference is due.',
              fr: 'Rouvrez la demande pour la modifier. Ce qui a été payé le demeure; si les frais augmentent, seule la différence est exigible.',
            })}
          </p>
          <div class="actions">
            <button type="submit" class="second">
              {say({ en: 'Reopen the application', fr: 'Rouvrir la demande' })}
            </button>
          </div>
        </form>
      )}
    </>
  )
  return showPage(c, { title, crumbs: crumbsTo(application), hasFaults, children }, hasFaults ? 422 : 200)
}

const notSubmitted: Words = {
  en: 'Nothing was submitted yet. Correct what follows, then submit again.',
  fr: 'Rien n’est encore présenté. Corrigez ce qui suit, puis présentez de nouveau.',
}
