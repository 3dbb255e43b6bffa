/** Both lexicons as one: pages are half translated, so neither language is ever left out. */
import { en } from './en.ts'
import { fr } from './fr.ts'
import type { Lexicon } from './lexicon.ts'

const plain = (phrase: string): string => phrase.replace(/[^a-z0-9=]+/g, ' ').trim()
const joined = (a: readonly string[], b: readonly string[]): string[] => [...new Set([...a, ...b].map(plain))]

function joinedColumns<K extends string>(
  a: Record<K, readonly string[]>,
  b: Record<K, readonly string[]>,
): Record<K, readonly string[]> {
  const both = { ...a }
  for (const column of Object.keys(a) as K[]) both[column] = joined(a[column], b[column])
  return both
}

type Lists = { [K in keyof Lexicon as Lexicon[K] extends readonly string[] ? K : never]: readonly string[] }

function joinedLists(): Lists {
  const both: Partial<Record<keyof Lists, readonly string[]>> = {}
  for (const name of Object.keys(en) as (keyof Lexicon)[])
    if (name !== 'application' && name !== 'letter' && name !== 'months')
      both[name] = joined(en[name], fr[name])
  return both as Lists
}

/** Every phrase is words between single spaces, as `labelWords` makes them of a page's text. */
export const words: Lexicon = {
  ...joinedLists(),
  application: joinedColumns(en.application, fr.application),
  letter: joinedColumns(en.letter, fr.letter),
  months: en.months.map((names, month) => joined(names, fr.months[month] ?? [])),
}

/** The longest phrase of the list that stands in `text`, which is label words; undefined when none does. */
export function phraseIn(text: string, phrases: readonly string[]): string | undefined {
  let longest: string | undefined
  const padded = ` ${text} `
  for (const phrase of phrases) {
    if (longest !== undefined && phrase.length <= longest.length) continue
    if (phrase.startsWith('=') ? phrase.slice(1) === text : padded.includes(` ${phrase} `)) longest = phrase
  }
  return longest
}

/** Whether the whole text is one of the phrases. */
export const isPhrase = (text: string, phrases: readonly string[]): boolean =>
  phrases.includes(text) || phrases.includes(`=${text}`)
