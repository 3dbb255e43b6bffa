/** From an e-mail address and a password to an account: a code goes to the address, and whoever has it goes on. */
import type { Database } from '@repdesk/service-kit/database'
import { hashPassword } from '@repdesk/service-kit/site-password'
import { inTransaction } from '@repdesk/service-kit/transaction'
import { newId } from '@repdesk/shared/ids'
import { accountByEmail } from '../accounts/store.ts'
import { type CodeOutcome, codeMinutes, codeStanding, issueCode, tryCode } from '../codes/codes.ts'
import { queueMail } from '../mail/queue.ts'
import type { PortalDb, PortalTables } from '../schema.ts'
import { accountExistsMail, codeMail, confirmationSubjects } from './mails.ts'
import { changeEnrolment, type Enrolment, enrolmentOfSession, lockEnrolment } from './store.ts'

/** Seconds between one code and the next. */
export const codePauseSeconds = 60
/** Codes that one e-mail address gets within an hour, whoever asks for them. */
const codesPerHour = 6

export type SendOutcome = 'sent' | 'too-soon' | 'locked' | 'too-many' | 'closed'

/**
 * Sends a code to an address, newly entered with its password or the one before. What the person sees is the same
 * whether or not someone has an account with that address: only the e-mail differs.
 */
export async function sendCode(
  database: Database<PortalTables>,
  { enrolmentId }: Enrolment,
  entered: { email: string; password: string } | undefined,
  publicUrl: string,
  now: Date,
): Promise<SendOutcome> {
  const passwordHash = entered && (await hashPassword(entered.password))
  return inTransaction(database, async (tx) => {
    const enrolment = await lockEnrolment(tx, enrolmentId, ['begun'], now)
    if (!enrolment || enrolment.verifiedAt) return 'closed'
    const refusal = await refusalToSend(tx, enrolment, entered?.email ?? enrolment.email, now)
    if (refusal) return refusal
    const email = entered?.email ?? enrolment.email
    const code = await issueCode(tx, 'enrolment', enrolmentId, now)
    await changeEnrolment(tx, enrolmentId, {
      email,
      ...(passwordHash === undefined ? {} : { passwordHash }),
      codeSentAt: now.toISOString(),
      codeLockedAt: null,
    })
    const account = await accountByEmail(tx, email)
    const isTaken = account !== undefined && !isOpenClient(account)
    const { language } = enrolment
    const text = isTaken ? accountExistsMail(language, publicUrl) : codeMail(language, code)
    await queueMail(tx, { to: email, ...text, language }, now)
    return 'sent'
  })
}

async function refusalToSend(
  tx: PortalDb,
  enrolment: Enrolment,
  email: string,
  now: Date,
): Promise<SendOutcome | undefined> {
  const standing = await codeStanding(tx, 'enrolment', enrolment.enrolmentId, now)
  if (standing?.refusal === 'locked' && waitsUntil(enrolment, standing.issuedAt) > now.getTime())
    return 'locked'
  const { codeSentAt } = enrolment
  if (codeSentAt && now.getTime() - Date.parse(codeSentAt) < codePauseSeconds * 1000) return 'too-soon'
  const { sent } = await tx
    .selectFrom('mail')
    .select((eb) => eb.fn.countAll().as('sent'))
    .where('toAddress', '=', email)
    .where('subject', 'in', confirmationSubjects)
    .where('queuedAt', '>', new Date(now.getTime() - 3_600_000).toISOString())
    .executeTakeFirstOrThrow()
  return Number(sent) >= codesPerHour ? 'too-many' : undefined
}

/** Until when no new code is sent after the last one was locked. */
const waitsUntil = ({ codeLockedAt }: Enrolment, issuedAt: string) =>
  Date.parse(codeLockedAt ?? issuedAt) + codeMinutes * 60_000

const isOpenClient = (account: { kind: string; closedAt: string | null }) =>
  account.kind === 'client' && account.closedAt === null

/** `taken`: the code was right, but somebody opened an account with this address before it was. */
export type ConfirmOutcome = Exclude<CodeOutcome, 'right'> | 'confirmed' | 'taken'

/** Tries a code; the right one gives the enrolment its account, unless a client account has its e-mail. */
export async function confirmEmail(
  database: Database<PortalTables>,
  enrolment: Enrolment,
  typed: string,
  now: Date,
): Promise<{ outcome: ConfirmOutcome; enrolment: Enrolment }> {
  const { enrolmentId } = enrolment
  const outcome = await tryCode(database, 'enrolment', enrolmentId, typed, now)
  if (outcome === 'locked') await noteLock(database.db, enrolmentId, now)
  if (outcome !== 'right') return { outcome, enrolment }
  return inTransaction(database, async (tx) => {
    const locked = await lockEnrolment(tx, enrolmentId, ['begun'], now)
    if (!locked || locked.verifiedAt) return { outcome: 'used', enrolment }
    const account = await accountByEmail(tx, locked.email)
    const verifiedAt = now.toISOString()
    if (account && !isOpenClient(account)) return { outcome: 'taken', enrolment: locked }
    await changeEnrolment(tx, enrolmentId, { verifiedAt, clientAccountId: account?.accountId ?? null })
    if (account) return { outcome: 'confirmed', enrolment: await again(tx, enrolmentId) }
    const isGiven = await giveAccount(tx, { ...locked, verifiedAt }, now)
    return isGiven
      ? { outcome: 'confirmed', enrolment: await again(tx, isGiven) }
      : { outcome: 'taken', enrolment: locked }
  })
}

/**
 * Opens the account of an enrolment whose e-mail is confirmed, with the password chosen for it; until it is approved
 * that account opens the enrolment's own pages only. Undefined when another account has the e-mail, so conversion
 * takes it from the client account first. To be called in a transaction; gives the account's id.
 */
export async function giveAccount(
  tx: PortalDb,
  { enrolmentId, email, passwordHash }: Enrolment,
  now: Date,
): Promise<string | undefined> {
  const accountId = newId()
  const opened = await tx
    .insertInto('account')
    .values({
      accountId,
      kind: 'representative',
      email,
      passwordHash,
      givenName: '',
      familyName: '',
      details: '{}',
      updatedAt: now.toISOString(),
      partyId: '',
      closedAt: null,
      state: 'enrolling',
    })
    .onConflict((conflict) => conflict.column('email').doNothing())
    .returning('accountId')
    .executeTakeFirst()
  if (!opened) return undefined
  await changeEnrolment(tx, enrolmentId, { accountId, state: 'enrolling' })
  return accountId
}

async function noteLock(db: PortalDb, enrolmentId: string, now: Date): Promise<void> {
  await db
    .updateTable('enrolment')
    .set({ codeLockedAt: now.toISOString() })
    .where('enrolmentId', '=', enrolmentId)
    .where('codeLockedAt', 'is', null)
    .execute()
}

async function again(tx: PortalDb, subjectId: string): Promise<Enrolment> {
  const enrolment = await enrolmentOfSession(tx, subjectId)
  if (!enrolment) throw new Error('An enrolment vanished while its e-mail was confirmed.')
  return enrolment
}
