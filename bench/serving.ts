/** What runs in the process that `served.ts` starts: the server as it is, and what it is compared with. */
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import Sqlite from 'better-sqlite3'
import { Hono } from 'hono'
import { CompiledQuery } from 'kysely'
import { startServer } from '../services/server/app.ts'

export type Question =
  | { ask: 'address' }
  /** The time of the processor that this process has used so far. */
  | { ask: 'processor' }
  /** Waits until every announced event has had its effect. */
  | { ask: 'drain' }
  /** The median milliseconds of a query straight on the applications database, with its rows as JSON. */
  | { ask: 'query'; sql: string; values: unknown[]; times: number }
  /** A bare Hono route that answers with one row read by its key out of `rows` rows. */
  | { ask: 'bare-route'; rows: number }
  /** Milliseconds to insert rows one by one by a prepared statement, `batch` of them a transaction. */
  | { ask: 'bare-inserts'; rows: number; batch: number }
  | { ask: 'stop' }
type Answers = {
  address: { apiUrl: string; code: string }
  processor: { microseconds: number }
  drain: null
  query: { milliseconds: number }
  'bare-route': { url: string }
  'bare-inserts': { milliseconds: number; microseconds: number }
  stop: null
}
export type Answer<K extends Question['ask']> = Answers[K]

const [folder = ''] = process.argv.slice(2)
const server = await startServer({
  dataDir: join(folder, 'data'),
  keyFile: join(folder, 'key'),
  port: 0,
  logLevel: 'warn',
  database: { kind: 'sqlite' },
  firmName: 'Bench',
  ownerName: 'Marie Tremblay',
  ownerEmail: 'marie.tremblay@example.ca',
})

/** Encrypted and synchronous as ours are. */
function bareDatabase(name: string): Sqlite.Database {
  const database = new Sqlite(join(folder, name))
  database.pragma(`cipher = 'chacha20'`)
  database.pragma(`key = "x'${'07'.repeat(32)}'"`)
  database.pragma('journal_mode = wal')
  database.pragma('synchronous = full')
  database.exec(`create table applications (firmId text, applicationId text, reference text, applicant text,
    type text, status text, updatedOn text, unread integer, sequence integer,
    primary key (firmId, applicationId)) without rowid`)
  return database
}

function insertBare(database: Sqlite.Database, rows: number, batch: number): void {
  const insert = database.prepare('insert into applications values (?, ?, ?, ?, ?, ?, ?, ?, ?)')
  const many = database.transaction((from: number) => {
    for (let at = from; at < Math.min(rows, from + batch); at++)
      insert.run(
        'firm',
        idOf(at),
        `V${at}`,
        'Amara Diallo',
        'Visitor visa',
        'In progress',
        '2025-01-01',
        at % 5,
        at,
      )
  })
  for (let from = 0; from < rows; from += batch) many(from)
}
const idOf = (at: number) => `${(at * 7919) % 1_000_003}-${at}`

const answers: { [K in Question['ask']]: (question: Extract<Question, { ask: K }>) => Promise<Answers[K]> } =
  {
    address: async () => ({ apiUrl: server.apiUrl, code: (await server.createPairingCode()).code }),
    processor: async () => {
      const { user, system } = process.cpuUsage()
      return { microseconds: user + system }
    },
    drain: async () => {
      await server.drain()
      return null
    },
    query: async ({ sql, values, times }) => {
      const { db } = server.databases.applications
      const milliseconds: number[] = []
      for (let round = 0; round < times; round++) {
        const startedAt = performance.now()
        JSON.stringify((await db.executeQuery(CompiledQuery.raw(sql, values))).rows)
        milliseconds.push(performance.now() - startedAt)
      }
      return { milliseconds: milliseconds.sort((a, b) => a - b)[times >> 1] ?? 0 }
    },
    'bare-route': async ({ rows }) => {
      const database = bareDatabase('bare-route.db')
      insertBare(database, rows, 1000)
      const read = database.prepare('select * from applications where firmId = ? and applicationId = ?')
      const app = new Hono()
      app.get('/applications/:id', (c) => c.json(read.get('firm', c.req.param('id'))))
      const port = await new Promise<number>((resolve) => {
        serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, (info) => resolve(info.port))
      })
      return { url: `http://127.0.0.1:${port}/applications/${idOf(rows >> 1)}` }
    },
    'bare-inserts': async ({ rows, batch }) => {
      const database = bareDatabase('bare-inserts.db')
      const before = process.cpuUsage()
      const startedAt = performance.now()
      insertBare(database, rows, batch)
      const { user, system } = process.cpuUsage(before)
      database.close()
      return { milliseconds: performance.now() - startedAt, microseconds: user + system }
    },
    stop: async () => {
      await server.close()
      setImmediate(() => process.exit(0))
      return null
    },
  }

process.on('message', async ({ id, question }: { id: number; question: Question }) => {
  const answer = await (answers[question.ask] as (asked: Question) => Promise<unknown>)(question)
  process.send?.({ id, answer })
})
