/** What an officer sees: applications a letter can be about, and what was done lately. */
import type { ApplicationTable, PortalDb } from '../schema.ts'
import type { Language } from '../words.ts'

export type Choice = Pick<ApplicationTable, 'reference' | 'familyName' | 'givenName' | 'type' | 'status'>
export type Trace = {
  doneAt: string
  action: string
  officer: string
  reference: string
  subject: string | null
  language: Language | null
  isOpened: boolean
}

/** Most applications a page lists; an officer types the number of any other. */
const listed = 500

export async function applicationsToWriteAbout(db: PortalDb): Promise<Choice[]> {
  return db
    .selectFrom('application')
    .select(['reference', 'familyName', 'givenName', 'type', 'status'])
    .orderBy('createdAt', 'desc')
    .orderBy('reference')
    .limit(listed)
    .execute()
}

export async function anyApplication(db: PortalDb, reference: string): Promise<ApplicationTable | undefined> {
  if (!/^[A-Z]\d{9}$/.test(reference)) return undefined
  return db.selectFrom('application').selectAll().where('reference', '=', reference).executeTakeFirst()
}

export async function recentTraces(db: PortalDb): Promise<Trace[]> {
  const rows = await db
    .selectFrom('officerTrace')
    .innerJoin('account', 'account.accountId', 'officerTrace.accountId')
    .innerJoin('application', 'application.applicationId', 'officerTrace.applicationId')
    .leftJoin('letter', 'letter.letterId', 'officerTrace.letterId')
    .select([
      'officerTrace.doneAt',
      'officerTrace.action',
      'account.givenName',
      'account.familyName',
      'application.reference',
      'letter.subject',
      'letter.language',
      'letter.openedAt',
    ])
    .orderBy('officerTrace.doneAt', 'desc')
    .orderBy('officerTrace.traceId', 'desc')
    .limit(20)
    .execute()
  return rows.map(({ givenName, familyName, openedAt, ...trace }) => ({
    ...trace,
    officer: `${givenName} ${familyName}`,
    isOpened: openedAt !== null,
  }))
}
