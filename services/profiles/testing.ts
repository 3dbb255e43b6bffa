/** A profiles service with a clock of its own, two firms, and helpers that act as browsers do. */
import { generateKeyPairSync, randomUUID, sign } from 'node:crypto'
import type { Caller } from '@repdesk/service-kit/api'
import type { Database } from '@repdesk/service-kit/database'
import { createLog } from '@repdesk/service-kit/log'
import type { OpenFresh } from '@repdesk/service-kit/testing'
import { inTransaction } from '@repdesk/service-kit/transaction'
import type { PublicKey, Role } from '@repdesk/shared/firm'
import { createProfiles } from './index.ts'
import { migrations } from './migrations/index.ts'
import type { ProfilesSchema } from './schema.ts'
import { addMember, createFirm } from './store/firms.ts'

export const origin = 'chrome-extension://abcdefghijklmnopabcdefghijklmnop'
const ip = '127.0.0.1'
/** What a call without a bearer has besides body and origin. */
export const openCall = { caller: undefined, params: undefined, query: undefined, ip }

export async function freshProfiles(open: OpenFresh) {
  const database = await open<ProfilesSchema>(migrations)
  let time = Date.parse('2026-03-02T15:00:00Z')
  const service = createProfiles({ database, now: () => new Date(time), log: createLog('silent') })
  const { routes } = service
  const owner = await service.ensureFirstOwner({
    firmName: 'Tremblay Immigration',
    ownerName: 'Marie Tremblay',
    email: 'marie.tremblay@example.ca',
  })
  const join = (firmId: string, name: string, role: Role) =>
    inTransaction(database, (tx) =>
      addMember(
        tx,
        firmId,
        { name, email: `${name.toLowerCase()}@example.ca`, role },
        new Date(time).toISOString(),
      ),
    )
  const otherFirmId = await inTransaction(database, (tx) =>
    createFirm(tx, 'Haddad Law', '2026-03-01T00:00:00.000Z'),
  )
  const stranger = { firmId: otherFirmId, memberId: await join(otherFirmId, 'Noor', 'owner') }

  const redeem = async (code: string, from: string | null = origin) => {
    const keys = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    const { kty, crv, x, y } = keys.publicKey.export({ format: 'jwk' })
    const body = {
      code: code.replace('-', ''),
      publicKey: { kty, crv, x, y } as PublicKey,
      name: 'Chromium',
    }
    const paired = await routes.redeemPairingCode({ ...openCall, body, origin: from })
    return { ...paired, privateKey: keys.privateKey }
  }
  const pair = async (memberId: string) => redeem((await service.createPairingCodeFor(memberId)).code)
  const proofOf = async (device: Awaited<ReturnType<typeof pair>>) => {
    const { deviceId, privateKey } = device
    const { challenge } = await routes.askChallenge({ ...openCall, origin, body: { deviceId } })
    const key = { key: privateKey, dsaEncoding: 'ieee-p1363' as const }
    return {
      deviceId,
      challenge,
      signature: sign('sha256', Buffer.from(challenge), key).toString('base64url'),
    }
  }
  const tokenOf = async (device: Awaited<ReturnType<typeof pair>>) =>
    (await routes.issueToken({ ...openCall, origin, body: await proofOf(device) })).token
  const later = (seconds: number) => {
    time += seconds * 1000
  }
  return { database, service, routes, owner, stranger, join, redeem, pair, proofOf, tokenOf, later }
}

/** A caller of that role, from a device that need not exist. */
export const as = (member: { firmId: string; memberId: string }, role: Role = 'owner'): Caller => ({
  ...member,
  role,
  deviceId: randomUUID(),
})
export const calling = (caller: Caller) => ({ caller, query: undefined, origin: null, ip })
export const count = async (database: Database<ProfilesSchema>, table: keyof ProfilesSchema) =>
  (await database.db.selectFrom(table).selectAll().execute()).length
