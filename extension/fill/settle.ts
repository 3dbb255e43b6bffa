/** Waiting until a page has come to rest after what was written into it. */
import { pause } from './gestures.ts'

/** What resets a value "a moment later" does so within this time. */
const leastMs = 600
/** Some pages never come to rest: a clock, an animation. */
const mostMs = 2500
const quietMs = 150

/** Watches from now on; `changed` says whether anything changed since it was last asked. */
export type Watch = { changed(): boolean; settled(): Promise<void>; end(): void }

export function watch(roots: Iterable<Node>): Watch {
  let last = performance.now()
  let dirty = false
  const note = () => {
    last = performance.now()
    dirty = true
  }
  const observer = new MutationObserver(note)
  for (const root of roots)
    observer.observe(root, {
      subtree: true,
      childList: true,
      characterData: true,
      attributeFilter: ['id', 'name', 'for', 'aria-label', 'disabled', 'hidden'],
    })
  return {
    changed() {
      if (observer.takeRecords().length > 0) note()
      const was = dirty
      dirty = false
      return was
    },
    async settled() {
      const from = performance.now()
      for (;;) {
        await pause(50)
        const now = performance.now()
        if (now - from > mostMs || (now - from > leastMs && now - last > quietMs)) return
      }
    },
    end: () => observer.disconnect(),
  }
}
