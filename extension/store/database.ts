/** The extension's IndexedDB: sealed pages, and keys that cannot be taken out of it. */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb'

/** One sealed page. `revision` is the store's at the time of writing, so that only newer pages are opened again. */
export type SealedPage = {
  collection: string
  page: number
  revision: number
  iv: Uint8Array<ArrayBuffer>
  sealed: ArrayBuffer
}

interface StoreSchema extends DBSchema {
  keys: { key: string; value: CryptoKey | CryptoKeyPair }
  pages: { key: [string, number]; value: SealedPage; indexes: { revision: number } }
  meta: { key: string; value: number }
}
export type StoreDatabase = IDBPDatabase<StoreSchema>

let opened: Promise<StoreDatabase> | undefined

/** The open database of this context; opened again when the browser closed it. */
export function openDatabase(): Promise<StoreDatabase> {
  opened ??= openDB<StoreSchema>('repdesk', 1, {
    upgrade(database) {
      database.createObjectStore('keys')
      database.createObjectStore('meta')
      database
        .createObjectStore('pages', { keyPath: ['collection', 'page'] })
        .createIndex('revision', 'revision')
    },
    blocking(_current, _blocked, event) {
      ;(event.target as IDBDatabase).close()
      opened = undefined
    },
    terminated() {
      opened = undefined
    },
  }).catch((error: unknown) => {
    opened = undefined
    throw error
  })
  return opened
}

/** The key under `name`; made and kept when there is none, once, whichever context comes first. */
export async function keptKey<K extends CryptoKey | CryptoKeyPair>(
  name: string,
  make: () => Promise<K>,
): Promise<K> {
  const database = await openDatabase()
  const known = await database.get('keys', name)
  if (known) return known as K
  const made = await make()
  const transaction = database.transaction('keys', 'readwrite', { durability: 'strict' })
  const meanwhile = await transaction.store.get(name)
  if (!meanwhile) await transaction.store.put(made, name)
  await transaction.done
  return (meanwhile ?? made) as K
}

export async function putKey(name: string, key: CryptoKey | CryptoKeyPair): Promise<void> {
  await (await openDatabase()).put('keys', key, name)
}

export async function takeKeyPair(name: string): Promise<CryptoKeyPair | undefined> {
  return (await (await openDatabase()).get('keys', name)) as CryptoKeyPair | undefined
}

export async function removeKey(name: string): Promise<void> {
  await (await openDatabase()).delete('keys', name)
}
