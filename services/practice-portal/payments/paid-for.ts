/** What was paid for one application, over all its receipts. */
import type { Application } from '../applications/store.ts'
import { totalOf } from '../fees/fees-for.ts'
import type { PortalDb } from '../schema.ts'
import { type Payment, paymentsOf } from './store.ts'

export type Paid = {
  /** Its own lines alone, where a family paid together. */
  cents: number
  /** Oldest first. */
  receipts: Payment[]
}

export async function paidFor(
  db: PortalDb,
  { applicationId, reference }: Pick<Application, 'applicationId' | 'reference'>,
): Promise<Paid> {
  const payments = await paymentsOf(db, [applicationId])
  const own = (payment: Payment) => payment.lines.filter((line) => line.reference === reference)
  const receipts = payments.filter((payment) => own(payment).length > 0)
  return { cents: totalOf(receipts.flatMap(own)), receipts }
}
