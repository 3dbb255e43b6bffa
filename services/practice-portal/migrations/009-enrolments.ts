/** Enrolments: what a person who asks for a representative's account has entered, and what became of it. */
import type { Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('account')
    .addColumn('state', 'text', (column) => column.notNull().defaultTo('active'))
    .execute()
  await db.schema
    .createTable('enrolment')
    .addColumn('enrolmentId', 'text', (column) => column.primaryKey())
    .addColumn('accountId', 'text', (column) => column.unique().references('account.accountId'))
    .addColumn('clientAccountId', 'text', (column) => column.references('account.accountId'))
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('email', 'text', (column) => column.notNull())
    .addColumn('passwordHash', 'text', (column) => column.notNull())
    .addColumn('termsVersion', 'text', (column) => column.notNull())
    .addColumn('termsAcceptedAt', 'text', (column) => column.notNull())
    .addColumn('codeSentAt', 'text')
    .addColumn('codeLockedAt', 'text')
    .addColumn('verifiedAt', 'text')
    .addColumn('partyId', 'text', (column) => column.notNull())
    .addColumn('speeded', 'integer', (column) => column.notNull())
    .addColumn('handIns', 'integer', (column) => column.notNull())
    .addColumn('handedInAt', 'text')
    .addColumn('decidedAt', 'text')
    .addColumn('officerId', 'text', (column) => column.references('account.accountId'))
    .addColumn('asked', 'text', (column) => column.notNull())
    .addColumn('message', 'text', (column) => column.notNull())
    .addColumn('createdAt', 'text', (column) => column.notNull())
    .addColumn('updatedAt', 'text', (column) => column.notNull())
    .execute()
  await db.schema.createIndex('enrolmentEmail').on('enrolment').columns(['email', 'createdAt']).execute()
  await db.schema
    .createIndex('enrolmentQueue')
    .on('enrolment')
    .columns(['state', 'speeded', 'handedInAt'])
    .execute()
  await db.schema
    .createTable('enrolmentStep')
    .addColumn('enrolmentId', 'text', (column) => column.notNull().references('enrolment.enrolmentId'))
    .addColumn('step', 'text', (column) => column.notNull())
    .addColumn('answers', 'text', (column) => column.notNull())
    .addColumn('savedAt', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('enrolmentStepOnce', ['enrolmentId', 'step'])
    .execute()
}
