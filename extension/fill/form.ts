/** The fill engine's vocabulary: what it says of a field, a plan and a report. */
import type { FieldKey } from '@repdesk/shared/keys'
import type { AlarmKind } from './alarm-values.ts'

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

/** Where a piece of text stands that says something about a field, nearest first. */
export type EvidenceSource =
  | 'label'
  | 'placeholder'
  | 'name'
  | 'row'
  | 'column'
  | 'group'
  | 'heading'
  | 'bold text'
  | 'line'
  | 'text before'
  | 'page title'
  | 'address'
  | 'step'

/** A text that is still growing while the document is walked. */
export type Box = { text: string /** Nothing more is read into it. */; closed?: boolean }

/** One thing that stands over a field: a group, a heading or a header cell. Shared by all fields under it. */
export type Context = {
  source: EvidenceSource
  box: Box
  /** The block that the heading headed has ended, so that it may no longer speak for what follows. */
  stale: boolean
  /** The page's own heading, of the first level. */
  top?: boolean
  up: Context | null
}

/** An input, select or textarea, or what a page draws in the place of one. */
export type Control = HTMLElement

/** One radio button or tick box of a group, or one option of a select or listbox. */
export type Choice = { element: HTMLElement; value: string; text: string }

/** A control, or a group of radio buttons, with all that the page says about it. */
export type Field = {
  element: Control
  /** 'combo' and 'list' are comboboxes and listboxes that a page draws, 'rich' is an element with editable content. */
  kind: 'text' | 'area' | 'select' | 'radio' | 'checkbox' | 'combo' | 'list' | 'rich'
  /** The input's type attribute, such as `email`; empty for other elements. */
  type: string
  autocomplete: string
  /** What a person reads as its name. */
  label: string
  /** Other texts that name it: placeholder, title, header cells of its table. */
  asides: { source: EvidenceSource; text: string }[]
  /** Its name, id and the like, as a developer wrote them. */
  names: string[]
  context: Context | null
  /** The radio buttons of a group, or the tick boxes of one question; a select's options are read when needed. */
  radios: Choice[]
  /** What a page draws over a select that it hides. */
  face?: HTMLElement | null
  form: HTMLFormElement | null
  root: Document | ShadowRoot
}

/** Why an answer was given, in words a person can read, such as `heading "Representative"`. */
export type Reason = string

/** Whose a field is. */
export type Whose = { party: Party; confidence: number; reasons: Reason[] }

/** What a field asks; `piece` says which part of the value, by count of characters, when one value is cut into boxes. */
export type Asks = {
  key: FieldKey | null
  confidence: number
  reasons: Reason[]
  piece?: { from: number; to: number }
  /** The part of a date, when one date is asked in three boxes. */
  part?: 'year' | 'month' | 'day'
}

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
  /** Set when a person's word decided whose it is: the answer's id. */
  taughtId?: string
}

export type PlanNotice =
  | { kind: 'posts-elsewhere'; origin: string }
  /** The account's holder is not the profile's person. */
  | { kind: 'someone-else'; holder: string }
  /** Another representative than the profile's stands in the application. */
  | { kind: 'other-representative'; name: string }
  /** The page speaks of a client account, and nothing else says whose it is. */
  | { kind: 'perhaps-client'; said: string }
  | { kind: 'client-account'; signs: ClientSign[] }
  | { kind: 'hands-off'; reason: string }
  | { kind: 'paid-without-body' }
  | { kind: 'licence-expired'; on: string }
  /** The representative's own datum stands in another party's field, `label`. */
  | { kind: 'yours-in-theirs'; what: AlarmKind; party: Party; label: string }
  | { kind: 'registry-expired'; on: string }
  | { kind: 'class-may-not-act'; licence: string; where: 'irb' | 'applications' }
  | { kind: 'number-missing'; body: string }
  /** The body issues no numbers: the profile's is left out. */
  | { kind: 'number-not-issued'; body: string }

/** What shows that an account is an applicant's own; `text` is the page's own. */
export type ClientSign =
  | { sign: 'portal' }
  | { sign: 'says-client' | 'own-applications' | 'holder-is-applicant'; text: string }

/** What a person said of a field; `key` is null where it is not the representative's. */
export type Taught = { party: Party; key: FieldKey | null; reason: Reason }

export type FillPlanView = {
  planId: string
  url: string
  rows: PlanRow[]
  notices: PlanNotice[]
  /** The row that the person pointed at in the page; empty when that is no field of the plan. */
  pointed?: string
}

export type ReportRow = Omit<PlanRow, 'action'> & {
  outcome: FillOutcome
  /** What stands in the field now. */
  now: string
}
export type FillReportView = { planId: string; rows: ReportRow[] }

/** How undo left a field that was written. */
export type UndoOutcome =
  | 'restored' // as it was before
  | 'changed-since' // no longer what was filled: left as it stands
  | 'stays-chosen' // nothing was chosen before, and the page lets nobody go back to that
  | 'not-taken' // the page did not take back what stood there before
  | 'gone' // the field is not there any more
export type UndoRow = {
  fieldId: string
  label: string
  outcome: UndoOutcome
  before: string
  /** What stands in the field now. */
  now: string
}
export type UndoView = { planId: string; rows: UndoRow[] }

/** What is known of the page from outside it: the portal adapter's hints and the account in use. */
export type PageContext = {
  /** The party of the page's fields that say nothing else. */
  party?: Party
  /** Why nothing is ever filled on this page. */
  handsOff?: string
  /** What was said of fields before, by their fingerprints. */
  taught?: Record<string, Taught>
}
