/** Orders of fees, tries to pay them, payments, and submissions: an order is paid once, an application submitted once. */
import type { Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('feeOrder')
    .addColumn('orderId', 'text', (column) => column.primaryKey())
    .addColumn('together', 'text', (column) => column.notNull())
    .addColumn('openedAt', 'text', (column) => column.notNull())
    .execute()
  await db.schema
    .createTable('orderItem')
    .addColumn('orderId', 'text', (column) => column.notNull().references('feeOrder.orderId'))
    .addColumn('applicationId', 'text', (column) => column.notNull().references('application.applicationId'))
    .addColumn('position', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('orderItemKey', ['orderId', 'applicationId'])
    .execute()
  await db.schema.createIndex('orderOfApplication').on('orderItem').column('applicationId').execute()
  await db.schema
    .createTable('paymentTry')
    .addColumn('tryId', 'text', (column) => column.primaryKey())
    .addColumn('orderId', 'text', (column) => column.notNull().references('feeOrder.orderId'))
    .addColumn('outcome', 'text', (column) => column.notNull())
    .addColumn('lastDigits', 'text', (column) => column.notNull())
    .addColumn('triedAt', 'text', (column) => column.notNull())
    .execute()
  await db.schema.createIndex('tryOfOrder').on('paymentTry').columns(['orderId', 'triedAt']).execute()
  await db.schema
    .createTable('payment')
    // The order is the key: whatever is sent how often, a second payment of it cannot be written.
    .addColumn('orderId', 'text', (column) => column.primaryKey().references('feeOrder.orderId'))
    .addColumn('receiptNumber', 'text', (column) => column.notNull().unique())
    .addColumn('cents', 'integer', (column) => column.notNull())
    .addColumn('lastDigits', 'text', (column) => column.notNull())
    .addColumn('lines', 'text', (column) => column.notNull())
    .addColumn('paidAt', 'text', (column) => column.notNull())
    .execute()
  await db.schema
    .createTable('submission')
    .addColumn('applicationId', 'text', (column) =>
      column.primaryKey().references('application.applicationId'),
    )
    .addColumn('submissionNumber', 'text', (column) => column.notNull().unique())
    .addColumn('submittedAt', 'text', (column) => column.notNull())
    .addColumn('declaredBy', 'text', (column) => column.notNull())
    .addColumn('declaration', 'text', (column) => column.notNull())
    .execute()
}
