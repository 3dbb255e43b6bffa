/** The columns of the tables that are written many rows at a time. */
import type {
  AccountTable,
  ApplicationTable,
  LetterTable,
  MarkTable,
  ReadingTable,
  SeenTable,
} from '../schema.ts'
import type { Table } from './bulk.ts'

export const accountTable: Table<AccountTable> = {
  name: 'accounts',
  key: ['firmId', 'accountId'],
  columns: {
    firmId: 'text',
    accountId: 'text',
    portalId: 'text',
    practice: 'integer',
    holder: 'text',
    firstReadAt: 'text',
    lastReadAt: 'text',
    lookAgainHours: 'real',
    sequence: 'bigint',
  },
}

export const applicationTable: Table<ApplicationTable> = {
  name: 'applications',
  key: ['firmId', 'applicationId'],
  columns: {
    firmId: 'text',
    applicationId: 'text',
    accountId: 'text',
    portalId: 'text',
    practice: 'integer',
    reference: 'text',
    applicant: 'text',
    type: 'text',
    status: 'text',
    updatedOn: 'text',
    unread: 'integer',
    readElsewhere: 'integer',
    unattributed: 'integer',
    witnessed: 'integer',
    toAnswer: 'integer',
    firstReadAt: 'text',
    lastReadAt: 'text',
    sequence: 'bigint',
    changed: 'bigint',
    isUnread: 'integer',
    mayAsk: 'integer',
    numbers: 'text',
    searchText: 'text',
    applicantSort: 'text',
  },
}

export const letterTable: Table<LetterTable> = {
  name: 'letters',
  key: ['firmId', 'applicationId', 'letterId'],
  columns: {
    firmId: 'text',
    applicationId: 'text',
    letterId: 'text',
    subject: 'text',
    sentOn: 'text',
    unread: 'integer',
    openedAt: 'text',
    toAnswer: 'integer',
    firstReadAt: 'text',
    sequence: 'bigint',
  },
}

export const seenTable: Table<SeenTable> = {
  name: 'seen',
  key: ['firmId', 'memberId', 'applicationId'],
  columns: { firmId: 'text', memberId: 'text', applicationId: 'text', seen: 'integer', sequence: 'bigint' },
}

export const readingTable: Table<ReadingTable> = {
  name: 'readings',
  key: ['firmId', 'readingId'],
  columns: {
    firmId: 'text',
    readingId: 'text',
    deviceId: 'text',
    number: 'bigint',
    contentHash: 'text',
    receivedAt: 'text',
  },
}

export const markTable: Table<MarkTable> = {
  name: 'marks',
  key: ['firmId', 'markId'],
  columns: { firmId: 'text', markId: 'text', contentHash: 'text', receivedAt: 'text' },
}
