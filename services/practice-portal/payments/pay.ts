/** Pays an order: in one transaction, once, and only the amount that the person was shown. */
import type { Database } from '@repdesk/service-kit/database'
import { inTransaction } from '@repdesk/service-kit/transaction'
import { newId } from '@repdesk/shared/ids'
import { nextNumber } from '../applications/numbering.ts'
import type { Application } from '../applications/store.ts'
import { totalOf } from '../fees/fees-for.ts'
import type { PortalDb, PortalTables } from '../schema.ts'
import { dayOf } from '../words.ts'
import { dueFor } from './due.ts'
import { holdDrafts, holdOpenOrder, type Order, orderOf } from './store.ts'
import type { TestCard } from './test-cards.ts'
import { isFinished } from './unfinished.ts'

export type Paying = {
  order: Order
  accountId: string
  card: TestCard
  /** What the page that was sent had shown; nothing is paid when it is not what is due. */
  shownCents: number
}

export type PayOutcome =
  /** Now or before: there is a receipt. */
  | 'paid'
  | 'declined'
  | 'no-answer'
  /** What is due is not what was shown; the order's page shows what is. */
  | 'changed'
  /** An application of the order is no finished draft any more. */
  | 'not-ready'

export async function payOrder(
  database: Database<PortalTables>,
  { order: { orderId }, accountId, card, shownCents }: Paying,
  now: Date,
): Promise<PayOutcome> {
  return inTransaction(database, async (tx) => {
    if (!(await holdOpenOrder(tx, orderId))) return 'paid'
    // Read again: another tab may have changed whom it is for.
    const order = await orderOf(tx, accountId, orderId)
    if (!order) return 'not-ready'
    const ids = order.applications.map((application) => application.applicationId)
    const drafts = await holdDrafts(tx, accountId, ids)
    const today = dayOf(now)
    const { lines, saved } = await dueFor(tx, drafts, order.together, today)
    const isReady = (draft: Application) => isFinished(draft, saved(draft.applicationId), today)
    if (drafts.length === 0 || !drafts.every(isReady)) return 'not-ready'
    const cents = totalOf(lines)
    if (cents !== shownCents || cents === 0) return 'changed'
    const lastDigits = card.number.slice(-4)
    const outcome = await answerOf(tx, orderId, card)
    await tx
      .insertInto('paymentTry')
      .values({ tryId: newId(), orderId, outcome, lastDigits, triedAt: now.toISOString() })
      .execute()
    if (outcome !== 'paid') return outcome
    const receiptNumber = await nextNumber(tx, 'RC')
    const paidAt = now.toISOString()
    await tx
      .insertInto('payment')
      .values({ orderId, receiptNumber, cents, lastDigits, lines: JSON.stringify(lines), paidAt })
      .execute()
    await tx
      .updateTable('application')
      .set({ status: 'paid', updatedOn: today })
      .where(
        'applicationId',
        'in',
        drafts.map((draft) => draft.applicationId),
      )
      .execute()
    return 'paid'
  })
}

/** What the bank of a test card says. */
async function answerOf(tx: PortalDb, orderId: string, card: TestCard) {
  if (card.effect === 'declined') return 'declined'
  if (card.effect !== 'fails-first') return 'paid'
  const before = await tx
    .selectFrom('paymentTry')
    .select('tryId')
    .where('orderId', '=', orderId)
    .where('outcome', '=', 'no-answer')
    .executeTakeFirst()
  return before ? 'paid' : 'no-answer'
}

/** Takes an application that was paid and not submitted back to a draft; what was paid stays paid. */
export async function reopen(db: PortalDb, application: Application, now: Date): Promise<boolean> {
  const reopened = await db
    .updateTable('application')
    .set({ status: 'draft', updatedOn: dayOf(now) })
    .where('applicationId', '=', application.applicationId)
    .where('accountId', '=', application.accountId)
    .where('status', '=', 'paid')
    .returning('applicationId')
    .executeTakeFirst()
  return reopened !== undefined
}
