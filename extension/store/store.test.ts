import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Settings } from './rows.ts'
import { newBrowser, rawDatabase } from './testing.ts'

const settings: Settings = { language: 'fr', profileByAccount: { 'practice-portal': 'a' } }
const portal = (n: number) => ({ portalId: 'p', origin: `https://p${n}.example.ca`, switchedOnAt: 'now' })

async function start() {
  vi.resetModules()
  return import('./store.ts')
}

beforeEach(() => newBrowser())

describe('the store', () => {
  it('keeps what was stored when the worker starts again', async () => {
    const before = await start()
    await before.mutate((draft) => draft.put('settings', 'only', settings))
    const after = await start()
    expect(await after.read((rows) => rows.get('settings', 'only'))).toEqual(settings)
  })

  it('shows another context what was stored since it last looked', async () => {
    const screen = await start()
    expect(await screen.read((rows) => [...rows.all('portals')])).toEqual([])
    const worker = await start()
    await worker.mutate((draft) => draft.put('portals', 'x', portal(1)))
    await worker.mutate((draft) => draft.remove('portals', 'x'))
    await worker.mutate((draft) => draft.put('portals', 'y', portal(2)))
    expect(await screen.read((rows) => [...rows.all('portals')])).toEqual([['y', portal(2)]])
  })

  it('tells other contexts and its own listeners of a change', async () => {
    const screen = await start()
    const worker = await start()
    const heard = vi.fn()
    const stop = screen.onStoreChange(heard)
    const own = vi.fn()
    const stopOwn = worker.onStoreChange(own)
    await worker.mutate((draft) => draft.put('settings', 'only', settings))
    await vi.waitFor(() => expect(heard).toHaveBeenCalledTimes(1))
    expect(own).toHaveBeenCalledTimes(1)
    stop()
    stopOwn()
  })

  it('lets changes that come together happen one after another, from two contexts as well', async () => {
    const [a, b] = [await start(), await start()]
    const count = { readings: 0, outbox: 0 }
    await a.mutate((draft) => draft.put('counts', 'only', count))
    const add = (store: typeof a) =>
      store.mutate((draft) => {
        const now = draft.get('counts', 'only') ?? count
        draft.put('counts', 'only', { ...now, readings: now.readings + 1 })
      })
    await Promise.all(Array.from({ length: 20 }, (_, n) => add(n % 2 ? a : b)))
    expect(await a.read((rows) => rows.get('counts', 'only')?.readings)).toBe(20)
  })

  it('spreads many rows over pages and finds, changes and removes each', async () => {
    const store = await start()
    await store.mutate((draft) => {
      for (let n = 0; n < 450; n++) draft.put('portals', `o${n}`, portal(n))
    })
    await store.mutate((draft) => {
      draft.remove('portals', 'o7')
      draft.put('portals', 'o310', portal(9999))
      draft.put('portals', 'new', portal(1))
    })
    const again = await start()
    const rows = new Map(await again.read((view) => [...view.all('portals')]))
    expect(rows.size).toBe(450)
    expect(rows.has('o7')).toBe(false)
    expect(rows.get('o310')).toEqual(portal(9999))
    expect((await (await rawDatabase()).getAll('pages')).length).toBeGreaterThanOrEqual(5)
  })

  it('writes only the pages that a change touches', async () => {
    const store = await start()
    await store.mutate((draft) => {
      for (let n = 0; n < 450; n++) draft.put('portals', `o${n}`, portal(n))
    })
    const revisionOf = async () =>
      (await (await rawDatabase()).getAll('pages')).map((page) => page.revision).sort()
    await store.mutate((draft) => draft.put('portals', 'o3', portal(0)))
    expect((await revisionOf()).filter((revision) => revision === 2)).toHaveLength(1)
  })

  it('keeps nothing readable in the database, under a key that cannot be taken out', async () => {
    const store = await start()
    await store.mutate((draft) => draft.put('settings', 'only', { ...settings, language: 'en' }))
    const database = await rawDatabase()
    const text = JSON.stringify(await database.getAll('pages'), (_, value) =>
      value instanceof ArrayBuffer ? new TextDecoder('latin1').decode(value) : value,
    )
    expect(text).not.toContain('practice-portal')
    const key = (await database.get('keys', 'seal')) as CryptoKey
    await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow()
  })

  it('never seals twice under one nonce', async () => {
    const store = await start()
    const nonces = new Set<string>()
    for (let n = 0; n < 50; n++) {
      await store.mutate((draft) => draft.put('lookAgain', 'x', n))
      for (const page of await (await rawDatabase()).getAll('pages')) nonces.add(String(page.iv))
    }
    expect(nonces.size).toBe(50)
  })
})

