/** Tries the built fill engine on folders of forms with answers, and prints what was right. */
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { buildEngine, engineFile } from '../../extension/build-engine.mjs'
import { FolderError, type GoldPage, type PageEvidence, readFolder, readProfile } from './gold.ts'
import { inventedPerson, isStoredProfile, personOf, profileOf } from './person.ts'
import { printPage, printTotal, rates } from './report.ts'
import { openPages } from './run.ts'
import { type Counts, count, type Scored, scoreField, sum } from './score.ts'

const usage = 'npm run corpus [-- --pages DIR] [--json FILE] [--only TEXT] [--quiet]'

/** Without `--pages`: the pages of this project. */
const own = ['../../extension/portals/fixtures', '../../extension/fill/fixtures'].map((folder) =>
  path.join(import.meta.dirname, folder),
)

type Result = {
  page: string
  evidence: PageEvidence
  counts: Counts
  fields: Scored[]
  errors: string[]
  ms: number
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      pages: { type: 'string' },
      json: { type: 'string' },
      only: { type: 'string' },
      quiet: { type: 'boolean', default: false },
    },
  })
  if (values.pages === '') throw new FolderError(`Say which folder: ${usage}`)
  const folders = (values.pages === undefined ? own : [path.resolve(values.pages)])
    .map((folder) => ({
      folder,
      pages: readFolder(folder).filter((page) => page.name.includes(values.only ?? '')),
    }))
    .filter(({ pages }) => pages.length > 0)
  if (folders.length === 0) throw new FolderError(`No page's name has "${values.only}" in it.`)
  await buildEngine()
  const engine = readFileSync(engineFile, 'utf8')
  const results: Result[] = []
  for (const { folder, pages } of folders)
    results.push(...(await tryFolder(folder, pages, engine, values.quiet)))
  const total = sum(results.map((result) => result.counts))
  const evidence = printTotals(results, total)
  if (values.json) {
    const told = { folders: folders.map(({ folder }) => folder), total, rates: rates(total), evidence }
    writeFileSync(values.json, `${JSON.stringify({ ...told, pages: results }, null, 2)}\n`)
    console.log(`Written to ${path.resolve(values.json)}`)
  }
  return 0
}

async function tryFolder(
  folder: string,
  pages: GoldPage[],
  engine: string,
  quiet: boolean,
): Promise<Result[]> {
  const found = readProfile(folder)
  const [person, profile] =
    found && isStoredProfile(found)
      ? [personOf(found), found]
      : [found ?? inventedPerson, profileOf(found ?? inventedPerson)]
  const open = await openPages(folder, pages)
  const results: Result[] = []
  try {
    for (const [index, page] of pages.entries()) {
      const { fields, seen, errors, ms } = await open.run(index, engine, profile)
      const scored = fields.map((field, i) => scoreField(field, seen[i], person))
      printPage(page.name, scored, errors, quiet)
      const counts = count(scored)
      results.push({ page: page.name, evidence: page.evidence, counts, fields: scored, errors, ms })
    }
  } finally {
    await open.close()
  }
  return results
}

/** What was learned from pages that were seen says more than what was learned from pages that we invented. */
function printTotals(results: Result[], total: Counts): Partial<Record<PageEvidence, Counts>> {
  const kinds = (['seen', 'public form', 'invented', 'not said'] as const).filter((kind) =>
    results.some(({ evidence }) => evidence === kind),
  )
  const evidence: Partial<Record<PageEvidence, Counts>> = {}
  for (const kind of kinds) {
    const of = results.filter((result) => result.evidence === kind)
    evidence[kind] = sum(of.map(({ counts }) => counts))
    if (kinds.length > 1) printTotal(evidence[kind] as Counts, `${kind}, ${of.length} pages`)
  }
  printTotal(total, kinds.length > 1 ? `all, ${results.length} pages` : '')
  return evidence
}

try {
  process.exitCode = await main()
} catch (error) {
  const known = error instanceof FolderError || (error instanceof TypeError && 'code' in error)
  console.error(known ? (error as Error).message : error)
  process.exitCode = 2
}
