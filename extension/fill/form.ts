/** The fill engine's vocabulary: what it says of a field, a plan and a report. */
import type { FieldKey } from '@repdesk/shared/keys'

/** Whose datum a field asks. 'other representative' is the other side's, a former or a supervising one. */
export type Party =
  | 'representative'
  | 'applicant'
  | 'spouse'
  | 'parent'
  | 'child'
  | 'sponsor'
  | 'employer'
  | 'custodian'
  | 'interpreter'
  | 'emergency contact'
  | 'witness'
  | 'designated individual'
  | 'designated representative'
  | 'other representative'
  | 'other'
  | 'unknown'

/** What will become of a field, said before anything is written. */
export type PlannedAction =
  | 'fill' // ours, known, empty
  | 'ask' // ours, but a person ticks it first
  | 'kept' // ours, but something else stands in it already
  | 'already' // ours, and the value stands in it already
  | 'no-value' // ours, but the profile has nothing for it
  | 'cannot-fit' // ours, but the value does not fit the field
  | 'not-yours' // another party's
  | 'unsure' // whose, or what, cannot be told
  | 'never' // declarations, passwords, codes, cards

/** What became of it. */
export type FillOutcome =
  | Exclude<PlannedAction, 'fill' | 'ask'>
  | 'filled'
  | 'did-not-stick'
  | 'left-out'
  | 'gone'

/** One field of a plan as the screens see it: plain data, safe to send. */
export type PlanRow = {
  /** Stable within one plan. */
  fieldId: string
  label: string
  party: Party
  /** What it asks, whoever it belongs to; null when it cannot be told. */
  key: FieldKey | null
  action: PlannedAction
  before: string
  /** What would be written; empty unless action is fill, ask or kept. */
  after: string
  /** From 0 to 1. */
  confidence: number
  /** In words a person can read, such as `heading "Representative"`. */
  reasons: string[]
}

export type PlanNotice =
  | { kind: 'posts-elsewhere'; origin: string }
  | { kind: 'someone-else'; holder: string }
  | { kind: 'client-account' }
  | { kind: 'hands-off'; reason: string }
  | { kind: 'paid-without-body' }
  | { kind: 'licence-expired'; on: string }

export type FillPlanView = { planId: string; url: string; rows: PlanRow[]; notices: PlanNotice[] }

export type ReportRow = Omit<PlanRow, 'action'> & {
  outcome: FillOutcome
  /** What stands in the field now. */
  now: string
}
export type FillReportView = { planId: string; rows: ReportRow[] }

/** What is known of the page from outside it: the portal adapter's hints and the account in use. */
export type PageContext = {
  /** The party of the page's fields that say nothing else. */
  party?: Party
  /** Why nothing is ever filled on this page. */
  handsOff?: string
}
