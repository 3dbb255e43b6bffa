/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
/** One section of an application: shown from its definition, checked, saved, come back to. */
import type { Database } from '@repdesk/service-kit/database'
import { ProblemError } from '@repdesk/shared/problem'
import type { Hono } from 'hono'
import { fillsRepresentative, representativeAnswersFrom } from '../accounts/account-form.ts'
import { heldBack } from '../accounts/account-page.tsx'
import { accountById, takeHeldForm } from '../accounts/store.ts'
import type { Answers, Section } from '../forms/form.ts'
import { FaultSummary, type FormState, SectionFields } from '../forms/render.tsx'
import { answersFrom, faultsOf, typedIn } from '../forms/validate.ts'
import { formOf, type PortalContext, type PortalEnv, sayOf, type Viewer, viewerOf } from '../page/context.ts'
import { Notice, showPage, withReference } from '../page/layout.tsx'
import type { PortalDb, PortalTables } from '../schema.ts'
import { representativeSection } from '../temporary-resident-visa/representative.ts'
import { dayOf, type Words } from '../words.ts'
import { toDashboard } from './application-page.tsx'
import { typeOf } from './application-types.ts'
import { type Application, applicationOf, savedSections, saveSection } from './store.ts'

/** A draft's page, and what stands on it before anything is typed now. */
type Draft = { application: Application; sections: readonly Section[]; section: Section }

export function addSectionRoutes(
  app: Hono<PortalEnv>,
  database: Database<PortalTables>,
  now: () => Date,
): void {
  const { db } = database

  app.get('/applications/:reference/:section', async (c) => {
    const draft = await draftOf(db, viewerOf(c), c.req.param('reference'), c.req.param('section'))
    const { accountId } = viewerOf(c)
    const held = await takeHeldForm(db, accountId, c.req.path)
    if (held) return showSection(c, draft, { answers: typedIn(draft.section, held), faults: [] }, heldBack)
    const saved = await savedSections(db, draft.application.applicationId)
    const answers = saved.find((known) => known.section === draft.section.id)?.answers
    if (answers) return showSection(c, draft, { answers, faults: [] }, savedBefore(c))
    const first = await firstAnswers(db, draft, viewerOf(c))
    return showSection(c, draft, { answers: first.answers, faults: [] }, first.message ?? savedBefore(c))
  })

  app.post('/applications/:reference/:section', async (c) => {
    const draft = await draftOf(db, viewerOf(c), c.req.param('reference'), c.req.param('section'))
    const { application, section, sections } = draft
    const form = await formOf(c)
    const typed = typedIn(section, form)
    const answers = answersFrom(section, typed)
    const later = form.get('_then') === 'later'
    const today = dayOf(now())
    const faults = faultsOf(section, answers, later ? 'draft' : 'complete', today)
    if (faults.length > 0) return showSection(c, draft, { answers: typed, faults }, undefined)
    const isComplete = faultsOf(section, answers, 'complete', today).length === 0
    await saveSection(database, application, { section: section.id, answers, isComplete }, now())
    const next = later ? undefined : sections[sections.indexOf(section) + 1]
    const address = `/applications/${application.reference}`
    return c.redirect(next ? `${address}/${next.id}?saved` : `${address}?saved`, 303)
  })
}

/** Another's application, an unknown one, one already submitted and an unknown page are all not found. */
async function draftOf(db: PortalDb, viewer: Viewer, reference: string, id: string): Promise<Draft> {
  const application = await applicationOf(db, viewer.accountId, reference)
  const sections = application && typeOf(application.type)?.sections
  const section = sections?.find((known) => known.id === id)
  if (!application || !sections || !section || application.status !== 'draft')
    throw new ProblemError('not-found')
  return { application, sections, section }
}

const savedBefore = (c: PortalContext): Words | undefined =>
  c.req.query('saved') === undefined
    ? undefined
    : { en: 'The page before was saved.', fr: 'La page précédente a été enregistrée.' }

type First = { answers: Answers; message?: Words }

/** What stands on a page that was never saved: nothing but what the account itself answers. */
async function firstAnswers(db: PortalDb, { section }: Draft, viewer: Viewer): Promise<First> {
  if (section.id !== representativeSection.id || viewer.kind !== 'representative') return { answers: {} }
  const account = await accountById(db, viewer.accountId)
  if (account?.details[fillsRepresentative] !== 'yes') return { answers: { 'uor.hasRep': 'yes' } }
  return { answers: representativeAnswersFrom(account.details), message: fromAccount }
}

const fromAccount: Words = {
  en: 'The representative’s block was filled from your account. Check it, then save the page.',
  fr: 'Le bloc du représentant a été rempli à partir de votre compte. Vérifiez-le, puis enregistrez la page.',
}

function showSection(c: PortalContext, draft: Draft, state: FormState, message: Words | undefined) {
  const say = sayOf(c)
  const { application, sections, section } = draft
  const address = `/applications/${application.reference}`
  const step = sections.indexOf(section) + 1
  const hasFaults = state.faults.length > 0
  const children = (
    <>
      <p>
        {say({
          en: `Section ${step} of ${sections.length}`,
          fr: `Section ${step} sur ${sections.length}`,
        })}
      </p>
      <h1>{say(section.title)}</h1>
      {message && (
        <Notice tone={message === heldBack || message === fromAccount ? 'plain' : 'good'}>
          <p>{say(message)}</p>
        </Notice>
      )}
      <FaultSummary section={section} state={state} say={say} />
      {section.intro && <p class="lead">{say(section.intro)}</p>}
      <form method="post" action={`${address}/${section.id}`} novalidate>
        <SectionFields section={section} state={state} say={say} />
        <div class="actions">
          <button type="submit" name="_then" value="next">
            {say({ en: 'Save and continue', fr: 'Enregistrer et continuer' })}
          </button>
          <button type="submit" name="_then" value="later" class="second">
            {say({ en: 'Save and come back later', fr: 'Enregistrer et revenir plus tard' })}
          </button>
          <a href={address}>{say({ en: 'Leave without saving', fr: 'Quitter sans enregistrer' })}</a>
        </div>
      </form>
    </>
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
  return showPage(c, { title: section.title, crumbs, hasFaults, children }, hasFaults ? 422 : 200)
}
