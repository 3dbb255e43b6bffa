/** Dates as portals write them, in English and French, to ISO days. */
import { words } from './lexicon/phrases.ts'
import { fold } from './text.ts'

/** Which number comes first in dates such as 02/12/2024, when a page lets it be told. */
export type DayOrder = 'day-first' | 'month-first' | 'unknown'

const months = new Map(
  words.months.flatMap((names, month) => names.map((name) => [name, month + 1] as const)),
)
const weekdays = new Set(words.weekdays)

const isoLike = /(?<!\d)(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})(?!\d)/
const numeric = /(?<!\d)(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?!\d)/

/** The first date in a short text, as an ISO day; null when there is none or it could be two days. */
export function dateIn(text: string, order: DayOrder = 'unknown'): string | null {
  const line = fold(text.slice(0, 300))
  const iso = isoLike.exec(line)
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const figures = numeric.exec(line)
  if (figures) return fromFigures(Number(figures[1]), Number(figures[2]), Number(figures[3]), order)
  return fromWords(line)
}

/** Whether the text is a date, a time of day or a weekday with it, and little else. */
export function isDate(text: string): boolean {
  if (text.length > 60) return false
  if (dateIn(text, 'day-first') === null && dateIn(text, 'month-first') === null) return false
  const rest = fold(text)
    .replace(isoLike, ' ')
    .replace(numeric, ' ')
    .split(/[^a-z0-9]+/)
    .filter(
      (word) =>
        word !== '' &&
        !months.has(word) &&
        !weekdays.has(word) &&
        !/^\d+(st|nd|rd|th|er|e|h|am|pm|z)?$/.test(word),
    )
  return rest.join('').length <= 12
}

/** The order that a column of dates shows: one whose first number is above twelve settles the others. */
export function dayOrderOf(texts: readonly string[]): DayOrder {
  let order: DayOrder = 'unknown'
  for (const text of texts) {
    const figures = numeric.exec(fold(text.slice(0, 100)))
    if (!figures) continue
    const here: DayOrder =
      Number(figures[1]) > 12 ? 'day-first' : Number(figures[2]) > 12 ? 'month-first' : 'unknown'
    if (here === 'unknown') continue
    if (order !== 'unknown' && order !== here) return 'unknown'
    order = here
  }
  return order
}

function fromFigures(first: number, second: number, year: number, order: DayOrder): string | null {
  if (first === second) return dayOf(year, first, second)
  if (first > 12 || (second <= 12 && order === 'day-first')) return dayOf(year, second, first)
  if (second > 12 || order === 'month-first') return dayOf(year, first, second)
  return null
}

/** "2 December 2024", "Dec. 2nd, 2024", "le 1er décembre 2024", "2024 Dec 2". */
function fromWords(line: string): string | null {
  const tokens = line.split(/[^a-z0-9]+/).filter((token) => token !== '')
  for (let at = 0; at < tokens.length; at++) {
    const month = months.get(tokens[at] ?? '')
    if (month === undefined) continue
    const before = dayNumber(tokens[at - 1])
    const after = dayNumber(tokens[at + 1])
    const yearAfter = yearNumber(tokens[at + 1])
    const found =
      (before !== undefined && yearAfter !== undefined && dayOf(yearAfter, month, before)) ||
      (after !== undefined &&
        yearNumber(tokens[at + 2]) !== undefined &&
        dayOf(Number(tokens[at + 2]), month, after)) ||
      (after !== undefined &&
        yearNumber(tokens[at - 1]) !== undefined &&
        dayOf(Number(tokens[at - 1]), month, after))
    if (found) return found
  }
  return null
}

const dayNumber = (token: string | undefined): number | undefined => {
  const day = /^(\d{1,2})(?:st|nd|rd|th|er|e)?$/.exec(token ?? '')
  return day ? Number(day[1]) : undefined
}
const yearNumber = (token: string | undefined): number | undefined =>
  /^(19|20)\d\d$/.test(token ?? '') ? Number(token) : undefined

function dayOf(year: number, month: number, day: number): string | null {
  if (year < 1950 || year > 2100 || month < 1 || month > 12 || day < 1) return null
  if (day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
