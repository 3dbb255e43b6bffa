/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
/** A step that asks for answers: shown from its definition, checked, saved, come back to. */
import { ProblemError } from '@repdesk/shared/problem'
import { heldBack } from '../accounts/account-page.tsx'
import { takeHeldForm } from '../accounts/store.ts'
import type { Answers } from '../forms/form.ts'
import { FaultSummary, type FormState, SectionFields } from '../forms/render.tsx'
import { answersFrom, typedIn } from '../forms/validate.ts'
import { formOf, type PortalContext, sayOf } from '../page/context.ts'
import { Notice, showPage } from '../page/layout.tsx'
import type { Parts } from '../page/parts.ts'
import type { Say, Words } from '../words.ts'
import { saveStep } from './change.ts'
import { changeableSteps } from './enrolment.ts'
import { findingIt } from './finding-id.ts'
import { readProgress } from './progress.ts'
import { warningsFor } from './soft-checks.ts'
import { FoldedStepList, type Progress, toEnrolment } from './step-list.tsx'
import { addressOf, type FormStep, formStepOf, nextAddress } from './steps.ts'
import { answersOfSteps, type Enrolment } from './store.ts'
import { withEnrolment } from './with-enrolment.ts'

const closed = '/enrol?because=closed'

export function addStepPages(parts: Parts): void {
  const { app, database, now } = parts
  const { db } = database

  app.get(
    '/enrol/:step',
    withEnrolment(parts, async (c, enrolment) => {
      const step = stepOf(c)
      if (!changeableSteps(enrolment).includes(step.id)) return c.redirect(closed)
      const progress = await readProgress(db, enrolment, now())
      const held = enrolment.accountId && (await takeHeldForm(db, enrolment.accountId, c.req.path))
      if (held) return showStep(c, enrolment, progress, step, asTyped(step, held), heldBack)
      const saved = (await answersOfSteps(db, enrolment.enrolmentId))[step.id]
      const answers = saved ?? firstAnswers(step, enrolment, sayOf(c))
      return showStep(c, enrolment, progress, step, { answers, faults: [] }, undefined)
    }),
  )

  app.post(
    '/enrol/:step',
    withEnrolment(parts, async (c, enrolment) => {
      const step = stepOf(c)
      const form = await formOf(c)
      const typed = typedIn(step.section, form)
      const later = form.get('_then') === 'later'
      const person = { enrolment, language: sayOf(c).language }
      const answers = answersFrom(step.section, typed)
      const faults = await saveStep(database, person, step, answers, later ? 'draft' : 'complete', now())
      if (faults === 'closed') return c.redirect(closed, 303)
      if (faults.length > 0) {
        const progress = await readProgress(db, enrolment, now())
        return showStep(c, enrolment, progress, step, { answers: typed, faults }, undefined)
      }
      // What looks unusual was saved; it is said on the same page once, and on the last one until it changes.
      const looked = form.get('_seen') === unusualKey(answers)
      if (!later && !looked && warningsFor(answers).length > 0)
        return c.redirect(`${addressOf(step.id)}?saved`, 303)
      return c.redirect(later ? '/enrol' : whatFollows(step, enrolment), 303)
    }),
  )
}

/** Not a step with questions: not found. */
export function stepOf(c: PortalContext): FormStep {
  const step = formStepOf(c.req.param('step') ?? '')
  if (!step) throw new ProblemError('not-found')
  return step
}

const asTyped = (step: FormStep, form: URLSearchParams): FormState => ({
  answers: typedIn(step.section, form),
  faults: [],
})

/** The picture, when there is one; then the next step, or the last one when only a few were asked for again. */
const whatFollows = (step: FormStep, enrolment: Enrolment) =>
  step.hasPicture ? `${addressOf(step.id)}/picture` : stepAfter(step, enrolment)

export const stepAfter = (step: FormStep, enrolment: Enrolment) =>
  enrolment.state === 'more' ? '/enrol' : nextAddress(step.id)

const unusualKey = (answers: Answers) =>
  warningsFor(answers)
    .map((warning) => `${warning.field}=${answers[warning.field]}`)
    .join('&')

/** What stands on a page that was never saved. */
const firstAnswers = (step: FormStep, enrolment: Enrolment, say: Say): Answers =>
  step.id === 'contact' ? { 'acct.email': enrolment.email, 'acct.langCorr': say.language } : {}

function showStep(
  c: PortalContext,
  enrolment: Enrolment,
  progress: Progress,
  step: FormStep,
  state: FormState,
  message: Words | undefined,
) {
  const say = sayOf(c)
  const { section } = step
  const hasFaults = state.faults.length > 0
  const warnings = !hasFaults && c.req.query('saved') !== undefined ? warningsFor(state.answers) : []
  const children = (
    <>
      <h1>{say(section.title)}</h1>
      <FoldedStepList enrolment={enrolment} progress={progress} at={step.id} say={say} />
      {message && (
        <Notice tone="plain">
          <p>{say(message)}</p>
        </Notice>
      )}
      {warnings.length > 0 && (
        <Notice tone="plain">
          <p>{say({ en: 'This was saved. One thing to check:', fr: 'C’est enregistré. À vérifier :' })}</p>
          <ul>
            {warnings.map((warning) => (
              <li>{say(warning.words)}</li>
            ))}
          </ul>
        </Notice>
      )}
      {enrolment.state === 'more' && (
        <Notice tone="plain">
          <p>{say({ en: 'The officer asked:', fr: 'L’agent a demandé :' })}</p>
          <blockquote class="quoted" dir="auto">
            {enrolment.message}
          </blockquote>
        </Notice>
      )}
      <FaultSummary section={section} state={state} say={say} />
      {section.intro && <p class="lead">{say(section.intro)}</p>}
      {step.id === 'representative-id' && <WhereToFind say={say} />}
      <form method="post" action={addressOf(step.id)} novalidate>
        <SectionFields section={section} state={state} say={say} />
        {warnings.length > 0 && <input type="hidden" name="_seen" value={unusualKey(state.answers)} />}
        <div class="actions">
          <button type="submit" name="_then" value="next">
            {say({ en: 'Save and go on', fr: 'Enregistrer et continuer' })}
          </button>
          <button type="submit" name="_then" value="later" class="second">
            {say({ en: 'Save and come back later', fr: 'Enregistrer et revenir plus tard' })}
          </button>
        </div>
      </form>
    </>
  )
  return showPage(
    c,
    { title: section.title, crumbs: [toEnrolment], hasFaults, children },
    hasFaults ? 422 : 200,
  )
}

function WhereToFind({ say }: { say: Say }) {
  return (
    <details class="filters">
      <summary>{say({ en: 'Where do I find it?', fr: 'Où le trouver?' })}</summary>
      <ol>
        {findingIt.map((words) => (
          <li>{say(words)}</li>
        ))}
      </ol>
    </details>
  )
}
