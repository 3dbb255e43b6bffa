/** Which profile of several fits a place best: the rules, as data. They suggest; the person chooses. */
import { type MembershipBody, membershipBodies, type StoredKey } from '@repdesk/shared/keys'
import type { SuggestionReason } from '../messages.ts'

/** Kinds of places by the ends of their hosts; these decide nothing but hints and suggestions. */
export const places = {
  quebec: ['gouv.qc.ca', 'quebec.ca'],
  irb: ['irb-cisr.gc.ca', 'irb-cisr.canada.ca'],
  court: ['fct-cf.ca', 'fct-cf.gc.ca', 'fca-caf.ca', 'fca-caf.gc.ca'],
} as const
export type Place = keyof typeof places

export type ProfileRule = {
  reason: SuggestionReason
  /** Where it holds; everywhere when absent. */
  place?: Place
  /** Rules of more weight come first; equal ones add up. */
  weight: number
  /** What the profile must say; `known` any value, `page-language` the page's own. */
  key: StoredKey
  says: 'known' | 'page-language' | readonly string[] | RegExp
}

const lawyers: readonly MembershipBody[] = membershipBodies.filter((body) => body !== 'CICC')

/** The class that may act before the Board, by its name or number. */
export const boardClass = /\birb\b|\bl3\b/i

export const profileRules: readonly ProfileRule[] = [
  { reason: 'quebec-registry', place: 'quebec', weight: 8, key: 'rep.qc_registry_no', says: 'known' },
  { reason: 'quebec-body', place: 'quebec', weight: 8, key: 'rep.body', says: ['BQ', 'CNQ'] },
  { reason: 'quebec-french', place: 'quebec', weight: 4, key: 'pref.language_correspondence', says: ['fr'] },
  { reason: 'irb-class', place: 'irb', weight: 8, key: 'rep.licence_class', says: boardClass },
  { reason: 'irb-lawyer', place: 'irb', weight: 8, key: 'rep.body', says: lawyers },
  { reason: 'court-lawyer', place: 'court', weight: 8, key: 'rep.body', says: lawyers },
  { reason: 'page-language', weight: 1, key: 'pref.language_correspondence', says: 'page-language' },
]

export function isAt(place: Place, url: string): boolean {
  if (!URL.canParse(url)) return false
  const { hostname } = new URL(url)
  return places[place].some((host) => hostname === host || hostname.endsWith(`.${host}`))
}
