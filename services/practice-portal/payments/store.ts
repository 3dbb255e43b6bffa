/** Orders of fees and their payments; every query is bounded by the account whose applications they are for. */
import type { Database } from '@repdesk/service-kit/database'
import { inTransaction } from '@repdesk/service-kit/transaction'
import { newId } from '@repdesk/shared/ids'
import { ProblemError } from '@repdesk/shared/problem'
import type { Application, SavedSection } from '../applications/store.ts'
import type { Together } from '../fees/fee-facts.ts'
import type { FeeLine } from '../fees/fees-for.ts'
import type { Answers } from '../forms/form.ts'
import type { FeeOrderTable, PaymentTable, PaymentTryTable, PortalDb, PortalTables } from '../schema.ts'

export type Payment = Omit<PaymentTable, 'lines'> & { lines: FeeLine[] }
export type Order = FeeOrderTable & {
  /** Those it was opened for, whatever became of them since, first the one it began with. */
  applications: Application[]
  payment: Payment | undefined
}

const isId = (text: string) => /^[\w-]{1,60}$/.test(text)

export async function orderOf(db: PortalDb, accountId: string, orderId: string): Promise<Order | undefined> {
  if (!isId(orderId)) return undefined
  const order = await db.selectFrom('feeOrder').selectAll().where('orderId', '=', orderId).executeTakeFirst()
  const applications = await db
    .selectFrom('orderItem')
    .innerJoin('application', 'application.applicationId', 'orderItem.applicationId')
    .selectAll('application')
    .where('orderItem.orderId', '=', orderId)
    .orderBy('orderItem.position')
    .execute()
  const isOwn = applications.every((application) => application.accountId === accountId)
  if (!order || applications.length === 0 || !isOwn) return undefined
  return { ...order, applications, payment: await paymentOf(db, orderId) }
}

async function paymentOf(db: PortalDb, orderId: string): Promise<Payment | undefined> {
  const row = await db.selectFrom('payment').selectAll().where('orderId', '=', orderId).executeTakeFirst()
  return row && withLines(row)
}

const withLines = (row: PaymentTable): Payment => ({ ...row, lines: JSON.parse(row.lines) as FeeLine[] })

/** The order of this draft that waits to be paid, or a new one for it alone. */
export async function openOrder(
  database: Database<PortalTables>,
  application: Application,
  now: Date,
): Promise<string> {
  return inTransaction(database, async (tx) => {
    const [held] = await holdDrafts(tx, application.accountId, [application.applicationId])
    if (!held) throw new ProblemError('not-found')
    const open = await tx
      .selectFrom('orderItem')
      .innerJoin('feeOrder', 'feeOrder.orderId', 'orderItem.orderId')
      .leftJoin('payment', 'payment.orderId', 'orderItem.orderId')
      .select('orderItem.orderId')
      .where('orderItem.applicationId', '=', application.applicationId)
      .where('payment.orderId', 'is', null)
      .orderBy('feeOrder.openedAt', 'desc')
      .orderBy('feeOrder.orderId')
      .executeTakeFirst()
    if (open) return open.orderId
    const orderId = newId()
    await tx
      .insertInto('feeOrder')
      .values({ orderId, together: 'separately', openedAt: now.toISOString() })
      .execute()
    await tx
      .insertInto('orderItem')
      .values({ orderId, applicationId: application.applicationId, position: 0 })
      .execute()
    return orderId
  })
}

/** Holds those that are still the account's drafts for the rest of the transaction. */
export async function holdDrafts(
  tx: PortalDb,
  accountId: string,
  applicationIds: readonly string[],
): Promise<Application[]> {
  if (applicationIds.length === 0) return []
  const held = await tx
    .updateTable('application')
    .set((eb) => ({ status: eb.ref('status') }))
    .where('applicationId', 'in', applicationIds)
    .where('accountId', '=', accountId)
    .where('status', '=', 'draft')
    .returningAll()
    .execute()
  return applicationIds.flatMap((id) => held.find((one) => one.applicationId === id) ?? [])
}

