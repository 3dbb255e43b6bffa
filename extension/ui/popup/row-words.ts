/** Parties, and why a page is left to the person, in the language of the screen. */
import type { Party } from '../../fill/form.ts'
import { handsOffKey, partyKey } from '../engine-words.ts'
import { t } from '../words.ts'

export const partyWords = (party: Party): string => t(partyKey(party))

export function handsOffWords(reason: string): string {
  const key = handsOffKey(reason)
  return key ? t(key) : reason
}
