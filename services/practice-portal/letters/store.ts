/** Letters: sent, listed, opened. */
import type { Database } from '@repdesk/service-kit/database'
import { inTransaction } from '@repdesk/service-kit/transaction'
import { newId } from '@repdesk/shared/ids'
import { applicantName } from '../applications/applicant.ts'
import type { ApplicationTable, LetterTable, PortalDb, PortalTables } from '../schema.ts'
import { leaveTrace } from '../trace/leave-trace.ts'
import { dayOf, type Language } from '../words.ts'
import type { LetterKind } from './kinds.ts'
import { writeLetter } from './write-letter.ts'

export type Letter = Omit<LetterTable, 'body'> & { body: string[] }
export type ListedLetter = Pick<Letter, 'letterId' | 'kind' | 'language' | 'subject' | 'sentOn' | 'openedAt'>

/** Newest first. */
export async function lettersOfApplication(db: PortalDb, applicationId: string): Promise<ListedLetter[]> {
  return db
    .selectFrom('letter')
    .select(['letterId', 'kind', 'language', 'subject', 'sentOn', 'openedAt'])
    .where('applicationId', '=', applicationId)
    .orderBy('sentAt', 'desc')
    .orderBy('letterId', 'desc')
    .execute()
}

export async function letterOf(
  db: PortalDb,
  applicationId: string,
  letterId: string,
): Promise<Letter | undefined> {
  if (!/^[\w-]{1,60}$/.test(letterId)) return undefined
  const row = await db
    .selectFrom('letter')
    .selectAll()
    .where('applicationId', '=', applicationId)
    .where('letterId', '=', letterId)
    .executeTakeFirst()
  return row && { ...row, body: JSON.parse(row.body) as string[] }
}

/** Marks a letter read, the first time only. */
export async function markOpened(db: PortalDb, letterId: string, now: Date): Promise<void> {
  await db
    .updateTable('letter')
    .set({ openedAt: now.toISOString() })
    .where('letterId', '=', letterId)
    .where('openedAt', 'is', null)
    .execute()
}

export type Sending = {
  application: ApplicationTable
  kind: LetterKind
  language: Language
  /** Days the letter gives; the kind's own unless told. */
  days: number | undefined
  officerId: string
}

/** Sends a letter: it stands unread at once, moves the application's status and date, and leaves a trace. */
export async function sendLetter(
  database: Database<PortalTables>,
  { application, kind, language, days, officerId }: Sending,
  now: Date,
): Promise<string> {
  const sentOn = dayOf(now)
  const written = writeLetter(kind, language, {
    applicant: applicantName(application) ?? application.reference,
    reference: application.reference,
    day: sentOn,
    days,
  })
  const letterId = newId()
  await inTransaction(database, async (tx) => {
    const { applicationId } = application
    await tx
      .insertInto('letter')
      .values({
        letterId,
        applicationId,
        kind: kind.id,
        language,
        subject: written.subject,
        body: JSON.stringify(written.body),
        sentOn,
        sentAt: now.toISOString(),
        openedAt: null,
      })
      .execute()
    // What was never submitted is not moved along by a letter.
    const moved = kind.status && application.status !== 'draft' ? { status: kind.status } : {}
    await tx
      .updateTable('application')
      .set({ updatedOn: sentOn, ...moved })
      .where('applicationId', '=', applicationId)
      .execute()
    const trace = { officerId, action: 'letter-sent', applicationId, letterId }
    await leaveTrace(tx, trace, now)
  })
  return letterId
}
