/** kysely's driver for one SQLite connection: transactions take the write lock at once, and a busy file is waited for without blocking. */
import { setTimeout as sleep } from 'node:timers/promises'
import type Sqlite from 'better-sqlite3'
import { CompiledQuery, type DatabaseConnection, type Driver, type QueryResult } from 'kysely'

/** How long SQLite itself may hold up the event loop for a lock. */
export const blockMs = 20
/** How long a query or a transaction waits in all before its SQLITE_BUSY is let through. */
const patienceMs = 10_000
/** Statements kept prepared, because compiling one costs more than most reads. */
const keptStatements = 300

export class ImmediateSqliteDriver implements Driver {
  readonly #sqlite: Sqlite.Database
  readonly #connection: SqliteConnection
  #tail: Promise<void> = Promise.resolve()
  #release: (() => void) | undefined

  constructor(sqlite: Sqlite.Database) {
    this.#sqlite = sqlite
    this.#connection = new SqliteConnection(sqlite)
  }

  async init(): Promise<void> {}

  /** There is one connection: whoever holds it, in a transaction or for one query, has it alone; the others queue. */
  async acquireConnection(): Promise<DatabaseConnection> {
    const before = this.#tail
    let release = () => {}
    this.#tail = new Promise((resolve) => {
      release = resolve
    })
    await before
    this.#release = release
    return this.#connection
  }

  async releaseConnection(): Promise<void> {
    this.#release?.()
  }

  async beginTransaction(): Promise<void> {
    await this.#connection.executeQuery(CompiledQuery.raw('begin immediate'))
  }

  async commitTransaction(): Promise<void> {
    await this.#connection.executeQuery(CompiledQuery.raw('commit'))
  }

  async rollbackTransaction(): Promise<void> {
    // A full disk makes SQLite roll back by itself; a second rollback would hide the first error.
    if (this.#sqlite.inTransaction) await this.#connection.executeQuery(CompiledQuery.raw('rollback'))
  }

  async destroy(): Promise<void> {
    if (!this.#sqlite.open) return
    this.#sqlite.pragma('wal_checkpoint(truncate)')
    this.#sqlite.close()
  }
}

class SqliteConnection implements DatabaseConnection {
  readonly #sqlite: Sqlite.Database
  readonly #statements = new Map<string, Sqlite.Statement<unknown[]>>()

  constructor(sqlite: Sqlite.Database) {
    this.#sqlite = sqlite
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const giveUpAt = performance.now() + patienceMs
    for (let tries = 1; ; tries++) {
      try {
        return this.#execute<R>(query)
      } catch (error) {
        // Inside a transaction the lock is held already, so a busy file there is no matter of waiting.
        const mayWait = isBusy(error) && (!this.#sqlite.inTransaction || query.sql === 'commit')
        if (!mayWait || performance.now() > giveUpAt) throw error
        await sleep(Math.random() * Math.min(100, 5 * 2 ** tries))
      }
    }
  }

  #execute<R>(query: CompiledQuery): QueryResult<R> {
    const statement = this.#prepare(query.sql)
    if (statement.reader) return { rows: statement.all(query.parameters as unknown[]) as R[] }
    const { changes, lastInsertRowid } = statement.run(query.parameters as unknown[])
    return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) }
  }

  #prepare(sql: string): Sqlite.Statement<unknown[]> {
    const kept = this.#statements.get(sql)
    if (kept) return kept
    const statement = this.#sqlite.prepare<unknown[]>(sql)
    if (!/^\s*(select|insert|update|delete|with)\b/i.test(sql)) return statement
    if (this.#statements.size >= keptStatements) {
      const [oldest] = this.#statements.keys()
      if (oldest !== undefined) this.#statements.delete(oldest)
    }
    this.#statements.set(sql, statement)
    return statement
  }

  // biome-ignore lint/correctness/useYield: kysely's interface asks for a stream, and nothing here streams.
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('Streaming is not offered on SQLite: read by pages.')
  }
}

function isBusy(error: unknown): boolean {
  const code = (error as { code?: unknown }).code
  return typeof code === 'string' && code.startsWith('SQLITE_BUSY')
}
