/** For tests: the service on a fresh database, asked as devices of two firms ask it. */
import { randomUUID } from 'node:crypto'
import type { Caller } from '@repdesk/service-kit/api'
import type { Database } from '@repdesk/service-kit/database'
import { createLog } from '@repdesk/service-kit/log'
import type { OpenFresh } from '@repdesk/service-kit/testing'
import type { Mark } from '@repdesk/shared/application'
import { type EndpointQuery, endpoints } from '@repdesk/shared/endpoints'
import type { Reading, ReadLetter, Unread } from '@repdesk/shared/reading'
import { createApplications } from './index.ts'
import { migrations } from './migrations/index.ts'
import type { ApplicationsSchema } from './schema.ts'

export type Device = ReturnType<typeof deviceOf>
const origin = null
const ip = '127.0.0.1'

export async function openService(open: OpenFresh, now?: () => Date) {
  const database = await open<ApplicationsSchema>(migrations)
  const { routes } = createApplications({ database, log: createLog('silent'), ...(now ? { now } : {}) })
  const firmId = randomUUID()
  const member = (firm: string): Caller => ({
    firmId: firm,
    memberId: randomUUID(),
    role: 'representative',
    deviceId: randomUUID(),
  })
  const marie = member(firmId)
  return {
    database,
    marie: deviceOf(database, routes, marie),
    /** Marie's other browser. */
    marieAtHome: deviceOf(database, routes, { ...marie, deviceId: randomUUID() }),
    colleague: deviceOf(database, routes, member(firmId)),
    stranger: deviceOf(database, routes, member(randomUUID())),
  }
}

function deviceOf(
  database: Database<ApplicationsSchema>,
  routes: ReturnType<typeof createApplications>['routes'],
  caller: Caller,
) {
  const asked = { caller, origin, ip, params: undefined, query: undefined, body: undefined }
  return {
    caller,
    read: (...readings: Reading[]) => {
      const body = endpoints.ingestReadings.body.parse({ readings })
      return routes.ingestReadings({ ...asked, body })
    },
    mark: (...marks: Mark[]) => routes.ingestMarks({ ...asked, body: { marks } }),
    list: (query: EndpointQuery<'listApplications'> = {}) =>
      routes.listApplications({ ...asked, query: endpoints.listApplications.query.parse(query) }),
    changes: (query: EndpointQuery<'listChanges'> = {}) =>
      routes.listChanges({ ...asked, query: endpoints.listChanges.query.parse(query) }),
    accounts: async (space: 'real' | 'practice' = 'real') =>
      (await routes.listAccounts({ ...asked, query: { space } })).accounts,
    show: (applicationId: string) => routes.showApplication({ ...asked, params: { applicationId } }),
    letters: async (applicationId: string) =>
      (await routes.listLetters({ ...asked, params: { applicationId } })).letters,
    /** What has been announced of the firm, oldest first. */
    announced: async () => {
      const rows = await database.db
        .selectFrom('outbox')
        .select(['topic', 'payload'])
        .where('firmId', '=', caller.firmId)
        .orderBy('sequence')
        .execute()
      return rows.map((row) => ({ topic: row.topic, ...JSON.parse(row.payload) }))
    },
  }
}

let count = 0

export function reading(change: Partial<Reading> = {}): Reading {
  return {
    readingId: randomUUID(),
    number: ++count,
    portalId: 'ircc-portal',
    practice: false,
    readAt: '2025-03-03T15:00:00.000Z',
    kind: 'application-list',
    complete: true,
    account: 'Marie Tremblay',
    applications: [],
    letters: [],
    ...change,
  }
}

type Row = Reading['applications'][number]
export const row = (reference: string, unread: Unread = 0, change: Partial<Row> = {}): Row => ({
  reference,
  applicant: 'Amara Diallo',
  type: 'Visitor visa',
  status: 'In progress',
  updatedOn: '2025-03-01',
  unread,
  ...change,
})
/** An application list. */
export const list = (...rows: Row[]): Reading => reading({ applications: rows })
/** The whole letter list of one application. */
export const letterList = (
  reference: string,
  ...letters: [subject: string, unread: boolean | null][]
): Reading =>
  reading({
    kind: 'letter-list',
    letters: letters.map(([subject, unread]) => letter(reference, subject, unread)),
  })
export const opening = (reference: string, subject: string): Reading =>
  reading({ kind: 'letter', letters: [letter(reference, subject, null)] })

const letter = (reference: string, subject: string, unread: boolean | null): ReadLetter => ({
  subject,
  sentOn: '2025-03-02',
  unread,
  reference,
})

const markedAt = '2025-03-03T16:00:00.000Z'
export const seenMark = (applicationId: string, seen: number): Mark => ({
  kind: 'seen',
  markId: randomUUID(),
  applicationId,
  seen,
  markedAt,
})
export const answerMark = (applicationId: string, letterId: string, toAnswer: boolean): Mark => ({
  kind: 'to-answer',
  markId: randomUUID(),
  applicationId,
  letterId,
  toAnswer,
  markedAt,
})
