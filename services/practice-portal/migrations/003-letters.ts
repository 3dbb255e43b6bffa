/** Letters about applications, and the trace of what officers did. */
import type { Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('letter')
    .addColumn('letterId', 'text', (column) => column.primaryKey())
    .addColumn('applicationId', 'text', (column) => column.notNull().references('application.applicationId'))
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('subject', 'text', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .addColumn('sentOn', 'text', (column) => column.notNull())
    .addColumn('sentAt', 'text', (column) => column.notNull())
    .addColumn('openedAt', 'text')
    .execute()
  await db.schema
    .createIndex('letterOfApplication')
    .on('letter')
    .columns(['applicationId', 'openedAt', 'sentAt'])
    .execute()
  await db.schema
    .createTable('trace')
    .addColumn('traceId', 'text', (column) => column.primaryKey())
    .addColumn('accountId', 'text', (column) => column.notNull().references('account.accountId'))
    .addColumn('applicationId', 'text', (column) => column.notNull().references('application.applicationId'))
    .addColumn('letterId', 'text', (column) => column.references('letter.letterId'))
    .addColumn('action', 'text', (column) => column.notNull())
    .addColumn('doneAt', 'text', (column) => column.notNull())
    .execute()
  await db.schema.createIndex('traceDoneAt').on('trace').column('doneAt').execute()
}
