import { newId } from '@repdesk/shared/ids'
import type { Reading } from '@repdesk/shared/reading'
import { letter, letters, list, opening } from '@repdesk/shared/testing-desk'
import { beforeEach, describe, expect, it } from 'vitest'
import { newProfile, World, wake } from './testing-world.ts'

let world: World
let service: World['service']

beforeEach(() => {
  world = new World()
  service = world.service
})

describe('the outbox', () => {
  it('keeps readings and marks while nothing answers, shows their effect, and hands them in once', async () => {
    const worker = await world.paired()
    await world.show(worker, list(3))
    await worker.syncNow()
    service.isAway = true
    await world.show(worker, letters([letter(true, 'A'), letter(false, 'B'), letter(true, 'C')], false))
    const here = await worker.readSnapshot()
    const letterId = here.letters.find((one) => one.subject === 'A')?.letterId ?? ''
    const applicationId = here.applications[0]?.applicationId ?? ''
    const markedAt = world.now.toISOString()
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
    await world.expectSame(worker)
    expect([...service.effects.values()]).toEqual([1, 1, 1])
  })

  it('lays what waits over what a colleague did meanwhile', async () => {
    const worker = await world.paired()
    await world.show(worker, list(3))
    await worker.syncNow()
    service.hear({ ...list(5), account: 'Marie Tremblay' })
    const stop = worker.onStoreChange(() => undefined)
    const round = worker.syncNow()
    await world.show(worker, opening('New'))
    await round
    stop()
    await worker.syncNow()
    await world.expectSame(worker)
    expect((await worker.readSnapshot()).applications).toMatchObject([{ unread: 5, witnessed: 1 }])
  })

  it.each(['ingestReadings', 'listChanges', 'listProfiles'] as const)(
    'has its effect once when the answer to %s is lost',
    async (name) => {
      const worker = await world.paired()
      await world.show(worker, list(4))
      await worker.syncNow()
      await world.show(worker, list(1))
      await world.show(worker, list(4))
      service.lostAnswers.push(name)
      await worker.syncNow()
      await (await wake()).syncNow()
      await world.expectSame(worker)
      expect((await worker.readSnapshot()).applications).toMatchObject([{ unread: 4, readElsewhere: 3 }])
    },
  )

  it('loses no save of a profile that is typed on while an earlier one is on its way', async () => {
    const worker = await world.paired()
    const { profileId } = newProfile()
    let saves = 0
    const save = () => {
      saves += 1
      const values = { 'rep.family_name': `Tremblay ${saves}` }
      return worker.saveProfile({ profileId, name: 'Mine', values }, world.now)
    }
    for (let pause = 0; pause < 40; pause += 1) {
      await save()
      const round = worker.syncNow()
      for (let tick = 0; tick < pause; tick += 1) await Promise.resolve()
      await save()
      await round
    }
    await worker.syncNow()
    expect((await worker.readSnapshot()).sync).toMatchObject({ setAside: 0, waiting: 0 })
    expect(service.profiles.get(profileId)?.values).toEqual({ 'rep.family_name': `Tremblay ${saves}` })
  })

  it('sets aside what is refused for good, says so, and the rest goes through', async () => {
    const worker = await world.paired()
    service.poisonHolders.add('Nobody')
    for (let n = 0; n < 5; n++)
      await world.show(worker, { ...list(n), account: n === 2 ? 'Nobody' : `Holder ${n}` })
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
    const worker = await world.paired()
    service.role = 'viewer'
    await world.show(worker, list(1))
    service.hear({ ...list(2), account: 'Colleague' })
    await worker.syncNow()
    const here = await worker.readSnapshot()
    expect(here.sync).toMatchObject({ waiting: 1, problem: 'role-refused' })
    expect(here.accounts.map((account) => account.holder).sort()).toEqual(['Colleague', 'Marie Tremblay'])
  })

  it('hands everything in again to services that were put back to an older state', async () => {
    const worker = await world.paired()
    await world.show(worker, list(3))
    await world.show(worker, list(1))
    await worker.syncNow()
    service.forgetEverything()
    await worker.syncNow()
    expect([...service.applications.values()]).toMatchObject([{ unread: 1, readElsewhere: 2 }])
    await world.expectSame(worker)
  })

  it('brings in a long list page by page', async () => {
    const worker = await world.paired()
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
    await world.expectSame(worker)
  })
})

describe('profiles', () => {
  it('saved while typing are sent as few as can be, and removed ones are removed there', async () => {
    const worker = await world.paired()
    const profile = newProfile()
    for (const name of ['O', 'Of', 'Office']) await worker.saveProfile({ ...profile, name }, world.now)
    await worker.syncNow()
    expect(service.calls.filter((name) => name === 'saveProfile')).toHaveLength(1)
    await world.expectSame(worker)
    await worker.removeProfile(profile.profileId)
    await worker.syncNow()
    expect(service.profiles.size).toBe(0)
    await world.expectSame(worker)
  })

  it('whose save arrived and whose answer did not are no conflict, with later changes on top', async () => {
    const worker = await world.paired()
    const profile = newProfile()
    service.lostAnswers.push('saveProfile')
    await worker.saveProfile(profile, world.now)
    await worker.syncNow()
    await worker.saveProfile({ ...profile, name: 'Home' }, world.now)
    await (await wake()).syncNow()
    expect(service.profiles.get(profile.profileId)).toMatchObject({ name: 'Home', version: 2 })
    expect((await worker.readSnapshot()).sync).toMatchObject({ problem: null, setAside: 0 })
    await world.expectSame(worker)
  })

  it('that a colleague changed meanwhile are not written over, and that is said', async () => {
    const worker = await world.paired()
    const theirs = service.saveProfile({ ...newProfile(), version: 1 })
    await worker.syncNow()
    service.saveProfile({ ...theirs, name: 'Theirs', version: 2 })
    await worker.saveProfile({ ...theirs, name: 'Ours' }, world.now)
    await worker.syncNow()
    const here = await worker.readSnapshot()
    expect(here.sync).toMatchObject({ problem: 'version-conflict', setAside: 1, waiting: 0 })
    expect(here.profiles).toMatchObject([{ name: 'Theirs', version: 2 }])
  })
})
