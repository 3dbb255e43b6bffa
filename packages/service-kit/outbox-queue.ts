/** The sentences of SQL by which the outbox is worked off. */
import { type Kysely, sql } from 'kysely'
import type { Database } from './database.ts'
import type { OutboxSchema, WaitingEvent } from './outbox-table.ts'
import { inTransaction } from './transaction.ts'

const batchSize = 200

/**
 * The oldest events of one firm that nobody works on, in their order; empty when there are none. Behind an event
 * that is held, the firm's later ones wait. On PostgreSQL they are held for `leaseMs`, and workers that ask at the
 * same time get different firms; on SQLite the one process that owns the file needs no lease.
 */
export async function takeBatch(database: Database<OutboxSchema>, leaseMs: number): Promise<WaitingEvent[]> {
  if (database.dialect === 'sqlite') return select(database.db, await firmInTurn(database.db))
  return inTransaction(database, async (tx) => {
    const batch = await select(tx, await firmInTurn(tx, true))
    if (batch.length > 0)
      await tx
        .updateTable('outbox')
        .set({ heldUntil: after(leaseMs) })
        .where('sequence', 'in', sequencesOf(batch))
        .execute()
    return batch
  })
}

async function firmInTurn(db: Kysely<OutboxSchema>, lock = false): Promise<string | undefined> {
  const now = after(0)
  const heads = db
    .selectFrom('outbox as head')
    .select('firmId')
    .where('deadAt', 'is', null)
    .where((is) => is.or([is('heldUntil', 'is', null), is('heldUntil', '<=', now)]))
    .where((is) =>
      is.not(
        is.exists(
          is
            .selectFrom('outbox as earlier')
            .select(sql`1`.as('one'))
            .whereRef('earlier.firmId', '=', 'head.firmId')
            .whereRef('earlier.sequence', '<', 'head.sequence')
            .where('earlier.deadAt', 'is', null),
        ),
      ),
    )
    .orderBy('sequence')
    .limit(1)
  const head = await (lock ? heads.forUpdate().skipLocked() : heads).executeTakeFirst()
  return head?.firmId
}

async function select(db: Kysely<OutboxSchema>, firmId: string | undefined): Promise<WaitingEvent[]> {
  if (firmId === undefined) return []
  return db
    .selectFrom('outbox')
    .selectAll()
    .where('firmId', '=', firmId)
    .where('deadAt', 'is', null)
    .orderBy('sequence')
    .limit(batchSize)
    .execute()
}

/** What became of a batch: the first events were delivered, then perhaps one failed, and the rest was not tried. */
export type Settlement = {
  delivered: WaitingEvent[]
  failed?: { event: WaitingEvent; failure: string; retryInMs: number | 'never' }
  untried: WaitingEvent[]
}

export async function settle(database: Database<OutboxSchema>, settlement: Settlement): Promise<void> {
  const { delivered, failed, untried } = settlement
  await inTransaction(database, async (tx) => {
    if (delivered.length > 0)
      await tx.deleteFrom('outbox').where('sequence', 'in', sequencesOf(delivered)).execute()
    if (failed)
      await tx
        .updateTable('outbox')
        .set({
          attempts: failed.event.attempts + 1,
          failure: failed.failure,
          ...(failed.retryInMs === 'never'
            ? { deadAt: after(0), heldUntil: null }
            : { heldUntil: after(failed.retryInMs) }),
        })
        .where('sequence', '=', failed.event.sequence)
        .execute()
    if (untried.length > 0 && database.dialect === 'postgres')
      await tx
        .updateTable('outbox')
        .set({ heldUntil: null })
        .where('sequence', 'in', sequencesOf(untried))
        .execute()
  })
}

/** How many events are neither delivered nor given up. */
export async function countWaiting(db: Kysely<OutboxSchema>): Promise<number> {
  const row = await db
    .selectFrom('outbox')
    .select((is) => is.fn.countAll<number>().as('waiting'))
    .where('deadAt', 'is', null)
    .executeTakeFirstOrThrow()
  return row.waiting
}

const sequencesOf = (events: readonly WaitingEvent[]) => events.map((event) => event.sequence)
const after = (ms: number) => new Date(Date.now() + ms).toISOString()
