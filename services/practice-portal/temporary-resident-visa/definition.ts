/** The temporary resident visa: its pages, in order. */
import type { Section } from '../forms/form.ts'
import { contactInformationSection, passportSection, personalDetailsSection } from './applicant.ts'
import { contactsInCanadaSection, familySection, visitSection } from './others.ts'
import { representativeSection } from './representative.ts'

export const temporaryResidentVisa: readonly Section[] = [
  representativeSection,
  personalDetailsSection,
  contactInformationSection,
  passportSection,
  visitSection,
  familySection,
  contactsInCanadaSection,
]
