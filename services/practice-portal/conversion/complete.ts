/** The end of a conversion: the right code moves every application to the representative, once. */
import type { Database } from '@repdesk/service-kit/database'
import { inTransaction } from '@repdesk/service-kit/transaction'
import { type CodeOutcome, tryCode } from '../codes/codes.ts'
import { queueMail } from '../mail/queue.ts'
import type { PortalDb, PortalTables } from '../schema.ts'
import { convertedMail } from './mails.ts'
import { listApplications } from './start.ts'
import type { Conversion } from './store.ts'

export type Completion = {
  conversionId: string
  typed: string
  publicUrl: string
  /** Makes the representative's account one that can work; in the same transaction. */
  openWork(tx: PortalDb, conversion: Conversion): Promise<void>
}

/**
 * Tries the code and, when it is right, moves everything, in one transaction: a crash on the way leaves the code as
 * good as it was and the applications where they were. `converted` too for whoever comes after.
 */
export async function completeConversion(
  database: Database<PortalTables>,
  { conversionId, typed, publicUrl, openWork }: Completion,
  now: Date,
): Promise<Exclude<CodeOutcome, 'right'> | 'converted'> {
  return inTransaction(database, async (tx) => {
    const conversion = await holdStarted(tx, conversionId, now)
    if (!conversion) return 'converted'
    const outcome = await tryCode({ ...database, db: tx }, 'conversion', conversionId, typed, now)
    if (outcome !== 'right') return outcome
    const count = await moveApplications(tx, conversion, now)
    await tx
      .updateTable('conversion')
      .set({ convertedAt: now.toISOString() })
      .where('conversionId', '=', conversionId)
      .execute()
    await openWork(tx, conversion)
    const { email, language } = conversion
    await queueMail(tx, { to: email, ...convertedMail(language, count, publicUrl), language }, now)
    return 'converted'
  })
}

/** Notes the try and, with that, holds the row for the rest of the transaction; undefined once converted. */
const holdStarted = (tx: PortalDb, conversionId: string, now: Date): Promise<Conversion | undefined> =>
  tx
    .updateTable('conversion')
    .set({ triedAt: now.toISOString() })
    .where('conversionId', '=', conversionId)
    .where('convertedAt', 'is', null)
    .returningAll()
    .executeTakeFirst()

/** How many it moved: as many as are listed, or none at all. */
async function moveApplications(
  tx: PortalDb,
  { conversionId, clientAccountId, representativeAccountId }: Conversion,
  now: Date,
): Promise<number> {
  await listApplications(tx, conversionId, clientAccountId)
  const moved = await tx
    .updateTable('application')
    .set({ accountId: representativeAccountId })
    .where('accountId', '=', clientAccountId)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('conversionItem')
          .select('conversionItem.applicationId')
          .whereRef('conversionItem.applicationId', '=', 'application.applicationId')
          .where('conversionItem.conversionId', '=', conversionId)
          .where('conversionItem.movedAt', 'is', null),
      ),
    )
    .executeTakeFirst()
  const listed = await tx
    .updateTable('conversionItem')
    .set({ movedAt: now.toISOString() })
    .where('conversionId', '=', conversionId)
    .where('movedAt', 'is', null)
    .executeTakeFirst()
  if (moved.numUpdatedRows !== listed.numUpdatedRows)
    throw new Error('A conversion would not have moved what it had listed.')
  return Number(moved.numUpdatedRows)
}
