/** What journeys compare with: what the portal's own database holds. Nothing here is used by a page. */
import { applicantName } from './applications/applicant.ts'
import { typeOf } from './applications/application-types.ts'
import { type Answers, answerInWords, fieldsOf } from './forms/form.ts'
import type { PortalDb } from './schema.ts'
import type { Language } from './words.ts'

/** Section → field name → what is saved: as stored, or with choices in words when a language is named. */
export async function answersOf(
  db: PortalDb,
  reference: string,
  language?: Language,
): Promise<Record<string, Answers>> {
  const rows = await db
    .selectFrom('section')
    .innerJoin('application', 'application.applicationId', 'section.applicationId')
    .select(['section.section', 'section.answers', 'application.type'])
    .where('application.reference', '=', reference)
    .execute()
  return Object.fromEntries(
    rows.map((row) => {
      const answers = JSON.parse(row.answers) as Answers
      const section = typeOf(row.type)?.sections?.find((known) => known.id === row.section)
      if (!language || !section) return [row.section, answers]
      const fields = new Map(fieldsOf(section).map((field) => [field.name, field]))
      const inWords = Object.entries(answers).map(([name, value]) => {
        const field = fields.get(name)
        return [name, field ? answerInWords(field, value)[language] : value]
      })
      return [row.section, Object.fromEntries(inWords)]
    }),
  )
}

/** Unread letters by reference, for the account that signs in with this e-mail; none unread is not in it. */
export async function unreadOf(db: PortalDb, email: string): Promise<Record<string, number>> {
  const rows = await db
    .selectFrom('letter')
    .innerJoin('application', 'application.applicationId', 'letter.applicationId')
    .innerJoin('account', 'account.accountId', 'application.accountId')
    .select((eb) => ['application.reference', eb.fn.countAll().as('unread')])
    .where('account.email', '=', email)
    .where('letter.openedAt', 'is', null)
    .groupBy('application.reference')
    .execute()
  return Object.fromEntries(rows.map((row) => [row.reference, Number(row.unread)]))
}

/** The letters about an application, newest first. */
export async function lettersOf(db: PortalDb, reference: string) {
  const rows = await db
    .selectFrom('letter')
    .innerJoin('application', 'application.applicationId', 'letter.applicationId')
    .select(['letter.letterId', 'letter.kind', 'letter.subject', 'letter.sentOn', 'letter.openedAt'])
    .where('application.reference', '=', reference)
    .orderBy('letter.sentAt', 'desc')
    .execute()
  return rows.map(({ openedAt, ...letter }) => ({ ...letter, unread: openedAt === null, openedAt }))
}

/** The applications of an account as the portal knows them, newest update first. */
export async function applicationsOf(db: PortalDb, email: string) {
  const rows = await db
    .selectFrom('application')
    .innerJoin('account', 'account.accountId', 'application.accountId')
    .select([
      'application.reference',
      'application.type',
      'application.status',
      'application.familyName',
      'application.givenName',
      'application.updatedOn',
    ])
    .where('account.email', '=', email)
    .orderBy('application.updatedOn', 'desc')
    .execute()
  return rows.map(({ familyName, givenName, ...row }) => ({
    ...row,
    applicant: applicantName({ familyName, givenName }) ?? '',
  }))
}

/** The e-mails to an address, newest first, whether or not they were sent yet. */
export async function mailsTo(db: PortalDb, email: string): Promise<{ subject: string; body: string }[]> {
  return db
    .selectFrom('mail')
    .select(['subject', 'body'])
    .where('toAddress', '=', email)
    .orderBy('queuedAt', 'desc')
    .orderBy('mailId', 'desc')
    .execute()
}

/** How far the conversion of the client account with this e-mail is, and where its applications are. */
export async function conversionOf(db: PortalDb, email: string) {
  const conversion = await db
    .selectFrom('conversion')
    .selectAll()
    .where('email', '=', email)
    .executeTakeFirst()
  const ofKind = async (kind: 'client' | 'representative') => {
    const ids = conversion && [conversion.clientAccountId, conversion.representativeAccountId]
    const rows = await db
      .selectFrom('application')
      .innerJoin('account', 'account.accountId', 'application.accountId')
      .select('application.reference')
      .where('account.kind', '=', kind)
      .where((eb) => (ids ? eb('account.accountId', 'in', ids) : eb('account.email', '=', email)))
      .orderBy('application.reference')
      .execute()
    return rows.map((row) => row.reference)
  }
  return {
    state: !conversion ? 'not started' : conversion.convertedAt === null ? 'started' : 'converted',
    ofClient: await ofKind('client'),
    ofRepresentative: await ofKind('representative'),
  } as const
}
