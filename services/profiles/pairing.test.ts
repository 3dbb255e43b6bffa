/** Pairing by code, on both databases. */
import { randomBytes } from 'node:crypto'
import { onBothDatabases } from '@repdesk/service-kit/testing'
import { expect, it } from 'vitest'
import { newPairingCode } from './secrets.ts'
import { count, freshProfiles, openCall, origin } from './testing.ts'

onBothDatabases('pairing', (open) => {
  const fresh = () => freshProfiles(open)

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

  it('voids every open code at the fifth wrong one', async () => {
    const { database, service, owner, redeem } = await fresh()
    const codes = [
      await service.createPairingCodeFor(owner.memberId),
      await service.createPairingCodeFor(owner.memberId),
    ]
    for (let tries = 0; tries < 5; tries++)
      await expect(redeem(newPairingCode())).rejects.toMatchObject({ code: 'code-refused' })
    for (const { code } of codes) await expect(redeem(code)).rejects.toMatchObject({ code: 'code-refused' })
    expect(await count(database, 'devices')).toBe(0)
    await expect(redeem((await service.createPairingCodeFor(owner.memberId)).code)).resolves.toBeTruthy()
  })

  it('still takes a right code after four wrong ones', async () => {
    const { service, owner, redeem } = await fresh()
    const { code } = await service.createPairingCodeFor(owner.memberId)
    for (let tries = 0; tries < 4; tries++) await redeem(newPairingCode()).catch(() => {})
    await expect(redeem(code)).resolves.toBeTruthy()
  })

  it('gives guesses no chance: six hundred of them find none of the codes that are open meanwhile', async () => {
    const { database, service, owner, redeem, later } = await fresh()
    let won = 0
    for (let guesses = 0; guesses < 600; guesses++) {
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
})
