/** Opens a service's database: an encrypted SQLite file, or a schema of a PostgreSQL database. */
import { type Kysely, sql } from 'kysely'
import { openPostgres } from './postgres.ts'
import { openSqlite } from './sqlite.ts'

export type Dialect = 'sqlite' | 'postgres'

export type DatabaseConfig =
  /** `key` is 32 bytes; a `:memory:` file is not encrypted and is for tests. */
  | { kind: 'sqlite'; file: string; key: Uint8Array }
  | { kind: 'postgres'; url: string; schema: string; maxConnections?: number }

export type Database<T> = {
  db: Kysely<T>
  dialect: Dialect
  /** PostgreSQL only: tells when a notification arrives on this schema's channel of that name, until the returned function is called. */
  listen?(channel: string, onNotify: () => void): Promise<() => Promise<void>>
  close(): Promise<void>
}

export type DatabaseTrouble =
  | 'wrong-key'
  | 'damaged'
  | 'not-ours'
  | 'not-writable'
  | 'disk-full'
  | 'sqlite-too-old'
  | 'unreachable'
  | 'migration-changed'

/** The database cannot be used; the message says why and what a person can do. */
export class DatabaseOpenError extends Error {
  override name = 'DatabaseOpenError'
  constructor(
    readonly code: DatabaseTrouble,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options)
  }
}

/** Throws DatabaseOpenError. A database that is not there yet is made. */
export async function openDatabase<T>(config: DatabaseConfig): Promise<Database<T>> {
  return config.kind === 'sqlite' ? openSqlite<T>(config) : openPostgres<T>(config)
}

/** Rejects when the database does not answer. */
export async function ask(database: Database<unknown>): Promise<void> {
  await sql`select 1`.execute(database.db)
}
