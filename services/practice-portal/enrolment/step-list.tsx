/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
/** The list of an enrolment's steps: how far each is, which one this page is, and the way to those that are open. */
import type { Crumb } from '../page/layout.tsx'
import type { Say, Words } from '../words.ts'
import { changeableSteps, type StepProgress } from './enrolment.ts'
import { addressOf, type Step, type StepId, steps } from './steps.ts'
import type { Enrolment } from './store.ts'

/** The way back from each step. */
export const toEnrolment: Crumb = { href: '/enrol', words: { en: 'Enrolment', fr: 'Inscription' } }

export type Progress = readonly StepProgress[]
type ListProps = { enrolment: Enrolment | undefined; progress: Progress; at?: StepId; say: Say }

/** Folded on a step's own page, where it only says which of how many this is. */
export function FoldedStepList(props: ListProps & { at: StepId }) {
  const { at, say } = props
  const number = steps.findIndex((step) => step.id === at) + 1
  return (
    <details class="filters">
      <summary>
        {say({ en: `Step ${number} of ${steps.length}`, fr: `Étape ${number} sur ${steps.length}` })}
      </summary>
      <StepList {...props} />
    </details>
  )
}

export function StepList({ enrolment, progress, at, say }: ListProps) {
  return (
    <nav aria-label={say({ en: 'Steps of the enrolment', fr: 'Étapes de l’inscription' })}>
      <ol class="steps">
        {steps.map((step) => {
          const isOpen = step.id !== at && isOpenNow(step, enrolment)
          return (
            <li aria-current={step.id === at ? 'step' : undefined}>
              {isOpen ? <a href={addressOf(step.id)}>{say(step.title)}</a> : <span>{say(step.title)}</span>}
              <span>{say(progressWords[farOf(step, enrolment, progress)])}</span>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}

export const progressWords = {
  'not-started': { en: 'Not started', fr: 'Non commencée' },
  'in-progress': { en: 'In progress', fr: 'En cours' },
  complete: { en: 'Complete', fr: 'Remplie' },
  asked: { en: 'Asked by the officer', fr: 'Demandée par l’agent' },
} as const satisfies Record<string, Words>

function farOf(step: Step, enrolment: Enrolment | undefined, progress: Progress): keyof typeof progressWords {
  if (!enrolment) return 'not-started'
  if (enrolment.state === 'more' && enrolment.asked.includes(step.id)) return 'asked'
  switch (step.id) {
    case 'terms':
      return 'complete'
    case 'account':
      return enrolment.email === '' ? 'not-started' : 'complete'
    case 'code':
      return enrolment.verifiedAt ? 'complete' : enrolment.email === '' ? 'not-started' : 'in-progress'
    case 'review':
      return enrolment.handIns === 0 || ['enrolling', 'more'].includes(enrolment.state)
        ? 'not-started'
        : 'complete'
    default:
      return progress.find((known) => known.step.id === step.id)?.progress ?? 'not-started'
  }
}

function isOpenNow(step: Step, enrolment: Enrolment | undefined): boolean {
  if (!enrolment) return false
  if (step.id === 'terms') return true
  if (enrolment.state === 'begun')
    return !enrolment.verifiedAt && (step.id === 'account' || (step.id === 'code' && enrolment.email !== ''))
  const changeable = changeableSteps(enrolment)
  return step.id === 'review' ? changeable.length > 0 : changeable.includes(step.id)
}
