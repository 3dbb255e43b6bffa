/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
/** What a draft's fees depend on beside its answers; then its order. */
import { ProblemError } from '@repdesk/shared/problem'
import { heldBack } from '../accounts/account-page.tsx'
import { takeHeldForm } from '../accounts/store.ts'
import { toDashboard } from '../applications/application-page.tsx'
import { type Application, applicationOf, savedSections, saveSection } from '../applications/store.ts'
import { feeSection } from '../fees/fee-questions.ts'
import { FaultSummary, type FormState, SectionFields } from '../forms/render.tsx'
import { answersFrom, faultsOf, typedIn } from '../forms/validate.ts'
import { formOf, type PortalContext, sayOf, viewerOf } from '../page/context.ts'
import { Notice, showPage, withReference } from '../page/layout.tsx'
import type { Parts } from '../page/parts.ts'
import { dayOf, type Words } from '../words.ts'
import { openOrder } from './store.ts'
import { sectionsOf, unfinishedSections } from './unfinished.ts'

export function addFeePage({ app, database, now }: Parts): void {
  const { db } = database

  app.get('/applications/:reference/fees', async (c) => {
    const application = await draftFor(c, db)
    const { accountId } = viewerOf(c)
    const held = await takeHeldForm(db, accountId, c.req.path)
    const saved = await savedSections(db, application.applicationId)
    const before = saved.find((known) => known.section === feeSection.id)?.answers ?? {}
    const answers = held ? typedIn(feeSection, held) : before
    return showFees(c, application, { answers, faults: [] }, held && heldBack)
  })

  app.post('/applications/:reference/fees', async (c) => {
    const application = await draftFor(c, db)
    const typed = typedIn(feeSection, await formOf(c))
    const answers = answersFrom(feeSection, typed)
    const today = dayOf(now())
    const faults = faultsOf(feeSection, answers, 'complete', today)
    if (faults.length > 0) return showFees(c, application, { answers: typed, faults }, undefined)
    await saveSection(database, application, { section: feeSection.id, answers, isComplete: true }, now())
    const saved = await savedSections(db, application.applicationId)
    if (unfinishedSections(application, saved, today).length > 0)
      return c.redirect(`/applications/${application.reference}/review`, 303)
    return c.redirect(`/orders/${await openOrder(database, application, now())}`, 303)
  })
}

async function draftFor(c: PortalContext, db: Parts['database']['db']): Promise<Application> {
  const application = await applicationOf(db, viewerOf(c).accountId, c.req.param('reference') ?? '')
  if (application?.status !== 'draft' || !sectionsOf(application)) throw new ProblemError('not-found')
  return application
}

function showFees(
  c: PortalContext,
  { reference }: Application,
  state: FormState,
  message: Words | undefined,
) {
  const say = sayOf(c)
  const address = `/applications/${reference}`
  const hasFaults = state.faults.length > 0
  const children = (
    <>
      <h1>{say(feeSection.title)}</h1>
      {message && (
        <Notice tone="plain">
          <p>{say(message)}</p>
        </Notice>
      )}
      <FaultSummary section={feeSection} state={state} say={say} />
      <form method="post" action={`${address}/fees`} novalidate>
        <SectionFields section={feeSection} state={state} say={say} />
        <div class="actions">
          <button type="submit">
            {say({ en: 'Save and see the fees', fr: 'Enregistrer et voir les frais' })}
          </button>
          <a href={`${address}/review`}>
            {say({ en: 'Back to the review', fr: 'Retour à la vérification' })}
          </a>
        </div>
      </form>
    </>
  )
  const crumbs = [
    toDashboard,
    {
      href: address,
      words: withReference({ en: 'Application {reference}', fr: 'Demande {reference}' }, reference),
    },
  ]
  return showPage(c, { title: feeSection.title, crumbs, hasFaults, children }, hasFaults ? 422 : 200)
}
