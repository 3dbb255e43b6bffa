import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { type DatabaseConfig, openDatabase } from '@repdesk/service-kit/database'
import { migrate } from '@repdesk/service-kit/migrations'
import { onBothConfigs } from '@repdesk/service-kit/testing'
import { expect, it } from 'vitest'
import { migrations } from '../migrations/index.ts'
import type { PortalDb, PortalTables } from '../schema.ts'
import { seedPortal } from '../seed/seed.ts'
import type { KilledAct } from './testing-killed.ts'

const publicUrl = 'http://practice.localhost:4781'
const now = '2026-06-10T16:00:00.000Z'

onBothConfigs('a conversion whose process is killed', (fresh) => {
  it('stands in one whole state after every kill, goes on from there, and moves everything once', async () => {
    const config = fresh()
    const database = await openDatabase<PortalTables>(config)
    const { db } = database
    await migrate(database, migrations)
    await seedPortal(database, new Date(now))
    const { accountId } = await db
      .selectFrom('account')
      .select('accountId')
      .where('email', '=', 'karim.benali@example.ca')
      .executeTakeFirstOrThrow()
    const everywhere = { config: sent(config), now, publicUrl }

    let kills = 0
    for (let killedBefore = 1; ; killedBefore++) {
      const end = await ran({ ...everywhere, killedBefore, act: 'start', clientAccountId: accountId })
      if (end === 'done') break
      expect(await standing(db, accountId), `killed before statement ${killedBefore}`).toBe('not started')
      kills++
    }
    expect(await standing(db, accountId)).toBe('started')
    expect(kills).toBeGreaterThanOrEqual(8)

    const { conversionId } = await db.selectFrom('conversion').selectAll().executeTakeFirstOrThrow()
    const { body } = await db.selectFrom('mail').select('body').executeTakeFirstOrThrow()
    const typed = body.match(/\b\d{6}\b/)?.[0] ?? ''
    for (let killedBefore = 1; ; killedBefore++) {
      const end = await ran({ ...everywhere, killedBefore, act: 'complete', conversionId, typed })
      if (end === 'done') break
      expect(await standing(db, accountId), `killed before statement ${killedBefore}`).toBe('started')
      kills++
    }
    expect(await standing(db, accountId)).toBe('converted')
    expect(kills).toBeGreaterThanOrEqual(16)
    await database.close()
  }, 180_000)
})

/** Every table that says something of it must say the same. */
async function standing(db: PortalDb, clientAccountId: string): Promise<string> {
  const client = await db
    .selectFrom('account')
    .select('closedAt')
    .where('accountId', '=', clientAccountId)
    .executeTakeFirstOrThrow()
  const [conversion] = await db.selectFrom('conversion').selectAll().execute()
  const items = await db.selectFrom('conversionItem').selectAll().execute()
  const mails = await db.selectFrom('mail').select('mailId').execute()
  const ofAccount = async (accountId: string) =>
    (await db.selectFrom('application').select('applicationId').where('accountId', '=', accountId).execute())
      .length
  const facts = [
    client.closedAt !== null,
    conversion !== undefined,
    conversion?.convertedAt != null,
    items.length,
    items.filter((item) => item.movedAt !== null).length,
    await ofAccount(clientAccountId),
    await ofAccount(conversion?.representativeAccountId ?? ''),
    mails.length,
  ].join()
  return whole[facts] ?? `neither: ${facts}`
}
const whole: Record<string, string> = {
  'false,false,false,0,0,40,0,0': 'not started',
  'true,true,false,40,0,40,0,1': 'started',
  'true,true,true,40,40,0,40,2': 'converted',
}

const sent = (config: DatabaseConfig): KilledAct['config'] =>
  config.kind === 'sqlite'
    ? { kind: 'sqlite', file: config.file, keyHex: Buffer.from(config.key).toString('hex') }
    : config

async function ran(act: KilledAct): Promise<'done' | 'killed'> {
  const script = join(import.meta.dirname, 'testing-killed.ts')
  const child = spawn(process.execPath, ['--import', 'tsx', script, JSON.stringify(act)], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const [code, signal] = await once(child, 'close')
  if (signal === 'SIGKILL') return 'killed'
  if (code !== 0) throw new Error(`It ended with ${code}.`)
  return 'done'
}
