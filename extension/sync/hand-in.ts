/** Emptying the outbox: in batches, each entry gone only when the service's receipt names it. */
import { type ApiClient, ApiError } from '@repdesk/shared/api-client'
import type { ProblemCode } from '@repdesk/shared/problem'
import { handedIn, pending, setAside } from '../store/outbox.ts'
import { noteTried, profileArrived } from '../store/profiles.ts'
import type { OutboxEntry } from '../store/rows.ts'
import { read } from '../store/store.ts'
import { taughtArrived } from '../store/taught.ts'

type Entry<K extends OutboxEntry['kind']> = Extract<OutboxEntry, { kind: K }>
const most = { reading: 100, mark: 500 }
/** The services take a body of 1 MiB. */
const longestBatch = 500_000

/** What a service says of an entry that it will never take, however often it is sent. */
const refusals: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'invalid-request',
  'malformed-request',
  'body-too-large',
  'idempotency-conflict',
  'not-found',
  'version-conflict',
])

/** Hands in what waits until nothing does. Throws what stopped it; what was not acknowledged stays. */
export async function handInAll(api: ApiClient): Promise<void> {
  for (;;) {
    const waiting = await read(pending)
    const [head] = waiting
    if (!head) return
    switch (head.kind) {
      case 'reading':
        await handInBatch(batchOf(waiting, 'reading'), (entries) =>
          api('ingestReadings', { body: { readings: entries.map((entry) => entry.reading) } }),
        )
        break
      case 'mark':
        await handInBatch(batchOf(waiting, 'mark'), (entries) =>
          api('ingestMarks', { body: { marks: entries.map((entry) => entry.mark) } }),
        )
        break
      case 'profile-save':
        await handInSave(api, head)
        break
      case 'profile-remove':
        await handInRemoval(head, () => api('removeProfile', { params: { profileId: head.profileId } }))
        break
      case 'taught-save':
        await handInTaught(api, head)
        break
      case 'taught-remove': {
        const { taughtId, removedAt } = head
        await handInRemoval(head, () => api('removeTaught', { params: { taughtId }, query: { removedAt } }))
        break
      }
      default:
        head satisfies never
    }
  }
}

function batchOf<K extends 'reading' | 'mark'>(waiting: OutboxEntry[], kind: K): Entry<K>[] {
  const batch: Entry<K>[] = []
  let size = 0
  for (const entry of waiting) {
    if (entry.kind !== kind || batch.length === most[kind]) break
    size += JSON.stringify(entry).length
    if (batch.length > 0 && size > longestBatch) break
    batch.push(entry as Entry<K>)
  }
  return batch
}

type Receipts = { receipts: { id: string }[] }

/** A refused batch is halved until the entry at fault stands alone; that one is set aside. */
async function handInBatch<E extends OutboxEntry>(
  entries: E[],
  send: (entries: E[]) => Promise<Receipts>,
): Promise<void> {
  const [first] = entries
  if (!first) return
  try {
    const { receipts } = await send(entries)
    const sent = new Set(entries.map((entry) => entry.entryId))
    const acknowledged = receipts.map((receipt) => receipt.id).filter((id) => sent.has(id))
    if (acknowledged.length === 0) throw new Error('The service acknowledged nothing of what it was sent.')
    await handedIn(acknowledged)
  } catch (error) {
    if (!isRefusal(error)) throw error
    if (entries.length === 1) return setAside(first.entryId, error.code, new Date())
    const half = Math.ceil(entries.length / 2)
    await handInBatch(entries.slice(0, half), send)
    await handInBatch(entries.slice(half), send)
  }
}

async function handInSave(api: ApiClient, entry: Entry<'profile-save'>): Promise<void> {
  const { entryId, profileId, name, values, baseVersion } = entry
  if (!(await noteTried(entryId))) return
  const params = { profileId }
  try {
    const saved = await api('saveProfile', { params, body: { name, values, baseVersion } })
    await profileArrived(saved, entryId)
  } catch (error) {
    if (!isRefusal(error)) throw error
    // Sent before and its answer lost: then the conflict is with our own save.
    const there =
      entry.tried && error.code === 'version-conflict' ? await showProfile(api, profileId) : undefined
    if (there && there.name === name && sameValues(there.values, values)) await profileArrived(there, entryId)
    else await setAside(entryId, error.code, new Date())
  }
}

async function handInTaught(api: ApiClient, { entryId, taught }: Entry<'taught-save'>): Promise<void> {
  const { taughtId, page, label, party, key, taughtAt } = taught
  try {
    const reply = await api('saveTaught', {
      params: { taughtId },
      body: { page, label, party, key, taughtAt },
    })
    await taughtArrived(entryId, taughtId, reply.taught)
  } catch (error) {
    if (!isRefusal(error)) throw error
    await setAside(entryId, error.code, new Date())
  }
}

/** What is not there any more counts as removed. */
async function handInRemoval({ entryId }: OutboxEntry, remove: () => Promise<unknown>): Promise<void> {
  try {
    await remove()
  } catch (error) {
    if (!isRefusal(error)) throw error
    if (error.code !== 'not-found') return setAside(entryId, error.code, new Date())
  }
  await handedIn([entryId])
}

async function showProfile(api: ApiClient, profileId: string) {
  try {
    return await api('showProfile', { params: { profileId } })
  } catch (error) {
    if (isRefusal(error)) return undefined
    throw error
  }
}

function sameValues(a: Record<string, unknown>, b: Record<string, unknown>): boolean {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)])
  return [...keys].every((key) => a[key] === b[key])
}

const isRefusal = (error: unknown): error is ApiError => error instanceof ApiError && refusals.has(error.code)
