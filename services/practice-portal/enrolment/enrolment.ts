/** What may be done with an enrolment, and what is still missing in it. */
import { faultsOf } from '../forms/validate.ts'
import type { EnrolmentState } from '../schema.ts'
import type { ListedUpload } from '../uploads/store.ts'
import type { Words } from '../words.ts'
import { sameness } from './identity-form.ts'
import { addressOf, type FormStep, formSteps, nextAddress, type StepId } from './steps.ts'
import type { Enrolment, StepAnswers } from './store.ts'

export const stateWords: Record<EnrolmentState, Words> = {
  begun: { en: 'E-mail address not confirmed', fr: 'Adresse électronique non confirmée' },
  enrolling: { en: 'Not handed in yet', fr: 'Pas encore remise' },
  pending: { en: 'Being reviewed', fr: 'En cours d’examen' },
  more: { en: 'More information asked', fr: 'Renseignements demandés' },
  approved: { en: 'Approved', fr: 'Approuvée' },
  refused: { en: 'Refused', fr: 'Refusée' },
}

/** In which of its states the person can still change an enrolment. */
export const openStates = ['enrolling', 'more'] as const satisfies readonly EnrolmentState[]

/** The steps that can be changed now: all of them before it is handed in, then those an officer asked about. */
export const changeableSteps = (enrolment: Enrolment): StepId[] =>
  enrolment.state === 'enrolling'
    ? formSteps.map((step) => step.id)
    : enrolment.state === 'more'
      ? enrolment.asked
      : []

/**
 * Where a person goes once the code sent to their e-mail was right: on to the next step or, when a client account
 * with this e-mail is open, to its conversion. Conversion closes that account, then gives the enrolment an account of
 * its own by `giveAccount` (confirm-email.ts), and leads back here.
 */
export const afterEmailVerified = (enrolment: Enrolment): string =>
  enrolment.clientAccountId !== null && enrolment.accountId === null ? '/convert' : nextAddress('code')

export type StepProgress = { step: FormStep; progress: 'not-started' | 'in-progress' | 'complete' }

/** Each step that asks for answers, and how far it is; `today` as `2026-06-03`. */
export function progressOf(
  answers: StepAnswers,
  pictures: readonly ListedUpload[],
  today: string,
): StepProgress[] {
  return formSteps.map((step) => {
    const saved = answers[step.id]
    const picture = pictures.find((upload) => upload.slot === step.id)
    if (!saved && !picture) return { step, progress: 'not-started' }
    const isWhole =
      faultsOf(step.section, saved ?? {}, 'complete', today).length === 0 &&
      (!step.hasPicture || picture !== undefined) &&
      sameness(saved ?? {}, step.id === 'second-id' ? (answers['first-id'] ?? {}) : {}).length === 0
    return { step, progress: isWhole ? 'complete' : 'in-progress' }
  })
}

/** What must be completed before it is handed in: of the steps that can be changed, so that nobody is stuck. */
export const missingIn = (enrolment: Enrolment, progress: readonly StepProgress[]): StepProgress[] =>
  progress.filter((part) => part.progress !== 'complete' && changeableSteps(enrolment).includes(part.step.id))

/** Where the person goes on: the first step with something missing, or the check of everything. */
export function whereToGoOn(enrolment: Enrolment, progress: readonly StepProgress[]): string {
  if (enrolment.state === 'begun') {
    if (enrolment.verifiedAt) return afterEmailVerified(enrolment)
    return addressOf(enrolment.email === '' ? 'account' : 'code')
  }
  return addressOf(missingIn(enrolment, progress)[0]?.step.id ?? 'review')
}
