/** Indexes: one for each order of the list, for the common filters in the first order, and for catching up. */
import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  const statements = [
    sql`create index "applicationsChanged" on applications ("firmId", practice, changed)`,
    sql`create index "applicationsUpdated" on applications ("firmId", practice, "updatedOn", changed)`,
    sql`create index "applicationsApplicant" on applications ("firmId", practice, "applicantSort", "applicationId")`,
    sql`create index "applicationsAccount" on applications ("firmId", "accountId", changed)`,
    sql`create index "applicationsPortal" on applications ("firmId", practice, "portalId", changed)`,
    sql`create index "applicationsStatus" on applications ("firmId", practice, status, changed)`,
    sql`create index "applicationsType" on applications ("firmId", practice, type, changed)`,
    sql`create index "applicationsUnread" on applications ("firmId", practice, changed) where "isUnread" = 1`,
    sql`create index "applicationsMayAsk" on applications ("firmId", practice, changed) where "mayAsk" = 1`,
    sql`create index "applicationsSequence" on applications ("firmId", sequence)`,
    sql`create index "accountsSequence" on accounts ("firmId", sequence)`,
    sql`create index "lettersSequence" on letters ("firmId", sequence)`,
    sql`create index "lettersUnread" on letters ("firmId", "applicationId") where unread = 1`,
    sql`create index "seenSequence" on seen ("firmId", "memberId", sequence)`,
  ]
  for (const statement of statements) await statement.execute(db)
}
