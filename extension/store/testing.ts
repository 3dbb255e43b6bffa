/** For tests: a browser profile with nothing in it, in which the store's modules can be started again and again. */
import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'

/** Web Locks as far as they are used here: exclusive, in order of asking, per name. */
export class FakeLocks {
  readonly #queues = new Map<string, Promise<unknown>>()

  request<T>(name: string, work: () => Promise<T>): Promise<T> {
    const turn = (this.#queues.get(name) ?? Promise.resolve()).then(work)
    this.#queues.set(
      name,
      turn.catch(() => undefined),
    )
    return turn
  }
}

/** A new profile: an empty database, no session, no locks held, and no module started yet. */
export function newBrowser(room: { usage: number; quota: number } = { usage: 1, quota: 1000 }): void {
  fakeBrowser.reset()
  vi.stubGlobal('indexedDB', new IDBFactory())
  vi.stubGlobal('navigator', { locks: new FakeLocks(), storage: { estimate: async () => room } })
  vi.resetModules()
}

/** The database as it lies on disk, past the store. */
export async function rawDatabase() {
  const { openDatabase } = await import('./database.ts')
  return openDatabase()
}
