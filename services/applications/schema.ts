/** The tables of the applications service; every one has firmId first in its key. */
import type { OutboxSchema } from '@repdesk/service-kit/outbox-table'

export type ApplicationsSchema = OutboxSchema & {
  accounts: AccountTable
  applications: ApplicationTable
  letters: LetterTable
  seen: SeenTable
  readings: ReadingTable
  marks: MarkTable
  sequences: SequenceTable
}

export type AccountTable = {
  firmId: string
  accountId: string
  portalId: string
  practice: number
  holder: string
  firstReadAt: string
  lastReadAt: string
  lookAgainHours: number
  /** When the row last changed, by the firm's sequence. */
  sequence: number
}

export type ApplicationTable = {
  firmId: string
  applicationId: string
  accountId: string
  portalId: string
  practice: number
  reference: string
  applicant: string
  type: string
  status: string
  /** Empty when not known, so that it can stand in a keyset. */
  updatedOn: string
  /** A count, or `someUnread`, or `noneUnread`, or null when no page could tell. */
  unread: number | null
  readElsewhere: number
  unattributed: number
  witnessed: number
  toAnswer: number
  firstReadAt: string
  lastReadAt: string
  sequence: number
  /** The sequence at which a fact last changed; a mere new look at the application leaves it. */
  changed: number
  /** 1 when the portal says that something is unread. */
  isUnread: number
  /** 1 when it may need some member's attention. */
  mayAsk: number
  /** JSON: by device, the number of its latest reading that told of this application. */
  numbers: string
  /** What a search looks in: folded applicant, reference, type and status. */
  searchText: string
  applicantSort: string
}

export type LetterTable = {
  firmId: string
  applicationId: string
  letterId: string
  subject: string
  sentOn: string | null
  unread: number | null
  openedAt: string | null
  toAnswer: number
  firstReadAt: string
  sequence: number
}

/** How many of an application's letters read elsewhere a member has looked at. */
export type SeenTable = {
  firmId: string
  memberId: string
  applicationId: string
  seen: number
  sequence: number
}

/** Readings that have had their effect. */
export type ReadingTable = {
  firmId: string
  readingId: string
  deviceId: string
  number: number
  contentHash: string
  receivedAt: string
}
/** Marks that have had their effect. */
export type MarkTable = { firmId: string; markId: string; contentHash: string; receivedAt: string }

/** The next number of each firm's changes; its row is the lock under which a firm's changes are made one by one. */
export type SequenceTable = { firmId: string; next: number }

/** How a yes or no stands in a column of counts. */
export const someUnread = -1
export const noneUnread = -2
