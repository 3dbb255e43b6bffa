/** The index: filtered, in one of three orders, a page at a time. */
import type { Caller } from '@repdesk/service-kit/api'
import type { Database } from '@repdesk/service-kit/database'
import { ask, join, type Part, part, word } from '@repdesk/service-kit/sentence'
import type { Application } from '@repdesk/shared/application'
import type { ApplicationsSchema } from '../schema.ts'
import { cursorOf, type Place, placeOf } from './cursor.ts'
import { conditionsOf, type ListQuery, searchConditionsOf, trigramQuestionOf } from './filters.ts'
import {
  beyond,
  type Order,
  type OrderedRow,
  orderBy,
  orders,
  placeOfRow,
  type Spelling,
  sorted,
  walked,
} from './orders.ts'
import { applicationColumns, toApplication } from './rows.ts'

/** Rows looked at in the list's own order before another way is tried. */
const looks = 3000
/** Hits of a search that are quicker put in order than looked for. */
const fewHits = 5000

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
    next: last ? cursorOf(list, placeOfRow(last, order)) : null,
  }
}

/**
 * One row more than the page holds. What is frequent fills a page from the first rows of the order; what is rare
 * has few rows to put in order. Which of the two it is shows after a bounded look.
 */
async function select(
  database: Database<ApplicationsSchema>,
  caller: Caller,
  query: ListQuery,
  order: Order,
  place: Place | undefined,
): Promise<OrderedRow[]> {
  const { walk, filter } = conditionsOf(query, caller)
  const search = query.search ? searchConditionsOf(query.search, database.dialect) : []
  const rows = (source: Part[], wheres: Part[], spell: Spelling) =>
    ask<OrderedRow>(database, [
      ...selectFrom(source, [...wheres, ...beyond(order, place, spell)]),
      orderBy(order, spell),
      part`limit ${query.limit + 1}`,
    ])
  const conditions = [...walk, ...filter]
  const whole = [word('applications a')]
  // The first order has an index for each common filter.
  const byChange = query.sort === 'changed'
  if (search.length === 0 && (byChange || filter.length === 0)) return rows(whole, conditions, walked)

  const near = await ask<OrderedRow>(database, [
    ...selectFrom(
      [word('('), ...firstRows(byChange ? conditions : walk, order, place), word(') a')],
      [...(byChange ? [] : filter), ...search],
    ),
    orderBy(order, walked),
    part`limit ${query.limit + 1}`,
  ])
  if (near.length > query.limit) return near
  const trigrams = database.dialect === 'sqlite' && query.search ? trigramQuestionOf(query.search) : undefined
  if (trigrams !== undefined && (await hasFewHits(database, trigrams))) {
    const hits = [part`"applicationsSearch" match ${trigrams}`, ...conditions, ...search]
    return rows([word(fromHits)], hits, sorted(database.dialect))
  }
  return rows(whole, [...conditions, ...search], byChange ? walked : sorted(database.dialect))
}

const columns = [...applicationColumns, 'changed', 'applicantSort'].map((name) => `a."${name}"`).join(', ')
const selectFrom = (source: Part[], wheres: Part[]): Part[] => [
  word(`select ${columns} from`),
  ...source,
  word('where'),
  wheres.length === 0 ? word('true') : join(wheres, ' and '),
]

const firstRows = (wheres: Part[], order: Order, place: Place | undefined): Part[] => [
  word('select * from applications a where'),
  join([...wheres, ...beyond(order, place, walked)], ' and '),
  orderBy(order, walked),
  part`limit ${looks}`,
]

const fromHits =
  '"applicationsSearch" cross join applications a on a."rowNumber" = "applicationsSearch".rowid'

async function hasFewHits(database: Database<ApplicationsSchema>, trigrams: string): Promise<boolean> {
  const [counted] = await ask<{ hits: number }>(database, [
    part`select count(*) as hits from (select 1 from "applicationsSearch"
      where "applicationsSearch" match ${trigrams} limit ${fewHits + 1})`,
  ])
  return (counted?.hits ?? 0) <= fewHits
}
