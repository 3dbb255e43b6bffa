/** Enrolments in the database; every query is bounded by whose enrolment it is. */
import type { Database } from '@repdesk/service-kit/database'
import { inTransaction } from '@repdesk/service-kit/transaction'
import { newId } from '@repdesk/shared/ids'
import type { Answers } from '../forms/form.ts'
import type { EnrolmentState, EnrolmentTable, PortalDb, PortalTables } from '../schema.ts'
import type { Language } from '../words.ts'
import type { StepId } from './steps.ts'
import { termsVersion } from './terms.ts'

export type Enrolment = Omit<EnrolmentTable, 'asked'> & {
  /** Which steps an officer asked about last. */
  asked: StepId[]
}

/** Answers by step; a step that was never saved is not in it. */
export type StepAnswers = Partial<Record<StepId, Answers>>

const forgottenAfterMs = 24 * 3_600_000

/** An enrolment whose terms were accepted; those of others that came no further within a day are forgotten. */
export async function beginEnrolment(
  database: Database<PortalTables>,
  language: Language,
  now: Date,
): Promise<string> {
  const at = now.toISOString()
  const enrolmentId = newId()
  const longAgo = new Date(now.getTime() - forgottenAfterMs).toISOString()
  await inTransaction(database, async (tx) => {
    await tx.deleteFrom('code').where('purpose', '=', 'enrolment').where('issuedAt', '<', longAgo).execute()
    await tx
      .deleteFrom('enrolment')
      .where('state', '=', 'begun')
      .where('verifiedAt', 'is', null)
      .where('updatedAt', '<', longAgo)
      .execute()
    await tx
      .insertInto('enrolment')
      .values({
        enrolmentId,
        accountId: null,
        clientAccountId: null,
        state: 'begun',
        language,
        email: '',
        passwordHash: '',
        termsVersion,
        termsAcceptedAt: at,
        codeSentAt: null,
        codeLockedAt: null,
        verifiedAt: null,
        partyId: '',
        speeded: 0,
        handIns: 0,
        handedInAt: null,
        decidedAt: null,
        officerId: null,
        asked: '[]',
        message: '',
        createdAt: at,
        updatedAt: at,
      })
      .execute()
  })
  return enrolmentId
}

/** The enrolment that an account came from; seeded accounts came from none. */
export async function enrolmentOfAccount(db: PortalDb, accountId: string): Promise<Enrolment | undefined> {
  return read(
    await db.selectFrom('enrolment').selectAll().where('accountId', '=', accountId).executeTakeFirst(),
  )
}

/**
 * The enrolment that a session is for. A session names an account, or an enrolment while that has none: before the
 * code was right, and while a client account with the same e-mail stands in its way.
 */
export async function enrolmentOfSession(db: PortalDb, subjectId: string): Promise<Enrolment | undefined> {
  return read(
    await db
      .selectFrom('enrolment')
      .selectAll()
      .where((eb) =>
        eb.or([
          eb('accountId', '=', subjectId),
          eb.and([eb('enrolmentId', '=', subjectId), eb('accountId', 'is', null)]),
        ]),
      )
      .executeTakeFirst(),
  )
}

/**
 * The newest enrolment with this e-mail that has no account yet: its password opens it, and nothing else. Confirmed
 * ones come first, since anybody can begin one with another's address.
 */
export async function enrolmentWithoutAccount(db: PortalDb, email: string): Promise<Enrolment | undefined> {
  if (email.includes('\0')) return undefined
  return read(
    await db
      .selectFrom('enrolment')
      .selectAll()
      .where('email', '=', email.trim().toLowerCase())
      .where('email', '!=', '')
      .where('accountId', 'is', null)
      .orderBy((eb) => eb.case().when('verifiedAt', 'is', null).then(1).else(0).end())
      .orderBy('createdAt', 'desc')
      .orderBy('enrolmentId', 'desc')
      .executeTakeFirst(),
  )
}

/** Locks the row for the rest of the transaction and gives it anew; undefined unless it stands in one of these. */
export async function lockEnrolment(
  tx: PortalDb,
  enrolmentId: string,
  states: readonly EnrolmentState[],
  now: Date,
): Promise<Enrolment | undefined> {
  return read(
    await tx
      .updateTable('enrolment')
      .set({ updatedAt: now.toISOString() })
      .where('enrolmentId', '=', enrolmentId)
      .where('state', 'in', states)
      .returningAll()
      .executeTakeFirst(),
  )
}

export async function changeEnrolment(
  tx: PortalDb,
  enrolmentId: string,
  change: Partial<Omit<EnrolmentTable, 'enrolmentId'>>,
): Promise<void> {
  await tx.updateTable('enrolment').set(change).where('enrolmentId', '=', enrolmentId).execute()
}

export async function answersOfSteps(db: PortalDb, enrolmentId: string): Promise<StepAnswers> {
  const rows = await db
    .selectFrom('enrolmentStep')
    .select(['step', 'answers'])
    .where('enrolmentId', '=', enrolmentId)
    .execute()
  return Object.fromEntries(rows.map((row) => [row.step, JSON.parse(row.answers) as Answers]))
}

export async function saveAnswers(
  tx: PortalDb,
  enrolmentId: string,
  step: StepId,
  answers: Answers,
  now: Date,
): Promise<void> {
  const saved = { answers: JSON.stringify(answers), savedAt: now.toISOString() }
  await tx
    .insertInto('enrolmentStep')
    .values({ enrolmentId, step, ...saved })
    .onConflict((conflict) => conflict.columns(['enrolmentId', 'step']).doUpdateSet(saved))
    .execute()
}

/**
 * A GCMS Party ID puts the enrolment first in the officers' queue. For conversion, which asks for it; to be called in
 * a transaction.
 */
export async function speedEnrolment(tx: PortalDb, enrolmentId: string, partyId: string): Promise<void> {
  await changeEnrolment(tx, enrolmentId, { partyId, speeded: 1 })
}

const read = (row: EnrolmentTable | undefined): Enrolment | undefined =>
  row && { ...row, asked: JSON.parse(row.asked) as StepId[] }
