/** Runs one suite on both databases: an encrypted SQLite file, and a schema of a real PostgreSQL server. */
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isMainThread } from 'node:worker_threads'
import pg from 'pg'
import { afterAll, beforeAll, describe } from 'vitest'
import { type Database, type DatabaseConfig, openDatabase } from './database.ts'
import { type Migrations, migrate } from './migrations.ts'
import { throwawayPostgres } from './throwaway-postgres.ts'

/** A fresh, migrated database of its own at each call; closed when the suite ends. */
export type OpenFresh = <T>(migrations: Migrations) => Promise<Database<T>>

export function onBothDatabases(name: string, suite: (open: OpenFresh) => void): void {
  onBothConfigs(name, (fresh) => {
    const opened: Database<unknown>[] = []
    afterAll(async () => {
      await Promise.all(opened.map((database) => database.close()))
    })
    suite(async <T>(migrations: Migrations) => {
      const database = await openDatabase<T>(fresh())
      opened.push(database as Database<unknown>)
      await migrate(database, migrations)
      return database
    })
  })
}

/** The same with configs, for suites that open, close and open again, or start whole servers. */
export function onBothConfigs(name: string, suite: (fresh: () => DatabaseConfig) => void): void {
  describe(`${name} (SQLite)`, () => {
    const folder = mkdtempSync(join(tmpdir(), 'repdesk-test-'))
    afterAll(() => rmSync(folder, { recursive: true, force: true }))
    suite(() => ({ kind: 'sqlite', file: join(folder, `${tag()}.db`), key: randomBytes(32) }))
  })
  describe(`${name} (PostgreSQL)`, () => {
    let url = ''
    beforeAll(async () => {
      url = await sharedPostgres()
    }, 120_000)
    suite(() => ({ kind: 'postgres', url, schema: `test_${tag()}`, maxConnections: 4 }))
  })
}

/** The run's one PostgreSQL server. Vitest's workers are its children; threads of it share its process. */
export const sharedPostgres = (): Promise<string> =>
  throwawayPostgres(isMainThread ? process.ppid : process.pid)

/** A new database of its own on that server. */
export async function freshPostgres(): Promise<string> {
  const url = await sharedPostgres()
  const name = `test_${tag()}`
  const admin = new pg.Client(url)
  await admin.connect()
  await admin.query(`create database ${name}`)
  await admin.end()
  return new URL(`/${name}`, url).href
}

const tag = () => randomBytes(8).toString('hex')
