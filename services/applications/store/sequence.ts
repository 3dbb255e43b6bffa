/** The firm's sequence: it counts every change, and whoever holds it changes the firm's rows alone. */
import type { Transaction } from 'kysely'
import type { ApplicationsSchema } from '../schema.ts'

export type Sequence = {
  /** The next number. */
  take(): number
  /** The last number taken, 0 when none ever was. */
  readonly last: number
  /** Writes what was taken; nobody else takes numbers before the transaction ends. */
  save(): Promise<void>
}

/**
 * Locks the firm's sequence until the transaction ends. Numbers become visible in their order, so that whoever
 * has read up to one has missed none below it.
 */
export async function holdSequence(tx: Transaction<ApplicationsSchema>, firmId: string): Promise<Sequence> {
  const row = await tx
    .insertInto('sequences')
    .values({ firmId, next: 1 })
    .onConflict((on) => on.column('firmId').doUpdateSet((is) => ({ next: is.ref('sequences.next') })))
    .returning('next')
    .executeTakeFirstOrThrow()
  let next = row.next
  return {
    take: () => next++,
    get last() {
      return next - 1
    },
    save: async () => {
      if (next !== row.next)
        await tx.updateTable('sequences').set({ next }).where('firmId', '=', firmId).execute()
    },
  }
}
