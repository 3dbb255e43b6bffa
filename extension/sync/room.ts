/** What the browser says of space: noted outside the store, since a full store takes no note. */
import browser from '../browser.ts'
import { roomKey } from '../store/snapshot.ts'

/** Told from this share of the browser's quota on. */
const littleFrom = 0.8

/** A write has just failed for want of room. */
export const noteFull = (): Promise<void> => browser.storage.session.set({ [roomKey]: 'none' })

/** A write has just succeeded: if there was no room before, there is some now. */
export async function noteWritten(): Promise<void> {
  const known = (await browser.storage.session.get(roomKey))[roomKey]
  if (known === 'none') await browser.storage.session.set({ [roomKey]: await estimated() })
}

/** The browser's own estimate; a failed write is not forgotten for it. */
export async function checkRoom(): Promise<void> {
  const known = (await browser.storage.session.get(roomKey))[roomKey]
  if (known !== 'none') await browser.storage.session.set({ [roomKey]: await estimated() })
}

async function estimated(): Promise<'enough' | 'little'> {
  const { usage = 0, quota = 0 } = await navigator.storage.estimate()
  return quota > 0 && usage / quota >= littleFrom ? 'little' : 'enough'
}
