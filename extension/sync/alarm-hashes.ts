/** What a switched-on portal's page may look for: hashes under a salt of this session of the browser, and how often. */
import browser from '../browser.ts'
import { slowHash } from '../fill/alarm-hash.ts'
import { guardedOf } from '../fill/alarm-profile.ts'
import { read } from '../store/store.ts'

/** By profile and version, so that a save makes only its own anew. */
type Made = { salt: string; profiles: Record<string, string[]> }
const key = 'alarm-hashes'

/** The browser keeps its session's storage in memory, closed to content scripts; so the salt lives as long as that. */
export function hashesOfProfiles(): Promise<{ salt: string; hashes: string[] }> {
  return navigator.locks.request('repdesk-alarm-hashes', makeMissing) as Promise<{
    salt: string
    hashes: string[]
  }>
}

async function makeMissing(): Promise<{ salt: string; hashes: string[] }> {
  const known = (await browser.storage.session.get(key))[key] as Made | undefined
  const made: Made = { salt: known?.salt ?? newSalt(), profiles: {} }
  const profiles = await read((rows) =>
    [...rows.all('profiles')].flatMap(([id, { now }]) =>
      now ? [{ id: `${id} ${now.version} ${now.updatedAt}`, ...now }] : [],
    ),
  )
  for (const { id, values } of profiles) {
    made.profiles[id] =
      known?.profiles[id] ??
      (await Promise.all(guardedOf(values).map(({ kind, spelling }) => slowHash(made.salt, kind, spelling))))
  }
  if (JSON.stringify(known) !== JSON.stringify(made)) await browser.storage.session.set({ [key]: made })
  return { salt: made.salt, hashes: [...new Set(Object.values(made.profiles).flat())].sort() }
}

const newSalt = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('')

/** Values that a page put into its fields by itself could be guesses: so many at once, and so many a minute. */
const mostAtOnce = 100
const perMinute = 10
type Allowance = Record<string, { left: number; at: number }>
const allowanceKey = 'alarm-allowance'

/** Takes up to `count` from what the origin has left. */
export function allow(origin: string, count: number, now: Date): Promise<number> {
  return navigator.locks.request('repdesk-alarm-allowance', async () => {
    const kept = ((await browser.storage.session.get(allowanceKey))[allowanceKey] ?? {}) as Allowance
    const before = kept[origin] ?? { left: mostAtOnce, at: now.getTime() }
    const minutes = Math.max(0, now.getTime() - before.at) / 60_000
    const left = Math.min(mostAtOnce, before.left + minutes * perMinute)
    const allowed = Math.min(count, Math.floor(left))
    await browser.storage.session.set({
      [allowanceKey]: { ...kept, [origin]: { left: left - allowed, at: now.getTime() } },
    })
    return allowed
  }) as Promise<number>
}
