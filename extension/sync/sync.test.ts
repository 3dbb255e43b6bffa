import { newId } from '@repdesk/shared/ids'
import type { PageReading, Reading } from '@repdesk/shared/reading'
import { letter, letters, list, opening } from '@repdesk/shared/testing-desk'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { newBrowser } from '../store/testing.ts'
import { FakeService } from './testing.ts'

let service: FakeService
let clock = Date.parse('2026-01-05T15:00:00.000Z')

beforeEach(() => {
  newBrowser()
  service = new FakeService()
  vi.stubGlobal('fetch', service.fetch)
  vi.spyOn(fakeBrowser.permissions, 'contains').mockResolvedValue(true)
})

/** A worker that has just started. */
async function wake() {
  vi.resetModules()
  const [sync, pairing, readings, marks, profiles, snapshot] = await Promise.all([
    import('./sync.ts'),
    import('./pairing.ts'),
    import('../store/readings.ts'),
    import('../store/marks.ts'),
    import('../store/profiles.ts'),
    import('../store/snapshot.ts'),
  ])
  return { ...sync, ...pairing, ...readings, ...marks, ...profiles, ...snapshot }
}
type Worker = Awaited<ReturnType<typeof wake>>

const pairWith = (worker: Worker, change: Partial<Parameters<Worker['pair']>[0]> = {}) =>
  worker.pair({ baseUrl: service.baseUrl, code: 'bcdf-ghjk', name: 'Laptop', ...change })

async function paired(): Promise<Worker> {
  const worker = await wake()
  expect(await pairWith(worker)).toEqual({ ok: true })
  await worker.syncNow()
  return worker
}

function show(worker: Worker, said: Reading | PageReading) {
  const { kind, complete, account, applications, letters: told } = said
  clock += 60_000
  return worker.applyReading(
    {
      reading: { kind, complete, account, applications, letters: told },
      portalId: 'practice-portal',
      practice: true,
      origin: 'http://practice.localhost:4781',
      path: '/dashboard',
      expected: undefined,
    },
    new Date(clock),
  )
}

/** What this browser shows is what the services know. */
async function expectSame(worker: Worker): Promise<void> {
  const here = await worker.readSnapshot()
  const byId = <T>(rows: T[], id: keyof T) => new Map(rows.map((row) => [row[id], row]))
  expect(byId(here.accounts, 'accountId')).toEqual(service.accounts)
  expect(byId(here.applications, 'applicationId')).toEqual(service.applications)
  expect(byId(here.letters, 'letterId')).toEqual(service.letters)
  expect(new Map(Object.entries(here.seen))).toEqual(service.seen)
  expect(byId(here.profiles, 'profileId')).toEqual(service.profiles)
  expect(here.sync.waiting).toBe(0)
}

const newProfile = () => ({ profileId: newId(), name: 'Office', values: { 'rep.family_name': 'Tremblay' } })

