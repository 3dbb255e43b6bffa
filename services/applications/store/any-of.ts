/** "Is one of these", as one parameter of constant SQL, however many there are. */
import type { Dialect } from '@repdesk/service-kit/database'
import { type RawBuilder, sql } from 'kysely'

export const anyOf = (dialect: Dialect, ids: Iterable<string>): RawBuilder<string> =>
  dialect === 'sqlite'
    ? sql`(select value from json_each(${JSON.stringify([...ids])}))`
    : sql`(select unnest(${[...ids]}::text[]))`
