/** One schema of a PostgreSQL database, through a pool that survives the server's restarts. */
import { Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import { type Database, type DatabaseConfig, DatabaseOpenError } from './database.ts'

type PostgresConfig = Extract<DatabaseConfig, { kind: 'postgres' }>

const int8 = 20
/** bigint as number: our counters stay far below 2^53, and one that did not would be wrong silently, so it throws. */
const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    oid === int8 && format !== 'binary'
      ? safeInteger
      : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
}

export async function openPostgres<T>(config: PostgresConfig): Promise<Database<T>> {
  if (!/^[a-z_][a-z0-9_]*$/.test(config.schema))
    throw new Error('A schema name is lower-case letters, digits and _.')
  const connection: pg.ClientConfig = {
    connectionString: config.url,
    application_name: config.schema,
    options: `-c search_path=${config.schema}`,
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
    types,
  }
  const pool = new pg.Pool({ ...connection, max: config.maxConnections ?? 10, idleTimeoutMillis: 10_000 })
  // Without these listeners a restart of the server ends our process; the next query gets a fresh client anyway.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  const db = new Kysely<T>({ dialect: new PostgresDialect({ pool }) })
  try {
    await makeSchema(db, config.schema)
  } catch (error) {
    await db.destroy()
    throw new DatabaseOpenError(
      'unreachable',
      `The PostgreSQL database does not answer or refuses us (${codeOf(error)}). Check that it runs, its address, and that our user may create the schema ${config.schema}.`,
      { cause: error },
    )
  }
  return {
    db,
    dialect: 'postgres',
    listen: (channel, onNotify) => listen(connection, `${config.schema}.${channel}`, onNotify),
    close: () => db.destroy(),
  }
}

/** Under a lock: two processes that start at once would both find the schema missing. */
async function makeSchema<T>(db: Kysely<T>, schema: string): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtext(${`repdesk schema ${schema}`}))`.execute(tx)
    await sql`create schema if not exists ${sql.id(schema)}`.execute(tx)
  })
}

/** A connection of its own, made again when it is lost; each time it is made counts as a notification, as some may have been missed. */
async function listen(
  connection: pg.ClientConfig,
  channel: string,
  onNotify: () => void,
): Promise<() => Promise<void>> {
  let stopped = false
  let current: pg.Client | undefined
  let again: NodeJS.Timeout | undefined
  const connect = async (): Promise<void> => {
    const client = new pg.Client(connection)
    let lost = false
    const onLost = () => {
      if (lost || stopped) return
      lost = true
      client.end().catch(() => {})
      again = setTimeout(connect, 1_000 + Math.random() * 1_000)
    }
    client.on('error', onLost)
    client.on('end', onLost)
    client.on('notification', onNotify)
    try {
      await client.connect()
      await client.query(`listen ${client.escapeIdentifier(channel)}`)
      current = client
      onNotify()
    } catch {
      onLost()
    }
  }
  await connect()
  return async () => {
    stopped = true
    clearTimeout(again)
    await current?.end().catch(() => {})
  }
}

function safeInteger(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError('A whole number from the database is too large.')
  return value
}

const codeOf = (error: unknown): string => String((error as { code?: unknown }).code ?? 'no answer')
