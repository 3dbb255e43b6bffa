/** Taught answers of a firm: whose a field is and what it asks, the newest of what its members said. */
import type { Caller } from '@repdesk/service-kit/api'
import type { Database } from '@repdesk/service-kit/database'
import { inTransaction } from '@repdesk/service-kit/transaction'
import type { EndpointResponse } from '@repdesk/shared/endpoints'
import { ProblemError } from '@repdesk/shared/problem'
import type { TaughtAnswer } from '@repdesk/shared/taught'
import { type Kysely, type Selectable, sql, type Transaction } from 'kysely'
import type { ProfilesSchema, TaughtTable } from '../schema.ts'
import { record } from './audit.ts'

type Asking = Pick<Caller, 'firmId' | 'memberId' | 'deviceId'>
export type TaughtChange = Pick<TaughtAnswer, 'page' | 'label' | 'party' | 'key' | 'taughtAt'>

export async function listTaught(
  db: Kysely<ProfilesSchema>,
  { firmId, memberId }: Asking,
  after: number,
  limit: number,
): Promise<EndpointResponse<'listTaught'>> {
  const rows = await named(db, firmId)
    .where('sequence', '>', after)
    .orderBy('sequence')
    .limit(limit + 1)
    .execute()
  const page = rows.slice(0, limit)
  const more = rows.length > limit
  const sequence = page.at(-1)?.sequence ?? Math.min(after, await lastOf(db, firmId))
  return {
    taught: page.filter((row) => row.removedAt === null).map((row) => answerOf(row, memberId)),
    removed: page.filter((row) => row.removedAt !== null).map((row) => row.taughtId),
    sequence,
    more,
  }
}

/**
 * Keeps the newest answer, by when it was given: an older one than what stands, or than its removal, changes
 * nothing. A clock that runs ahead counts as now. Returns what stands; null when it was removed since.
 */
export function saveTaught(
  database: Database<ProfilesSchema>,
  caller: Asking,
  taughtId: string,
  change: TaughtChange,
  now: Date,
): Promise<TaughtAnswer | null> {
  const { firmId, memberId, deviceId } = caller
  return inTransaction(database, async (tx) => {
    const sequence = await nextSequence(tx, firmId)
    const taughtAt = notAfter(change.taughtAt, now)
    const known = await rowFor(tx, firmId, taughtId)
    if (!known || lastChange(known) < taughtAt) {
      const { page, label, party, key } = change
      const row = { page, label, party, key, taughtAt, taughtBy: memberId, removedAt: null, sequence }
      await tx
        .insertInto('taught')
        .values({ firmId, taughtId, ...row })
        .onConflict((conflict) => conflict.columns(['firmId', 'taughtId']).doUpdateSet(row))
        .execute()
      await count(tx, firmId, sequence)
      const fields = known ? changed(known, change) : ['party', 'key']
      const act = 'taught-saved'
      await record(tx, {
        firmId,
        at: now.toISOString(),
        act,
        memberId,
        deviceId,
        subjectId: taughtId,
        fields,
      })
    }
    const row = await named(tx, firmId).where('taughtId', '=', taughtId).executeTakeFirstOrThrow()
    return row.removedAt === null ? answerOf(row, memberId) : null
  })
}

/** Not found when the firm has none; one that was taught anew since stays. */
export async function removeTaught(
  database: Database<ProfilesSchema>,
  caller: Asking,
  taughtId: string,
  removedAt: string,
  now: Date,
): Promise<void> {
  const { firmId, memberId, deviceId } = caller
  await inTransaction(database, async (tx) => {
    const sequence = await nextSequence(tx, firmId)
    const known = await rowFor(tx, firmId, taughtId)
    if (!known || known.removedAt !== null) throw new ProblemError('not-found')
    const at = notAfter(removedAt, now)
    if (known.taughtAt > at) return
    await tx
      .updateTable('taught')
      .set({ removedAt: at, sequence })
      .where('firmId', '=', firmId)
      .where('taughtId', '=', taughtId)
      .execute()
    await count(tx, firmId, sequence)
    const act = 'taught-removed'
    await record(tx, { firmId, at: now.toISOString(), act, memberId, deviceId, subjectId: taughtId })
  })
}

/** Every instant in one spelling, so that texts compare as times do. */
const notAfter = (instant: string, now: Date): string =>
  new Date(Math.min(Date.parse(instant), now.getTime())).toISOString()

const lastChange = ({ taughtAt, removedAt }: Selectable<TaughtTable>): string =>
  removedAt !== null && removedAt > taughtAt ? removedAt : taughtAt

const changed = (known: Selectable<TaughtTable>, change: TaughtChange): string[] =>
  (['page', 'label', 'party', 'key'] as const).filter((name) => known[name] !== change[name])

const rowFor = (tx: Transaction<ProfilesSchema>, firmId: string, taughtId: string) =>
  tx
    .selectFrom('taught')
    .selectAll()
    .where('firmId', '=', firmId)
    .where('taughtId', '=', taughtId)
    .executeTakeFirst()

/** With the name of the member who said so. */
const named = (db: Kysely<ProfilesSchema>, firmId: string) =>
  db
    .selectFrom('taught')
    .innerJoin('members', (join) =>
      join.onRef('members.firmId', '=', 'taught.firmId').onRef('members.memberId', '=', 'taught.taughtBy'),
    )
    .innerJoin('people', 'people.personId', 'members.personId')
    .selectAll('taught')
    .select('people.name as by')
    .where('taught.firmId', '=', firmId)

/**
 * The number of the change that is about to be made. The firm's row stays locked until the transaction ends, so
 * that changes become visible in the order of their numbers.
 */
async function nextSequence(tx: Transaction<ProfilesSchema>, firmId: string): Promise<number> {
  const { last } = await tx
    .insertInto('taughtSequences')
    .values({ firmId, last: 0 })
    .onConflict((conflict) => conflict.column('firmId').doUpdateSet({ last: sql`"taughtSequences"."last"` }))
    .returning('last')
    .executeTakeFirstOrThrow()
  return last + 1
}

const count = (tx: Transaction<ProfilesSchema>, firmId: string, last: number) =>
  tx.updateTable('taughtSequences').set({ last }).where('firmId', '=', firmId).execute()

async function lastOf(db: Kysely<ProfilesSchema>, firmId: string): Promise<number> {
  const row = await db
    .selectFrom('taughtSequences')
    .select('last')
    .where('firmId', '=', firmId)
    .executeTakeFirst()
  return row?.last ?? 0
}

const answerOf = (row: Selectable<TaughtTable> & { by: string }, memberId: string): TaughtAnswer => ({
  taughtId: row.taughtId,
  page: row.page,
  label: row.label,
  party: row.party,
  key: row.key,
  taughtAt: row.taughtAt,
  by: row.by,
  mine: row.taughtBy === memberId,
})