describe('pairing', () => {
  it('pairs with a code as a person types it, and keeps the address, firm and member', async () => {
    const worker = await paired()
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
    expect(await pairWith(worker, typed)).toEqual({ ok: false, problem })
    expect((await worker.readSnapshot()).pairing).toBeNull()
  })

  it('says when nothing answers, when the browser may not reach it, and when it is paired already', async () => {
    const worker = await wake()
    service.isAway = true
    expect(await pairWith(worker)).toEqual({ ok: false, problem: 'no-contact' })
    service.isAway = false
    vi.mocked(fakeBrowser.permissions.contains).mockResolvedValueOnce(false)
    expect(await pairWith(worker)).toEqual({ ok: false, problem: 'permission-missing' })
    await pairWith(worker)
    expect(await pairWith(worker)).toEqual({ ok: false, problem: 'already-paired' })
  })

  it('uploads what was here before, once, and then shows what the services know', async () => {
    const worker = await wake()
    const profile = newProfile()
    await worker.saveProfile(profile, new Date(clock))
    await show(worker, list(3))
    await show(worker, letters([letter(true, 'A'), letter(true, 'B'), letter(false, 'C')]))
    await show(worker, opening('A'))
    const [application] = (await worker.readSnapshot()).applications
    const applicationId = application?.applicationId ?? ''
    await worker.applyMark({
      kind: 'seen',
      markId: newId(),
      applicationId,
      seen: 1,
      markedAt: new Date(clock).toISOString(),
    })
    const before = await worker.readSnapshot()
    await pairWith(worker)
    await worker.syncNow()
    const after = await worker.readSnapshot()
    expect(after.applications[0]).toMatchObject({
      unread: application?.unread,
      readElsewhere: application?.readElsewhere,
    })
    expect(after.letters).toHaveLength(before.letters.length)
    expect(after.seen).toEqual(before.seen)
    await expectSame(worker)
    const handedIn = service.effects.size
    await (await wake()).syncNow()
    expect(service.effects.size).toBe(handedIn)
  })

  it('takes in what the firm has, and hands in nothing older than that', async () => {
    const worker = await wake()
    await show(worker, list(5))
    service.hear({ ...list(1), readAt: new Date(clock + 3_600_000).toISOString() })
    const profile = service.saveProfile({ ...newProfile(), version: 4 })
    await pairWith(worker)
    await worker.syncNow()
    const here = await worker.readSnapshot()
    expect(here.applications).toMatchObject([{ unread: 1, readElsewhere: 0 }])
    expect(here.profiles).toEqual([profile])
    await expectSame(worker)
  })

  it('keeps everything here after unpairing, and tells the services', async () => {
    const worker = await paired()
    await worker.saveProfile(newProfile(), new Date(clock))
    await show(worker, list(2))
    await worker.syncNow()
    service.isAway = true
    await show(worker, list(4))
    service.isAway = false
    expect(await worker.unpair()).toEqual({ ok: true })
    const here = await (await wake()).readSnapshot()
    expect(here).toMatchObject({ pairing: null, sync: { waiting: 0, lastContactAt: null, problem: null } })
    expect(here.applications).toMatchObject([{ unread: 4 }])
    expect(here.profiles).toHaveLength(1)
    expect([...service.devices.values()]).toMatchObject([{ revoked: true }])
  })

  it('pairs again after unpairing and hands in only what the services lack', async () => {
    const worker = await paired()
    await show(worker, list(2))
    await worker.syncNow()
    await worker.unpair()
    await show(worker, list(4))
    await pairWith(worker)
    await worker.syncNow()
    expect((await worker.readSnapshot()).applications).toMatchObject([{ unread: 4, readElsewhere: 0 }])
    await expectSame(worker)
  })
})

describe('tokens', () => {
  it('are had for a signature, kept for the session only, and used again', async () => {
    const worker = await paired()
    await worker.syncNow()
    await (await wake()).syncNow()
    expect(service.calls.filter((name) => name === 'issueToken')).toHaveLength(1)
    expect(JSON.stringify(await fakeBrowser.storage.local.get())).toBe('{}')
  })

  it('are renewed once when refused', async () => {
    const worker = await paired()
    service.tokens.clear()
    await show(worker, list(1))
    await worker.syncNow()
    await expectSame(worker)
  })

  it('that are not given any more are said, and nothing that waits is lost', async () => {
    const worker = await paired()
    for (const device of service.devices.values()) device.revoked = true
    await show(worker, list(1))
    await worker.syncNow()
    expect((await worker.readSnapshot()).sync).toMatchObject({ problem: 'unauthenticated', waiting: 1 })
    for (const device of service.devices.values()) device.revoked = false
    await worker.syncNow()
    await expectSame(worker)
    expect((await worker.readSnapshot()).sync.problem).toBeNull()
  })
})

