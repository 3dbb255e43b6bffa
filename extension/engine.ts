/** Both engines in one script for benchmarks and outside scorers: `RepDeskEngine.plan`, `.fill` and `.read`. Not shipped. */
import type { FieldKey, ProfileValues } from '@repdesk/shared/keys'
import type { PageReading } from '@repdesk/shared/reading'
import type { FillReportView, Party, PlannedAction } from './fill/form.ts'
import { circumstancesOf } from './fill/judge.ts'
import { openFillSession, planDocument } from './fill/open-session.ts'
import { runAtOnce } from './fill/slices.ts'
import { readPage } from './reading/page.ts'

export type EngineItem = {
  element: Element
  /** What the field asks, whoever it belongs to; null when it cannot be told. */
  key: FieldKey | null
  party: Party
  action: PlannedAction
  /** What would be written; what stands there already when the action is `already`. */
  value: string
  confidence: number
  reasons: string[]
}

/** Every field of the document, with what would become of it. `profile` is keyed by the stored keys. */
export function plan(document: Document, profile: ProfileValues): EngineItem[] {
  const circumstances = circumstancesOf(document, document.URL, {})
  return runAtOnce(planDocument(document, profile, circumstances)).fields.map(({ field, row, writing }) => ({
    element: field.element,
    key: row.key,
    party: row.party,
    action: row.action,
    value: row.after || (row.action === 'already' ? (writing?.text ?? '') : ''),
    confidence: row.confidence,
    reasons: row.reasons,
  }))
}

/** Writes what needs no question: the rows whose action is `fill`. */
export async function fill(document: Document, profile: ProfileValues): Promise<FillReportView> {
  const session = openFillSession(document, () => document.URL)
  const { planId, rows } = await session.plan(profile, {})
  const accept = rows.filter((row) => row.action === 'fill').map((row) => row.fieldId)
  return session.apply(planId, accept, [])
}

export function read(document: Document, url: string): PageReading {
  return readPage(document, url).reading
}
