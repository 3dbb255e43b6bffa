/** The desk's rows: what the store holds of a space, matched, counted and sorted. Pure. */
import type { Application } from '@repdesk/shared/application'
import { type Attention, attentionOf } from '@repdesk/shared/attention'
import type { Snapshot } from '../../store/snapshot.ts'
import type { Space } from '../../toolbar/badge.ts'
import { folded } from '../folded.ts'
import { portalName } from '../portal-places.ts'
import type { Filter } from './search-language.ts'

export type DeskRow = {
  application: Application
  attention: Attention | undefined
  /** How many of its letters read elsewhere this member has accepted. */
  seen: number
  holder: string
  portal: string
  /** Folded, for the filters. */
  find: { words: string; type: string; status: string; portal: string; account: string; reference: string }
}

export type SortColumn = 'applicant' | 'application' | 'status' | 'attention' | 'updated'
export type Sort = { column: SortColumn; descending: boolean }

/** Every application of a space. */
export function deskRows(snapshot: Snapshot, space: Space): DeskRow[] {
  const holders = new Map(snapshot.accounts.map((account) => [account.accountId, account.holder]))
  return snapshot.applications
    .filter((application) => application.practice === (space === 'practice'))
    .map((application) => {
      const seen = snapshot.seen[application.applicationId] ?? 0
      const holder = holders.get(application.accountId) ?? ''
      const portal = portalName(application.portalId, snapshot.portals)
      const [type, status, reference] = [application.type, application.status, application.reference].map(
        folded,
      )
      return {
        application,
        attention: attentionOf(application, seen),
        seen,
        holder,
        portal,
        find: {
          words: `${folded(application.applicant)}\n${reference}\n${type}\n${status}`,
          type: type ?? '',
          status: status ?? '',
          portal: `${folded(portal)}\n${application.portalId}`,
          account: folded(holder),
          reference: reference ?? '',
        },
      }
    })
}

/** Whether a row is all that the filters ask for. */
export function matches(row: DeskRow, filters: Filter[]): boolean {
  return filters.every((filter) => meets(row, filter) !== filter.not)
}

function meets({ application, attention, find }: DeskRow, { kind, value }: Filter): boolean {
  switch (kind) {
    case 'unread':
      return application.unread === true || Number(application.unread ?? 0) > 0
    case 'elsewhere':
      return (attention?.readElsewhere ?? 0) > 0
    case 'answer':
      return application.toAnswer > 0
    case 'attention':
      return attention !== undefined
    default:
      return find[kind].includes(value)
  }
}

/** Sorted; what a column does not know comes last either way, and equals stay in the order of their references. */
export function sorted(rows: DeskRow[], sort: Sort): DeskRow[] {
  const key = sortKeys[sort.column]
  const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' })
  const direction = sort.descending ? -1 : 1
  return rows
    .map((row) => ({ row, key: key(row) }))
    .sort((a, b) => {
      if (a.key === '' || b.key === '')
        return Number(a.key === '') - Number(b.key === '') || byReference(a.row, b.row)
      const order =
        typeof a.key === 'number' && typeof b.key === 'number'
          ? a.key - b.key
          : collator.compare(String(a.key), String(b.key))
      return order * direction || byReference(a.row, b.row)
    })
    .map(({ row }) => row)
}

const byReference = (a: DeskRow, b: DeskRow) =>
  a.application.reference < b.application.reference
    ? -1
    : Number(a.application.reference > b.application.reference)

const sortKeys: Record<SortColumn, (row: DeskRow) => string | number> = {
  applicant: (row) => row.application.applicant,
  application: (row) => row.application.type,
  status: (row) => row.application.status,
  attention: (row) => weightOf(row.attention),
  updated: (row) => row.application.updatedOn ?? '',
}

/** How much an application asks: letters to read before letters to answer before letters read elsewhere. */
function weightOf(attention: Attention | undefined): number {
  if (!attention) return 0
  const unread = attention.unread === true ? 1 : attention.unread
  return unread * 1_000_000 + attention.toAnswer * 1_000 + attention.readElsewhere
}

/** Applications whose portal does not tell what is unread. */
export const untold = (rows: DeskRow[]): number =>
  rows.filter((row) => row.application.unread === null).length
