/** Tokens and devices, on both databases. */
import { randomUUID } from 'node:crypto'
import type { Caller } from '@repdesk/service-kit/api'
import { onBothDatabases } from '@repdesk/service-kit/testing'
import { expect, it } from 'vitest'
import { hashOf } from './secrets.ts'
import { as, calling, count, freshProfiles, openCall, origin } from './testing.ts'

onBothDatabases('tokens and devices', (open) => {
  const fresh = () => freshProfiles(open)

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
})
