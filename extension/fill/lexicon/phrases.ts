/** Both languages' phrases in words as they are compared. A bundle holds what this comes to: see run-at-build.mjs. */
import { wordsOf } from '../words.ts'
import { en } from './en.ts'
import { fr } from './fr.ts'

/** The sign before a phrase says how many words it takes over from the one before it. */
export const signs = ',;:!'

const phrasesIn = (list: string): string[] => [
  ...new Set(list.split(/,\s+/).map((phrase) => wordsOf(phrase).join(' '))),
]

/** The words that phrases have most; a capital letter stands for each, and needs no spaces around it. */
export const often: string[] = mostOften(
  [en, fr].flatMap(({ parties, keys, roles, numbered }) =>
    [parties, keys, roles, { numbered }].flatMap((lists) => Object.values(lists).flatMap(phrasesIn)),
  ),
)

function mostOften(phrases: string[]): string[] {
  const counts = new Map<string, number>()
  for (const word of phrases.join(' ').split(' ')) counts.set(word, (counts.get(word) ?? 0) + 1)
  return [...counts]
    .filter(([word]) => word.length > 1)
    .sort(([, a], [, b]) => b - a)
    .slice(0, 26)
    .map(([word]) => word)
}

function shortened(words: string[]): string {
  const signed = words.map((word) =>
    often.includes(word) ? String.fromCharCode(65 + often.indexOf(word)) : word,
  )
  return signed.join(' ').replace(/ ?([A-Z]) ?/g, '$1')
}

function packed(list: string): string {
  let last: string[] = []
  const pack = (phrase: string): string => {
    const words = phrase.split(' ')
    const most = Math.min(words.length, signs.length) - 1
    let same = 0
    while (same < most && words[same] === last[same]) same++
    last = words
    return signs[same] + shortened(words.slice(same))
  }
  return phrasesIn(list).filter(Boolean).sort().map(pack).join('')
}

/** A line for each meaning, its phrases after it. */
const both = (a: Record<string, string>, b: Record<string, string>): string =>
  Object.keys({ ...a, ...b })
    .map((meaning) => meaning + packed([a[meaning], b[meaning]].join(', ')))
    .join('\n')

export const parties = both(en.parties, fr.parties)
export const keys = both(en.keys, fr.keys)
export const roles = both(en.roles, fr.roles)
export const numbered = packed(`${en.numbered}, ${fr.numbered}`)
