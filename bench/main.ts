/** Measures what there is to measure, prints a table each, and says nothing about pass or fail. */
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { printTable, type Table } from './table.ts'

/** Each is loaded only when asked for, so that one missing browser does not stop the rest. */
const measures: Record<string, () => Promise<{ run(): Promise<Table> }>> = {
  fill: () => import('./engine.ts'),
  ingest: () => import('./ingest.ts'),
  list: () => import('./list-page.ts'),
  badge: () => import('./portal-to-badge.ts'),
}

const { values } = parseArgs({
  options: { only: { type: 'string' }, json: { type: 'string' }, million: { type: 'boolean' } },
})
const chosen = values.only?.split(',') ?? Object.keys(measures)
const unknown = chosen.filter((name) => !(name in measures))
if (unknown.length > 0) {
  console.error(
    `There is no measure named ${unknown.join(', ')}. There are: ${Object.keys(measures).join(', ')}.`,
  )
  process.exit(2)
}

const tables: Record<string, Table> = {}
for (const name of chosen) {
  const measure = await measures[name]?.()
  if (!measure) continue
  const table = await measure.run()
  tables[name] = table
  printTable(table)
}
if (values.json) {
  const file = path.resolve(values.json)
  writeFileSync(
    file,
    `${JSON.stringify({ measuredAt: new Date().toISOString(), node: process.version, tables }, null, 2)}\n`,
  )
  console.log(`Written to ${file}`)
}
process.exit(0)
