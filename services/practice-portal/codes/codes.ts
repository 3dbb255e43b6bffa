/**
 * Codes sent by e-mail: six digits, good for 15 minutes, locked after five wrong tries, right once. Only a slow hash
 * is stored, so that the table alone gives no code away while one is good.
 */
import { randomInt } from 'node:crypto'
import type { Database } from '@repdesk/service-kit/database'
import { hashPassword, isPasswordOf } from '@repdesk/service-kit/site-password'
import { newId } from '@repdesk/shared/ids'
import type { CodeTable, PortalDb, PortalTables } from '../schema.ts'

export type CodePurpose = 'enrolment' | 'conversion'
export type CodeOutcome = 'right' | 'wrong' | 'expired' | 'used' | 'locked' | 'none'

export const codeMinutes = 15
export const codeTries = 5

/** A new code in place of the one before; to be called in a transaction with what sends it. */
export async function issueCode(
  tx: PortalDb,
  purpose: CodePurpose,
  subjectId: string,
  now: Date,
): Promise<string> {
  const digits = String(randomInt(1_000_000)).padStart(6, '0')
  const fresh = {
    codeId: newId(),
    codeHash: await hashPassword(digits),
    issuedAt: now.toISOString(),
    expiresAt: new Date(now.getTime() + codeMinutes * 60_000).toISOString(),
    wrongTries: 0,
    usedAt: null,
  }
  await tx
    .insertInto('code')
    .values({ purpose, subjectId, ...fresh })
    .onConflict((conflict) => conflict.columns(['purpose', 'subjectId']).doUpdateSet(fresh))
    .execute()
  return digits
}

/**
 * Tries what was typed against the subject's newest code. Each try is counted before it is judged, so that tries at
 * once are not judged for free; a right code is right for one caller only.
 */
export async function tryCode(
  { db }: Database<PortalTables>,
  purpose: CodePurpose,
  subjectId: string,
  typed: string,
  now: Date,
): Promise<CodeOutcome> {
  const code = await codeOf(db, purpose, subjectId)
  const refusal = refusalOf(code, now)
  if (!code || refusal) return refusal ?? 'none'
  const counted = await db
    .updateTable('code')
    .set((eb) => ({ wrongTries: eb('wrongTries', '+', 1) }))
    .where('codeId', '=', code.codeId)
    .where('usedAt', 'is', null)
    .where('wrongTries', '<', codeTries)
    .returning('wrongTries')
    .executeTakeFirst()
  if (!counted) return 'locked'
  if (!(await isPasswordOf(code.codeHash, typed.replace(/\s/g, ''))))
    return counted.wrongTries >= codeTries ? 'locked' : 'wrong'
  const used = await db
    .updateTable('code')
    .set((eb) => ({ usedAt: now.toISOString(), wrongTries: eb('wrongTries', '-', 1) }))
    .where('codeId', '=', code.codeId)
    .where('usedAt', 'is', null)
    .returning('codeId')
    .executeTakeFirst()
  return used ? 'right' : 'used'
}

/** When the newest code was issued and why it is no longer good; undefined while there is none. */
export async function codeStanding(db: PortalDb, purpose: CodePurpose, subjectId: string, now: Date) {
  const code = await codeOf(db, purpose, subjectId)
  return code && { issuedAt: code.issuedAt, expiresAt: code.expiresAt, refusal: refusalOf(code, now) }
}

const codeOf = (db: PortalDb, purpose: CodePurpose, subjectId: string): Promise<CodeTable | undefined> =>
  db
    .selectFrom('code')
    .selectAll()
    .where('purpose', '=', purpose)
    .where('subjectId', '=', subjectId)
    .executeTakeFirst()

function refusalOf(code: CodeTable | undefined, now: Date): CodeOutcome | undefined {
  if (!code) return 'none'
  if (code.usedAt) return 'used'
  if (code.wrongTries >= codeTries) return 'locked'
  return code.expiresAt <= now.toISOString() ? 'expired' : undefined
}
