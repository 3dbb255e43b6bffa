/** The audit log: who did what to which thing, by ids and names of fields. */
import { newId } from '@repdesk/shared/ids'
import type { Transaction } from 'kysely'
import type { ProfilesSchema } from '../schema.ts'

export type Act =
  | 'firm-created'
  | 'member-added'
  | 'pairing-code-created'
  | 'device-paired'
  | 'device-revoked'
  | 'profile-saved'
  | 'profile-removed'
  | 'taught-saved'
  | 'taught-removed'

type Entry = {
  firmId: string
  at: string
  act: Act
  memberId?: string | undefined
  deviceId?: string | undefined
  subjectId?: string
  fields?: readonly string[]
}

/** In the transaction of the act itself: neither stands without the other. */
export async function record(tx: Transaction<ProfilesSchema>, entry: Entry): Promise<void> {
  const { firmId, at, act, memberId = null, deviceId = null, subjectId = null, fields = [] } = entry
  await tx
    .insertInto('auditLog')
    .values({
      firmId,
      entryId: newId(),
      at,
      memberId,
      deviceId,
      act,
      subjectId,
      fields: JSON.stringify(fields),
    })
    .execute()
}