describe('the outbox', () => {
  it('keeps readings and marks while nothing answers, shows their effect, and hands them in once', async () => {
    const worker = await paired()
    await show(worker, list(3))
    await worker.syncNow()
    service.isAway = true
    await show(worker, letters([letter(true, 'A'), letter(false, 'B'), letter(true, 'C')], false))
    const here = await worker.readSnapshot()
    const letterId = here.letters.find((one) => one.subject === 'A')?.letterId ?? ''
    const applicationId = here.applications[0]?.applicationId ?? ''
    const markedAt = new Date(clock).toISOString()
    await worker.applyMark({
      kind: 'to-answer',
      markId: newId(),
      applicationId,
      letterId,
      toAnswer: true,
      markedAt,
    })
    await worker.syncNow()
    const away = await (await wake()).readSnapshot()
    expect(away.sync.waiting).toBe(2)
    expect(away.applications).toMatchObject([{ readElsewhere: 1, toAnswer: 1 }])
    service.isAway = false
    await worker.syncNow()
    await expectSame(worker)
    expect([...service.effects.values()]).toEqual([1, 1, 1])
  })

  it('lays what waits over what a colleague did meanwhile', async () => {
    const worker = await paired()
    await show(worker, list(3))
    await worker.syncNow()
    service.hear({ ...list(5), account: 'Marie Tremblay' })
    const stop = worker.onStoreChange(() => undefined)
    const round = worker.syncNow()
    await show(worker, opening('New'))
    await round
    stop()
    await worker.syncNow()
    await expectSame(worker)
    expect((await worker.readSnapshot()).applications).toMatchObject([{ unread: 5, witnessed: 1 }])
  })

  it.each(['ingestReadings', 'listChanges', 'listProfiles'] as const)(
    'has its effect once when the answer to %s is lost',
    async (name) => {
      const worker = await paired()
      await show(worker, list(4))
      await worker.syncNow()
      await show(worker, list(1))
      await show(worker, list(4))
      service.lostAnswers.push(name)
      await worker.syncNow()
      await (await wake()).syncNow()
      await expectSame(worker)
      expect((await worker.readSnapshot()).applications).toMatchObject([{ unread: 4, readElsewhere: 3 }])
    },
  )

  it('sets aside what is refused for good, says so, and the rest goes through', async () => {
    const worker = await paired()
    service.poisonHolders.add('Nobody')
    for (let n = 0; n < 5; n++)
      await show(worker, { ...list(n), account: n === 2 ? 'Nobody' : `Holder ${n}` })
    await worker.syncNow()
    const here = await worker.readSnapshot()
    expect(here.sync).toMatchObject({ waiting: 0, setAside: 1, problem: 'invalid-request' })
    expect([...service.accounts.values()].map((account) => account.holder).sort()).toEqual([
      'Holder 0',
      'Holder 1',
      'Holder 3',
      'Holder 4',
    ])
    expect(here.accounts).toHaveLength(4)
  })

  it('of a member who may only look keeps what waits, says why, and still brings news', async () => {
    const worker = await paired()
    service.role = 'viewer'
    await show(worker, list(1))
    service.hear({ ...list(2), account: 'Colleague' })
    await worker.syncNow()
    const here = await worker.readSnapshot()
    expect(here.sync).toMatchObject({ waiting: 1, problem: 'role-refused' })
    expect(here.accounts.map((account) => account.holder).sort()).toEqual(['Colleague', 'Marie Tremblay'])
  })

  it('hands everything in again to services that were put back to an older state', async () => {
    const worker = await paired()
    await show(worker, list(3))
    await show(worker, list(1))
    await worker.syncNow()
    service.forgetEverything()
    await worker.syncNow()
    expect([...service.applications.values()]).toMatchObject([{ unread: 1, readElsewhere: 2 }])
    await expectSame(worker)
  })

  it('brings in a long list page by page', async () => {
    const worker = await paired()
    for (let n = 0; n < 30; n++)
      service.hear({
        ...list(1),
        applications: Array.from({ length: 80 }, (_, at) => ({
          ...(list(1).applications[0] as Reading['applications'][number]),
          reference: `V3${String(n * 80 + at).padStart(8, '0')}`,
        })),
      })
    await worker.syncNow()
    expect((await worker.readSnapshot()).applications).toHaveLength(2400)
    await expectSame(worker)
  })
})

describe('profiles', () => {
  it('saved while typing are sent as few as can be, and removed ones are removed there', async () => {
    const worker = await paired()
    const profile = newProfile()
    for (const name of ['O', 'Of', 'Office']) await worker.saveProfile({ ...profile, name }, new Date(clock))
    await worker.syncNow()
    expect(service.calls.filter((name) => name === 'saveProfile')).toHaveLength(1)
    await expectSame(worker)
    await worker.removeProfile(profile.profileId)
    await worker.syncNow()
    expect(service.profiles.size).toBe(0)
    await expectSame(worker)
  })

  it('whose save arrived and whose answer did not are no conflict, with later changes on top', async () => {
    const worker = await paired()
    const profile = newProfile()
    service.lostAnswers.push('saveProfile')
    await worker.saveProfile(profile, new Date(clock))
    await worker.syncNow()
    await worker.saveProfile({ ...profile, name: 'Home' }, new Date(clock))
    await (await wake()).syncNow()
    expect(service.profiles.get(profile.profileId)).toMatchObject({ name: 'Home', version: 2 })
    expect((await worker.readSnapshot()).sync).toMatchObject({ problem: null, setAside: 0 })
    await expectSame(worker)
  })

  it('that a colleague changed meanwhile are not written over, and that is said', async () => {
    const worker = await paired()
    const theirs = service.saveProfile({ ...newProfile(), version: 1 })
    await worker.syncNow()
    service.saveProfile({ ...theirs, name: 'Theirs', version: 2 })
    await worker.saveProfile({ ...theirs, name: 'Ours' }, new Date(clock))
    await worker.syncNow()
    const here = await worker.readSnapshot()
    expect(here.sync).toMatchObject({ problem: 'version-conflict', setAside: 1, waiting: 0 })
    expect(here.profiles).toMatchObject([{ name: 'Theirs', version: 2 }])
  })
})
