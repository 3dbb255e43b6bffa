/** Puts the invented people and their applications into an empty portal. */
import type { Database } from '@repdesk/service-kit/database'
import { inTransaction } from '@repdesk/service-kit/transaction'
import { newId } from '@repdesk/shared/ids'
import { applicantKey, applicantName } from '../applications/applicant.ts'
import { letterKindOf } from '../letters/kinds.ts'
import { writeLetter } from '../letters/write-letter.ts'
import type { AccountTable, ApplicationTable, LetterTable, PortalTables } from '../schema.ts'
import { dayOf } from '../words.ts'
import { seededAccounts } from './accounts.ts'
import {
  applicationsToConvert,
  clientsApplications,
  representativesApplications,
  type SeededApplication,
} from './applications.ts'

/** Does nothing when anyone can sign in already. */
export async function seedPortal(database: Database<PortalTables>, now: Date): Promise<void> {
  const someone = await database.db.selectFrom('account').select('accountId').limit(1).executeTakeFirst()
  if (someone) return
  const accounts = await seededAccounts(now)
  await inTransaction(database, async (tx) => {
    await tx.insertInto('account').values(accounts).execute()
    const applications: ApplicationTable[] = []
    const letters: LetterTable[] = []
    for (const [email, seeded] of [
      ['marie.tremblay@example.ca', representativesApplications],
      ['amara.diallo@example.ca', clientsApplications],
      ['karim.benali@example.ca', applicationsToConvert],
    ] as const) {
      const account = accounts.find((known) => known.email === email)
      for (const one of seeded) {
        const application = applicationFrom(one, account, applications.length + 1, now)
        applications.push(application)
        letters.push(...lettersFrom(one, application, now))
      }
    }
    await tx.insertInto('application').values(applications).execute()
    await tx.insertInto('letter').values(letters).execute()
    await tx.insertInto('numbering').values(numbersOf(applications)).execute()
  })
}

const daysBefore = (now: Date, days: number) => new Date(now.getTime() - days * 86_400_000)

function applicationFrom(
  seeded: SeededApplication,
  account: AccountTable | undefined,
  number: number,
  now: Date,
): ApplicationTable {
  const names = { familyName: seeded.family, givenName: seeded.given }
  const oldest = Math.max(seeded.daysAgo, ...(seeded.letters ?? []).map((letter) => letter.daysAgo))
  return {
    applicationId: newId(),
    accountId: account?.accountId ?? '',
    reference: seeded.reference,
    type: seeded.type,
    status: seeded.status,
    ...names,
    applicantKey: applicantKey(names),
    // Invented and outside any real series.
    uci: `00-0000-${String(number).padStart(4, '0')}`,
    updatedOn: dayOf(daysBefore(now, seeded.daysAgo)),
    createdAt: daysBefore(now, oldest + 1).toISOString(),
  }
}

function lettersFrom(seeded: SeededApplication, application: ApplicationTable, now: Date): LetterTable[] {
  return (seeded.letters ?? []).map(({ kind: id, daysAgo, language = 'en', unread }) => {
    const kind = letterKindOf(id)
    if (!kind) throw new Error(`The seed names a letter of an unknown kind: ${id}`)
    const sentAt = daysBefore(now, daysAgo)
    const written = writeLetter(kind, language, {
      applicant: applicantName(application) ?? '',
      reference: application.reference,
      day: dayOf(sentAt),
      days: undefined,
    })
    return {
      letterId: newId(),
      applicationId: application.applicationId,
      kind: kind.id,
      language,
      subject: written.subject,
      body: JSON.stringify(written.body),
      sentOn: dayOf(sentAt),
      sentAt: sentAt.toISOString(),
      openedAt: unread ? null : sentAt.toISOString(),
    }
  })
}

/** So that the next reference follows the seeded ones. */
function numbersOf(applications: ApplicationTable[]) {
  const last = new Map<string, number>()
  for (const { reference } of applications) {
    const prefix = reference.slice(0, 1)
    last.set(prefix, Math.max(last.get(prefix) ?? 0, Number(reference.slice(1))))
  }
  return [...last].map(([prefix, number]) => ({ prefix, last: number }))
}
