/** Short-lived tokens: a device proves its key by signing a challenge, once each. */
import type { Caller } from '@repdesk/service-kit/api'
import type { Database } from '@repdesk/service-kit/database'
import { inTransaction } from '@repdesk/service-kit/transaction'
import type { PublicKey } from '@repdesk/shared/firm'
import { ProblemError } from '@repdesk/shared/problem'
import type { Kysely } from 'kysely'
import type { ProfilesSchema } from '../schema.ts'
import { hashOf, isSignedBy, newSecret } from '../secrets.ts'

const challengeSeconds = 60
const tokenSeconds = 15 * 60

/** A challenge for any device id, known or not, so that asking tells nothing. */
export async function askChallenge(
  database: Database<ProfilesSchema>,
  deviceId: string,
  now: Date,
): Promise<{ challenge: string; expiresAt: string }> {
  const challenge = newSecret()
  const expiresAt = after(now, challengeSeconds)
  await inTransaction(database, async (tx) => {
    await tx.deleteFrom('challenges').where('expiresAt', '<=', now.toISOString()).execute()
    await tx
      .insertInto('challenges')
      .values({ challengeHash: hashOf(challenge), deviceId, expiresAt })
      .execute()
  })
  return { challenge, expiresAt }
}

export type Proof = { deviceId: string; challenge: string; signature: string; origin: string | null }

/** Throws unauthenticated, for whatever reason, when the proof does not hold; the challenge is spent in any case. */
export async function issueToken(
  database: Database<ProfilesSchema>,
  proof: Proof,
  now: Date,
): Promise<{ token: string; expiresAt: string }> {
  if (!(await spendChallenge(database.db, proof, now))) throw new ProblemError('unauthenticated')
  const device = await findDevice(database.db, proof.deviceId)
  if (!device || device.revokedAt !== null || !mayUse(device.origin, proof.origin))
    throw new ProblemError('unauthenticated')
  if (!isSignedBy(JSON.parse(device.publicKey) as PublicKey, proof.challenge, proof.signature))
    throw new ProblemError('unauthenticated')

  const token = newSecret()
  const expiresAt = after(now, tokenSeconds)
  const { firmId, deviceId } = device
  await inTransaction(database, async (tx) => {
    await tx.deleteFrom('tokens').where('expiresAt', '<=', now.toISOString()).execute()
    await tx
      .insertInto('tokens')
      .values({ tokenHash: hashOf(token), firmId, deviceId, expiresAt })
      .execute()
    await tx
      .updateTable('devices')
      .set({ lastSeenAt: now.toISOString() })
      .where('firmId', '=', firmId)
      .where('deviceId', '=', deviceId)
      .execute()
  })
  return { token, expiresAt }
}

async function spendChallenge(db: Kysely<ProfilesSchema>, proof: Proof, now: Date): Promise<boolean> {
  const spent = await db
    .deleteFrom('challenges')
    .where('challengeHash', '=', hashOf(proof.challenge))
    .where('deviceId', '=', proof.deviceId)
    .returning('expiresAt')
    .executeTakeFirst()
  return spent !== undefined && spent.expiresAt > now.toISOString()
}

const findDevice = (db: Kysely<ProfilesSchema>, deviceId: string) =>
  db
    .selectFrom('deviceFirms')
    .innerJoin('devices', (join) =>
      join
        .onRef('devices.firmId', '=', 'deviceFirms.firmId')
        .onRef('devices.deviceId', '=', 'deviceFirms.deviceId'),
    )
    .select([
      'devices.firmId',
      'devices.deviceId',
      'devices.publicKey',
      'devices.origin',
      'devices.revokedAt',
    ])
    .where('deviceFirms.deviceId', '=', deviceId)
    .executeTakeFirst()

/** Asked at every request and remembered nowhere, so that a revocation counts from the next one on. */
export async function authenticate(
  db: Kysely<ProfilesSchema>,
  token: string,
  origin: string | null,
  now: Date,
): Promise<Caller | undefined> {
  const bearer = bearers.get(db) ?? compileBearer(db)
  bearers.set(db, bearer)
  const asked: typeof bearer = { ...bearer, parameters: [hashOf(token), now.toISOString()] }
  const [found] = (await db.executeQuery(asked)).rows
  if (!found || !mayUse(found.origin, origin)) return undefined
  const { firmId, memberId, role, deviceId } = found
  return { firmId, memberId, role, deviceId }
}

/** Compiled once: doing it at every request costs more than the query. */
const bearers = new WeakMap<Kysely<ProfilesSchema>, ReturnType<typeof compileBearer>>()

/** Its parameters are the token's hash and the time. */
const compileBearer = (db: Kysely<ProfilesSchema>) =>
  db
    .selectFrom('tokens')
    .innerJoin('devices', (join) =>
      join.onRef('devices.firmId', '=', 'tokens.firmId').onRef('devices.deviceId', '=', 'tokens.deviceId'),
    )
    .innerJoin('members', (join) =>
      join.onRef('members.firmId', '=', 'devices.firmId').onRef('members.memberId', '=', 'devices.memberId'),
    )
    .select(['members.firmId', 'members.memberId', 'members.role', 'devices.deviceId', 'devices.origin'])
    .where('tokens.tokenHash', '=', '')
    .where('tokens.expiresAt', '>', '')
    .where('devices.revokedAt', 'is', null)
    .compile()

/** A request names no origin, or the one that the device was paired from. */
const mayUse = (pinned: string | null, origin: string | null) => origin === null || origin === pinned

const after = (now: Date, seconds: number) => new Date(now.getTime() + seconds * 1000).toISOString()
