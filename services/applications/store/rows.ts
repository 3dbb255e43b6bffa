/** Between rows of the database and the nouns of the contract. */
import type { Account, Application, Letter } from '@repdesk/shared/application'
import type { Unread } from '@repdesk/shared/reading'
import {
  type AccountTable,
  type ApplicationTable,
  type LetterTable,
  noneUnread,
  someUnread,
} from '../schema.ts'
import { folded, sortKeyOf } from './search-text.ts'

/** The columns an application is made of, in the order of the contract. */
export const applicationColumns = [
  'applicationId',
  'accountId',
  'portalId',
  'practice',
  'reference',
  'applicant',
  'type',
  'status',
  'updatedOn',
  'unread',
  'readElsewhere',
  'unattributed',
  'witnessed',
  'toAnswer',
  'firstReadAt',
  'lastReadAt',
] as const
export type ApplicationRow = Pick<ApplicationTable, (typeof applicationColumns)[number]>

export const toApplication = (row: ApplicationRow): Application => ({
  applicationId: row.applicationId,
  accountId: row.accountId,
  portalId: row.portalId,
  practice: row.practice === 1,
  reference: row.reference,
  applicant: row.applicant,
  type: row.type,
  status: row.status,
  updatedOn: row.updatedOn || null,
  unread: toUnread(row.unread),
  readElsewhere: row.readElsewhere,
  unattributed: row.unattributed,
  witnessed: row.witnessed,
  toAnswer: row.toAnswer,
  firstReadAt: row.firstReadAt,
  lastReadAt: row.lastReadAt,
})

export function ofApplication(
  application: Application,
  kept: Pick<ApplicationTable, 'firmId' | 'sequence' | 'changed' | 'numbers'>,
): ApplicationTable {
  const { applicant, reference, type, status, readElsewhere, toAnswer } = application
  const unread = ofUnread(application.unread)
  const isUnread = unread !== null && (unread > 0 || unread === someUnread)
  return {
    ...application,
    ...kept,
    practice: Number(application.practice),
    updatedOn: application.updatedOn ?? '',
    unread,
    isUnread: Number(isUnread),
    mayAsk: Number(isUnread || readElsewhere > 0 || toAnswer > 0),
    searchText: folded([applicant, reference, type, status].join(' ')),
    applicantSort: sortKeyOf(applicant),
  }
}

function toUnread(column: number | null): Unread {
  if (column === someUnread) return true
  return column === noneUnread ? false : column
}

function ofUnread(unread: Unread): number | null {
  if (typeof unread === 'boolean') return unread ? someUnread : noneUnread
  return unread
}

export const toAccount = (row: AccountTable): Account => ({
  accountId: row.accountId,
  portalId: row.portalId,
  practice: row.practice === 1,
  holder: row.holder,
  firstReadAt: row.firstReadAt,
  lastReadAt: row.lastReadAt,
  lookAgainHours: row.lookAgainHours,
})

export const ofAccount = (account: Account, firmId: string, sequence: number): AccountTable => ({
  ...account,
  practice: Number(account.practice),
  firmId,
  sequence,
})

export const toLetter = (row: LetterTable): Letter => ({
  letterId: row.letterId,
  applicationId: row.applicationId,
  subject: row.subject,
  sentOn: row.sentOn,
  unread: row.unread === null ? null : row.unread === 1,
  openedAt: row.openedAt,
  toAnswer: row.toAnswer === 1,
  firstReadAt: row.firstReadAt,
})

export const ofLetter = (letter: Letter, firmId: string, sequence: number): LetterTable => ({
  ...letter,
  unread: letter.unread === null ? null : Number(letter.unread),
  toAnswer: Number(letter.toAnswer),
  firmId,
  sequence,
})
