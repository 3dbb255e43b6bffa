/** The desk's search box: words, and filters written as words, in English or French. */
import { folded } from '../folded.ts'

const namedFilters = {
  type: 'type',
  status: 'status',
  statut: 'status',
  etat: 'status',
  portal: 'portal',
  portail: 'portal',
  account: 'account',
  compte: 'account',
  reference: 'reference',
  ref: 'reference',
} as const
const flagFilters = {
  unread: 'unread',
  'non-lu': 'unread',
  'non-lue': 'unread',
  elsewhere: 'elsewhere',
  'read-elsewhere': 'elsewhere',
  ailleurs: 'elsewhere',
  'lu-ailleurs': 'elsewhere',
  answer: 'answer',
  'to-answer': 'answer',
  repondre: 'answer',
  'a-repondre': 'answer',
  attention: 'attention',
} as const

export type NamedFilter = (typeof namedFilters)[keyof typeof namedFilters]
export type FlagFilter = (typeof flagFilters)[keyof typeof flagFilters]
/** `value` is folded; `text` is what the person typed; `not` means all that it does not match. */
export type Filter = { kind: NamedFilter | FlagFilter | 'words'; value: string; not: boolean; text: string }

/**
 * What a search asks for, all of it at once. Quotes keep words together and take a filter's word literally. A
 * filter being typed, such as `type:`, asks for nothing yet.
 */
export function parseSearch(search: string): Filter[] {
  const tokens = search.match(/-?[\p{L}-]+:"[^"]*"?|-?"[^"]*"?|\S+/gu) ?? []
  return tokens.flatMap((text) => filterOf(text) ?? [])
}

function filterOf(text: string): Filter | undefined {
  const not = text.length > 1 && text.startsWith('-')
  const rest = not ? text.slice(1) : text
  if (rest.startsWith('"')) return wordsFilter(rest, not, text)
  const flag = flagFilters[folded(rest) as keyof typeof flagFilters]
  if (flag) return { kind: flag, value: '', not, text }
  const colon = rest.indexOf(':')
  const kind = namedFilters[folded(rest.slice(0, Math.max(0, colon))) as keyof typeof namedFilters]
  if (!kind) return wordsFilter(rest, not, text)
  const value = folded(rest.slice(colon + 1).replaceAll('"', ''))
  return value ? { kind, value, not, text } : undefined
}

function wordsFilter(words: string, not: boolean, text: string): Filter | undefined {
  const value = folded(words.replaceAll('"', ''))
  return value ? { kind: 'words', value, not, text } : undefined
}

/** The search without one of its filters. */
export const withoutFilter = (search: string, filter: Filter): string =>
  parseSearch(search)
    .filter((other) => other.text !== filter.text)
    .map((other) => other.text)
    .join(' ')
