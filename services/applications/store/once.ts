/** Exactly once in effect: what was received before is told from what is new and from what only has the same id. */
import { createHash } from 'node:crypto'
import { ProblemError } from '@repdesk/shared/problem'

export type Receipt = { id: string; outcome: 'accepted' | 'repeated' }
type Received<T> = { id: string; contentHash: string; content: T }

/** The contract's schema has put the parts of `content` into one order, so equal contents have equal hashes. */
export const receive = <T>(id: string, content: T): Received<T> => ({
  id,
  contentHash: createHash('sha256').update(JSON.stringify(content)).digest('base64url'),
  content,
})

/** `known` are the hashes of what has had its effect, by id. Throws when an id comes with another content. */
export function sortOut<T>(
  all: readonly Received<T>[],
  known: ReadonlyMap<string, string>,
): { receipts: Receipt[]; fresh: Received<T>[] } {
  const hashes = new Map(known)
  const receipts: Receipt[] = []
  const fresh: Received<T>[] = []
  for (const one of all) {
    const before = hashes.get(one.id)
    if (before !== undefined && before !== one.contentHash)
      throw new ProblemError('idempotency-conflict', undefined, [
        { path: one.id, message: 'was received before with other contents' },
      ])
    receipts.push({ id: one.id, outcome: before === undefined ? 'accepted' : 'repeated' })
    if (before !== undefined) continue
    hashes.set(one.id, one.contentHash)
    fresh.push(one)
  }
  return { receipts, fresh }
}
