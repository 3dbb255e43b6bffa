/** What an application's answers say of its fees; a type's own names for it are data. */
import { applicantName, notNamedYet } from '../applications/applicant.ts'
import type { Application, SavedSection } from '../applications/store.ts'
import type { FeeFacts, Purpose } from './fee-facts.ts'

type Sources = {
  bornOn: string
  purpose?: { field: string; values: Readonly<Record<string, Purpose>> }
}

const applicant: Sources = { bornOn: 'persDet.dob' }

/** By application type: the fields that fees depend on. A type that is not named asks the applicant's age alone. */
const sources: Readonly<Record<string, Sources>> = {
  'temporary-resident-visa': {
    ...applicant,
    purpose: { field: 'visit.purpose', values: { '04': 'super-visa', '05': 'transit' } },
  },
}

export function factsOf(
  application: Pick<Application, 'reference' | 'type' | 'familyName' | 'givenName'>,
  saved: readonly SavedSection[],
): FeeFacts {
  const answers = Object.assign({}, ...saved.map((section) => section.answers)) as Record<string, string>
  const { bornOn, purpose } = sources[application.type] ?? applicant
  return {
    reference: application.reference,
    type: application.type,
    purpose: purpose && (purpose.values[answers[purpose.field] ?? ''] ?? 'visit'),
    persons: [
      {
        name: applicantName(application) ?? notNamedYet.en,
        bornOn: answers[bornOn] ?? '',
        biometricsOn: answers['fees.biometricsOn'] ?? '',
      },
    ],
  }
}
