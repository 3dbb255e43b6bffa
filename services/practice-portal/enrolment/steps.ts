/** The steps of an enrolment, in order, as data. */
import type { Section } from '../forms/form.ts'
import type { Words } from '../words.ts'
import { contactSection, membershipSection, representativeIdSection } from './details-form.ts'
import { identitySection } from './identity-form.ts'

export type StepId =
  | 'terms'
  | 'account'
  | 'code'
  | 'representative-id'
  | 'membership'
  | 'contact'
  | 'first-id'
  | 'second-id'
  | 'review'

export type Step = {
  /** Its part of the address: /enrol/membership. */
  id: StepId
  title: Words
  /** What it asks, when that is a form like any other. */
  section?: Section
  /** It asks for a picture too, at /enrol/first-id/picture. */
  hasPicture?: true
}

export type FormStep = Step & { section: Section }

const first = identitySection('first-id', {
  en: 'First piece of identification',
  fr: 'Première pièce d’identité',
})
const second = identitySection('second-id', {
  en: 'Second piece of identification',
  fr: 'Deuxième pièce d’identité',
})

export const steps: readonly Step[] = [
  { id: 'terms', title: { en: 'Terms of use', fr: 'Conditions d’utilisation' } },
  { id: 'account', title: { en: 'E-mail address and password', fr: 'Adresse électronique et mot de passe' } },
  { id: 'code', title: { en: 'Confirmation code', fr: 'Code de confirmation' } },
  { id: 'representative-id', title: representativeIdSection.title, section: representativeIdSection },
  { id: 'membership', title: membershipSection.title, section: membershipSection },
  { id: 'contact', title: contactSection.title, section: contactSection },
  { id: 'first-id', title: first.title, section: first, hasPicture: true },
  { id: 'second-id', title: second.title, section: second, hasPicture: true },
  { id: 'review', title: { en: 'Check and hand in', fr: 'Vérifier et remettre' } },
]

/** The steps that ask for answers, and that an officer can ask about again. */
export const formSteps: readonly FormStep[] = steps.flatMap((step) =>
  step.section ? [{ ...step, section: step.section }] : [],
)

export const formStepOf = (id: string): FormStep | undefined => formSteps.find((step) => step.id === id)

/** Where the step's first page is. */
export const addressOf = (id: StepId): string => `/enrol/${id}`

/** Where the step after this one is. */
export const nextAddress = (id: StepId): string => {
  const next = steps[steps.findIndex((step) => step.id === id) + 1]
  return next ? addressOf(next.id) : '/enrol'
}
