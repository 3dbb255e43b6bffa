/** The orders of the list: what they sort by, and how a place in them is kept. */
import type { Dialect } from '@repdesk/service-kit/database'
import { type Part, word } from '@repdesk/service-kit/sentence'
import type { Place } from './cursor.ts'
import type { ListQuery } from './filters.ts'
import type { ApplicationRow } from './rows.ts'

type Column = 'changed' | 'updatedOn' | 'applicantSort' | 'applicationId'
export type OrderedRow = ApplicationRow & { changed: number; applicantSort: string }
export type Order = { columns: readonly Column[]; like: readonly ('string' | 'number')[]; down: boolean }

/** Each ends in a column that no two rows of a firm share. */
export const orders: Record<ListQuery['sort'], Order> = {
  changed: { columns: ['changed'], like: ['number'], down: true },
  updated: { columns: ['updatedOn', 'changed'], like: ['string', 'number'], down: true },
  applicant: { columns: ['applicantSort', 'applicationId'], like: ['string', 'string'], down: false },
}

/** How columns are written: plainly, or so that the database does not walk their index. */
export type Spelling = (column: Column) => string
export const walked: Spelling = (column) => `a."${column}"`
export const sorted =
  (dialect: Dialect): Spelling =>
  (column) => {
    if (dialect === 'sqlite') return `+a."${column}"`
    return column === 'changed' ? `(a."${column}" + 0)` : `(a."${column}" || '')`
  }

export const orderBy = ({ columns, down }: Order, spell: Spelling): Part =>
  word(`order by ${columns.map((column) => `${spell(column)} ${down ? 'desc' : 'asc'}`).join(', ')}`)

/** Rows that come after a place; none for the first page. */
export function beyond({ columns, down }: Order, place: Place | undefined, spell: Spelling): Part[] {
  if (!place) return []
  const marks = place.map(() => '?').join(', ')
  return [{ text: `(${columns.map(spell).join(', ')}) ${down ? '<' : '>'} (${marks})`, values: place }]
}

export const placeOfRow = (row: OrderedRow, { columns }: Order): Place => columns.map((column) => row[column])
