/** Profiles of a firm: the newest version of each, and every version that was. */
import type { Caller } from '@repdesk/service-kit/api'
import type { Database } from '@repdesk/service-kit/database'
import { inTransaction } from '@repdesk/service-kit/transaction'
import type { ProfileValues } from '@repdesk/shared/keys'
import { ProblemError } from '@repdesk/shared/problem'
import type { Profile, ProfileVersion } from '@repdesk/shared/profile'
import type { Kysely, Selectable, Transaction } from 'kysely'
import type { ProfilesSchema, ProfileTable } from '../schema.ts'
import { record } from './audit.ts'

type Asking = Pick<Caller, 'firmId' | 'memberId' | 'deviceId'>
export type ProfileChange = { name: string; values: ProfileValues; baseVersion: number }

export async function listProfiles(db: Kysely<ProfilesSchema>, firmId: string): Promise<Profile[]> {
  const rows = await standing(db, firmId).orderBy('profileId').execute()
  return rows.map(profileOf)
}

export async function showProfile(
  db: Kysely<ProfilesSchema>,
  firmId: string,
  profileId: string,
): Promise<Profile> {
  const row = await standing(db, firmId).where('profileId', '=', profileId).executeTakeFirst()
  if (!row) throw new ProblemError('not-found')
  return profileOf(row)
}

/** Newest first, at most 200; those of a removed profile are not shown. */
export async function listProfileVersions(
  db: Kysely<ProfilesSchema>,
  firmId: string,
  profileId: string,
): Promise<ProfileVersion[]> {
  await showProfile(db, firmId, profileId)
  const rows = await db
    .selectFrom('profileVersions')
    .select(['version', 'name', 'values', 'savedAt'])
    .where('firmId', '=', firmId)
    .where('profileId', '=', profileId)
    .orderBy('version', 'desc')
    .limit(200)
    .execute()
  return rows.map(({ values, ...row }) => ({
    ...row,
    profileId,
    values: JSON.parse(values) as ProfileValues,
  }))
}

const standing = (db: Kysely<ProfilesSchema>, firmId: string) =>
  db.selectFrom('profiles').selectAll().where('firmId', '=', firmId).where('removedAt', 'is', null)

/**
 * A new profile with `baseVersion` 0, else the next version of one. Saving again exactly what stands, as after a
 * lost answer, changes nothing. Throws version-conflict when another version stands, not-found when none does.
 */
export async function saveProfile(
  database: Database<ProfilesSchema>,
  caller: Asking,
  profileId: string,
  change: ProfileChange,
  now: Date,
): Promise<Profile> {
  return inTransaction(database, async (tx) => {
    const present = await rowFor(tx, caller.firmId, profileId)
    const values = JSON.stringify(inOrder(change.values))
    if (present && isRepeated(present, change, values)) return profileOf(present)
    if (!present && change.baseVersion > 0) throw new ProblemError('not-found')
    if (present?.removedAt != null)
      throw new ProblemError(change.baseVersion > 0 ? 'not-found' : 'version-conflict')
    if (present && present.version !== change.baseVersion) throw new ProblemError('version-conflict')

    const { firmId, memberId, deviceId } = caller
    const row: Selectable<ProfileTable> = {
      firmId,
      profileId,
      version: change.baseVersion + 1,
      name: change.name,
      values,
      updatedAt: now.toISOString(),
      removedAt: null,
    }
    await write(tx, row, present === undefined)
    await tx
      .insertInto('profileVersions')
      .values({
        firmId,
        profileId,
        version: row.version,
        name: row.name,
        values,
        savedAt: row.updatedAt,
        savedBy: memberId,
      })
      .execute()
    const fields = changedFields(present, row)
    await record(tx, {
      firmId,
      at: row.updatedAt,
      act: 'profile-saved',
      memberId,
      deviceId,
      subjectId: profileId,
      fields,
    })
    return profileOf(row)
  })
}

async function write(
  tx: Transaction<ProfilesSchema>,
  row: Selectable<ProfileTable>,
  isNew: boolean,
): Promise<void> {
  if (isNew) {
    const made = await tx
      .insertInto('profiles')
      .values(row)
      .onConflict((conflict) => conflict.columns(['firmId', 'profileId']).doNothing())
      .returning('version')
      .executeTakeFirst()
    if (!made) throw new ProblemError('version-conflict')
    return
  }
  const { firmId, profileId, version, name, values, updatedAt } = row
  const changed = await tx
    .updateTable('profiles')
    .set({ version, name, values, updatedAt })
    .where('firmId', '=', firmId)
    .where('profileId', '=', profileId)
    .where('version', '=', version - 1)
    .returning('version')
    .executeTakeFirst()
  if (!changed) throw new ProblemError('version-conflict')
}

/** Its versions are kept; a profile of others, or none, is not found. */
export async function removeProfile(
  database: Database<ProfilesSchema>,
  caller: Asking,
  profileId: string,
  now: Date,
): Promise<void> {
  const { firmId, memberId, deviceId } = caller
  await inTransaction(database, async (tx) => {
    const removed = await tx
      .updateTable('profiles')
      .set({ removedAt: now.toISOString() })
      .where('firmId', '=', firmId)
      .where('profileId', '=', profileId)
      .where('removedAt', 'is', null)
      .returning('profileId')
      .executeTakeFirst()
    if (!removed) throw new ProblemError('not-found')
    await record(tx, {
      firmId,
      at: now.toISOString(),
      act: 'profile-removed',
      memberId,
      deviceId,
      subjectId: profileId,
    })
  })
}

const rowFor = (tx: Transaction<ProfilesSchema>, firmId: string, profileId: string) =>
  tx
    .selectFrom('profiles')
    .selectAll()
    .where('firmId', '=', firmId)
    .where('profileId', '=', profileId)
    .executeTakeFirst()

const isRepeated = (present: Selectable<ProfileTable>, change: ProfileChange, values: string): boolean =>
  present.removedAt === null &&
  present.version === change.baseVersion + 1 &&
  present.name === change.name &&
  present.values === values

function changedFields(
  before: Selectable<ProfileTable> | undefined,
  after: Selectable<ProfileTable>,
): string[] {
  const old: Record<string, string> = before ? JSON.parse(before.values) : {}
  const now: Record<string, string> = JSON.parse(after.values)
  const keys = new Set([...Object.keys(old), ...Object.keys(now)])
  const changed = [...keys].filter((key) => old[key] !== now[key])
  return before?.name === after.name ? changed : ['name', ...changed]
}

const inOrder = (values: ProfileValues) =>
  Object.fromEntries(Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1)))

const profileOf = ({ profileId, name, values, version, updatedAt }: Selectable<ProfileTable>): Profile => ({
  profileId,
  name,
  values: JSON.parse(values) as ProfileValues,
  version,
  updatedAt,
})
