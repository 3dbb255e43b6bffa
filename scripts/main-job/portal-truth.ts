/** What the practice portal's own database says, asked directly: the first of the sources that are compared. */

/** Runs one statement on the practice portal's database. */
export type PortalQuery = (sql: string, parameters?: unknown[]) => Promise<Record<string, unknown>[]>

export type PortalApplication = { reference: string; applicant: string; unread: number; letters: number }

export type PortalTruth = {
  /** Every application of an account, with how many of its letters were never opened. */
  applications(email: string): Promise<PortalApplication[]>
  /** What was saved of each section of an application. */
  sections(reference: string): Promise<Record<string, Record<string, string>>>
  /** Subjects of an application's letters; `opened` tells whether someone opened it on the portal. */
  letters(reference: string): Promise<{ letterId: string; subject: string; opened: boolean }[]>
}

export function portalTruth(query: PortalQuery): PortalTruth {
  return {
    async applications(email) {
      const rows = await query(
        `select a."reference", a."familyName", a."givenName",
           (select count(*) from letter l where l."applicationId" = a."applicationId") as "letters",
           (select count(*) from letter l where l."applicationId" = a."applicationId" and l."openedAt" is null) as "unread"
         from application a join account o on o."accountId" = a."accountId"
         where o."email" = ? order by a."reference"`,
        [email],
      )
      return rows.map((row) => ({
        reference: String(row.reference),
        applicant: `${row.givenName} ${row.familyName}`.trim(),
        unread: Number(row.unread),
        letters: Number(row.letters),
      }))
    },
    async sections(reference) {
      const rows = await query(
        `select s."section", s."answers" from section s
         join application a on a."applicationId" = s."applicationId" where a."reference" = ?`,
        [reference],
      )
      return Object.fromEntries(rows.map((row) => [String(row.section), JSON.parse(String(row.answers))]))
    },
    async letters(reference) {
      const rows = await query(
        `select l."letterId", l."subject", l."openedAt" from letter l
         join application a on a."applicationId" = l."applicationId" where a."reference" = ? order by l."sentAt"`,
        [reference],
      )
      return rows.map((row) => ({
        letterId: String(row.letterId),
        subject: String(row.subject),
        opened: row.openedAt !== null,
      }))
    },
  }
}
