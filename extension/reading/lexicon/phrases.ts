/** Both lexicons as one: pages are half translated, so neither language is ever left out. Bundles: see run-at-build.mjs. */
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
