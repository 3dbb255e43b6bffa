/** Enrolments as officers see them: the queue, one of them, and what is decided about it. */
import type { Database } from '@repdesk/service-kit/database'
import { inTransaction } from '@repdesk/service-kit/transaction'
import { accountDetailsFrom } from '../enrolment/account-details.ts'
import { approvedMail, moreAskedMail, refusedMail } from '../enrolment/mails.ts'
import type { StepId } from '../enrolment/steps.ts'
import { formStepOf } from '../enrolment/steps.ts'
import {
  answersOfSteps,
  changeEnrolment,
  type Enrolment,
  enrolmentOfSession,
  type StepAnswers,
} from '../enrolment/store.ts'
import { queueMail } from '../mail/queue.ts'
import type { EnrolmentState, EnrolmentTable, PortalDb, PortalTables } from '../schema.ts'
import { leaveTrace } from '../trace/leave-trace.ts'

/** States an enrolment can be looked for by: those that have an account. */
export const queueStates = ['pending', 'more', 'enrolling', 'approved', 'refused'] as const
export type QueueState = (typeof queueStates)[number]

export type Queued = Pick<
  EnrolmentTable,
  'enrolmentId' | 'email' | 'state' | 'speeded' | 'handIns' | 'handedInAt' | 'createdAt'
> & { name: string }

/** Most that one page lists. */
export const listedEnrolments = 100

/** Those with a Party ID first, then the oldest handed in. */
export async function enrolmentQueue(
  db: PortalDb,
  state: QueueState | undefined,
): Promise<{ enrolments: Queued[]; total: number }> {
  const found = db
    .selectFrom('enrolment')
    .where('enrolment.state', 'in', state ? [state] : queueStates)
    .where('enrolment.accountId', 'is not', null)
  const { total } = await found.select((eb) => eb.fn.countAll().as('total')).executeTakeFirstOrThrow()
  const rows = await found
    .leftJoin('enrolmentStep', (join) =>
      join
        .onRef('enrolmentStep.enrolmentId', '=', 'enrolment.enrolmentId')
        .on('enrolmentStep.step', '=', 'contact'),
    )
    .select([
      'enrolment.enrolmentId',
      'enrolment.email',
      'enrolment.state',
      'enrolment.speeded',
      'enrolment.handIns',
      'enrolment.handedInAt',
      'enrolment.createdAt',
      'enrolmentStep.answers',
    ])
    .orderBy('enrolment.speeded', 'desc')
    .orderBy((eb) => eb.fn.coalesce('enrolment.handedInAt', 'enrolment.createdAt'))
    .orderBy('enrolment.enrolmentId')
    .limit(listedEnrolments)
    .execute()
  return {
    total: Number(total),
    enrolments: rows.map(({ answers, ...row }) => ({ ...row, name: nameIn(JSON.parse(answers ?? '{}')) })),
  }
}

const nameIn = (contact: Record<string, string>) =>
  [contact['acct.familyName'], contact['acct.givenName']].filter(Boolean).join(', ')

/** Any enrolment that has an account; those still being begun are no officer's business. */
export async function anyEnrolment(db: PortalDb, enrolmentId: string): Promise<Enrolment | undefined> {
  if (!/^[\w-]{1,60}$/.test(enrolmentId)) return undefined
  const row = await db
    .selectFrom('enrolment')
    .select('accountId')
    .where('enrolmentId', '=', enrolmentId)
    .where('state', 'in', queueStates)
    .executeTakeFirst()
  return row?.accountId ? enrolmentOfSession(db, row.accountId) : undefined
}

export type Decision =
  | { kind: 'approve' }
  | { kind: 'refuse'; reason: string }
  | { kind: 'more'; asked: StepId[]; message: string }

type Deciding = { enrolmentId: string; handIns: number; officerId: string; publicUrl: string }

/**
 * Decides about what was handed in for the `handIns`-th time; `late` when another officer has decided about it, or it
 * is no longer being reviewed. The trace and the e-mail are part of the decision.
 */
export const decide = (
  database: Database<PortalTables>,
  { enrolmentId, handIns, officerId, publicUrl }: Deciding,
  decision: Decision,
  now: Date,
): Promise<'decided' | 'late'> =>
  inTransaction(database, async (tx) => {
    const row = await tx
      .updateTable('enrolment')
      .set({
        state: stateAfter[decision.kind],
        officerId,
        decidedAt: now.toISOString(),
        updatedAt: now.toISOString(),
      })
      .where('enrolmentId', '=', enrolmentId)
      .where('state', '=', 'pending')
      .where('handIns', '=', handIns)
      .returningAll()
      .executeTakeFirst()
    if (!row?.accountId) return 'late'
    const { language, email: to } = row
    await leaveTrace(tx, { officerId, action: actionOf[decision.kind], about: to }, now)
    switch (decision.kind) {
      case 'approve':
        await changeEnrolment(tx, enrolmentId, { asked: '[]', message: '' })
        await openAccount(tx, row.accountId, await answersOfSteps(tx, enrolmentId), now)
        await queueMail(tx, { to, ...approvedMail(language, publicUrl), language }, now)
        return 'decided'
      case 'refuse':
        await changeEnrolment(tx, enrolmentId, { asked: '[]', message: decision.reason })
        await returnAccount(tx, row.accountId)
        await queueMail(tx, { to, ...refusedMail(language, publicUrl, decision.reason), language }, now)
        return 'decided'
      case 'more': {
        const { asked, message } = decision
        await changeEnrolment(tx, enrolmentId, { asked: JSON.stringify(asked), message })
        await returnAccount(tx, row.accountId, 'unless-active')
        const titles = asked.flatMap((id) => formStepOf(id)?.title ?? [])
        await queueMail(tx, { to, ...moreAskedMail(language, publicUrl, titles, message), language }, now)
        return 'decided'
      }
      default:
        return decision satisfies never
    }
  })

const stateAfter: Record<Decision['kind'], EnrolmentState> = {
  approve: 'approved',
  refuse: 'refused',
  more: 'more',
}
const actionOf: Record<Decision['kind'], string> = {
  approve: 'enrolment-approved',
  refuse: 'enrolment-refused',
  more: 'enrolment-more-asked',
}

/** The account becomes a representative's: its details are what was entered, and they fill its applications. */
async function openAccount(tx: PortalDb, accountId: string, answers: StepAnswers, now: Date): Promise<void> {
  const details = accountDetailsFrom(answers)
  await tx
    .updateTable('account')
    .set({
      state: 'active',
      familyName: details['acct.familyName'] ?? '',
      givenName: details['acct.givenName'] ?? '',
      details: JSON.stringify(details),
      updatedAt: now.toISOString(),
    })
    .where('accountId', '=', accountId)
    // A converted account works already, and may have been changed since.
    .where('state', '!=', 'active')
    .execute()
}

/** Back to the enrolment's own pages; a converted account that is only asked for something goes on working. */
async function returnAccount(tx: PortalDb, accountId: string, unlessActive?: 'unless-active'): Promise<void> {
  await tx
    .updateTable('account')
    .set({ state: 'enrolling' })
    .where('accountId', '=', accountId)
    .$if(unlessActive !== undefined, (update) => update.where('state', '!=', 'active'))
    .execute()
}
