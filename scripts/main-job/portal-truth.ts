/** What the practice portal's own database says: the first of the sources that are compared. */
import { representativeAnswersFrom } from '@repdesk/practice-portal/accounts/account-form'
import {
  answersOf,
  applicationsOf,
  conversionOf,
  lettersOf,
  mailsTo,
  unreadOf,
} from '@repdesk/practice-portal/observe'
import type { PortalDb } from '@repdesk/practice-portal/schema'

export type PortalTruth = {
  /** The representative's block of an application as the representative's own account would answer it. */
  representativeAnswers(email: string): Promise<Record<string, string>>
  /** What the page of contact information asks of the representative: who prepared the form. */
  preparerAnswers(email: string): Promise<Record<string, string>>
  /** Every application of an account, with how many of its letters were never opened. */
  applications(email: string): Promise<{ reference: string; applicant: string; unread: number }[]>
  /** What was saved of each section of an application. */
  sections(reference: string): Promise<Record<string, Record<string, string>>>
  /** An application's letters, newest first. */
  letters(reference: string): Promise<{ letterId: string; subject: string; unread: boolean }[]>
  /** What was written to an e-mail address, newest first. */
  mails(email: string): Promise<{ subject: string; body: string }[]>
  /** How far the conversion of a client account is, and whose its applications are. */
  conversion(email: string): ReturnType<typeof conversionOf>
}

export function portalTruth(db: PortalDb): PortalTruth {
  const accountOf = (email: string) =>
    db.selectFrom('account').selectAll().where('email', '=', email).executeTakeFirstOrThrow()
  return {
    representativeAnswers: async (email) =>
      representativeAnswersFrom(JSON.parse((await accountOf(email)).details)),
    async preparerAnswers(email) {
      const { givenName, familyName, details } = await accountOf(email)
      return {
        'contInf.prepName': `${givenName} ${familyName}`,
        'contInf.prepEmail': JSON.parse(details)['acct.email'],
      }
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
    mails: (email) => mailsTo(db, email),
    conversion: (email) => conversionOf(db, email),
  }
}
