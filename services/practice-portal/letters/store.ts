/** Letters: sent, listed, opened. */
import type { Database } from '@repdesk/service-kit/database'
import { inTransaction } from '@repdesk/service-kit/transaction'
import { newId } from '@repdesk/shared/ids'
import { applicantName } from '../applications/applicant.ts'
import { isUnsubmitted } from '../applications/application-types.ts'
import { factsOf } from '../fees/facts-of.ts'
import { feesFor, totalOf } from '../fees/fees-for.ts'
import { paidFor } from '../payments/paid-for.ts'
import type { ApplicationTable, LetterTable, PortalDb, PortalTables } from '../schema.ts'
import { leaveTrace } from '../trace/leave-trace.ts'
import { dayOf, type Language } from '../words.ts'
import type { LetterKind } from './kinds.ts'
import { type LetterFacts, writeLetter } from './write-letter.ts'

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
  return inTransaction(database, async (tx) => {
    const { applicationId } = application
    // Those that the portal starts with were never paid for here: a receipt for one says what it costs.
    const usual = totalOf(feesFor([factsOf(application, [])], 'separately', sentOn))
    const cents = (await paidFor(tx, application)).cents || usual
    const letterId = await putLetter(tx, { application, kind, language, days, cents }, now)
    // What was never submitted is not moved along by a letter.
    const moved = kind.status && !isUnsubmitted(application.status) ? { status: kind.status } : {}
    await tx
      .updateTable('application')
      .set({ updatedOn: sentOn, ...moved })
      .where('applicationId', '=', applicationId)
      .execute()
    const trace = { officerId, action: 'letter-sent', applicationId, letterId }
    await leaveTrace(tx, trace, now)
    return letterId
  })
}

export type LetterToPut = {
  application: ApplicationTable
  kind: LetterKind
  language: Language
} & Pick<LetterFacts, 'days' | 'cents' | 'more'>

/** Writes a letter and puts it into its application, unread. */
export async function putLetter(
  tx: PortalDb,
  { application, kind, language, ...facts }: LetterToPut,
  now: Date,
): Promise<string> {
  const sentOn = dayOf(now)
  const { applicationId, reference } = application
  const applicant = applicantName(application) ?? reference
  const written = writeLetter(kind, language, { applicant, reference, day: sentOn, ...facts })
  const letterId = newId()
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
  return letterId
}
