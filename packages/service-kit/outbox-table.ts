/** The outbox's table: one in each service database that announces. */
import { type Generated, type Kysely, type Selectable, sql } from 'kysely'
import type { Dialect } from './database.ts'
import type { Migration } from './migrations.ts'

export type OutboxTable = {
  sequence: Generated<number>
  eventId: string
  firmId: string
  topic: string
  /** JSON text. */
  payload: string
  announcedAt: string
  attempts: Generated<number>
  /** Until then somebody works on it, or waits to try again. */
  heldUntil: string | null
  /** When it was given up after too many tries. */
  deadAt: string | null
  /** The kind of the last failure, never its message. */
  failure: string | null
}
export type WaitingEvent = Selectable<OutboxTable>
/** To be joined to the schema of a service that announces. */
export type OutboxSchema = { outbox: OutboxTable }

/** For a service's own migration map. */
export const outboxMigration: Migration = {
  async up(db: Kysely<unknown>, dialect: Dialect) {
    await db.schema
      .createTable('outbox')
      .addColumn('sequence', dialect === 'sqlite' ? 'integer' : 'bigint', (column) =>
        dialect === 'sqlite'
          ? column.primaryKey().autoIncrement()
          : column.primaryKey().generatedAlwaysAsIdentity(),
      )
      .addColumn('eventId', 'text', (column) => column.notNull().unique())
      .addColumn('firmId', 'text', (column) => column.notNull())
      .addColumn('topic', 'text', (column) => column.notNull())
      .addColumn('payload', 'text', (column) => column.notNull())
      .addColumn('announcedAt', 'text', (column) => column.notNull())
      .addColumn('attempts', 'integer', (column) => column.notNull().defaultTo(0))
      .addColumn('heldUntil', 'text')
      .addColumn('deadAt', 'text')
      .addColumn('failure', 'text')
      .execute()
    await db.schema
      .createIndex('outboxWaiting')
      .on('outbox')
      .columns(['firmId', 'sequence'])
      .where(sql.ref('deadAt'), 'is', null)
      .execute()
  },
}
