/** Both languages' phrases in words as they are compared. A bundle holds what this comes to: see run-at-build.mjs. */
import { wordsOf } from '../words.ts'
import { en } from './en.ts'
import { fr } from './fr.ts'

/** The sign before a phrase says how many words it takes over from the one before it. */
export const signs = ',;:!'

function packed(list: string): string {
  let last: string[] = []
  const pack = (phrase: string): string => {
    const words = phrase.split(' ')
    const most = Math.min(words.length, signs.length) - 1
    let same = 0
    while (same < most && words[same] === last[same]) same++
    last = words
    return signs[same] + words.slice(same).join(' ')
  }
  const phrases = list.split(/,\s+/).map((phrase) => wordsOf(phrase).join(' '))
  return [...new Set(phrases)].filter(Boolean).sort().map(pack).join('')
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
