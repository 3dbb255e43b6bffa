/** What a column or a label says: its words first, then what stands under it. */
import { dateIn, isDate } from './dates.ts'
import { numberIn, referenceIn } from './identifiers.ts'
import type { ApplicationColumn, LetterColumn } from './lexicon/lexicon.ts'
import { words } from './lexicon/phrases.ts'
import { labelWords } from './text.ts'
import { letterUnread, unreadInColumn, unreadSaid } from './unread.ts'

type Scored<K> = { column: K; weight: number }

/** The meaning whose phrase covers most of the label; `other` when a foreign phrase covers more. */
function meaningOf<K extends string>(
  label: string,
  columns: Readonly<Record<K, readonly string[]>>,
): Scored<K> | undefined {
  const text = labelWords(label.slice(0, 200))
  if (text === '' || text.length > 80) return undefined
  const padded = ` ${text} `
  const weigh = (phrases: readonly string[]): number => {
    let weight = 0
    for (const phrase of phrases) {
      if (phrase.startsWith('=')) {
        if (phrase.slice(1) === text) weight = Math.max(weight, 1)
      } else if (padded.includes(` ${phrase} `)) weight = Math.max(weight, phrase.length / text.length)
    }
    return weight
  }
  let best: Scored<K> | undefined
  for (const column of Object.keys(columns) as K[]) {
    const weight = weigh(columns[column])
    if (weight > (best?.weight ?? 0)) best = { column, weight }
  }
  if (!best || best.weight < 0.3 || weigh(words.other) > best.weight) return undefined
  return best
}

export const applicationColumnOf = (label: string): ApplicationColumn | undefined =>
  meaningOf(label, words.application)?.column
export const letterColumnOf = (label: string): LetterColumn | undefined =>
  meaningOf(label, words.letter)?.column

const labels = new Set(
  [
    ...Object.values(words.application).flat(),
    ...Object.values(words.letter).flat(),
    ...words.other,
    ...words.receiptLabels,
    ...words.confirmationLabels,
  ].map((phrase) => phrase.replace('=', '')),
)

/** Whether a short text is a label that is known whole, not a value that happens to share words. */
export function isLabel(text: string): boolean {
  return text.length <= 60 && labels.has(labelWords(text))
}

const most = (texts: readonly string[], test: (text: string) => boolean): boolean => {
  const said = texts.filter((text) => text.trim() !== '')
  return said.length > 0 && said.filter(test).length * 2 > said.length
}

const dateColumns: readonly ApplicationColumn[] = ['updated', 'date', 'submitted']

/** What the words said is kept only when the cells do not contradict it; without words the cells decide. */
export function settleApplicationColumn(
  said: ApplicationColumn | undefined,
  texts: readonly string[],
): ApplicationColumn | undefined {
  if (said === 'reference') return most(texts, (text) => referenceIn(text) !== undefined) ? said : undefined
  if (said === 'status' && most(texts, isDate)) return 'updated'
  if (said === 'unread' && most(texts, isDate)) return undefined
  if (said !== undefined && dateColumns.includes(said))
    return most(texts, (text) => dateIn(text, 'day-first') !== null || dateIn(text, 'month-first') !== null)
      ? said
      : undefined
  if (said === 'applicant' && most(texts, (text) => !/\p{L}/u.test(text))) return undefined
  if (said !== undefined) return said
  if (most(texts, (text) => numberIn(text)?.kind === 'application')) return 'reference'
  if (most(texts, (text) => numberIn(text)?.kind === 'board')) return 'board'
  if (most(texts, (text) => numberIn(text)?.kind === 'uci')) return 'uci'
  if (most(texts, isDate)) return 'date'
  if (
    texts.some((text) => unreadSaid(text) !== null) &&
    texts.every((t) => t.trim() === '' || unreadSaid(t) !== null)
  )
    return 'unread'
  if (most(texts, isStatus)) return 'status'
  if (most(texts, isType)) return 'type'
  return undefined
}

/** The same for letters: a status that says read or unread is the read mark. */
export function settleLetterColumn(
  said: LetterColumn | undefined,
  texts: readonly string[],
): LetterColumn | undefined {
  if (said === 'sent') return most(texts, isDate) ? said : undefined
  if (said === 'reference') return most(texts, (text) => referenceIn(text) !== undefined) ? said : undefined
  if (said === 'read' || said === 'unread')
    return most(texts, (text) => letterUnread(text) !== null || unreadInColumn(text) !== null) ||
      said === 'unread'
      ? said
      : undefined
  if (said === 'subject') return most(texts, (text) => /\p{L}{3}/u.test(text)) ? said : undefined
  if (said !== undefined) return said
  if (most(texts, (text) => numberIn(text) !== undefined && text.length < 40)) return 'reference'
  if (most(texts, isDate)) return 'sent'
  if (
    texts.some((text) => letterUnread(text) !== null) &&
    texts.every((t) => t.trim() === '' || letterUnread(t) !== null)
  )
    return 'unread'
  return undefined
}

/** A text that is an application's status, or its type, and little else. */
export function isStatus(text: string): boolean {
  if (text.length > 60) return false
  const label = labelWords(text)
  return words.statuses.some(
    (status) => label === status || (label.startsWith(`${status} `) && label.length < 40),
  )
}
export function isType(text: string): boolean {
  if (text.length > 90 || numberIn(text)) return false
  const padded = ` ${labelWords(text)} `
  return words.types.some((type) => padded.includes(` ${type} `))
}
