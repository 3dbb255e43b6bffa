/** The portals' pages that carry their own answers, and what the fill engine makes of each field: for tests. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { ProfileValues } from '@repdesk/shared/keys'
import { load, rowsOf } from '../fill/fixtures.ts'
import type { PageContext, PlanRow } from '../fill/form.ts'

const folder = path.join(import.meta.dirname, 'fixtures')

export type AnsweredPage = { name: string; html: string; url: string }

export const answeredPages = (): AnsweredPage[] =>
  readdirSync(folder, { recursive: true })
    .map((file) => String(file).replaceAll(path.sep, '/'))
    .filter((file) => file.endsWith('.html'))
    .sort()
    .flatMap((file) => {
      const html = readFileSync(path.join(folder, file), 'utf8')
      const url = /<!-- url: (\S+) -->/.exec(html)?.[1] ?? 'https://forms.example.ca/page'
      return html.includes('data-party=') ? [{ name: file.replace('.html', ''), html, url }] : []
    })

/** The representative whose data is filled in; the corpus runner reads the same file. */
export const profile: ProfileValues = JSON.parse(readFileSync(path.join(folder, 'profile.json'), 'utf8'))

export type Verdict =
  | 'right'
  | 'missed'
  | 'unsure'
  | 'wrong-type'
  | 'wrong-party'
  | 'left-alone'
  | 'not-scored'
export type Answered = { field: string; verdict: Verdict; got: string }

/** Nothing of the representative's goes into the field, and nobody is told that it is theirs. */
const quiet: ReadonlySet<string> = new Set(['not-yours', 'unsure', 'never'])

/** Every field with an answer; a field is named by its id, else its name, else its place in the page. */
export function answersOn(page: AnsweredPage, context: PageContext): Answered[] {
  const document = load(page.html)
  const rows = rowsOf(document, page.url, profile, context)
  return [...document.querySelectorAll('[data-party]')].map((element, place) => {
    const row = rows.get(element)
    const field = element.id || element.getAttribute('name') || `${place + 1}`
    const got = row
      ? `${row.party} ${row.key} ${row.action} (${row.reasons.join(' · ')})`
      : 'not seen by the engine'
    return { field, verdict: verdictOn(element, row), got }
  })
}

function verdictOn(element: Element, row: PlanRow | undefined): Verdict {
  if (element.hasAttribute('data-ambiguous')) return 'not-scored'
  const isOurs = element.getAttribute('data-party') === 'representative'
  if (!isOurs) return !row || quiet.has(row.action) ? 'left-alone' : 'wrong-party'
  const expected = element.getAttribute('data-expect')?.split(' ') ?? ['fill']
  const keys = element.getAttribute('data-key')?.split(' ') ?? []
  if (!row) return 'missed'
  if (!expected.includes(row.action)) {
    const hasValue = row.action === 'fill' || row.action === 'ask'
    return hasValue ? 'wrong-type' : row.action === 'unsure' ? 'unsure' : 'missed'
  }
  const isKeyed = ['fill', 'ask', 'already', 'kept'].includes(row.action)
  return isKeyed && !keys.includes(row.key ?? '') ? 'wrong-type' : 'right'
}
