/** Sealing: AES-256-GCM under a key that no code can read, each page bound to its place. */
import { keptKey } from './database.ts'

export type Sealed = { iv: Uint8Array<ArrayBuffer>; sealed: ArrayBuffer }

let key: Promise<CryptoKey> | undefined

function sealingKey(): Promise<CryptoKey> {
  key ??= keptKey('seal', () =>
    crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']),
  ).catch((error: unknown) => {
    key = undefined
    throw error
  })
  return key
}

/** Bound into each page, so that a page moved to another place does not open. */
const placeOf = (collection: string, page: number) =>
  new TextEncoder().encode(JSON.stringify(['repdesk', 1, collection, page]))

export async function sealPage(collection: string, page: number, content: unknown): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const sealed = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData: placeOf(collection, page) },
    await sealingKey(),
    new TextEncoder().encode(JSON.stringify(content)),
  )
  return { iv, sealed }
}

/** The content of a page; undefined when it is damaged, from another place, or sealed under another key. */
export async function openPage(collection: string, page: number, { iv, sealed }: Sealed): Promise<unknown> {
  const opening = await sealingKey()
  try {
    const bytes = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv, additionalData: placeOf(collection, page) },
      opening,
      sealed,
    )
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return undefined
  }
}
