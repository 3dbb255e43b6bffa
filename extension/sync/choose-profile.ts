/** Which profile a fill starts with: never one that was only used for another account. Pure. */
import type { Profile } from '@repdesk/shared/profile'
import type { ChoiceReason, Suggestion, SuggestionReason } from '../messages.ts'
import { isSamePerson } from './likeness.ts'
import { isAt, type ProfileRule, profileRules } from './profile-rules.ts'

export type Choosing = {
  profiles: readonly Profile[]
  /** The one that the person picked now. */
  picked?: string | undefined
  /** The one last used for this account; where the page does not say whose it is, last used there. */
  last?: string | undefined
  isAccountKnown: boolean
  /** Those that agree with what the page shows. */
  matching: readonly Profile[]
  url: string
  language: 'en' | 'fr' | null
}

export type Choice = { profile: Profile; why: ChoiceReason } | { suggestion: Suggestion | null }

export function chooseProfile(choosing: Choosing): Choice {
  const { profiles, picked, last, isAccountKnown } = choosing
  const byId = (id: string | undefined) => profiles.find((profile) => profile.profileId === id)
  if (picked !== undefined) {
    const profile = byId(picked)
    return profile ? { profile, why: 'picked' } : { suggestion: suggested(choosing) }
  }
  const [only, ...others] = profiles
  if (only && others.length === 0) return { profile: only, why: 'only-one' }
  const used = byId(last)
  // Where it is not known whose account this is, it may be another's: only offices of one person are carried on.
  const isCarried = isAccountKnown || profiles.every((one) => used && isSamePerson(used.values, one.values))
  if (used && isCarried) return { profile: used, why: 'last-here' }
  return { suggestion: suggested(choosing) }
}

/** The best of those that agree with the page, if one is; in a tie none is. */
function suggested(choosing: Choosing): Suggestion | null {
  const { profiles, matching, last } = choosing
  const candidates = matching.length > 0 ? matching : profiles
  const scored = candidates
    .map(({ profileId, values }) => {
      const rules = profileRules.filter((rule) => holds(rule, values, choosing))
      const reasons: SuggestionReason[] = rules.map((rule) => rule.reason)
      let score = rules.reduce((sum, rule) => sum + rule.weight, 0)
      if (profileId === last) {
        reasons.push('last-at-portal')
        score += 2
      }
      if (matching.length > 0) reasons.unshift('holder')
      return { profileId, reasons, score }
    })
    .sort((a, b) => b.score - a.score)
  const [best, next] = scored
  if (!best || best.reasons.length === 0 || (next && next.score === best.score)) return null
  return { profileId: best.profileId, reasons: best.reasons }
}

function holds(rule: ProfileRule, values: Profile['values'], { url, language }: Choosing): boolean {
  if (rule.place && !isAt(rule.place, url)) return false
  const value = values[rule.key]
  if (value === undefined) return false
  if (rule.says === 'known') return true
  if (rule.says === 'page-language') return value === language
  return rule.says instanceof RegExp ? rule.says.test(value) : rule.says.includes(value)
}
