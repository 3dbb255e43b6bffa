/** The desk's rows: who is shown, what a filter finds, in what order. */
import type { Account, Application } from '@repdesk/shared/application'
import { expect, test } from 'vitest'
import { defaultSettings, type Snapshot } from '../../store/snapshot.ts'
import { deskRows, matches, type Sort, sorted, untold } from './desk-rows.ts'
import { parseSearch } from './search-language.ts'
import { seenOffers } from './seen-offers.ts'

const account = (accountId: string, practice: boolean): Account => ({
  accountId,
  portalId: practice ? 'practice-portal' : 'portal-example-ca',
  practice,
  holder: practice ? 'Marie Tremblay' : 'Paul Roy',
  firstReadAt: '2026-11-01T10:00:00Z',
  lastReadAt: '2026-11-23T10:00:00Z',
  lookAgainHours: 24,
})
const application = (id: string, rest: Partial<Application> = {}): Application => ({
  applicationId: id,
  accountId: 'practice',
  portalId: 'practice-portal',
  practice: true,
  reference: `V30000000${id}`,
  applicant: 'Amara Diallo',
  type: 'Visitor visa',
  status: 'In progress',
  updatedOn: '2026-11-20',
  unread: 0,
  readElsewhere: 0,
  unattributed: 0,
  witnessed: 0,
  toAnswer: 0,
  firstReadAt: '2026-11-01T10:00:00Z',
  lastReadAt: '2026-11-23T10:00:00Z',
  ...rest,
})
const snapshotWith = (applications: Application[], seen: Record<string, number> = {}): Snapshot => ({
  profiles: [],
  taught: [],
  accounts: [account('practice', true), account('real', false)],
  applications,
  letters: [],
  seen,
  portals: [],
  receipts: [],
  settings: defaultSettings,
  pairing: null,
  sync: { lastContactAt: null, waiting: 0, problem: null, setAside: 0 },
  troubles: [],
  rights: [],
  agreements: [],
  storage: { damaged: 0, room: 'enough' },
})
const mixed = snapshotWith(
  [
    application('1', { unread: 2 }),
    application('2', { applicant: 'Élodie Gagné', type: 'Study permit', unread: true }),
    application('3', { applicant: 'Chidi Okafor', status: 'Approved', readElsewhere: 3, updatedOn: null }),
    application('4', { applicant: 'Diallo Unread', unread: null, toAnswer: 1, updatedOn: '2026-10-01' }),
    application('5', { accountId: 'real', portalId: 'portal-example-ca', practice: false, unread: 1 }),
  ],
  { '3': 3 },
)
const rows = deskRows(mixed, 'practice')
const found = (search: string) =>
  rows.filter((row) => matches(row, parseSearch(search))).map((row) => row.application.applicationId)
const order = (sort: Sort) => sorted(rows, sort).map((row) => row.application.applicationId)

test('practice and real work are never on one list', () => {
  expect(rows.map((row) => row.application.applicationId)).toEqual(['1', '2', '3', '4'])
  expect(deskRows(mixed, 'real').map((row) => row.application.applicationId)).toEqual(['5'])
})

test.each<[string, string[]]>([
  ['', ['1', '2', '3', '4']],
  ['diallo', ['1', '4']],
  ['DIALLO visitor', ['1', '4']],
  ['gagne', ['2']],
  ['v300000003', ['3']],
  ['type:study', ['2']],
  ['status:approved', ['3']],
  ['portal:practice compte:tremblay', ['1', '2', '3', '4']],
  ['account:roy', []],
  ['unread', ['1', '2']],
  ['"unread"', ['4']],
  ['elsewhere', []],
  ['à-répondre', ['4']],
  ['attention', ['1', '2', '4']],
  ['-attention', ['3']],
  ['-type:study -"unread"', ['1', '3']],
  ['nobody', []],
])('%s finds %j', (search, expected) => {
  expect(found(search)).toEqual(expected)
})

test('accents and case do not part equal names, and numbers sort by size', () => {
  expect(order({ column: 'applicant', descending: false })).toEqual(['1', '3', '4', '2'])
})

test('the most urgent comes first: to read, then to answer', () => {
  expect(order({ column: 'attention', descending: true }).slice(0, 3)).toEqual(['1', '2', '4'])
})

test('an application without a date is last whichever way dates are sorted', () => {
  expect(order({ column: 'updated', descending: true })).toEqual(['1', '2', '4', '3'])
  expect(order({ column: 'updated', descending: false })).toEqual(['4', '1', '2', '3'])
})

test('those whose portal does not tell are counted, not taken for none', () => {
  expect(untold(rows)).toBe(1)
})

test('the first reading offers to accept what had been read, until anything was looked at', () => {
  const before = snapshotWith([
    application('1', { readElsewhere: 2 }),
    application('2', { readElsewhere: 1 }),
  ])
  expect(seenOffers(before, 'practice')).toEqual([{ account: before.accounts[0], letters: 3 }])
  expect(seenOffers(before, 'real')).toEqual([])
  expect(seenOffers({ ...before, seen: { '1': 1 } }, 'practice')).toEqual([])
  expect(seenOffers(snapshotWith([application('1')]), 'practice')).toEqual([])
})
