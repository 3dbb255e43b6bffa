/** For tests: a worker of a paired or unpaired browser, over the fake services. */
import { newId } from '@repdesk/shared/ids'
import type { PageReading, Reading } from '@repdesk/shared/reading'
import { expect, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { newBrowser } from '../store/testing.ts'
import { FakeService } from './testing.ts'

/** A worker that has just started, with nothing in memory. */
export async function wake() {
  vi.resetModules()
  const [sync, pairing, readings, marks, profiles, taught, snapshot] = await Promise.all([
    import('./sync.ts'),
    import('./pairing.ts'),
    import('../store/readings.ts'),
    import('../store/marks.ts'),
    import('../store/profiles.ts'),
    import('../store/taught.ts'),
    import('../store/snapshot.ts'),
  ])
  return { ...sync, ...pairing, ...readings, ...marks, ...profiles, ...taught, ...snapshot }
}
export type Worker = Awaited<ReturnType<typeof wake>>

/** One browser and the services it may pair with. */
export class World {
  readonly service = new FakeService()
  #clock = Date.parse('2026-01-05T15:00:00.000Z')

  constructor() {
    newBrowser()
    vi.stubGlobal('fetch', this.service.fetch)
    vi.spyOn(fakeBrowser.permissions, 'contains').mockResolvedValue(true)
  }

  get now(): Date {
    return new Date(this.#clock)
  }

  pair(worker: Worker, change: Partial<Parameters<Worker['pair']>[0]> = {}) {
    return worker.pair({ baseUrl: this.service.baseUrl, code: 'bcdf-ghjk', name: 'Laptop', ...change })
  }

  async paired(): Promise<Worker> {
    const worker = await wake()
    expect(await this.pair(worker)).toEqual({ ok: true })
    await worker.syncNow()
    return worker
  }

  /** A page of the portal is read, a minute after the one before. */
  show(worker: Worker, said: Reading | PageReading) {
    const { kind, complete, account, applications, letters } = said
    this.#clock += 60_000
    return worker.applyReading(
      {
        reading: { kind, complete, account, applications, letters },
        portalId: 'practice-portal',
        practice: true,
        origin: 'http://practice.localhost:4781',
        path: '/dashboard',
        expected: undefined,
      },
      this.now,
    )
  }

  /** What this browser shows is what the services know, and nothing waits. */
  async expectSame(worker: Worker): Promise<void> {
    const here = await worker.readSnapshot()
    const byId = <T>(rows: T[], id: keyof T) => new Map(rows.map((row) => [row[id], row]))
    expect(byId(here.accounts, 'accountId')).toEqual(this.service.accounts)
    expect(byId(here.applications, 'applicationId')).toEqual(this.service.applications)
    expect(byId(here.letters, 'letterId')).toEqual(this.service.letters)
    expect(new Map(Object.entries(here.seen))).toEqual(this.service.seen)
    expect(byId(here.profiles, 'profileId')).toEqual(this.service.profiles)
    expect(byId(here.taught, 'taughtId')).toEqual(this.service.taught.standing)
    expect(here.sync.waiting).toBe(0)
  }
}

export const newProfile = () => ({
  profileId: newId(),
  name: 'Office',
  values: { 'rep.family_name': 'Tremblay' },
})
