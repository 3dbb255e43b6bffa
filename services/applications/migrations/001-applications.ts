/** Accounts, applications, letters, who has seen what, and what was received. */
import type { Dialect } from '@repdesk/service-kit/database'
import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>, dialect: Dialect): Promise<void> {
  const isPostgres = dialect === 'postgres'
  // Ids and sort keys compare by bytes on both databases, whatever the server's locale.
  const text = isPostgres ? sql`text collate "C"` : sql`text`
  const whole = isPostgres ? sql`bigint` : sql`integer`
  const clustered = isPostgres ? sql`` : sql`without rowid`
  const statements = [
    sql`create table accounts (
      "firmId" ${text} not null, "accountId" ${text} not null, "portalId" ${text} not null,
      practice integer not null, holder ${text} not null,
      "firstReadAt" ${text} not null, "lastReadAt" ${text} not null, "lookAgainHours" real not null,
      sequence ${whole} not null,
      primary key ("firmId", "accountId")) ${clustered}`,
    sql`create table applications (
      ${isPostgres ? sql`` : sql`"rowNumber" integer primary key,`}
      "firmId" ${text} not null, "applicationId" ${text} not null, "accountId" ${text} not null,
      "portalId" ${text} not null, practice integer not null, reference ${text} not null,
      applicant ${text} not null, type ${text} not null, status ${text} not null, "updatedOn" ${text} not null,
      unread integer, "readElsewhere" integer not null, unattributed integer not null,
      witnessed integer not null, "toAnswer" integer not null,
      "firstReadAt" ${text} not null, "lastReadAt" ${text} not null,
      sequence ${whole} not null, changed ${whole} not null,
      "isUnread" integer not null, "mayAsk" integer not null,
      numbers ${text} not null, "searchText" ${text} not null, "applicantSort" ${text} not null,
      ${isPostgres ? sql`primary key` : sql`unique`} ("firmId", "applicationId"),
      foreign key ("firmId", "accountId") references accounts ("firmId", "accountId"))`,
    sql`create table letters (
      "firmId" ${text} not null, "applicationId" ${text} not null, "letterId" ${text} not null,
      subject ${text} not null, "sentOn" ${text}, unread integer, "openedAt" ${text},
      "toAnswer" integer not null, "firstReadAt" ${text} not null, sequence ${whole} not null,
      primary key ("firmId", "applicationId", "letterId"),
      foreign key ("firmId", "applicationId") references applications ("firmId", "applicationId")) ${clustered}`,
    sql`create table seen (
      "firmId" ${text} not null, "memberId" ${text} not null, "applicationId" ${text} not null,
      seen integer not null, sequence ${whole} not null,
      primary key ("firmId", "memberId", "applicationId"),
      foreign key ("firmId", "applicationId") references applications ("firmId", "applicationId")) ${clustered}`,
    sql`create table readings (
      "firmId" ${text} not null, "readingId" ${text} not null, "deviceId" ${text} not null,
      number ${whole} not null, "contentHash" ${text} not null, "receivedAt" ${text} not null,
      primary key ("firmId", "readingId")) ${clustered}`,
    sql`create table marks (
      "firmId" ${text} not null, "markId" ${text} not null,
      "contentHash" ${text} not null, "receivedAt" ${text} not null,
      primary key ("firmId", "markId")) ${clustered}`,
    sql`create table sequences ("firmId" ${text} primary key not null, next ${whole} not null) ${clustered}`,
  ]
  for (const statement of statements) await statement.execute(db)
}