describe('damage', () => {
  async function fillThreePages() {
    const store = await start()
    await store.mutate((draft) => {
      for (let n = 0; n < 250; n++) draft.put('portals', `o${n}`, portal(n))
      draft.put('settings', 'only', settings)
    })
    const database = await rawDatabase()
    const [first, second] = await database.getAll('pages')
    if (!first || !second) throw new Error('Expected pages.')
    return { database, first, second }
  }

  it('in one page is told, and the other pages survive', async () => {
    const { database, first } = await fillThreePages()
    const bytes = new Uint8Array(first.sealed.slice(0))
    bytes[9] = (bytes[9] ?? 0) ^ 1
    await database.put('pages', { ...first, sealed: bytes.buffer })
    const store = await start()
    expect(await store.read((rows) => [[...rows.all('portals')].length, rows.damaged()])).toEqual([150, 1])
    expect(await store.read((rows) => rows.get('settings', 'only'))).toEqual(settings)
  })

  it('is not written over by rows that come later', async () => {
    const { database, first } = await fillThreePages()
    const broken = { ...first, sealed: new ArrayBuffer(3) }
    await database.put('pages', broken)
    const store = await start()
    await store.mutate((draft) => draft.put('portals', 'late', portal(1)))
    const kept = await database.get('pages', [first.collection, first.page])
    expect(kept?.sealed.byteLength).toBe(3)
    expect(await store.read((rows) => rows.get('portals', 'late'))).toEqual(portal(1))
  })

  it('a page put in another’s place does not open', async () => {
    const { database, first, second } = await fillThreePages()
    await database.put('pages', { ...first, sealed: second.sealed, iv: second.iv })
    const store = await start()
    expect(await store.read((rows) => rows.damaged())).toBe(1)
  })

  it('a lost key leaves an empty, working store that says so', async () => {
    const { database } = await fillThreePages()
    await database.clear('keys')
    const store = await start()
    expect(await store.read((rows) => rows.damaged())).toBeGreaterThanOrEqual(4)
    await store.mutate((draft) => draft.put('portals', 'new', portal(1)))
    const again = await start()
    expect(await again.read((rows) => rows.get('portals', 'new'))).toEqual(portal(1))
  })

  it('things in the database that are no pages do no harm', async () => {
    const { database } = await fillThreePages()
    const foreign = { page: 0, revision: 1, iv: new Uint8Array(12), sealed: new ArrayBuffer(40) }
    await database.put('pages', { ...foreign, collection: 'unheard-of' })
    await database.put('pages', { ...foreign, collection: 'letters', iv: 'x' } as never)
    const store = await start()
    expect(await store.read((rows) => [...rows.all('portals')].length)).toBe(250)
  })
})

describe('a full disk', () => {
  it('is told, and nothing of the change is kept', async () => {
    const store = await start()
    await store.mutate((draft) => draft.put('settings', 'only', settings))
    const put = IDBObjectStore.prototype.put
    let puts = 0
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
      if (++puts === 2) throw new DOMException('no room', 'QuotaExceededError')
      return put.apply(this, args)
    })
    const change = store.mutate((draft) => {
      draft.put('settings', 'only', { ...settings, language: 'en' })
      draft.put('lookAgain', 'x', 1)
      draft.put('portals', 'x', portal(1))
    })
    await expect(change).rejects.toThrow(store.StorageFullError)
    vi.restoreAllMocks()
    for (const view of [store, await start()]) {
      expect(await view.read((rows) => rows.get('settings', 'only'))).toEqual(settings)
      expect(await view.read((rows) => [...rows.all('portals'), ...rows.all('lookAgain')])).toEqual([])
    }
    await store.mutate((draft) => draft.put('lookAgain', 'x', 2))
    expect(await store.read((rows) => rows.get('lookAgain', 'x'))).toBe(2)
  })
})
