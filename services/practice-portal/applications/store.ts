/** Applications of an account: found, listed, begun and saved; every query is bounded by the account. */
import type { Database } from '@repdesk/service-kit/database'
import { inTransaction } from '@repdesk/service-kit/transaction'
import { newId } from '@repdesk/shared/ids'
import { ProblemError } from '@repdesk/shared/problem'
import { type ExpressionBuilder, sql } from 'kysely'
import type { Answers } from '../forms/form.ts'
import type { ApplicationTable, PortalDb, PortalTables } from '../schema.ts'
import { dayOf } from '../words.ts'
import { applicantKey, plainKey } from './applicant.ts'
import type { ApplicationType } from './application-types.ts'
import { type Filter, pageSize } from './filter.ts'
import { nextNumber } from './numbering.ts'

export type Application = ApplicationTable
export type ListedApplication = ApplicationTable & { unread: number }
export type ApplicationPage = { applications: ListedApplication[]; total: number; page: number }
export type SavedSection = { section: string; answers: Answers; isComplete: boolean }

export async function applicationOf(
  db: PortalDb,
  accountId: string,
  reference: string,
): Promise<Application | undefined> {
  if (!/^[A-Z]\d{9}$/.test(reference)) return undefined
  return db
    .selectFrom('application')
    .selectAll()
    .where('accountId', '=', accountId)
    .where('reference', '=', reference)
    .executeTakeFirst()
}

/** One page of the list; a page past the end is the last one. */
export async function listApplications(
  db: PortalDb,
  accountId: string,
  filter: Filter,
): Promise<ApplicationPage> {
  const matching = db
    .selectFrom('application')
    .where('accountId', '=', accountId)
    .where((eb) => eb.and(conditionsOf(eb, filter)))
  const counted = await matching.select((eb) => eb.fn.countAll().as('total')).executeTakeFirstOrThrow()
  const total = Number(counted.total)
  const page = Math.max(1, Math.min(filter.page, Math.ceil(total / pageSize)))
  const rows = await matching
    .selectAll('application')
    .select((eb) => unreadCount(eb).as('unread'))
    .orderBy(orderColumns[filter.sort], filter.order)
    .orderBy('reference', filter.order)
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute()
  return { applications: rows.map((row) => ({ ...row, unread: Number(row.unread) })), total, page }
}

/** Unread letters in all, and the applications that have some. */
export async function unreadOfAccount(db: PortalDb, accountId: string) {
  const row = await db
    .selectFrom('letter')
    .innerJoin('application', 'application.applicationId', 'letter.applicationId')
    .where('application.accountId', '=', accountId)
    .where('letter.openedAt', 'is', null)
    .select((eb) => [
      eb.fn.countAll().as('letters'),
      eb.fn.count('letter.applicationId').distinct().as('applications'),
    ])
    .executeTakeFirstOrThrow()
  return { letters: Number(row.letters), applications: Number(row.applications) }
}

const orderColumns = {
  updated: 'updatedOn',
  reference: 'reference',
  applicant: 'applicantKey',
  unread: 'unread',
} as const

type Builder = ExpressionBuilder<PortalTables, 'application'>

const unreadCount = (eb: Builder) =>
  eb
    .selectFrom('letter')
    .whereRef('letter.applicationId', '=', 'application.applicationId')
    .where('letter.openedAt', 'is', null)
    .select((inner) => inner.fn.countAll().as('count'))

function conditionsOf(eb: Builder, filter: Filter) {
  const conditions = []
  if (filter.type) conditions.push(eb('type', '=', filter.type))
  if (filter.status) conditions.push(eb('status', '=', filter.status))
  if (filter.from) conditions.push(eb('updatedOn', '>=', filter.from))
  if (filter.to) conditions.push(eb('updatedOn', '<=', filter.to))
  for (const word of plainKey(filter.applicant).split(' ').filter(Boolean))
    conditions.push(eb('applicantKey', 'like', `%${word}%`))
  if (filter.applicant && plainKey(filter.applicant) === '') conditions.push(eb.lit(false))
  const reference = filter.reference.toUpperCase().replace(/[\s-]/g, '')
  if (reference)
    conditions.push(sql<boolean>`"reference" like ${`%${reference.replace(/[\\%_]/g, '\\$&')}%`} escape '\\'`)
  if (filter.unread)
    conditions.push(
      eb.exists(
        eb
          .selectFrom('letter')
          .select('letterId')
          .whereRef('letter.applicationId', '=', 'application.applicationId')
          .where('letter.openedAt', 'is', null),
      ),
    )
  return conditions
}

/** Begins a draft under the next number of its type. */
export async function beginApplication(
  database: Database<PortalTables>,
  accountId: string,
  type: ApplicationType,
  now: Date,
): Promise<Application> {
  return inTransaction(database, async (tx) => {
    await holdOpen(tx, accountId)
    const reference = await nextNumber(tx, type.prefix)
    const application: Application = {
      applicationId: newId(),
      accountId,
      reference,
      type: type.id,
      status: 'draft',
      familyName: '',
      givenName: '',
      applicantKey: '',
      uci: '',
      updatedOn: dayOf(now),
      createdAt: now.toISOString(),
    }
    await tx.insertInto('application').values(application).execute()
    return application
  })
}

/** Holds the account for the rest of the transaction, so that its conversion cannot close it without this application. */
async function holdOpen(tx: PortalDb, accountId: string): Promise<void> {
  const held = await tx
    .updateTable('account')
    .set((eb) => ({ accountId: eb.ref('accountId') }))
    .where('accountId', '=', accountId)
    .where('closedAt', 'is', null)
    .returning('accountId')
    .executeTakeFirst()
  if (!held) throw new ProblemError('not-found')
}

export async function savedSections(db: PortalDb, applicationId: string): Promise<SavedSection[]> {
  const rows = await db
    .selectFrom('section')
    .select(['section', 'answers', 'isComplete'])
    .where('applicationId', '=', applicationId)
    .execute()
  return rows.map((row) => ({
    section: row.section,
    answers: JSON.parse(row.answers) as Answers,
    isComplete: row.isComplete === 1,
  }))
}

/** Saves one section, and what the list shows of the applicant when this section says it. */
export async function saveSection(
  database: Database<PortalTables>,
  application: Application,
  saved: SavedSection,
  now: Date,
): Promise<void> {
  const row = {
    answers: JSON.stringify(saved.answers),
    isComplete: saved.isComplete ? 1 : 0,
    savedAt: now.toISOString(),
  }
  await inTransaction(database, async (tx) => {
    await tx
      .insertInto('section')
      .values({ applicationId: application.applicationId, section: saved.section, ...row })
      .onConflict((conflict) => conflict.columns(['applicationId', 'section']).doUpdateSet(row))
      .execute()
    const kept = await tx
      .updateTable('application')
      .set({ updatedOn: dayOf(now), ...applicantFrom(saved) })
      .where('applicationId', '=', application.applicationId)
      .where('status', '=', 'draft')
      .returning('applicationId')
      .executeTakeFirst()
    // Paid for or submitted by another tab while this was on its way: what was reviewed is what stands.
    if (!kept) throw new ProblemError('not-found')
  })
}

function applicantFrom({ section, answers }: SavedSection) {
  if (section !== 'personal-details') return {}
  const names = {
    familyName: answers['persDet.familyName'] ?? '',
    givenName: answers['persDet.givenName'] ?? '',
  }
  return { ...names, applicantKey: applicantKey(names), uci: answers['persDet.uci'] ?? '' }
}
