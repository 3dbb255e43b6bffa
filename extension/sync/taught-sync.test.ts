import type { TaughtAnswer } from '@repdesk/shared/taught'
import { beforeEach, describe, expect, it } from 'vitest'
import { type Worker, World, wake } from './testing-world.ts'

let world: World
let service: World['service']

beforeEach(() => {
  world = new World()
  service = world.service
})

const at = (minute: number) => `2026-01-05T15:${String(minute).padStart(2, '0')}:00.000Z`
const said = (minute: number, change: Partial<TaughtAnswer> = {}) => ({
  taughtId: '00112233445566aa',
  page: 'https://portal.example.ca/contacts',
  label: 'Reply to',
  party: 'representative' as const,
  key: 'email.primary' as const,
  taughtAt: at(minute),
  ...change,
})
const taughtIn = async (worker: Worker) => (await worker.readSnapshot()).taught

describe('what was said of a field', () => {
  it('is kept without any services', async () => {
    const worker = await wake()
    await worker.saveTaught(said(1))
    expect(await taughtIn(await wake())).toEqual([{ ...said(1), by: '', mine: true }])
    await worker.removeTaught(said(1).taughtId, new Date(at(2)))
    expect(await taughtIn(worker)).toEqual([])
  })

  it('is handed in once the browser is paired', async () => {
    const before = await wake()
    await before.saveTaught(said(1))
    const worker = await world.paired()
    await world.expectSame(worker)
    expect(service.taught.standing.get(said(1).taughtId)).toMatchObject({ label: 'Reply to' })
  })

  it('reaches the others of the firm, and its removal does', async () => {
    const worker = await world.paired()
    service.taught.hear(said(1))
    await worker.syncNow()
    expect(await taughtIn(worker)).toEqual([{ ...said(1), by: 'Sami Haddad', mine: false }])
    service.taught.remove(said(1).taughtId, at(2))
    await worker.syncNow()
    expect(await taughtIn(worker)).toEqual([])
  })

  it('while nothing answers is shown, waits, and goes in when something does', async () => {
    const worker = await world.paired()
    service.isAway = true
    await worker.saveTaught(said(1))
    await worker.saveTaught(said(2, { key: 'email.secondary' }))
    await worker.syncNow()
    expect((await worker.readSnapshot()).sync.waiting).toBe(1)
    service.isAway = false
    await (await wake()).syncNow()
    await world.expectSame(worker)
    expect(await taughtIn(worker)).toMatchObject([{ key: 'email.secondary' }])
  })

  it.each(['saveTaught', 'listTaught'] as const)(
    'is there once when the answer to %s is lost',
    async (name) => {
      const worker = await world.paired()
      service.lostAnswers.push(name)
      await worker.saveTaught(said(1))
      await worker.syncNow()
      await (await wake()).syncNow()
      await world.expectSame(worker)
      expect(service.taught.rows.size).toBe(1)
    },
  )

  it('gives way to what a colleague said later, and stands over what was said before', async () => {
    const worker = await world.paired()
    service.isAway = true
    await worker.saveTaught(said(5))
    service.taught.hear(said(9, { party: 'applicant', key: null }))
    service.isAway = false
    await worker.syncNow()
    await world.expectSame(worker)
    expect(await taughtIn(worker)).toMatchObject([{ party: 'applicant', key: null }])
    await worker.saveTaught(said(10))
    await worker.syncNow()
    await world.expectSame(worker)
    expect(await taughtIn(worker)).toMatchObject([{ party: 'representative', mine: true }])
  })

  it('that a colleague took back is not brought back by an older word that waited', async () => {
    const worker = await world.paired()
    service.taught.hear(said(1))
    await worker.syncNow()
    service.isAway = true
    await worker.saveTaught(said(2))
    service.taught.remove(said(1).taughtId, at(3))
    service.isAway = false
    await worker.syncNow()
    await world.expectSame(worker)
    expect(await taughtIn(worker)).toEqual([])
  })

  it('taken back here while a colleague had taken it back already is done with', async () => {
    const worker = await world.paired()
    service.taught.hear(said(1))
    await worker.syncNow()
    service.taught.remove(said(1).taughtId, at(2))
    await worker.removeTaught(said(1).taughtId, new Date(at(3)))
    await worker.syncNow()
    await world.expectSame(worker)
    expect((await worker.readSnapshot()).sync.setAside).toBe(0)
  })

  it('comes back to services that lost everything', async () => {
    const worker = await world.paired()
    await worker.saveTaught(said(1))
    await worker.syncNow()
    service.forgetEverything()
    await worker.syncNow()
    await worker.syncNow()
    await world.expectSame(worker)
    expect(await taughtIn(worker)).toHaveLength(1)
  })

  it('of more fields than one answer holds arrives whole', async () => {
    const worker = await world.paired()
    const ids = Array.from({ length: 2300 }, (_, number) => number.toString(16).padStart(16, '0'))
    for (const taughtId of ids) service.taught.hear(said(1, { taughtId }))
    await worker.syncNow()
    expect((await taughtIn(worker)).length).toBe(2300)
  })
})
