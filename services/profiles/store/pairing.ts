/** Pairing a browser: a one-time code becomes a device with a key of its own. */
import type { Database } from '@repdesk/service-kit/database'
import { inTransaction } from '@repdesk/service-kit/transaction'
import { type PublicKey, pairingCodeSeconds, pairingTries } from '@repdesk/shared/firm'
import { newId } from '@repdesk/shared/ids'
import { ProblemError } from '@repdesk/shared/problem'
import type { Transaction } from 'kysely'
import type { ProfilesSchema } from '../schema.ts'
import { hashOf, keyObjectOf, newPairingCode } from '../secrets.ts'
import { record } from './audit.ts'

type Owner = { firmId: string; memberId: string; deviceId?: string | undefined }
export type PairingCode = { code: string; expiresAt: string }

/** A code for one more browser of this member, written `BCDF-GHJK`. */
export async function createPairingCode(
  database: Database<ProfilesSchema>,
  owner: Owner,
  now: Date,
): Promise<PairingCode> {
  const code = newPairingCode()
  const { firmId, memberId, deviceId } = owner
  const expiresAt = new Date(now.getTime() + pairingCodeSeconds * 1000).toISOString()
  await inTransaction(database, async (tx) => {
    await tx.deleteFrom('pairingCodes').where('expiresAt', '<=', now.toISOString()).execute()
    await tx
      .insertInto('pairingCodes')
      .values({ codeHash: hashOf(code), firmId, memberId, expiresAt, wrongTries: 0, usedAt: null })
      .execute()
    await record(tx, { firmId, at: now.toISOString(), act: 'pairing-code-created', memberId, deviceId })
  })
  return { code: `${code.slice(0, 4)}-${code.slice(4)}`, expiresAt }
}

export type Redemption = { code: string; publicKey: PublicKey; name: string; origin: string | null }

/**
 * The device made by a code. Throws code-refused for a wrong, used or expired one; each wrong try counts against
 * every code open at that moment, and the fifth voids it. Of many at once with the same code one wins.
 */
export async function redeemPairingCode(
  database: Database<ProfilesSchema>,
  redemption: Redemption,
  now: Date,
): Promise<{ firmId: string; memberId: string; deviceId: string }> {
  keyObjectOf(redemption.publicKey)
  const paired = await inTransaction(database, async (tx) => {
    const owner = await useCode(tx, redemption.code, now.toISOString())
    if (owner) return { ...owner, deviceId: await addDevice(tx, owner, redemption, now.toISOString()) }
    await countWrongTry(tx, now.toISOString())
    return undefined
  })
  if (!paired) throw new ProblemError('code-refused')
  return paired
}

/** One statement, so that only one of many can find the code unused. */
async function useCode(
  tx: Transaction<ProfilesSchema>,
  code: string,
  at: string,
): Promise<{ firmId: string; memberId: string } | undefined> {
  return tx
    .updateTable('pairingCodes')
    .set({ usedAt: at })
    .where('codeHash', '=', hashOf(code))
    .where('usedAt', 'is', null)
    .where('expiresAt', '>', at)
    .where('wrongTries', '<', pairingTries)
    .returning(['firmId', 'memberId'])
    .executeTakeFirst()
}

async function countWrongTry(tx: Transaction<ProfilesSchema>, at: string): Promise<void> {
  await tx
    .updateTable('pairingCodes')
    .set((column) => ({ wrongTries: column('wrongTries', '+', 1) }))
    .where('usedAt', 'is', null)
    .where('expiresAt', '>', at)
    .execute()
}

async function addDevice(
  tx: Transaction<ProfilesSchema>,
  owner: { firmId: string; memberId: string },
  { publicKey, name, origin }: Redemption,
  pairedAt: string,
): Promise<string> {
  const { firmId, memberId } = owner
  const deviceId = newId()
  await tx.insertInto('deviceFirms').values({ deviceId, firmId }).execute()
  await tx
    .insertInto('devices')
    .values({
      firmId,
      deviceId,
      memberId,
      name,
      publicKey: JSON.stringify(publicKey),
      origin,
      pairedAt,
      lastSeenAt: null,
      revokedAt: null,
    })
    .execute()
  await record(tx, { firmId, at: pairedAt, act: 'device-paired', memberId, deviceId, subjectId: deviceId })
  return deviceId
}
