/** Brings a database to the newest form, from numbered steps that run once, in order. */
import { createHash } from 'node:crypto'
import {
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  sql,
} from 'kysely'
import { type Database, DatabaseOpenError, type Dialect } from './database.ts'
import { inTransaction } from './transaction.ts'

export type Migration = { up(db: Kysely<unknown>, dialect: Dialect): Promise<void> }
/** By name, `NNN-slug`, in the order of their numbers. */
export type Migrations = Record<string, Migration>

type MigrationTable = { migrations: { name: string; fingerprint: string; appliedAt: string } }

/**
 * Runs what has not run yet, all of it or nothing. A step that ran before and is now gone, changed or out of
 * order is a DatabaseOpenError. Two processes may start at once: the second waits and finds nothing to do.
 */
export async function migrate<T>(database: Database<T>, migrations: Migrations): Promise<void> {
  const names = Object.keys(migrations)
  const misnamed = names.find((name, at) => !/^\d{3}-[a-z0-9-]+$/.test(name) || name <= (names[at - 1] ?? ''))
  if (misnamed)
    throw new Error(`Migration ${misnamed} must be named NNN-slug and stand in the order of its number.`)
  const prints = new Map<string, string>()
  for (const [name, migration] of Object.entries(migrations))
    prints.set(name, await fingerprintOf(migration, database.dialect))

  await inTransaction(database, async (transaction) => {
    const tx = transaction as unknown as Kysely<MigrationTable>
    if (database.dialect === 'postgres') {
      await sql`select pg_advisory_xact_lock(hashtext('repdesk migrations ' || current_schema()))`.execute(tx)
      await sql`set local lock_timeout = '2s'`.execute(tx)
    }
    await tx.schema
      .createTable('migrations')
      .ifNotExists()
      .addColumn('name', 'text', (column) => column.primaryKey().notNull())
      .addColumn('fingerprint', 'text', (column) => column.notNull())
      .addColumn('appliedAt', 'text', (column) => column.notNull())
      .execute()
    const applied = await tx.selectFrom('migrations').selectAll().orderBy('name').execute()
    for (const [at, past] of applied.entries())
      if (names[at] !== past.name || prints.get(past.name) !== past.fingerprint)
        throw new DatabaseOpenError(
          'migration-changed',
          `This database was made by another version: step ${past.name} is ${prints.has(past.name) ? 'different or out of order' : 'unknown'} here. Start the version that made it, or a newer one. It was not changed.`,
        )
    for (const name of names.slice(applied.length)) {
      await migrations[name]?.up(tx as unknown as Kysely<unknown>, database.dialect)
      const fingerprint = prints.get(name) ?? ''
      await tx
        .insertInto('migrations')
        .values({ name, fingerprint, appliedAt: new Date().toISOString() })
        .execute()
    }
  })
}

/** A hash of the SQL that a step issues against a database that answers nothing; layout and quotes don't count. */
async function fingerprintOf(migration: Migration, dialect: Dialect): Promise<string> {
  const hash = createHash('sha256')
  const rehearsal = new Kysely<unknown>({
    dialect: dialect === 'sqlite' ? silentSqlite : silentPostgres,
    log: (event) => {
      hash.update(event.query.sql.toLowerCase().replace(/["\s]+/g, ' '))
    },
  })
  await migration.up(rehearsal, dialect)
  return hash.digest('hex')
}

const silentSqlite = {
  createAdapter: () => new SqliteAdapter(),
  createDriver: () => new DummyDriver(),
  createIntrospector: (db: Kysely<unknown>) => new SqliteIntrospector(db),
  createQueryCompiler: () => new SqliteQueryCompiler(),
}
const silentPostgres = {
  createAdapter: () => new PostgresAdapter(),
  createDriver: () => new DummyDriver(),
  createIntrospector: (db: Kysely<unknown>) => new PostgresIntrospector(db),
  createQueryCompiler: () => new PostgresQueryCompiler(),
}
