/** Tries the built fill engine on a folder of forms with answers, and prints what was right. */
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { buildEngine, engineFile } from '../../extension/build-engine.mjs'
import { FolderError, readFolder, readProfile } from './gold.ts'
import { inventedPerson, profileOf } from './person.ts'
import { printPage, printTotal, rates } from './report.ts'
import { openPages } from './run.ts'
import { count, scoreField, sum } from './score.ts'

const usage = 'npm run corpus -- --pages DIR [--json FILE] [--only TEXT] [--quiet]'

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      pages: { type: 'string' },
      json: { type: 'string' },
      only: { type: 'string' },
      quiet: { type: 'boolean', default: false },
    },
  })
  if (!values.pages) throw new FolderError(`Say which folder: ${usage}`)
  const folder = path.resolve(values.pages)
  const pages = readFolder(folder).filter((page) => page.name.includes(values.only ?? ''))
  if (pages.length === 0) throw new FolderError(`No page's name has "${values.only}" in it.`)
  const person = readProfile(folder) ?? inventedPerson
  await buildEngine()
  const engine = readFileSync(engineFile, 'utf8')
  const open = await openPages(folder, pages)
  const results = []
  try {
    for (const [index, page] of pages.entries()) {
      const { fields, seen, errors, ms } = await open.run(index, engine, profileOf(person))
      const scored = fields.map((field, i) => scoreField(field, seen[i], person))
      printPage(page.name, scored, errors, values.quiet)
      results.push({ page: page.name, counts: count(scored), fields: scored, errors, ms })
    }
  } finally {
    await open.close()
  }
  const total = sum(results.map((result) => result.counts))
  printTotal(total)
  if (values.json) {
    writeFileSync(
      values.json,
      `${JSON.stringify({ folder, total, rates: rates(total), pages: results }, null, 2)}\n`,
    )
    console.log(`Written to ${path.resolve(values.json)}`)
  }
  return 0
}

try {
  process.exitCode = await main()
} catch (error) {
  const known = error instanceof FolderError || (error instanceof TypeError && 'code' in error)
  console.error(known ? (error as Error).message : error)
  process.exitCode = 2
}
