import { generateKeyPairSync, randomBytes, randomUUID, sign } from 'node:crypto'
import type { Caller } from '@repdesk/service-kit/api'
import type { Database } from '@repdesk/service-kit/database'
import { createLog } from '@repdesk/service-kit/log'
import { onBothDatabases } from '@repdesk/service-kit/testing'
import { inTransaction } from '@repdesk/service-kit/transaction'
import type { PublicKey, Role } from '@repdesk/shared/firm'
import { expect, it } from 'vitest'
import { createProfiles } from './index.ts'
import { migrations } from './migrations/index.ts'
import type { ProfilesSchema } from './schema.ts'
import { hashOf, newPairingCode } from './secrets.ts'
import { addMember, createFirm } from './store/firms.ts'

const origin = 'chrome-extension://abcdefghijklmnopabcdefghijklmnop'
const ip = '127.0.0.1'
const openCall = { caller: undefined, params: undefined, query: undefined, ip }

onBothDatabases('profiles', (open) => {
  /** A service with a clock of its own, two firms, and helpers that act as browsers do. */
  async function fresh() {
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
  const as = (member: { firmId: string; memberId: string }, role: Role = 'owner'): Caller => ({
    ...member,
    role,
    deviceId: randomUUID(),
  })
  const calling = (caller: Caller) => ({ caller, query: undefined, origin: null, ip })
  const count = async (database: Database<ProfilesSchema>, table: keyof ProfilesSchema) =>
    (await database.db.selectFrom(table).selectAll().execute()).length

  it('makes the first owner once', async () => {
    const { service, owner, database } = await fresh()
    const again = await service.ensureFirstOwner({
      firmName: 'Another',
      ownerName: 'Another',
      email: 'a@example.ca',
    })
    expect(again).toEqual(owner)
    expect(await service.members(owner.firmId)).toEqual([
      { memberId: owner.memberId, name: 'Marie Tremblay', email: 'marie.tremblay@example.ca', role: 'owner' },
    ])
    expect(await count(database, 'firms')).toBe(2)
  })

  it('pairs a browser with a code and lets it in with a token of its key', async () => {
    const { service, owner, pair, tokenOf } = await fresh()
    const device = await pair(owner.memberId)
    expect(device.firm.name).toBe('Tremblay Immigration')
    expect(device.member.role).toBe('owner')
    const token = await tokenOf(device)
    const caller = { ...owner, role: 'owner', deviceId: device.deviceId }
    expect(await service.authenticate(token, origin)).toEqual(caller)
    expect(await service.authenticate(token, null)).toEqual(caller)
  })

  it('stores codes, challenges and tokens only as hashes', async () => {
    const { database, service, owner, pair, tokenOf, proofOf } = await fresh()
    const device = await pair(owner.memberId)
    const secrets = [await tokenOf(device), (await proofOf(device)).challenge]
    secrets.push((await service.createPairingCodeFor(owner.memberId)).code.replace('-', ''))
    const tables = ['tokens', 'challenges', 'pairingCodes'] as const
    const rows = await Promise.all(tables.map((table) => database.db.selectFrom(table).selectAll().execute()))
    for (const secret of secrets) expect(JSON.stringify(rows)).not.toContain(secret)
    expect(await count(database, 'tokens')).toBe(1)
  })

  it('lets exactly one of a hundred redeem the same code at the same time', async () => {
    const { database, service, owner, redeem } = await fresh()
    const { code } = await service.createPairingCodeFor(owner.memberId)
    const tries = await Promise.allSettled(Array.from({ length: 100 }, () => redeem(code)))
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const result of tries)
      if (result.status === 'rejected') expect(result.reason.code).toBe('code-refused')
    expect(await count(database, 'devices')).toBe(1)
  })

  it('refuses a code that was used, or that is older than two minutes', async () => {
    const { service, owner, redeem, later } = await fresh()
    const used = await service.createPairingCodeFor(owner.memberId)
    await redeem(used.code)
    await expect(redeem(used.code)).rejects.toMatchObject({ code: 'code-refused' })
    const old = await service.createPairingCodeFor(owner.memberId)
    later(120)
    await expect(redeem(old.code)).rejects.toMatchObject({ code: 'code-refused' })
  })

  it('voids every open code at the fifth wrong one, for good', async () => {
    const { database, service, owner, redeem } = await fresh()
    const codes = [
      await service.createPairingCodeFor(owner.memberId),
      await service.createPairingCodeFor(owner.memberId),
    ]
    for (let tries = 0; tries < 5; tries++)
      await expect(redeem(newPairingCode())).rejects.toMatchObject({ code: 'code-refused' })
    const restarted = createProfiles({
      database,
      now: () => new Date('2026-03-02T15:00:01Z'),
      log: createLog('silent'),
    })
    for (const { code } of codes) {
      await expect(redeem(code)).rejects.toMatchObject({ code: 'code-refused' })
      expect(restarted).toBeDefined()
    }
    expect(await count(database, 'devices')).toBe(0)
    await expect(redeem((await service.createPairingCodeFor(owner.memberId)).code)).resolves.toBeTruthy()
  })

  it('still takes a right code after four wrong ones', async () => {
    const { service, owner, redeem } = await fresh()
    const { code } = await service.createPairingCodeFor(owner.memberId)
    for (let tries = 0; tries < 4; tries++) await redeem(newPairingCode()).catch(() => {})
    await expect(redeem(code)).resolves.toBeTruthy()
  })

  it('gives guesses no chance: two thousand of them find none of the codes that are open meanwhile', async () => {
    const { database, service, owner, redeem, later } = await fresh()
    let won = 0
    for (let guesses = 0; guesses < 2_000; guesses++) {
      if (guesses % 50 === 0) await service.createPairingCodeFor(owner.memberId)
      await redeem(newPairingCode()).then(
        () => won++,
        () => {},
      )
      later(1)
    }
    expect(won).toBe(0)
    const open = await database.db
      .selectFrom('pairingCodes')
      .selectAll()
      .where('wrongTries', '<', 5)
      .execute()
    expect(open).toEqual([])
  })

  it('refuses a key that is no point of the curve, and keeps the code for a right one', async () => {
    const { service, routes, owner, redeem } = await fresh()
    const { code } = await service.createPairingCodeFor(owner.memberId)
    const x = randomBytes(32).toString('base64url')
    const body = {
      code: code.replace('-', ''),
      publicKey: { kty: 'EC' as const, crv: 'P-256' as const, x, y: x },
      name: 'Chromium',
    }
    await expect(routes.redeemPairingCode({ ...openCall, origin, body })).rejects.toMatchObject({
      code: 'invalid-request',
    })
    await expect(redeem(code)).resolves.toBeTruthy()
  })

  it('refuses a replayed, foreign or late proof alike', async () => {
    const { routes, owner, pair, proofOf, later } = await fresh()
    const [device, other] = [await pair(owner.memberId), await pair(owner.memberId)]
    const refused = { code: 'unauthenticated' }
    const ask = (body: Awaited<ReturnType<typeof proofOf>>, from: string | null = origin) =>
      routes.issueToken({ ...openCall, origin: from, body })

    const proof = await proofOf(device)
    await ask(proof)
    await expect(ask(proof), 'replayed').rejects.toMatchObject(refused)
    const signedByOther = { ...(await proofOf(other)), deviceId: device.deviceId }
    await expect(ask(signedByOther), 'another device').rejects.toMatchObject(refused)
    const mixed = { ...(await proofOf(device)), signature: (await proofOf(other)).signature }
    await expect(ask(mixed), 'another signature').rejects.toMatchObject(refused)
    const garbage = { ...(await proofOf(device)), signature: 'AAAA' }
    await expect(ask(garbage), 'no signature').rejects.toMatchObject(refused)
    const elsewhere = await proofOf(device)
    await expect(ask(elsewhere, 'moz-extension://elsewhere'), 'another origin').rejects.toMatchObject(refused)
    const late = await proofOf(device)
    later(61)
    await expect(ask(late), 'late').rejects.toMatchObject(refused)
  })

  it('answers a challenge for a device that does not exist as for one that does', async () => {
    const { routes, owner, pair } = await fresh()
    const { deviceId } = await pair(owner.memberId)
    const known = await routes.askChallenge({ ...openCall, origin, body: { deviceId } })
    const unknown = await routes.askChallenge({ ...openCall, origin, body: { deviceId: randomUUID() } })
    expect(unknown.challenge).toHaveLength(known.challenge.length)
    expect(unknown.expiresAt).toBe(known.expiresAt)
  })

  it('knows no token from another origin, after a quarter of an hour, or made up', async () => {
    const { service, owner, pair, tokenOf, later } = await fresh()
    const token = await tokenOf(await pair(owner.memberId))
    expect(await service.authenticate(token, 'chrome-extension://another')).toBeUndefined()
    expect(await service.authenticate(hashOf('made up'), null)).toBeUndefined()
    expect(await service.authenticate(hashOf(token), null)).toBeUndefined()
    later(15 * 60 - 1)
    expect(await service.authenticate(token, null)).toBeDefined()
    later(1)
    expect(await service.authenticate(token, null)).toBeUndefined()
  })

  it('revokes a device at once, for its tokens and for new ones', async () => {
    const { service, routes, owner, pair, tokenOf, proofOf } = await fresh()
    const device = await pair(owner.memberId)
    const token = await tokenOf(device)
    const proof = await proofOf(device)
    const call = { ...calling(as(owner)), params: { deviceId: device.deviceId }, body: undefined }
    await routes.revokeDevice(call)
    expect(await service.authenticate(token, origin)).toBeUndefined()
    await expect(routes.issueToken({ ...openCall, origin, body: proof })).rejects.toMatchObject({
      code: 'unauthenticated',
    })
    await routes.revokeDevice(call)
    const { devices } = await routes.listDevices({
      ...calling(as(owner)),
      params: undefined,
      body: undefined,
    })
    expect(devices).toMatchObject([{ deviceId: device.deviceId, revokedAt: '2026-03-02T15:00:00.000Z' }])
  })

  it('shows and revokes one’s own devices; an owner’s reach is the firm, and nobody’s is another', async () => {
    const { routes, owner, stranger, join, pair } = await fresh()
    const assistant = { firmId: owner.firmId, memberId: await join(owner.firmId, 'Ines', 'assistant') }
    const [owners, assistants] = [await pair(owner.memberId), await pair(assistant.memberId)]
    await pair(stranger.memberId)
    const list = async (caller: Caller) => {
      const { devices } = await routes.listDevices({ ...calling(caller), params: undefined, body: undefined })
      return devices.map((device) => device.deviceId).sort()
    }
    expect(await list(as(owner))).toEqual([owners.deviceId, assistants.deviceId].sort())
    expect(await list(as(assistant, 'assistant'))).toEqual([assistants.deviceId])

    const revoke = (caller: Caller, deviceId: string) =>
      routes.revokeDevice({ ...calling(caller), params: { deviceId }, body: undefined })
    const notFound = { code: 'not-found' }
    await expect(revoke(as(assistant, 'assistant'), owners.deviceId)).rejects.toMatchObject(notFound)
    await expect(revoke(as(stranger), assistants.deviceId)).rejects.toMatchObject(notFound)
    await expect(revoke(as(owner), randomUUID())).rejects.toMatchObject(notFound)
    await revoke(as(owner), assistants.deviceId)
  })

  const values = { 'rep.family_name': 'Tremblay', 'email.primary': 'marie.tremblay@example.ca' }
  const saving = (caller: Caller, profileId: string, baseVersion: number, more = {}, name = 'Ottawa') => ({
    ...calling(caller),
    params: { profileId },
    body: { name, values: { ...values, ...more }, baseVersion },
  })

  it('keeps every version of a profile and refuses a change made on an old one', async () => {
    const { database, routes, owner } = await fresh()
    const profileId = randomUUID()
    const first = await routes.saveProfile(saving(as(owner), profileId, 0))
    const second = await routes.saveProfile(saving(as(owner), profileId, 1, { 'addr.city': 'Gatineau' }))
    expect([first.version, second.version]).toEqual([1, 2])
    const stale = saving(as(owner), profileId, 1, { 'addr.city': 'Montréal' })
    await expect(routes.saveProfile(stale)).rejects.toMatchObject({ code: 'version-conflict' })
    await expect(routes.saveProfile(saving(as(owner), profileId, 0))).rejects.toMatchObject({
      code: 'version-conflict',
    })
    const shown = await routes.showProfile({ ...calling(as(owner)), params: { profileId }, body: undefined })
    expect(shown).toEqual(second)
    const versions = await database.db.selectFrom('profileVersions').selectAll().orderBy('version').execute()
    expect(versions.map((row) => JSON.parse(row.values)['addr.city'])).toEqual([undefined, 'Gatineau'])
  })

  it('takes the same save twice as one', async () => {
    const { database, routes, owner } = await fresh()
    const profileId = randomUUID()
    const first = await routes.saveProfile(saving(as(owner), profileId, 0))
    expect(await routes.saveProfile(saving(as(owner), profileId, 0))).toEqual(first)
    expect(await count(database, 'profileVersions')).toBe(1)
  })

  it('lets one of many saves on the same version win', async () => {
    const { routes, owner } = await fresh()
    const profileId = randomUUID()
    await routes.saveProfile(saving(as(owner), profileId, 0))
    const saves = await Promise.allSettled(
      Array.from({ length: 20 }, (_, at) =>
        routes.saveProfile(saving(as(owner), profileId, 1, { 'addr.unit': String(at) })),
      ),
    )
    expect(saves.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const save of saves)
      if (save.status === 'rejected') expect(save.reason).toMatchObject({ code: 'version-conflict' })
  })

  it('removes a profile from sight, keeps its versions, and never gives its id to another', async () => {
    const { database, routes, owner } = await fresh()
    const profileId = randomUUID()
    await routes.saveProfile(saving(as(owner), profileId, 0))
    const one = { ...calling(as(owner)), params: { profileId }, body: undefined }
    await routes.removeProfile(one)
    await expect(routes.showProfile(one)).rejects.toMatchObject({ code: 'not-found' })
    await expect(routes.removeProfile(one)).rejects.toMatchObject({ code: 'not-found' })
    await expect(routes.saveProfile(saving(as(owner), profileId, 1))).rejects.toMatchObject({
      code: 'not-found',
    })
    await expect(routes.saveProfile(saving(as(owner), profileId, 0))).rejects.toMatchObject({
      code: 'version-conflict',
    })
    const { profiles } = await routes.listProfiles({
      ...calling(as(owner)),
      params: undefined,
      body: undefined,
    })
    expect(profiles).toEqual([])
    expect(await count(database, 'profileVersions')).toBe(1)
  })

  it('answers for another firm’s profile as for one that is not there', async () => {
    const { routes, owner, stranger } = await fresh()
    const profileId = randomUUID()
    await routes.saveProfile(saving(as(owner), profileId, 0))
    const failure = (promise: Promise<unknown>) =>
      promise.then(
        () => 'done',
        (error) => `${error.code} ${error.message}`,
      )
    const reach = async (id: string) => {
      const one = { ...calling(as(stranger)), params: { profileId: id }, body: undefined }
      return [
        await failure(routes.showProfile(one)),
        await failure(routes.removeProfile(one)),
        await failure(routes.saveProfile(saving(as(stranger), id, 1))),
      ]
    }
    expect(await reach(profileId)).toEqual(await reach(randomUUID()))
    expect((await reach(profileId)).every((line) => line.startsWith('not-found'))).toBe(true)
    const { profiles } = await routes.listProfiles({
      ...calling(as(stranger)),
      params: undefined,
      body: undefined,
    })
    expect(profiles).toEqual([])
  })

  it('writes who did what into the audit log, with names of fields and no values', async () => {
    const { database, routes, owner, pair } = await fresh()
    await pair(owner.memberId)
    const profileId = randomUUID()
    await routes.saveProfile(saving(as(owner), profileId, 0))
    await routes.saveProfile(saving(as(owner), profileId, 1, { 'addr.city': 'Gatineau' }, 'Québec'))
    const entries = await database.db
      .selectFrom('auditLog')
      .selectAll()
      .where('firmId', '=', owner.firmId)
      .orderBy('entryId')
      .execute()
    expect(entries.map((entry) => entry.act)).toEqual([
      'firm-created',
      'member-added',
      'pairing-code-created',
      'device-paired',
      'profile-saved',
      'profile-saved',
    ])
    expect(JSON.parse(entries.at(-1)?.fields ?? '')).toEqual(['name', 'addr.city'])
    expect(JSON.stringify(entries)).not.toMatch(/Tremblay|Gatineau|example\.ca/)
  })

  it('lets nobody change or delete an audit entry', async () => {
    const { database } = await fresh()
    await expect(database.db.deleteFrom('auditLog').execute()).rejects.toThrow('append-only')
    await expect(database.db.updateTable('auditLog').set({ act: 'x' }).execute()).rejects.toThrow(
      'append-only',
    )
  })
})
