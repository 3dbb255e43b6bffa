/** The index: filtered, in one of three orders, a page at a time. */
import type { Caller } from '@repdesk/service-kit/api'
import type { Database } from '@repdesk/service-kit/database'
import type { Application } from '@repdesk/shared/application'
import type { ApplicationsSchema } from '../schema.ts'
import { cursorOf, type Place, placeOf } from './cursor.ts'
import { conditionsOf, type ListQuery, searchConditionsOf, trigramQuestionOf } from './filters.ts'
import { type ApplicationRow, applicationColumns, toApplication } from './rows.ts'
import { ask, join, type Part, part, word } from './sentence.ts'

type Order = {
  columns: readonly [string, ...string[]]
  like: readonly ('string' | 'number')[]
  down: boolean
}
type OrderedRow = ApplicationRow & { changed: number; applicantSort: string }

const orders = {
  changed: { columns: ['changed'], like: ['number'], down: true },
  updated: { columns: ['updatedOn', 'changed'], like: ['string', 'number'], down: true },
  applicant: { columns: ['applicantSort', 'applicationId'], like: ['string', 'string'], down: false },
} as const satisfies Record<ListQuery['sort'], Order>

const selected = [...applicationColumns, 'changed', 'applicantSort'].map((name) => `a."${name}"`).join(', ')
/** How many rows a search looks at in the list's own order before it asks the index of three-letter runs. */
const looks = 3000

/** Throws cursor-refused for a cursor of another order, other filters, or another member. */
export async function listApplications(
  database: Database<ApplicationsSchema>,
  caller: Caller,
  query: ListQuery,
): Promise<{ applications: Application[]; next: string | null }> {
  const { cursor, limit, ...filters } = query
  const list = [caller.firmId, caller.memberId, filters]
  const order = orders[query.sort]
  const place = cursor === undefined ? undefined : placeOf(list, cursor, order.like)
  const rows = await select(database, caller, query, order, place)
  const page = rows.slice(0, limit)
  const last = rows.length > limit ? page.at(-1) : undefined
  return {
    applications: page.map(toApplication),
    next: last ? cursorOf(list, placeAfter(last, order)) : null,
  }
}

async function select(
  database: Database<ApplicationsSchema>,
  caller: Caller,
  query: ListQuery,
  order: Order,
  place: Place | undefined,
): Promise<OrderedRow[]> {
  const conditions = [...conditionsOf(query, caller), ...(place ? [beyond(order, place)] : [])]
  const rows = (source: Part[], wheres: Part[], limit = query.limit + 1) =>
    ask<OrderedRow>(database, [...selectFrom(source, wheres), word(orderBy(order)), part`limit ${limit}`])
  const whole = [word('applications a')]
  if (!query.search) return rows(whole, conditions)

  const search = searchConditionsOf(query.search, database.dialect)
  const trigrams = database.dialect === 'sqlite' ? trigramQuestionOf(query.search) : undefined
  if (trigrams === undefined) return rows(whole, [...conditions, ...search])

  // A frequent word fills the page from the first rows of the order; a rare one has few rows to put in order.
  const first = [
    ...selectFrom(whole, conditions, ', a."searchText"'),
    word(orderBy(order)),
    part`limit ${looks}`,
  ]
  const near = await rows([word('('), ...first, word(') a')], search)
  if (near.length > query.limit) return near
  const hits = word(
    '"applicationsSearch" cross join applications a on a."rowNumber" = "applicationsSearch".rowid',
  )
  return rows([hits], [part`"applicationsSearch" match ${trigrams}`, ...conditions, ...search])
}

const selectFrom = (source: Part[], wheres: Part[], more = ''): Part[] => [
  word(`select ${selected}${more} from`),
  ...source,
  word('where'),
  join(wheres, ' and '),
]

function orderBy({ columns, down }: Order): string {
  return `order by ${columns.map((column) => `a."${column}" ${down ? 'desc' : 'asc'}`).join(', ')}`
}

function beyond({ columns, down }: Order, place: Place): Part {
  const names = columns.map((column) => `a."${column}"`).join(', ')
  return { text: `(${names}) ${down ? '<' : '>'} (${place.map(() => '?').join(', ')})`, values: place }
}

const placeAfter = (row: OrderedRow, { columns }: Order): Place =>
  columns.map((column) => row[column as keyof OrderedRow] as string | number)
