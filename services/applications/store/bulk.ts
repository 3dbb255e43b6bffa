/** Many rows in one sentence of constant SQL: they travel as one JSON text, so nothing is compiled anew per batch. */
import type { Dialect } from '@repdesk/service-kit/database'
import { CompiledQuery, type Transaction } from 'kysely'
import type { ApplicationsSchema } from '../schema.ts'

type Value = string | number | null
export type Table<Row> = {
  name: string
  key: readonly (keyof Row & string)[]
  /** Every column, the key's included, with its type on PostgreSQL. */
  columns: { readonly [C in keyof Row]-?: 'text' | 'integer' | 'bigint' | 'real' }
}

const rowsPerSentence = 500

/** Writes each row, whether its key is there already or not. No key may stand twice in `rows`. */
export async function upsert<Row extends { [C in keyof Row]: Value }>(
  tx: Transaction<ApplicationsSchema>,
  dialect: Dialect,
  table: Table<Row>,
  rows: readonly Row[],
): Promise<void> {
  const names = Object.keys(table.columns) as (keyof Row & string)[]
  const sentence = sentenceOf(dialect, table as unknown as Table<never>, names)
  for (let from = 0; from < rows.length; from += rowsPerSentence) {
    const values = rows.slice(from, from + rowsPerSentence).map((row) => names.map((name) => row[name]))
    await tx.executeQuery(CompiledQuery.raw(sentence, [JSON.stringify(values)]))
  }
}

const sentences = new WeakMap<object, Partial<Record<Dialect, string>>>()

function sentenceOf(dialect: Dialect, table: Table<never>, names: readonly string[]): string {
  const known = sentences.get(table) ?? {}
  sentences.set(table, known)
  const made = known[dialect] ?? compose(dialect, table, names)
  known[dialect] = made
  return made
}

function compose(dialect: Dialect, table: Table<never>, names: readonly string[]): string {
  const types = table.columns as Record<string, string>
  const all = names.map(quoted).join(', ')
  const source =
    dialect === 'sqlite'
      ? `select ${names.map((_, at) => `value ->> ${at}`).join(', ')} from json_each(?) where true`
      : `select ${names.map((name, at) => `(r.value ->> ${at})::${types[name]}`).join(', ')}
         from jsonb_array_elements($1::jsonb) as r(value)`
  const rest = names.filter((name) => !(table.key as readonly string[]).includes(name))
  const changes = rest.map((name) => `${quoted(name)} = excluded.${quoted(name)}`).join(', ')
  return `insert into ${quoted(table.name)} (${all}) ${source}
    on conflict (${table.key.map(quoted).join(', ')}) do update set ${changes}`
}

const quoted = (name: string) => `"${name}"`
