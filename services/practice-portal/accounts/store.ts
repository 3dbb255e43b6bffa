/** Accounts: who can sign in, what they say of themselves, and what they had typed when a session ended. */
import type { Answers } from '../forms/form.ts'
import type { AccountTable, PortalDb } from '../schema.ts'

export type Account = Omit<AccountTable, 'details'> & { details: Answers }

export async function accountByEmail(db: PortalDb, email: string): Promise<Account | undefined> {
  // PostgreSQL refuses text with a NUL in it; no account has one.
  if (email.includes('\0')) return undefined
  const row = await db
    .selectFrom('account')
    .selectAll()
    .where('email', '=', email.trim().toLowerCase())
    .executeTakeFirst()
  return row && { ...row, details: JSON.parse(row.details) }
}

export async function accountById(db: PortalDb, accountId: string): Promise<Account | undefined> {
  const row = await db.selectFrom('account').selectAll().where('accountId', '=', accountId).executeTakeFirst()
  return row && { ...row, details: JSON.parse(row.details) }
}

export async function saveAccount(
  db: PortalDb,
  accountId: string,
  names: { familyName: string; givenName: string },
  details: Answers,
  now: Date,
): Promise<void> {
  await db
    .updateTable('account')
    .set({ ...names, details: JSON.stringify(details), updatedAt: now.toISOString() })
    .where('accountId', '=', accountId)
    .execute()
}

/** Keeps what was sent after a session had ended; the newest replaces an older one. */
export async function holdForm(
  db: PortalDb,
  accountId: string,
  path: string,
  body: string,
  now: Date,
): Promise<void> {
  const held = { path, body, heldAt: now.toISOString() }
  await db
    .insertInto('heldForm')
    .values({ accountId, ...held })
    .onConflict((conflict) => conflict.column('accountId').doUpdateSet(held))
    .execute()
}

/** What was held for that page, once: it is not kept after it was shown. */
export async function takeHeldForm(
  db: PortalDb,
  accountId: string,
  path: string,
): Promise<URLSearchParams | undefined> {
  const held = await db
    .deleteFrom('heldForm')
    .where('accountId', '=', accountId)
    .where('path', '=', path)
    .returning('body')
    .executeTakeFirst()
  return held && new URLSearchParams(held.body)
}
