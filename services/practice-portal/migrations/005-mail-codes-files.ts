/** Mail to be sent and mail received, codes sent by e-mail, files, settings, and an officer's trace of anything. */
import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('mail')
    .addColumn('mailId', 'text', (column) => column.primaryKey())
    .addColumn('toAddress', 'text', (column) => column.notNull())
    .addColumn('subject', 'text', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('queuedAt', 'text', (column) => column.notNull())
    .addColumn('nextTryAt', 'text', (column) => column.notNull())
    .addColumn('sentAt', 'text')
    .addColumn('tries', 'integer', (column) => column.notNull())
    .addColumn('trouble', 'text')
    .execute()
  await db.schema.createIndex('mailToSend').on('mail').columns(['sentAt', 'nextTryAt']).execute()
  await db.schema
    .createTable('receivedMail')
    .addColumn('receivedId', 'text', (column) => column.primaryKey())
    .addColumn('toAddress', 'text', (column) => column.notNull())
    .addColumn('fromAddress', 'text', (column) => column.notNull())
    .addColumn('subject', 'text', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .addColumn('receivedAt', 'text', (column) => column.notNull())
    .execute()
  await db.schema.createIndex('receivedMailAt').on('receivedMail').columns(['receivedAt']).execute()
  await db.schema
    .createTable('code')
    .addColumn('codeId', 'text', (column) => column.primaryKey())
    .addColumn('purpose', 'text', (column) => column.notNull())
    .addColumn('subjectId', 'text', (column) => column.notNull())
    .addColumn('codeHash', 'text', (column) => column.notNull())
    .addColumn('issuedAt', 'text', (column) => column.notNull())
    .addColumn('expiresAt', 'text', (column) => column.notNull())
    .addColumn('wrongTries', 'integer', (column) => column.notNull())
    .addColumn('usedAt', 'text')
    .addUniqueConstraint('oneCodeOfSubject', ['purpose', 'subjectId'])
    .execute()
  await db.schema
    .createTable('upload')
    .addColumn('uploadId', 'text', (column) => column.primaryKey())
    .addColumn('ownerId', 'text', (column) => column.notNull())
    .addColumn('slot', 'text', (column) => column.notNull())
    .addColumn('fileName', 'text', (column) => column.notNull())
    .addColumn('mediaType', 'text', (column) => column.notNull())
    .addColumn('byteCount', 'integer', (column) => column.notNull())
    .addColumn('sha256', 'text', (column) => column.notNull())
    // SQLite takes any type's name, and keeps bytes as bytes.
    .addColumn('content', 'bytea', (column) => column.notNull())
    .addColumn('uploadedAt', 'text', (column) => column.notNull())
    .addColumn('removedAt', 'text')
    .execute()
  await db.schema.createIndex('uploadOfOwner').on('upload').columns(['ownerId', 'slot']).execute()
  await db.schema
    .createTable('setting')
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('value', 'text', (column) => column.notNull())
    .execute()
  await db.schema
    .alterTable('account')
    .addColumn('partyId', 'text', (column) => column.notNull().defaultTo(''))
    .execute()
  await db.schema.alterTable('account').addColumn('closedAt', 'text').execute()
  await widenTrace(db)
}

/** A trace may be of no application: SQLite cannot loosen a column, so the table is made anew. */
async function widenTrace(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('officerTrace')
    .addColumn('traceId', 'text', (column) => column.primaryKey())
    .addColumn('accountId', 'text', (column) => column.notNull().references('account.accountId'))
    .addColumn('applicationId', 'text', (column) => column.references('application.applicationId'))
    .addColumn('letterId', 'text', (column) => column.references('letter.letterId'))
    .addColumn('action', 'text', (column) => column.notNull())
    .addColumn('about', 'text', (column) => column.notNull().defaultTo(''))
    .addColumn('doneAt', 'text', (column) => column.notNull())
    .execute()
  await sql`
    insert into "officerTrace" ("traceId", "accountId", "applicationId", "letterId", "action", "doneAt")
    select "traceId", "accountId", "applicationId", "letterId", "action", "doneAt" from "trace"
  `.execute(db)
  await db.schema.dropTable('trace').execute()
  await db.schema.createIndex('officerTraceDoneAt').on('officerTrace').column('doneAt').execute()
}
