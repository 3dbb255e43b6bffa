/** A sentence of SQL put together from parts: for the reads that are asked most, where a query builder costs more than the query. */
import { CompiledQuery, type QueryResult } from 'kysely'
import type { Dialect } from './database.ts'

export type Part = { text: string; values: readonly (string | number)[] }

/** SQL with its values in place: `part\`"firmId" = ${firmId}\`` keeps the value apart from the text. */
export const part = (texts: TemplateStringsArray, ...values: (string | number)[]): Part => ({
  text: texts.join('?'),
  values,
})
/** Text of our own, never of a request. */
export const word = (text: string): Part => ({ text, values: [] })

export const join = (parts: readonly Part[], between: string): Part => ({
  text: parts.map((one) => one.text).join(between),
  values: parts.flatMap((one) => one.values),
})

/** A service's database, or a transaction with its dialect, whatever its tables. */
type Asked = { dialect: Dialect; db: { executeQuery<R>(query: CompiledQuery<R>): Promise<QueryResult<R>> } }

/** Equal texts are prepared once by the driver. */
export async function ask<Row>(database: Asked, parts: readonly Part[]): Promise<Row[]> {
  const { text, values } = join(parts, ' ')
  let at = 0
  const sentence = database.dialect === 'postgres' ? text.replace(/\?/g, () => `$${++at}`) : text
  return (await database.db.executeQuery<Row>(CompiledQuery.raw(sentence, [...values]) as CompiledQuery<Row>))
    .rows
}
