/** What comes before a conversion starts: an enrolment beside the client account, which changes nothing of that account. */
import type { Database } from '@repdesk/service-kit/database'
import { inTransaction } from '@repdesk/service-kit/transaction'
import type { Account } from '../accounts/store.ts'
import { beginEnrolment, changeEnrolment, type Enrolment, lockEnrolment } from '../enrolment/store.ts'
import type { PortalDb, PortalTables } from '../schema.ts'
import type { Language } from '../words.ts'
import { isPartyIdOf } from './party-id-form.ts'

/**
 * The enrolment that a signed-in client prepares a conversion with: the one begun here before, or a new one with the
 * client account's e-mail and password. Its id, which a session is then for.
 */
export async function prepareFromClient(
  database: Database<PortalTables>,
  client: Account,
  language: Language,
  now: Date,
): Promise<string> {
  const before = await enrolmentFromClient(database.db, client)
  if (before) return before
  const enrolmentId = await beginEnrolment(database, language, now)
  await changeEnrolment(database.db, enrolmentId, {
    email: client.email,
    passwordHash: client.passwordHash,
    // The password has shown whose account it is; the e-mail shows it again, with the code that converts.
    verifiedAt: now.toISOString(),
    clientAccountId: client.accountId,
    state: 'enrolling',
  })
  return enrolmentId
}

/** One that was begun with another password is somebody else's to open: it is not looked for. */
async function enrolmentFromClient(db: PortalDb, client: Account): Promise<string | undefined> {
  const row = await db
    .selectFrom('enrolment')
    .select('enrolmentId')
    .where('clientAccountId', '=', client.accountId)
    .where('passwordHash', '=', client.passwordHash)
    .where('accountId', 'is', null)
    .where('state', '=', 'enrolling')
    .orderBy('createdAt', 'desc')
    .executeTakeFirst()
  return row?.enrolmentId
}

/** Opens the steps of an enrolment whose e-mail was found to be a client account's. */
export async function prepareFromEnrolment(
  database: Database<PortalTables>,
  enrolment: Enrolment,
  now: Date,
): Promise<void> {
  await inTransaction(database, async (tx) => {
    const locked = await lockEnrolment(tx, enrolment.enrolmentId, ['begun'], now)
    if (locked?.verifiedAt) await changeEnrolment(tx, enrolment.enrolmentId, { state: 'enrolling' })
  })
}

/** The right one speeds the review, a wrong one does nothing; the page says the same of both. */
export async function savePartyId(
  database: Database<PortalTables>,
  enrolment: Enrolment,
  client: Account,
  typed: string,
  now: Date,
): Promise<void> {
  await inTransaction(database, async (tx) => {
    const locked = await lockEnrolment(tx, enrolment.enrolmentId, ['enrolling'], now)
    if (!locked || locked.accountId !== null) return
    const speeded = isPartyIdOf(client, typed) ? 1 : 0
    await changeEnrolment(tx, enrolment.enrolmentId, { partyId: typed, speeded })
  })
}
