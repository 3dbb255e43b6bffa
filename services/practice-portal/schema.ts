/** The practice portal's tables. Instants and days are ISO text; flags are 0 or 1. */
import type { SessionTables } from '@repdesk/service-kit/site-session'
import type { Kysely } from 'kysely'
import type { Language } from './words.ts'

export type AccountKind = 'representative' | 'client' | 'officer'

export type AccountTable = {
  accountId: string
  kind: AccountKind
  /** Lower case, unique. */
  email: string
  passwordHash: string
  givenName: string
  familyName: string
  /** The account's own form, as its definition names the answers; JSON. */
  details: string
  updatedAt: string
}

export type ApplicationTable = {
  applicationId: string
  accountId: string
  reference: string
  type: string
  status: string
  familyName: string
  givenName: string
  /** Names without accents, in lower case, for finding and sorting. */
  applicantKey: string
  uci: string
  updatedOn: string
  createdAt: string
}

export type SectionTable = {
  applicationId: string
  /** The section's id in its type's definition. */
  section: string
  /** JSON: field name → value. */
  answers: string
  /** 1 once saved with nothing missing. */
  isComplete: number
  savedAt: string
}

export type LetterTable = {
  letterId: string
  applicationId: string
  kind: string
  language: Language
  subject: string
  /** Paragraphs; JSON. */
  body: string
  sentOn: string
  sentAt: string
  openedAt: string | null
}

/** What an officer did; only ever added to. */
export type TraceTable = {
  traceId: string
  accountId: string
  applicationId: string
  letterId: string | null
  action: string
  doneAt: string
}

/** The last number given out for each letter that references start with. */
export type NumberingTable = { prefix: string; last: number }

/** What someone had typed when their session ended, until they sign in again. */
export type HeldFormTable = { accountId: string; path: string; body: string; heldAt: string }

export type PortalTables = SessionTables & {
  account: AccountTable
  application: ApplicationTable
  section: SectionTable
  letter: LetterTable
  trace: TraceTable
  numbering: NumberingTable
  heldForm: HeldFormTable
}

export type PortalDb = Kysely<PortalTables>
