/** The audit log, which the database itself keeps from being changed. */
import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>, dialect: 'sqlite' | 'postgres'): Promise<void> {
  await db.schema
    .createTable('auditLog')
    .addColumn('firmId', 'text', (c) => c.notNull())
    .addColumn('entryId', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('memberId', 'text')
    .addColumn('deviceId', 'text')
    .addColumn('act', 'text', (c) => c.notNull())
    .addColumn('subjectId', 'text')
    .addColumn('fields', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('auditLogKey', ['firmId', 'entryId'])
    .execute()
  if (dialect === 'sqlite') {
    for (const change of ['update', 'delete'])
      await sql
        .raw(`create trigger "auditLogNo${change}" before ${change} on "auditLog"
          begin select raise(abort, 'the audit log is append-only'); end`)
        .execute(db)
    return
  }
  await sql`create function "refuseChange"() returns trigger language plpgsql as
    $$ begin raise exception 'the audit log is append-only'; end $$`.execute(db)
  await sql`create trigger "auditLogNoChange" before update or delete or truncate on "auditLog"
    for each statement execute function "refuseChange"()`.execute(db)
}
