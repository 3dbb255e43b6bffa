/** Applications, the answers of their sections, and the numbers they are known by. */
import type { Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('application')
    .addColumn('applicationId', 'text', (column) => column.primaryKey())
    .addColumn('accountId', 'text', (column) => column.notNull().references('account.accountId'))
    .addColumn('reference', 'text', (column) => column.notNull().unique())
    .addColumn('type', 'text', (column) => column.notNull())
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('familyName', 'text', (column) => column.notNull())
    .addColumn('givenName', 'text', (column) => column.notNull())
    .addColumn('applicantKey', 'text', (column) => column.notNull())
    .addColumn('uci', 'text', (column) => column.notNull())
    .addColumn('updatedOn', 'text', (column) => column.notNull())
    .addColumn('createdAt', 'text', (column) => column.notNull())
    .execute()
  await db.schema
    .createIndex('applicationOfAccount')
    .on('application')
    .columns(['accountId', 'updatedOn', 'reference'])
    .execute()
  await db.schema
    .createTable('section')
    .addColumn('applicationId', 'text', (column) => column.notNull().references('application.applicationId'))
    .addColumn('section', 'text', (column) => column.notNull())
    .addColumn('answers', 'text', (column) => column.notNull())
    .addColumn('isComplete', 'integer', (column) => column.notNull())
    .addColumn('savedAt', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('sectionKey', ['applicationId', 'section'])
    .execute()
  await db.schema
    .createTable('numbering')
    .addColumn('prefix', 'text', (column) => column.primaryKey())
    .addColumn('last', 'integer', (column) => column.notNull())
    .execute()
}
