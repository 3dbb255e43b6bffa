/** For tests: a process that starts or completes the conversion of Karim Benali's account, and kills itself on the way. */
import { type DatabaseConfig, openDatabase } from '@repdesk/service-kit/database'
import { newId } from '@repdesk/shared/ids'
import type { PortalTables } from '../schema.ts'
import { completeConversion } from './complete.ts'
import { watchedDatabase } from './failing-database.ts'
import { startConversion } from './start.ts'

export type KilledAct = {
  config: Exclude<DatabaseConfig, { kind: 'sqlite' }> | { kind: 'sqlite'; file: string; keyHex: string }
  /** Before this statement of the act the process is gone. */
  killedBefore: number
  now: string
  publicUrl: string
} & ({ act: 'start'; clientAccountId: string } | { act: 'complete'; conversionId: string; typed: string })

const told = JSON.parse(process.argv[2] ?? '') as KilledAct
const config =
  told.config.kind === 'sqlite'
    ? { ...told.config, key: Buffer.from(told.config.keyHex, 'hex') }
    : told.config
const database = await openDatabase<PortalTables>(config)
const watched = watchedDatabase(database, (statement) => {
  if (statement === told.killedBefore) process.kill(process.pid, 'SIGKILL')
})
const { publicUrl } = told
const now = new Date(told.now)

if (told.act === 'start') {
  const { clientAccountId } = told
  await startConversion(watched, { clientAccountId, language: 'en', publicUrl, openAccount }, now)
} else {
  const { conversionId, typed } = told
  await completeConversion(watched, { conversionId, typed, publicUrl, openWork: async () => undefined }, now)
}
await database.close()

async function openAccount(
  tx: Parameters<Parameters<typeof startConversion>[1]['openAccount']>[0],
  email: string,
) {
  const accountId = newId()
  const names = {
    givenName: 'Karim',
    familyName: 'Benali',
    details: '{}',
    partyId: '',
    closedAt: null,
    state: 'active' as const,
  }
  await tx
    .insertInto('account')
    .values({ accountId, kind: 'representative', email, passwordHash: 'none', updatedAt: told.now, ...names })
    .execute()
  return accountId
}
