/** What each application asks, and what each member has seen. */
import type { Dialect } from '@repdesk/service-kit/database'
import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>, dialect: Dialect): Promise<void> {
  const text = dialect === 'postgres' ? sql`text collate "C"` : sql`text`
  const whole = dialect === 'postgres' ? sql`bigint` : sql`integer`
  const clustered = dialect === 'postgres' ? sql`` : sql`without rowid`
  const statements = [
    sql`create table attention (
      "firmId" ${text} not null, "applicationId" ${text} not null, "portalId" ${text} not null,
      practice integer not null, reference ${text} not null, applicant ${text} not null,
      unread integer not null, "readElsewhere" integer not null, "toAnswer" integer not null,
      sequence ${whole} not null,
      primary key ("firmId", "applicationId")) ${clustered}`,
    // Most applications ask nothing of anyone, and no question is about those.
    sql`create index "attentionAsked" on attention ("firmId", practice, sequence)
      where unread <> 0 or "toAnswer" > 0 or "readElsewhere" > 0`,
    sql`create table seen (
      "firmId" ${text} not null, "memberId" ${text} not null, "applicationId" ${text} not null,
      seen integer not null, sequence ${whole} not null,
      primary key ("firmId", "memberId", "applicationId")) ${clustered}`,
  ]
  for (const statement of statements) await statement.execute(db)
}
