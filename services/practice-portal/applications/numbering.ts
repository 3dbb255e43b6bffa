/** Numbers that things are known by: each given out once, in order, for each prefix. */
import type { PortalDb } from '../schema.ts'

const first = 300_000_001

/** In a transaction, so that a number is given only to what is really made. */
export async function nextNumber(tx: PortalDb, prefix: string): Promise<string> {
  const { last } = await tx
    .insertInto('numbering')
    .values({ prefix, last: first })
    .onConflict((conflict) =>
      conflict.column('prefix').doUpdateSet((eb) => ({ last: eb('numbering.last', '+', 1) })),
    )
    .returning('last')
    .executeTakeFirstOrThrow()
  return `${prefix}${last}`
}
