/** The extension's own encrypted store: read by every screen, changed by the background alone. */
import { openDatabase, type SealedPage } from './database.ts'
import { openPage, sealPage } from './seal.ts'
import { Draft, type Rows, Shelf } from './shelf.ts'

/** The browser would not take the write: nothing of it was kept. */
export class StorageFullError extends Error {
  override name = 'StorageFullError'
}

const channelName = 'repdesk-store'
const lockName = 'repdesk-store'

let shelf = new Shelf()
let refreshing: Promise<Shelf> | undefined
const listeners = new Set<() => void>()
let channel: BroadcastChannel | undefined

/** What `view` makes of the rows as last stored. `view` must not keep hold of `rows`. */
export async function read<T>(view: (rows: Rows) => T): Promise<T> {
  return view(await refresh())
}

/**
 * Changes rows: `change` edits a draft, then every page it touched is written in one transaction, or none is.
 * Resolves when the change is stored. Changes happen one after another, whatever context asks.
 * Throws StorageFullError when the browser has no room.
 */
export function mutate<T>(change: (draft: Draft) => T): Promise<T> {
  return navigator.locks.request(lockName, async () => {
    const current = await refresh()
    const draft = new Draft(current)
    const result = change(draft)
    const dirty = current.plan(draft.changes)
    if (dirty.length === 0) return result
    const revision = current.revision + 1
    const sealed = await Promise.all(
      dirty.map(async ({ collection, page, rows }) => ({
        collection,
        page,
        revision,
        ...(await sealPage(collection, page, rows)),
      })),
    )
    await write(sealed, revision)
    for (const { collection, page, rows } of dirty) current.accept(collection, page, rows)
    current.revision = revision
    announce()
    return result
  }) as Promise<T>
}

/** Calls `listener` after each change, made in this context or another; returns how to stop it. */
export function onStoreChange(listener: () => void): () => void {
  openChannel()
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    channel?.close()
    channel = undefined
  }
}

/** Opens the pages that are newer than what is in memory. */
function refresh(): Promise<Shelf> {
  refreshing ??= loadNewer().finally(() => {
    refreshing = undefined
  })
  return refreshing
}

async function loadNewer(): Promise<Shelf> {
  const database = await openDatabase()
  const transaction = database.transaction(['meta', 'pages'])
  const revision = (await transaction.objectStore('meta').get('revision')) ?? 0
  if (revision === shelf.revision) return shelf
  // A lower revision means that the browser's data was cleared under us.
  const next = revision < shelf.revision ? new Shelf() : shelf
  const newer = IDBKeyRange.lowerBound(next.revision, true)
  const pages = await transaction.objectStore('pages').index('revision').getAll(newer)
  const opened = await Promise.all(pages.map((page) => openPage(page.collection, page.page, page)))
  for (const [at, page] of pages.entries()) next.accept(page.collection, page.page, opened[at])
  next.revision = revision
  shelf = next
  return shelf
}

async function write(pages: SealedPage[], revision: number): Promise<void> {
  const database = await openDatabase()
  const transaction = database.transaction(['pages', 'meta'], 'readwrite', { durability: 'strict' })
  try {
    // How each request went is told by the transaction's end.
    for (const page of pages)
      transaction
        .objectStore('pages')
        .put(page)
        .catch(() => undefined)
    transaction
      .objectStore('meta')
      .put(revision, 'revision')
      .catch(() => undefined)
    await transaction.done
  } catch (cause) {
    abortQuietly(transaction)
    await transaction.done.catch(() => undefined)
    if (isQuota(cause) || isQuota(transaction.error))
      throw new StorageFullError('The browser has no room left for RepDesk. Nothing was changed.', { cause })
    throw cause
  }
}

function abortQuietly(transaction: { abort(): void }): void {
  try {
    transaction.abort()
  } catch {
    // It had ended by itself.
  }
}

const isQuota = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'name' in error && error.name === 'QuotaExceededError'

function announce(): void {
  const passing = channel ?? new BroadcastChannel(channelName)
  passing.postMessage('changed')
  if (passing !== channel) passing.close()
  for (const listener of [...listeners]) listener()
}

function openChannel(): void {
  if (channel) return
  channel = new BroadcastChannel(channelName)
  channel.onmessage = () => {
    for (const listener of [...listeners]) listener()
  }
}
