/** One encrypted SQLite file, owned by one process. */
import { chmodSync, closeSync, existsSync, mkdirSync, openSync, readSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import Sqlite from 'better-sqlite3'
import { Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely'
import { type Database, type DatabaseConfig, DatabaseOpenError } from './database.ts'
import { blockMs, ImmediateSqliteDriver } from './sqlite-driver.ts'

/** Earlier versions can corrupt a write-ahead log that several connections write. */
const oldestSqlite = [3, 51, 3] as const
/** Marks our files, at offset 68 of the SQLite header: "RepD". */
const applicationId = 0x52657044

type SqliteConfig = Extract<DatabaseConfig, { kind: 'sqlite' }>

export function openSqlite<T>(config: SqliteConfig): Database<T> {
  if (config.file !== ':memory:') prepareFile(config.file)
  const sqlite = connect(config.file)
  try {
    if (config.file !== ':memory:') unlock(sqlite, config)
    assertVersion(sqlite)
    claim(sqlite, config.file)
    if (config.file !== ':memory:') assertWhole(sqlite, config.file)
    sqlite.pragma('journal_mode = wal')
    sqlite.pragma('synchronous = full')
    sqlite.pragma('foreign_keys = on')
    sqlite.pragma('secure_delete = on')
    // 64 MB: a page that is not in the cache is decrypted again, which makes scans of a large index six times slower.
    sqlite.pragma('cache_size = -65536')
  } catch (error) {
    sqlite.close()
    throw error instanceof DatabaseOpenError ? error : explain(error, config.file)
  }
  const db = new Kysely<T>({
    dialect: {
      createAdapter: () => new SqliteAdapter(),
      createDriver: () => new ImmediateSqliteDriver(sqlite),
      createIntrospector: (kysely) => new SqliteIntrospector(kysely),
      createQueryCompiler: () => new SqliteQueryCompiler(),
    },
  })
  return { db, dialect: 'sqlite', close: () => db.destroy() }
}

function prepareFile(file: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
    if (existsSync(file)) refuseForeign(file)
    closeSync(openSync(file, 'a', 0o600))
    chmodSync(file, 0o600)
  } catch (error) {
    throw error instanceof DatabaseOpenError ? error : explain(error, file)
  }
}

/** Looks at the file before SQLite does, because opening a foreign database could change it. */
function refuseForeign(file: string): void {
  const { size } = statSync(file)
  if (size === 0) return
  const head = Buffer.alloc(16)
  const handle = openSync(file, 'r')
  readSync(handle, head, 0, 16, 0)
  closeSync(handle)
  if (head.toString('latin1') === 'SQLite format 3\0')
    throw new DatabaseOpenError(
      'not-ours',
      `${file} is an unencrypted SQLite file of another program. Move it away, or choose another data folder. It was not changed.`,
    )
  if (size % 4096 !== 0 || size < 4096)
    throw new DatabaseOpenError(
      'damaged',
      `${file} is damaged: it is cut off, or it is no database. Restore it from a backup, or move it away to start empty. It was not changed.`,
    )
}

function connect(file: string): Sqlite.Database {
  try {
    return new Sqlite(file, { timeout: blockMs })
  } catch (error) {
    throw explain(error, file)
  }
}

function assertVersion(sqlite: Sqlite.Database): void {
  const version = sqlite.prepare('select sqlite_version()').pluck().get() as string
  const parts = version.split('.').map(Number)
  for (const [index, least] of oldestSqlite.entries()) {
    const part = parts[index] ?? 0
    if (part > least) return
    if (part < least)
      throw new DatabaseOpenError(
        'sqlite-too-old',
        `SQLite ${version} is too old: ${oldestSqlite.join('.')} or later is needed. Install the dependencies again.`,
      )
  }
}

function unlock(sqlite: Sqlite.Database, config: SqliteConfig): void {
  if (config.key.length !== 32) throw new Error('A database key is 32 bytes.')
  sqlite.pragma(`cipher = 'chacha20'`)
  sqlite.pragma(`key = "x'${Buffer.from(config.key).toString('hex')}'"`)
  sqlite.prepare('select count(*) from sqlite_schema').get()
}

/** Marks a new file as ours, and refuses one that holds tables and no mark. */
function claim(sqlite: Sqlite.Database, file: string): void {
  const found = sqlite.pragma('application_id', { simple: true })
  if (found === applicationId) return
  const tables = sqlite.prepare('select count(*) from sqlite_schema').pluck().get()
  if (found !== 0 || tables !== 0)
    throw new DatabaseOpenError(
      'not-ours',
      `${file} was made by another program. Move it away, or choose another data folder. It was not changed.`,
    )
  sqlite.pragma(`application_id = ${applicationId}`)
}

/** Larger files would take seconds; in them a damaged page is noticed when it is read. */
const checkedBytes = 16 * 1024 * 1024

function assertWhole(sqlite: Sqlite.Database, file: string): void {
  if (statSync(file).size > checkedBytes) return
  if (sqlite.pragma('quick_check(1)', { simple: true }) !== 'ok') throw damagedError(file)
}

const damagedError = (file: string, options?: ErrorOptions) =>
  new DatabaseOpenError(
    'damaged',
    `${file} is damaged. Restore it from a backup, or move it away to start empty. It was not changed.`,
    options,
  )

function explain(error: unknown, file: string): Error {
  const code = (error as { code?: unknown }).code
  if (typeof code !== 'string') return error as Error
  if (code === 'SQLITE_NOTADB')
    return new DatabaseOpenError(
      'wrong-key',
      `${file} does not open with this key. The key file is that of another data folder, or the file is damaged at its start. Put the right key file back, or restore the file from a backup. It was not changed.`,
      { cause: error },
    )
  if (code.startsWith('SQLITE_CORRUPT')) return damagedError(file, { cause: error })
  if (code === 'SQLITE_FULL' || code === 'ENOSPC')
    return new DatabaseOpenError(
      'disk-full',
      `The disk of ${file} is full. Free some space, then start again.`,
      {
        cause: error,
      },
    )
  if (/^(EACCES|EPERM|EROFS|EEXIST|ENOTDIR|EISDIR|SQLITE_(READONLY|CANTOPEN|PERM|IOERR))/.test(code))
    return new DatabaseOpenError(
      'not-writable',
      `${file} cannot be written. Check who owns the folder and whether it may be written to, or choose another data folder.`,
      { cause: error },
    )
  return error as Error
}
