/** Paired browsers: each member's own, and all of the firm for an owner. */
import type { Caller } from '@repdesk/service-kit/api'
import type { Database } from '@repdesk/service-kit/database'
import { inTransaction } from '@repdesk/service-kit/transaction'
import type { Device } from '@repdesk/shared/firm'
import { ProblemError } from '@repdesk/shared/problem'
import type { Kysely } from 'kysely'
import type { ProfilesSchema } from '../schema.ts'
import { record } from './audit.ts'

type Asking = Pick<Caller, 'firmId' | 'memberId' | 'role' | 'deviceId'>

export async function listDevices(db: Kysely<ProfilesSchema>, caller: Asking): Promise<Device[]> {
  const all = db
    .selectFrom('devices')
    .select(['deviceId', 'memberId', 'name', 'origin', 'pairedAt', 'lastSeenAt', 'revokedAt'])
    .where('firmId', '=', caller.firmId)
    .orderBy('deviceId', 'desc')
  return (caller.role === 'owner' ? all : all.where('memberId', '=', caller.memberId)).execute()
}

/** At once: its tokens go with it. Revoking again changes nothing; a device of others is not found. */
export async function revokeDevice(
  database: Database<ProfilesSchema>,
  caller: Asking,
  deviceId: string,
  now: Date,
): Promise<void> {
  const { firmId, memberId } = caller
  await inTransaction(database, async (tx) => {
    const device = await tx
      .selectFrom('devices')
      .select(['memberId', 'revokedAt'])
      .where('firmId', '=', firmId)
      .where('deviceId', '=', deviceId)
      .executeTakeFirst()
    if (!device || (caller.role !== 'owner' && device.memberId !== memberId))
      throw new ProblemError('not-found')
    if (device.revokedAt !== null) return
    await tx
      .updateTable('devices')
      .set({ revokedAt: now.toISOString() })
      .where('firmId', '=', firmId)
      .where('deviceId', '=', deviceId)
      .execute()
    await tx.deleteFrom('tokens').where('firmId', '=', firmId).where('deviceId', '=', deviceId).execute()
    const by = { memberId, deviceId: caller.deviceId }
    await record(tx, { firmId, at: now.toISOString(), act: 'device-revoked', subjectId: deviceId, ...by })
  })
}