/** Whom the order is for, beside the application it began with; false once it is paid. */
export async function changeOrder(
  database: Database<PortalTables>,
  order: Order,
  others: readonly Application[],
  together: Together,
): Promise<boolean> {
  const { orderId } = order
  return inTransaction(database, async (tx) => {
    if (!(await holdOpenOrder(tx, orderId))) return false
    await tx.updateTable('feeOrder').set({ together }).where('orderId', '=', orderId).execute()
    await tx.deleteFrom('orderItem').where('orderId', '=', orderId).where('position', '>', 0).execute()
    const items = others.map(({ applicationId }, index) => ({ orderId, applicationId, position: index + 1 }))
    if (items.length > 0) await tx.insertInto('orderItem').values(items).execute()
    return true
  })
}

/** Holds the order for the rest of the transaction, so that two that would pay it come one after the other; false once paid. */
export async function holdOpenOrder(tx: PortalDb, orderId: string): Promise<boolean> {
  await tx
    .updateTable('feeOrder')
    .set((eb) => ({ together: eb.ref('together') }))
    .where('orderId', '=', orderId)
    .execute()
  const paid = await tx.selectFrom('payment').select('orderId').where('orderId', '=', orderId).execute()
  return paid.length === 0
}

/** What was saved of each of these applications, by its id. */
export async function savedOf(
  db: PortalDb,
  applications: readonly Pick<Application, 'applicationId'>[],
): Promise<(applicationId: string) => SavedSection[]> {
  const ids = applications.map((application) => application.applicationId)
  const rows =
    ids.length === 0
      ? []
      : await db
          .selectFrom('section')
          .select(['applicationId', 'section', 'answers', 'isComplete'])
          .where('applicationId', 'in', ids)
          .execute()
  return (applicationId) =>
    rows
      .filter((row) => row.applicationId === applicationId)
      .map(({ section, answers, isComplete }) => ({
        section,
        answers: JSON.parse(answers) as Answers,
        isComplete: isComplete === 1,
      }))
}

/** The account's drafts, the newest changed first: at most as many as one page can show. */
export const draftsOf = (db: PortalDb, accountId: string): Promise<Application[]> =>
  db
    .selectFrom('application')
    .selectAll()
    .where('accountId', '=', accountId)
    .where('status', '=', 'draft')
    .orderBy('updatedOn', 'desc')
    .orderBy('reference')
    .limit(100)
    .execute()

/** Every payment that one of these applications had a part in, oldest first. */
export async function paymentsOf(db: PortalDb, applicationIds: readonly string[]): Promise<Payment[]> {
  if (applicationIds.length === 0) return []
  const rows = await db
    .selectFrom('payment')
    .selectAll()
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('orderItem')
          .select('orderItem.orderId')
          .whereRef('orderItem.orderId', '=', 'payment.orderId')
          .where('orderItem.applicationId', 'in', applicationIds),
      ),
    )
    .orderBy('paidAt')
    .orderBy('receiptNumber')
    .execute()
  return rows.map(withLines)
}

export async function orderOfReceipt(
  db: PortalDb,
  accountId: string,
  receiptNumber: string,
): Promise<(Order & { payment: Payment }) | undefined> {
  if (!/^RC\d{9}$/.test(receiptNumber)) return undefined
  const row = await db
    .selectFrom('payment')
    .select('orderId')
    .where('receiptNumber', '=', receiptNumber)
    .executeTakeFirst()
  const order = row && (await orderOf(db, accountId, row.orderId))
  return order?.payment ? { ...order, payment: order.payment } : undefined
}

/** Oldest first. */
export const triesOf = (db: PortalDb, orderId: string): Promise<PaymentTryTable[]> =>
  db
    .selectFrom('paymentTry')
    .selectAll()
    .where('orderId', '=', orderId)
    .orderBy('triedAt')
    .orderBy('tryId')
    .execute()
