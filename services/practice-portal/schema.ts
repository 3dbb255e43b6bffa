/** The practice portal's tables. Instants and days are ISO text; flags are 0 or 1. */
import type { SessionTables } from '@repdesk/service-kit/site-session'
import type { Kysely } from 'kysely'
import type { Together } from './fees/fee-facts.ts'
import type { Language } from './words.ts'

export type AccountKind = 'representative' | 'client' | 'officer'

/**
 * A representative's account opens the portal's pages once its enrolment was approved; until then, only that. One that
 * takes a client account's place opens the conversion's pages until the code was right, and is active then.
 */
export type AccountState = 'converting' | 'enrolling' | 'pending' | 'active'

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
  /** GCMS Party ID of a client account: 9 digits; empty for others. */
  partyId: string
  /** When a client account was closed by its conversion; a closed account opens no session. */
  closedAt: string | null
  state: AccountState
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
export type OfficerTraceTable = {
  traceId: string
  accountId: string
  applicationId: string | null
  letterId: string | null
  action: string
  /** What it was done to, in words of no language: an e-mail address, a number of days. */
  about: string
  doneAt: string
}

/** An e-mail to be sent over SMTP; `sentAt` once a server has taken it. */
export type MailTable = {
  mailId: string
  toAddress: string
  subject: string
  body: string
  language: Language
  queuedAt: string
  nextTryAt: string
  sentAt: string | null
  tries: number
  trouble: string | null
}

/** An e-mail that the portal's own SMTP server took in. */
export type ReceivedMailTable = {
  receivedId: string
  toAddress: string
  fromAddress: string
  subject: string
  body: string
  receivedAt: string
}

/** The one code of a subject for a purpose; a newer one takes its place. */
export type CodeTable = {
  codeId: string
  purpose: string
  subjectId: string
  codeHash: string
  issuedAt: string
  expiresAt: string
  wrongTries: number
  usedAt: string | null
}

/** A file that somebody handed in; removed ones stay until their owner is submitted, so that removal can be undone. */
export type UploadTable = {
  uploadId: string
  /** An enrolment, an application, a letter's reply. */
  ownerId: string
  /** Which of the owner's files it is. */
  slot: string
  fileName: string
  mediaType: string
  byteCount: number
  sha256: string
  content: Uint8Array
  uploadedAt: string
  removedAt: string | null
}

/** What officers set for the whole portal. */
export type SettingTable = { name: string; value: string }

/** The last number given out for each letter that references start with. */
export type NumberingTable = { prefix: string; last: number }

/** What someone had typed when their session ended, until they sign in again. */
export type HeldFormTable = { accountId: string; path: string; body: string; heldAt: string }

/** `begun` until the code sent by e-mail was right; `more` while an officer waits for something. */
export type EnrolmentState = 'begun' | 'enrolling' | 'pending' | 'more' | 'approved' | 'refused'

export type EnrolmentTable = {
  enrolmentId: string
  /** The account that it is for; null until its e-mail is known to be the person's own. */
  accountId: string | null
  /** The open client account with the same e-mail, which conversion turns into this one. */
  clientAccountId: string | null
  state: EnrolmentState
  /** In which its e-mails are written: that of the pages when something was last saved. */
  language: Language
  /** Lower case; empty until entered. Several that are begun may have the same one. */
  email: string
  passwordHash: string
  termsVersion: string
  termsAcceptedAt: string
  codeSentAt: string | null
  codeLockedAt: string | null
  verifiedAt: string | null
  /** GCMS Party ID, when one was given. */
  partyId: string
  /** 1 when it is first in the officers' queue. */
  speeded: number
  /** How many times it was handed in for review. */
  handIns: number
  handedInAt: string | null
  decidedAt: string | null
  officerId: string | null
  /** Which steps an officer asked about last; JSON. */
  asked: string
  /** What an officer asked for, or why it was refused. */
  message: string
  createdAt: string
  updatedAt: string
}

/** What was saved of one step of an enrolment. */
export type EnrolmentStepTable = {
  enrolmentId: string
  step: string
  /** JSON: field name → value. */
  answers: string
  savedAt: string
}

/**
 * The conversion of a client account. None is *not started*; one without `convertedAt` is *started*: the client account
 * is closed, its applications are where they were; one with it is *converted*: they are all the representative's.
 */
export type ConversionTable = {
  conversionId: string
  clientAccountId: string
  /** The account that took the client account's e-mail over. */
  representativeAccountId: string
  /** The e-mail that was the client account's. */
  email: string
  language: Language
  startedAt: string
  codesIssued: number
  codeIssuedAt: string
  /** When a code was last tried. */
  triedAt: string | null
  convertedAt: string | null
}

/** An application that a conversion moves, listed when it starts. */
export type ConversionItemTable = {
  applicationId: string
  conversionId: string
  reference: string
  movedAt: string | null
}

/** Fees that are, or were to be, paid at once; of one application or of several that apply together. */
export type FeeOrderTable = { orderId: string; together: Together; openedAt: string }

export type OrderItemTable = { orderId: string; applicationId: string; position: number }

/** What became of each time a card was sent for an order. */
export type PaymentTryTable = {
  tryId: string
  orderId: string
  outcome: 'paid' | 'declined' | 'no-answer'
  lastDigits: string
  triedAt: string
}

/** An order's one payment, which is its receipt. */
export type PaymentTable = {
  orderId: string
  receiptNumber: string
  cents: number
  lastDigits: string
  /** What was paid for, as it stood then; JSON. */
  lines: string
  paidAt: string
}

export type SubmissionTable = {
  applicationId: string
  submissionNumber: string
  submittedAt: string
  /** As typed under the declaration. */
  declaredBy: string
  /** What was declared, in the words that were shown; JSON. */
  declaration: string
}

export type PortalTables = SessionTables & {
  account: AccountTable
  application: ApplicationTable
  section: SectionTable
  letter: LetterTable
  officerTrace: OfficerTraceTable
  mail: MailTable
  receivedMail: ReceivedMailTable
  code: CodeTable
  upload: UploadTable
  setting: SettingTable
  numbering: NumberingTable
  heldForm: HeldFormTable
  enrolment: EnrolmentTable
  enrolmentStep: EnrolmentStepTable
  conversion: ConversionTable
  conversionItem: ConversionItemTable
  feeOrder: FeeOrderTable
  orderItem: OrderItemTable
  paymentTry: PaymentTryTable
  payment: PaymentTable
  submission: SubmissionTable
}

export type PortalDb = Kysely<PortalTables>
