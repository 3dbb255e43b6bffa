/** Parties, and why a page is left to the person, in the language of the screen. */
import type { Party } from '../../fill/form.ts'
import { t, type WordKey } from '../words.ts'

export const partyWords = (party: Party): string => t(`party_${party.replaceAll(' ', '_')}` as WordKey)

const handsOff: [about: RegExp, words: WordKey][] = [
  [/sign-in/i, 'reason_sign_in'],
  [/declar/i, 'reason_declaration'],
  [/\bpay|\bfee/i, 'reason_payment'],
  [/^terms/i, 'reason_terms'],
]

/** Why an adapter leaves a page to the person; undefined where there are no words for it. */
export function handsOffKey(reason: string): WordKey | undefined {
  return handsOff.find(([about]) => about.test(reason))?.[1]
}

export function handsOffWords(reason: string): string {
  const key = handsOffKey(reason)
  return key ? t(key) : reason
}
