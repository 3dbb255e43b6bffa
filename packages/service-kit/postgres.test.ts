/** What is PostgreSQL’s own: cut connections, notifications, deadlocks. */
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import pg from 'pg'
import { afterEach, expect, it } from 'vitest'
import { type Database, openDatabase } from './database.ts'
import { createLog } from './log.ts'
import { migrate } from './migrations.ts'
import { announce, startOutbox } from './outbox.ts'
import { type OutboxSchema, outboxMigration } from './outbox-table.ts'
import { sharedPostgres } from './testing.ts'
import { inTransaction } from './transaction.ts'

const opened: Database<OutboxSchema>[] = []
afterEach(async () => {
  await Promise.all(opened.splice(0).map((database) => database.close()))
})
let made = 0
async function open() {
  const schema = `postgres_test_${process.pid}_${++made}`
  const url = await sharedPostgres()
  const database = await openDatabase<OutboxSchema>({ kind: 'postgres', url, schema, maxConnections: 3 })
  opened.push(database)
  await migrate(database, { '001-outbox': outboxMigration })
  return { database, schema, url }
}
const say = (database: Database<OutboxSchema>) =>
  inTransaction(database, (tx) => announce(tx, 'said', 'firm-a', { text: 'Amara Diallo' }))
/** Cuts every connection of that schema, as a server does that goes down. */
async function cutAll(url: string, schema: string) {
  const admin = new pg.Client(url)
  await admin.connect()
  await admin.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and application_name = $1`,
    [schema],
  )
  await admin.end()
}

it('says so in a clear sentence when the server is not there', async () => {
  const opening = openDatabase({ kind: 'postgres', url: 'postgres://nobody@127.0.0.1:1/none', schema: 'x' })
  await expect(opening).rejects.toMatchObject({ code: 'unreachable' })
  await expect(opening).rejects.toThrow(/does not answer or refuses us \(ECONNREFUSED\)/)
})

it('goes on after its connections were cut, and still hears what is announced', async () => {
  const { database, schema, url } = await open()
  const heard: unknown[] = []
  const said = async (event: unknown) => void heard.push(event)
  const outbox = startOutbox(database, { said }, createLog('silent'), { pollMs: 600_000 })
  await say(database)
  await outbox.drain()
  await cutAll(url, schema)
  await sleep(100)
  expect((await sql<{ one: number }>`select 1 as one`.execute(database.db)).rows).toEqual([{ one: 1 }])
  const other = await openDatabase<OutboxSchema>({ kind: 'postgres', url, schema })
  opened.push(other)
  await say(other)
  for (let waited = 0; heard.length < 2 && waited < 8_000; waited += 50) await sleep(50)
  expect(heard).toHaveLength(2)
  await outbox.stop()
})

it('notifies of events without a word of what they say', async () => {
  const { database, schema, url } = await open()
  const listener = new pg.Client(url)
  await listener.connect()
  const payloads: (string | undefined)[] = []
  listener.on('notification', (message) => payloads.push(message.payload))
  await listener.query(`listen "${schema}.outbox"`)
  await say(database)
  for (let waited = 0; payloads.length === 0 && waited < 5_000; waited += 20) await sleep(20)
  expect(payloads).toEqual([''])
  await listener.end()
})

it('rolls back and tries again what a deadlock undid', async () => {
  const { database } = await open()
  for (const firm of ['a', 'b']) await inTransaction(database, (tx) => announce(tx, 'said', firm, {}))
  const touch = (first: string, second: string) =>
    inTransaction(database, async (tx) => {
      for (const firmId of [first, second]) {
        await tx
          .updateTable('outbox')
          .set((column) => ({ attempts: column('attempts', '+', 1) }))
          .where('firmId', '=', firmId)
          .execute()
        await sleep(50)
      }
    })
  await Promise.all([touch('a', 'b'), touch('b', 'a')])
  const rows = await database.db.selectFrom('outbox').select('attempts').execute()
  expect(rows.map((row) => row.attempts)).toEqual([2, 2])
})
