/** How much a page says is unread: a count, some, none, or nothing it can tell. */
import type { Unread } from '@repdesk/shared/reading'
import { words } from './lexicon/phrases.ts'
import { phraseIn } from './phrase-in.ts'
import { labelWords } from './text.ts'

const yes = new Set(['yes', 'y', 'oui', 'true', 'vrai'])
const no = new Set(['no', 'n', 'non', 'false', 'faux'])
const dashes = /^[-‐‑‒–—―−]+$/
const dots = /^[●•⬤🔵🔴🟢✉📩📬*!]+\uFE0F?$/u

/** A cell of a column that its header says counts what is unread. */
export function unreadInColumn(text: string): Unread {
  const said = unreadSaid(text)
  if (said !== null) return said
  const line = text.trim()
  const label = labelWords(line)
  if (dashes.test(line)) return 0
  if (dots.test(line)) return true
  if (yes.has(label)) return true
  if (no.has(label)) return false
  const number = /^\(?(\d{1,6})\+?\)?(?: ?\/ ?\d{1,6})?$/.exec(line)
  if (number) return countOf(number[1])
  const counted = /^(\d{1,6}) (\S+)(?: \S+)?$/.exec(label)
  if (counted && phraseIn(counted[2] ?? '', [...words.letterNouns, ...words.neutralNouns]))
    return countOf(counted[1])
  if (phraseIn(label, words.noneUnread) === label && label !== '') return 0
  return null
}

/** A text that says by itself what is unread: "2 unread", "1 non lue", "No new messages", "New". */
export function unreadSaid(text: string): Unread {
  if (text.length > 200) return null
  const label = labelWords(text)
  if (label === '') return null
  const none = phraseIn(label, words.noneUnread)
  if (none?.includes(' ') && !/^0 /.test(none)) return 0
  const unread = phraseIn(label, words.unread)
  if (unread === undefined) return phraseIn(label, ['0 unread', '0 non lu']) ? 0 : null
  return countBeside(label, unread) ?? (isOnly(unread, label) ? true : null)
}

/** A read mark of one letter: unread true, read false. */
export function letterUnread(text: string): boolean | null {
  if (text.length > 120) return null
  const label = labelWords(text)
  if (label === '') return dots.test(text.trim()) ? true : null
  const unread = phraseIn(label, words.unread)
  if (unread !== undefined) return isOnly(unread, label) ? true : null
  const read = phraseIn(label, words.read)
  return read !== undefined && isOnly(read, label) ? false : null
}

/** The number that belongs to the words "unread": before the noun, or after a colon. */
function countBeside(label: string, unread: string): number | true | undefined {
  const tokens = label.split(' ')
  const wanted = unread.split(' ')
  const at = indexOfWords(tokens, wanted)
  if (at < 0) return undefined
  const end = at + wanted.length
  const near = [tokens[at - 1], tokens[at - 2], tokens[end], tokens[end + 1]]
  const count = near.find((token) => token !== undefined && /^\d{1,6}$/.test(token))
  return count === undefined ? undefined : countOf(count)
}

function indexOfWords(tokens: readonly string[], wanted: readonly string[]): number {
  for (let at = 0; at + wanted.length <= tokens.length; at++)
    if (wanted.every((word, offset) => tokens[at + offset] === word)) return at
  return -1
}

const fillers = new Set([
  ...words.letterNouns,
  ...words.neutralNouns,
  ...words.months.flat(),
  ...'you have vous avez de des du un une a an is are est sont the la le les this cette ce on at status etat statut'.split(
    ' ',
  ),
])

/** Whether a text says the phrase and nothing else of weight, so that "New Brunswick" is no new letter. */
function isOnly(phrase: string, label: string): boolean {
  const rest = ` ${label} `.replace(` ${phrase} `, ' ').trim().split(' ')
  return rest.every((word) => word === '' || fillers.has(word) || /^\d+$/.test(word))
}

const countOf = (digits: string | undefined): number | true => {
  const count = Number(digits)
  return count <= 100_000 ? count : true
}
