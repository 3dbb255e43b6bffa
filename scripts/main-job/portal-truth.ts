/** What the practice portal's own database says: the first of the sources that are compared. */
import { representativeAnswersFrom } from '@repdesk/practice-portal/accounts/account-form'
import { answersOf, applicationsOf, lettersOf, unreadOf } from '@repdesk/practice-portal/observe'
import type { PortalDb } from '@repdesk/practice-portal/schema'

export type PortalTruth = {
  /** The representative's block of an application as the representative's own account would answer it. */
  representativeAnswers(email: string): Promise<Record<string, string>>
  /** Every application of an account, with how many of its letters were never opened. */
  applications(email: string): Promise<{ reference: string; applicant: string; unread: number }[]>
  /** What was saved of each section of an application. */
  sections(reference: string): Promise<Record<string, Record<string, string>>>
  /** An application's letters, newest first. */
  letters(reference: string): Promise<{ letterId: string; subject: string; unread: boolean }[]>
}

export function portalTruth(db: PortalDb): PortalTruth {
  return {
    async representativeAnswers(email) {
      const account = await db
        .selectFrom('account')
        .select('details')
        .where('email', '=', email)
        .executeTakeFirstOrThrow()
      return representativeAnswersFrom(JSON.parse(account.details))
    },
    async applications(email) {
      const unread = await unreadOf(db, email)
      const applications = await applicationsOf(db, email)
      return applications.map(({ reference, applicant }) => ({
        reference,
        applicant,
        unread: unread[reference] ?? 0,
      }))
    },
    sections: (reference) => answersOf(db, reference),
    async letters(reference) {
      const letters = await lettersOf(db, reference)
      return letters.map(({ letterId, subject, unread }) => ({ letterId, subject, unread }))
    },
  }
}
