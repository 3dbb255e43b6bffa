/** For tests: a process that takes readings in until it is killed, saying what it has acknowledged. */
import { openDatabase } from '@repdesk/service-kit/database'
import { migrate } from '@repdesk/service-kit/migrations'
import { migrations } from './migrations/index.ts'
import type { ApplicationsSchema } from './schema.ts'
import { ingestReadings } from './store/ingest-readings.ts'
import { list, row } from './testing-firms.ts'

const [file = '', keyHex = '', firmId = '', round = ''] = process.argv.slice(2)
const database = await openDatabase<ApplicationsSchema>({
  kind: 'sqlite',
  file,
  key: Buffer.from(keyHex, 'hex'),
})
await migrate(database, migrations)

/** Each client's readings tell of applications of its own, and each is sent twice. */
async function client(name: number): Promise<void> {
  const caller = { firmId, memberId: firmId, role: 'owner' as const, deviceId: `${round}-${name}` }
  for (let at = 0; ; at++) {
    const reference = `V${round}-${name}-${at}`
    const said = list(row(`${reference}-a`, 1), row(`${reference}-b`, 2))
    for (let sent = 0; sent < 2; sent++) {
      await ingestReadings(database, caller, [said], new Date())
      process.stdout.write(`${said.readingId} ${reference}\n`)
    }
  }
}
await Promise.all(Array.from({ length: 8 }, (_, name) => client(name)))
