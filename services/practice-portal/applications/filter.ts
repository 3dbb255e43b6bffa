/** The dashboard's filters, sort and page, as its address has them. */
import { z } from 'zod'
import type { Words } from '../words.ts'
import { isStatus, typeOf } from './application-types.ts'

export const sorts = ['updated', 'reference', 'applicant', 'unread'] as const
export type Sort = (typeof sorts)[number]

export type Filter = {
  type: string
  status: string
  applicant: string
  reference: string
  from: string
  to: string
  unread: boolean
  sort: Sort
  order: 'asc' | 'desc'
  page: number
}

export const pageSize = 20

/** What does not name a filter counts as none, so that an old or mended address still shows a list. */
export function filterIn(query: URLSearchParams): Filter {
  const text = (name: string) =>
    (query.get(name) ?? '')
      .replace(/\p{Cc}/gu, '')
      .trim()
      .slice(0, 100)
  const day = (name: string) => (z.iso.date().safeParse(text(name)).success ? text(name) : '')
  const sort = sorts.find((known) => known === query.get('sort')) ?? 'updated'
  const page = Number(query.get('page'))
  return {
    type: typeOf(text('type')) ? text('type') : '',
    status: isStatus(text('status')) ? text('status') : '',
    applicant: text('applicant'),
    reference: text('reference'),
    from: day('from'),
    to: day('to'),
    unread: query.get('unread') === '1',
    sort,
    order: query.get('order') === 'asc' ? 'asc' : query.get('order') === 'desc' ? 'desc' : usualOrder(sort),
    page: Number.isSafeInteger(page) && page > 0 ? Math.min(page, 100_000) : 1,
  }
}

/** Newest and most first; names and numbers from the start. */
export const usualOrder = (sort: Sort): 'asc' | 'desc' =>
  sort === 'updated' || sort === 'unread' ? 'desc' : 'asc'

export const isFiltered = (filter: Filter): boolean =>
  Boolean(
    filter.type ||
      filter.status ||
      filter.applicant ||
      filter.reference ||
      filter.from ||
      filter.to ||
      filter.unread,
  )

/** A range that no day is in. */
export const rangeFault = (filter: Filter): Words | undefined =>
  filter.from && filter.to && filter.from > filter.to
    ? {
        en: 'The first date is after the last, so no application can match. Change one of them.',
        fr: 'La première date est postérieure à la dernière : aucune demande ne peut correspondre. Modifiez l’une d’elles.',
      }
    : undefined

/** The dashboard's address with some of it changed; a change of anything but the page starts at page 1. */
export function dashboardAddress(filter: Filter, change: Partial<Filter> = {}): string {
  const next = { ...filter, page: 1, ...change }
  const query = new URLSearchParams()
  for (const name of ['type', 'status', 'applicant', 'reference', 'from', 'to'] as const)
    if (next[name]) query.set(name, next[name])
  if (next.unread) query.set('unread', '1')
  if (next.sort !== 'updated') query.set('sort', next.sort)
  if (next.order !== usualOrder(next.sort)) query.set('order', next.order)
  if (next.page > 1) query.set('page', String(next.page))
  return query.size > 0 ? `/dashboard?${query}` : '/dashboard'
}
