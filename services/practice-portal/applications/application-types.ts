/** The kinds of application and their statuses, as data. */
import type { Section } from '../forms/form.ts'
import { temporaryResidentVisa } from '../temporary-resident-visa/definition.ts'
import type { Words } from '../words.ts'

export type ApplicationType = {
  id: string
  words: Words
  /** What its references start with. */
  prefix: string
  /** Its pages; absent while it cannot be filled in here. */
  sections?: readonly Section[]
}

export const visaType: ApplicationType & { sections: readonly Section[] } = {
  id: 'temporary-resident-visa',
  words: { en: 'Temporary resident visa', fr: 'Visa de résident temporaire' },
  prefix: 'V',
  sections: temporaryResidentVisa,
}

export const applicationTypes: readonly ApplicationType[] = [
  visaType,
  { id: 'study-permit', words: { en: 'Study permit', fr: 'Permis d’études' }, prefix: 'S' },
  { id: 'refugee-claim', words: { en: 'Refugee claim', fr: 'Demande d’asile' }, prefix: 'L' },
  {
    id: 'special-measures',
    words: {
      en: 'Special measures temporary resident visa',
      fr: 'Visa de résident temporaire – mesures spéciales',
    },
    prefix: 'V',
  },
]

export const statuses = {
  draft: { en: 'Draft', fr: 'Ébauche' },
  paid: { en: 'Paid, not submitted', fr: 'Payée, non présentée' },
  submitted: { en: 'Submitted', fr: 'Présentée' },
  received: { en: 'Received', fr: 'Reçue' },
  'in-progress': { en: 'In progress', fr: 'En cours de traitement' },
  'action-required': { en: 'Action required', fr: 'Action requise' },
  'decision-made': { en: 'Decision made', fr: 'Décision rendue' },
  approved: { en: 'Approved', fr: 'Approuvée' },
  refused: { en: 'Refused', fr: 'Refusée' },
  withdrawn: { en: 'Withdrawn', fr: 'Retirée' },
  returned: { en: 'Returned incomplete', fr: 'Retournée incomplète' },
  referred: { en: 'Referred to the IRB', fr: 'Déférée à la CISR' },
  closed: { en: 'Closed', fr: 'Fermée' },
} as const satisfies Record<string, Words>

export type StatusId = keyof typeof statuses

export const isStatus = (id: string): id is StatusId => Object.hasOwn(statuses, id)

/** Begun, perhaps paid, and not handed in: what officers do does not concern it. */
export const isUnsubmitted = (status: string): boolean => status === 'draft' || status === 'paid'

export const typeOf = (id: string): ApplicationType | undefined =>
  applicationTypes.find((type) => type.id === id)

/** A type's or status's words; the bare id when it is of a version to come. */
export const typeWords = (id: string): Words => typeOf(id)?.words ?? { en: id, fr: id }
export const statusWords = (id: string): Words => (isStatus(id) ? statuses[id] : { en: id, fr: id })
