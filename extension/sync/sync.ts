/** One round with the services, and when to try again. The worker may end at any line: all that counts is stored. */
import { ApiError, NoContactError } from '@repdesk/shared/api-client'
import { pending } from '../store/outbox.ts'
import { noteContact, noteProblem, pairing } from '../store/pairing.ts'
import { only, type PairingRow } from '../store/rows.ts'
import { read } from '../store/store.ts'
import { delayMs } from './backoff.ts'
import { catchUp, joinOnce } from './catch-up.ts'
import { handInAll } from './hand-in.ts'
import { pairedClient } from './token.ts'

let running: Promise<void> | undefined
let again = false
let failures = 0
let retry: ReturnType<typeof setTimeout> | undefined

/**
 * Hands in what waits and catches up. Calls while a round runs make one more round after it; the promise
 * resolves when no round is left. `fresh` starts the waiting times from the shortest again.
 */
export function syncNow(options: { fresh?: boolean } = {}): Promise<void> {
  if (options.fresh) failures = 0
  again = true
  running ??= rounds().finally(() => {
    running = undefined
  })
  return running
}

/** A round, if there is anything to hand in or a pairing to complete. */
export async function syncIfWaiting(): Promise<void> {
  const waits = await read((rows) => {
    const row = rows.get('pairing', only)
    return row !== undefined && (!row.joined || pending(rows).length > 0)
  })
  if (waits) await syncNow()
}

async function rounds(): Promise<void> {
  while (again) {
    again = false
    clearTimeout(retry)
    const paired = await pairing()
    if (!paired) return
    const outcome = await round(paired)
    failures = outcome === 'done' ? 0 : failures + 1
    if (outcome === 'again') again = true
    // An alarm tries too, so a worker that ends before this costs little.
    if (outcome === 'no-contact') retry = setTimeout(() => void syncNow(), delayMs(failures, Math.random()))
  }
}

async function round(paired: PairingRow): Promise<'done' | 'again' | 'no-contact' | 'refused'> {
  const api = pairedClient(paired)
  try {
    if (!paired.joined) await joinOnce(api, paired.deviceId)
    const refused = await handInAll(api).then(() => undefined, roleProblem)
    await catchUp(api, paired.deviceId)
    await noteContact(new Date(), refused ?? null)
    const after = await pairing()
    return after && !after.joined ? 'again' : 'done'
  } catch (error) {
    if (error instanceof ApiError && error.status < 500 && error.status !== 429) {
      await noteProblem(error.code)
      return 'refused'
    }
    if (!(error instanceof ApiError || error instanceof NoContactError))
      console.error('A round with the services failed.', error)
    return 'no-contact'
  }
}

/** A member who may not hand in may still read. */
function roleProblem(error: unknown): 'role-refused' {
  if (error instanceof ApiError && error.code === 'role-refused') return 'role-refused'
  throw error
}
