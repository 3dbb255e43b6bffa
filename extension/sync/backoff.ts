/** How long to wait before the next try: from one second, doubled to a minute, never all at the same moment. */

const shortestMs = 1_000
const longestMs = 60_000

/** `failures` counts from 1; `chance` is from 0 to 1 and moves the wait within its upper half. */
export function delayMs(failures: number, chance: number): number {
  const full = Math.min(longestMs, shortestMs * 2 ** Math.max(0, failures - 1))
  return full / 2 + (full / 2) * chance
}
