/** The portal's clock: the real one, moved by as many days as an officer has travelled. */
import type { PortalDb } from '../schema.ts'

const setting = 'days-travelled'
const dayMs = 86_400_000

export type Clock = {
  now(): Date
  /** Reads how far it was moved; before each request, since another process may have moved it. */
  refresh(): Promise<void>
}

export function createClock(db: PortalDb, real: () => Date): Clock {
  let days = 0
  return {
    now: () => new Date(real().getTime() + days * dayMs),
    async refresh() {
      days = await daysTravelled(db)
    },
  }
}

export async function daysTravelled(db: PortalDb): Promise<number> {
  const row = await db.selectFrom('setting').select('value').where('name', '=', setting).executeTakeFirst()
  return row ? Number(row.value) : 0
}

/** Forward or back; what happened before keeps its instant. */
export async function travelTo(tx: PortalDb, days: number): Promise<void> {
  const value = String(days)
  await tx
    .insertInto('setting')
    .values({ name: setting, value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
    .execute()
}
