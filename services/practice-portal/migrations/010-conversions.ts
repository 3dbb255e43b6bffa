/** Conversions of client accounts, and the list of the applications that each one moves. */
import type { Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('conversion')
    .addColumn('conversionId', 'text', (column) => column.primaryKey())
    .addColumn('clientAccountId', 'text', (column) =>
      column.notNull().unique().references('account.accountId'),
    )
    .addColumn('representativeAccountId', 'text', (column) =>
      column.notNull().unique().references('account.accountId'),
    )
    .addColumn('email', 'text', (column) => column.notNull())
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('startedAt', 'text', (column) => column.notNull())
    .addColumn('codesIssued', 'integer', (column) => column.notNull())
    .addColumn('codeIssuedAt', 'text', (column) => column.notNull())
    .addColumn('triedAt', 'text')
    .addColumn('convertedAt', 'text')
    .execute()
  await db.schema.createIndex('conversionOfEmail').on('conversion').column('email').execute()
  await db.schema
    .createIndex('conversionNewest')
    .on('conversion')
    .columns(['convertedAt', 'startedAt'])
    .execute()
  await db.schema
    .createTable('conversionItem')
    // An application is moved by a conversion once in its life.
    .addColumn('applicationId', 'text', (column) =>
      column.primaryKey().references('application.applicationId'),
    )
    .addColumn('conversionId', 'text', (column) => column.notNull().references('conversion.conversionId'))
    .addColumn('reference', 'text', (column) => column.notNull())
    .addColumn('movedAt', 'text')
    .execute()
  await db.schema
    .createIndex('conversionItemOf')
    .on('conversionItem')
    .columns(['conversionId', 'reference'])
    .execute()
}
