/** Officers can have conversion codes arrive late, so that waiting for one can be practised. */
import type { PortalDb } from '../schema.ts'

const setting = 'conversion-code-late-minutes'

/** The latest that a code may be made to arrive. */
export const mostMinutesLate = 240

export async function minutesLate(db: PortalDb): Promise<number> {
  const row = await db.selectFrom('setting').select('value').where('name', '=', setting).executeTakeFirst()
  return row ? Number(row.value) : 0
}

export async function setMinutesLate(tx: PortalDb, minutes: number): Promise<void> {
  const value = String(minutes)
  await tx
    .insertInto('setting')
    .values({ name: setting, value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
    .execute()
}
