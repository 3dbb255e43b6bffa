/** A folder of forms with answers: `gold.json` and its pages, or pages that carry the answers themselves. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

/** Whose a field is and what it asks, as a person answered. */
export type GoldField = {
  selector: string
  party: string
  type: string
  /** Types that are right too. */
  alsoOk?: string[]
  /** People would differ: not scored. */
  ambiguous?: boolean
  label?: string
}
/** What a page was written from; forms with a `gold.json` are somebody else's. */
export type PageEvidence = 'seen' | 'public form' | 'invented' | 'not said'
export type GoldPage = {
  name: string
  file: string
  fields: GoldField[] | 'in the page'
  evidence: PageEvidence
}

/** A folder that cannot be used; the message says what is wrong with it. */
export class FolderError extends Error {}

export function readFolder(folder: string): GoldPage[] {
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    throw new FolderError(`There is no folder ${folder}.`)
  const gold = path.join(folder, 'gold.json')
  return existsSync(gold) ? fromGold(folder, gold) : fromPages(folder)
}

function fromGold(folder: string, file: string): GoldPage[] {
  const { pages } = parseJson(file) as { pages?: Record<string, { file?: string; fields?: GoldField[] }> }
  if (!pages || typeof pages !== 'object') throw new FolderError(`${file} has no "pages".`)
  const found = Object.entries(pages).map(([name, page]) => {
    if (!page.file || !Array.isArray(page.fields))
      throw new FolderError(`${file}: page "${name}" lacks "file" or "fields".`)
    if (!existsSync(path.join(folder, page.file))) throw new FolderError(`${file}: ${page.file} is missing.`)
    return { name, file: page.file, fields: page.fields, evidence: 'not said' as const }
  })
  if (found.length === 0) throw new FolderError(`${file} lists no pages.`)
  return found
}

/** Pages whose fields have `data-party` and `data-key`. */
function fromPages(folder: string): GoldPage[] {
  const pages = readdirSync(folder, { recursive: true })
    .map(String)
    .filter((file) => file.endsWith('.html'))
    .sort()
    .map((file) => ({ file, html: readFileSync(path.join(folder, file), 'utf8') }))
    .filter(({ html }) => html.includes('data-party='))
  if (pages.length === 0)
    throw new FolderError(
      `${folder} has neither a gold.json nor pages whose fields say data-party and data-key.`,
    )
  return pages.map(({ file, html }) => ({
    name: file.replace(/\.html$/, ''),
    file,
    fields: 'in the page',
    evidence: evidenceOf(html),
  }))
}

const evidenceOf = (html: string): PageEvidence =>
  (/<!-- evidence: (seen|public form|invented)\b/.exec(html)?.[1] as PageEvidence | undefined) ?? 'not said'

/** The profile beside the pages, if there is one: in the folder's own names, or as the extension stores it. */
export function readProfile(folder: string): Record<string, string> | undefined {
  const file = path.join(folder, 'profile.json')
  return existsSync(file) ? (parseJson(file) as Record<string, string>) : undefined
}

function parseJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    throw new FolderError(`${file} is not JSON: ${error instanceof Error ? error.message : error}`)
  }
}
