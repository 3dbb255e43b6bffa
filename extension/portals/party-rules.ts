/** Programs that forbid a representative's own data in an applicant's fields: said by the alarm only where a source says so. */
import type { AlarmKind } from '../fill/alarm-values.ts'
import type { Party } from '../fill/form.ts'

export type PartyRule = {
  /** Portals that the rule holds at, by their adapters' ids. */
  portals: readonly string[]
  /** Words in a page's title that say so too: the address of some portals is not public. */
  titles: readonly string[]
  parties: readonly Party[]
  kinds: readonly AlarmKind[]
  /** Who forbids it, as a sentence begins. */
  by: { en: string; fr: string }
  source: string
  /** When the source was read, and what it says in short. */
  readOn: string
  says: string
}

export const partyRules: readonly PartyRule[] = [
  {
    portals: ['oinp'],
    titles: ['OINP', 'POCI'],
    parties: ['applicant'],
    kinds: ['email'],
    by: { en: 'OINP', fr: 'Le POCI' },
    source:
      'https://www.ontario.ca/page/using-authorized-representative-apply-ontario-immigrant-nominee-program',
    readOn: '2026-11-23',
    says: 'An applicant’s profile is made with their personal e-mail address and telephone number; an authorized representative may use no other e-mail address for it.',
  },
]

/** Who forbids it at this portal; null where no rule is known. */
export function forbiddenBy(
  portalId: string,
  title: string,
  party: Party,
  kind: AlarmKind,
): { en: string; fr: string } | null {
  const words = title.split(/[^\p{L}\p{N}]+/u)
  const rule = partyRules.find(
    ({ portals, titles, parties, kinds }) =>
      (portals.includes(portalId) || titles.some((word) => words.includes(word))) &&
      parties.includes(party) &&
      kinds.includes(kind),
  )
  return rule?.by ?? null
}
