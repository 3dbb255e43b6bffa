import { newId } from '@repdesk/shared/ids'
import { letter, letters, list, opening } from '@repdesk/shared/testing-desk'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { newProfile, World, wake } from './testing-world.ts'

let world: World
let service: World['service']

beforeEach(() => {
  world = new World()
  service = world.service
})

describe('pairing', () => {
  it('pairs with a code as a person types it, and keeps the address, firm and member', async () => {
    const worker = await world.paired()
    const { pairing, sync } = await worker.readSnapshot()
    expect(pairing).toMatchObject({
      baseUrl: service.baseUrl,
      firmName: 'Tremblay',
      memberName: 'Marie Tremblay',
    })
    expect(sync).toMatchObject({ waiting: 0, problem: null })
    expect(sync.lastContactAt).not.toBeNull()
  })

  it.each([
    [{ code: 'ZZZZZZZZ' }, 'code-refused'],
    [{ code: 'too short' }, 'code-refused'],
    [{ baseUrl: 'http://192.168.1.4:4780' }, 'address-refused'],
    [{ baseUrl: 'http://127.0.0.1.example.ca' }, 'address-refused'],
    [{ baseUrl: 'https://someone@example.ca' }, 'address-refused'],
    [{ baseUrl: 'javascript:alert(1)' }, 'address-refused'],
  ])('refuses %j with %s, and stays unpaired', async (typed, problem) => {
    const worker = await wake()
    expect(await world.pair(worker, typed)).toEqual({ ok: false, problem })
    expect((await worker.readSnapshot()).pairing).toBeNull()
  })

  it('says when nothing answers, when the browser may not reach it, and when it is paired already', async () => {
    const worker = await wake()
    service.isAway = true
    expect(await world.pair(worker)).toEqual({ ok: false, problem: 'no-contact' })
    service.isAway = false
    vi.mocked(fakeBrowser.permissions.contains).mockResolvedValueOnce(false)
    expect(await world.pair(worker)).toEqual({ ok: false, problem: 'permission-missing' })
    await world.pair(worker)
    expect(await world.pair(worker)).toEqual({ ok: false, problem: 'already-paired' })
  })

  it('uploads what was here before, once, and then shows what the services know', async () => {
    const worker = await wake()
    const profile = newProfile()
    await worker.saveProfile(profile, world.now)
    await world.show(worker, list(3))
    await world.show(worker, letters([letter(true, 'A'), letter(true, 'B'), letter(false, 'C')]))
    await world.show(worker, opening('A'))
    const [application] = (await worker.readSnapshot()).applications
    const applicationId = application?.applicationId ?? ''
    await worker.applyMark({
      kind: 'seen',
      markId: newId(),
      applicationId,
      seen: 1,
      markedAt: world.now.toISOString(),
    })
    const before = await worker.readSnapshot()
    await world.pair(worker)
    await worker.syncNow()
    const after = await worker.readSnapshot()
    expect(after.applications[0]).toMatchObject({
      unread: application?.unread,
      readElsewhere: application?.readElsewhere,
    })
    expect(after.letters).toHaveLength(before.letters.length)
    expect(after.seen).toEqual(before.seen)
    await world.expectSame(worker)
    const handedIn = service.effects.size
    await (await wake()).syncNow()
    expect(service.effects.size).toBe(handedIn)
  })

  it('takes in what the firm has, and hands in nothing older than that', async () => {
    const worker = await wake()
    await world.show(worker, list(5))
    service.hear({ ...list(1), readAt: new Date(world.now.getTime() + 3_600_000).toISOString() })
    const profile = service.saveProfile({ ...newProfile(), version: 4 })
    await world.pair(worker)
    await worker.syncNow()
    const here = await worker.readSnapshot()
    expect(here.applications).toMatchObject([{ unread: 1, readElsewhere: 0 }])
    expect(here.profiles).toEqual([profile])
    await world.expectSame(worker)
  })

  it('keeps everything here after unpairing, and tells the services', async () => {
    const worker = await world.paired()
    await worker.saveProfile(newProfile(), world.now)
    await world.show(worker, list(2))
    await worker.syncNow()
    service.isAway = true
    await world.show(worker, list(4))
    service.isAway = false
    expect(await worker.unpair()).toEqual({ ok: true })
    const here = await (await wake()).readSnapshot()
    expect(here).toMatchObject({ pairing: null, sync: { waiting: 0, lastContactAt: null, problem: null } })
    expect(here.applications).toMatchObject([{ unread: 4 }])
    expect(here.profiles).toHaveLength(1)
    expect([...service.devices.values()]).toMatchObject([{ revoked: true }])
  })

  it('pairs again after unpairing and hands in only what the services lack', async () => {
    const worker = await world.paired()
    await world.show(worker, list(2))
    await worker.syncNow()
    await worker.unpair()
    await world.show(worker, list(4))
    await world.pair(worker)
    await worker.syncNow()
    expect((await worker.readSnapshot()).applications).toMatchObject([{ unread: 4, readElsewhere: 0 }])
    await world.expectSame(worker)
  })
})

describe('tokens', () => {
  it('are had for a signature, kept for the session only, and used again', async () => {
    const worker = await world.paired()
    await worker.syncNow()
    await (await wake()).syncNow()
    expect(service.calls.filter((name) => name === 'issueToken')).toHaveLength(1)
    expect(JSON.stringify(await fakeBrowser.storage.local.get())).toBe('{}')
  })

  it('are renewed once when refused', async () => {
    const worker = await world.paired()
    service.tokens.clear()
    await world.show(worker, list(1))
    await worker.syncNow()
    await world.expectSame(worker)
  })

  it('that are not given any more are said, and nothing that waits is lost', async () => {
    const worker = await world.paired()
    for (const device of service.devices.values()) device.revoked = true
    await world.show(worker, list(1))
    await worker.syncNow()
    expect((await worker.readSnapshot()).sync).toMatchObject({ problem: 'unauthenticated', waiting: 1 })
    for (const device of service.devices.values()) device.revoked = false
    await worker.syncNow()
    await world.expectSame(worker)
    expect((await worker.readSnapshot()).sync.problem).toBeNull()
  })
})
