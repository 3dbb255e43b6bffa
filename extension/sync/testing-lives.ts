/** For tests: workers that die in the middle of whatever they wait for, at the very step one chooses. */
import { AsyncLocalStorage } from 'node:async_hooks'
import { IDBTransaction } from 'fake-indexeddb'
import { vi } from 'vitest'

/** One life of a worker: after `steps` more things that it waited for it is gone, with all that it was doing. */
class Life {
  dead = false
  readonly died: Promise<void>
  #end: () => void = () => undefined
  constructor(private steps: number) {
    this.died = new Promise((resolve) => {
      this.#end = resolve
    })
  }
  /** False when the worker did not live to see this. */
  step(): boolean {
    if (!this.dead && this.steps-- <= 0) this.end()
    return !this.dead
  }
  end(): void {
    this.dead = true
    this.#end()
  }
}

const current = new AsyncLocalStorage<Life>()
const never = new Promise<never>(() => undefined)
const lives: Life[] = []

/** Does the work as one life; 'died' when the worker did not see the end of it, whatever was done by then. */
export async function live<T>(steps: number, work: () => Promise<T>): Promise<T | 'died'> {
  const life = new Life(steps)
  lives.push(life)
  const seen = await current.run(life, () => Promise.race([work(), life.died.then(() => 'died' as const)]))
  const outcome = life.dead ? 'died' : seen
  life.end()
  return outcome
}

/** Dies before the effect, or after it without having heard of it. */
async function mortal<T>(effect: () => Promise<T>): Promise<T> {
  const life = current.getStore()
  if (life && !life.step()) return never
  const result = await effect()
  return life && !life.step() ? never : result
}

/** Makes everything that a worker waits for a place to die: the network, sealing, opening, a transaction's end. */
export function makeMortal(): void {
  const { fetch } = globalThis
  vi.stubGlobal('fetch', (...request: Parameters<typeof fetch>) => mortal(() => fetch(...request)))
  for (const name of ['encrypt', 'decrypt', 'sign'] as const) {
    const real = crypto.subtle[name].bind(crypto.subtle) as (...all: unknown[]) => Promise<ArrayBuffer>
    vi.spyOn(crypto.subtle, name).mockImplementation((...all: unknown[]) => mortal(() => real(...all)))
  }
  const listen = IDBTransaction.prototype.addEventListener
  vi.spyOn(IDBTransaction.prototype, 'addEventListener').mockImplementation(function (
    this: IDBTransaction,
    type: string,
    heard: (event: Event) => void,
  ) {
    const life = current.getStore()
    // The database's own listeners, which start the next transaction, go on living.
    const isOurs = heard.name === 'complete'
    listen.call(this, type, isOurs && life ? (event: Event) => life.step() && heard(event) : heard)
  } as typeof listen)
  const queues = new Map<string, Promise<unknown>>()
  const request = (name: string, work: () => Promise<unknown>) => {
    const life = current.getStore()
    // A dead worker's lock is free again.
    const turn = (queues.get(name) ?? Promise.resolve()).then(() =>
      life?.dead ? never : Promise.race([work(), ...(life ? [life.died] : [])]),
    )
    queues.set(name, Promise.race([turn.catch(() => undefined), ...(life ? [life.died] : [])]))
    return turn
  }
  vi.stubGlobal('navigator', { ...navigator, locks: { request } })
}

export function endAllLives(): void {
  for (const life of lives.splice(0)) life.end()
}
