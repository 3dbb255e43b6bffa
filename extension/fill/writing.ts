/** What is written into a field: a text that fits it, or the option that means the value. */
import type { FieldKey } from '@repdesk/shared/keys'
import { chooseAmong, chooseOption, isListed, type Option } from './choices.ts'
import { choicesOf, type State } from './controls.ts'
import { allThatFit, limitsOf } from './fit.ts'
import type { Asks, Field } from './form.ts'
import { choiceValue, type Setting, spellings } from './values.ts'

export type Writing = {
  text: string
  /** Other spellings that fit as well: for a field that refuses the first, and words to look for options by. */
  others: string[]
  /** An option by its place; -1 is one that has yet to appear. */
  choice?: number
  /** Answers the place of the option that is meant, -1 when none is or several are. */
  pick?: (options: Option[]) => number
  /** The value is no option of a list that everybody knows, so that typing it is an answer too. */
  free?: boolean
}

/** What would be written; null when the field cannot take it or the profile has nothing. */
export function writingFor(field: Field, asks: Asks, setting: Setting): Writing | null {
  const key = asks.key as FieldKey
  const { kind } = field
  const limits = limitsOf(field)
  const spelled = spellings(field, asks, setting, limits)
  const fit = allThatFit(spelled, limits)
  const [text, ...others] = fit
  if (kind !== 'select' && kind !== 'radio' && kind !== 'list' && kind !== 'combo')
    return text === undefined ? null : { text, others }
  const value = asks.part ? spelled[0] : choiceValue(key, setting)
  const free = kind === 'combo' && !asks.part && !isListed(key)
  if (free ? text === undefined : !value) return null
  const pick =
    free || asks.part
      ? among(free ? fit : spelled)
      : meaning(key, value as string, setting.language, field.label)
  if (kind === 'combo') return { text: text ?? (value as string), others, choice: -1, pick, free }
  const options = choicesOf(field)
  const choice = pick(options)
  if (choice >= 0)
    return { text: options[choice]?.text || options[choice]?.value || '', others: [], choice, pick }
  // An empty list of provinces fills itself once the country is chosen.
  return kind === 'select' && options.length <= 1
    ? { text: text ?? (value as string), others: [], choice: -1, pick }
    : null
}

// Apart, so that what is kept for reading back holds no more of the profile than it needs.
const among = (words: string[]) => (options: Option[]) => chooseAmong(words, options)
const meaning =
  (key: FieldKey, value: string, language: 'en' | 'fr', question: string) => (options: Option[]) =>
    chooseOption(key, value, options, language, question)

/** Whether the profile has anything for the field, even if it does not fit. */
export const hasValue = (field: Field, asks: Asks, setting: Setting): boolean =>
  choiceValue(asks.key as FieldKey, setting) !== '' ||
  spellings(field, asks, setting, limitsOf(field)).length > 0

/** Whether what stands in a field is what was to be written, in any of its spellings. */
export function isSame({ text, others, choice, pick }: Writing, state: State): boolean {
  if (choice !== undefined && choice >= 0) return state.chosen === choice
  if (pick && state.text) return sameText(text, state.text) || pick([{ text: state.text, value: '' }]) === 0
  return [text, ...others].some((spelling) => sameText(spelling, state.text))
}

/** Spaces, dashes and case apart. */
const sameText = (a: string, b: string): boolean => plain(a) === plain(b)
const plain = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\s().-]/g, '')
    .toLowerCase()
