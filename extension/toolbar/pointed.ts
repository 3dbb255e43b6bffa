/** The field that a person opened the context menu on, until the popup asks for it. */

export type Pointed = { tabId: number; frameId: number; targetElementId?: number }

/** A popup that did not open leaves nothing behind for the next one. */
const keptMs = 5_000
let last: { pointed: Pointed; at: number } | undefined

export function notePointed(pointed: Pointed, now = Date.now()): void {
  last = { pointed, at: now }
}

export function takePointed(tabId: number, now = Date.now()): Pointed | undefined {
  const found = last && last.pointed.tabId === tabId && now - last.at < keptMs ? last.pointed : undefined
  last = undefined
  return found
}
