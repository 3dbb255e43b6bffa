/** Transactions: all or nothing, and those who wait for announced events are woken after the commit. */
import type { Transaction } from 'kysely'
import type { Database } from './database.ts'
import { wakeAfter } from './outbox-wake.ts'

/** PostgreSQL's serialization failure and deadlock: nothing happened, and the work may be run again. */
const worthAnotherTry = new Set(['40001', '40P01'])

/**
 * Runs `work` in one transaction, on SQLite with the write lock from the start. Inside, use `tx` only: on SQLite
 * the one connection is taken, and a query on `database.db` would wait for the transaction that waits for it.
 * `work` may run again, so it must change nothing but the database.
 */
export async function inTransaction<T, R>(
  database: Database<T>,
  work: (tx: Transaction<T>) => Promise<R>,
): Promise<R> {
  for (let tries = 1; ; tries++) {
    let used: Transaction<T> | undefined
    try {
      const result = await database.db.transaction().execute((tx) => {
        used = tx
        return work(tx)
      })
      if (used) wakeAfter(database, used)
      return result
    } catch (error) {
      const code = (error as { code?: unknown }).code
      if (tries >= 5 || typeof code !== 'string' || !worthAnotherTry.has(code)) throw error
    }
  }
}
