/** What is due for an order today: the fees of its drafts, less what was paid for them before. */
import type { Application, SavedSection } from '../applications/store.ts'
import { factsOf } from '../fees/facts-of.ts'
import type { Together } from '../fees/fee-facts.ts'
import { type FeeLine, feesFor } from '../fees/fees-for.ts'
import type { PortalDb } from '../schema.ts'
import type { Words } from '../words.ts'
import { type Payment, paymentsOf, savedOf } from './store.ts'

const paidBefore: Words = { en: 'Paid before.', fr: 'Déjà payés.' }
const partlyPaidBefore: Words = {
  en: 'Less what was paid before.',
  fr: 'Moins ce qui a déjà été payé.',
}

export type Due = { lines: FeeLine[]; saved: (applicationId: string) => SavedSection[] }

export async function dueFor(
  db: PortalDb,
  applications: readonly Application[],
  together: Together,
  today: string,
): Promise<Due> {
  const saved = await savedOf(db, applications)
  const facts = applications.map((application) => factsOf(application, saved(application.applicationId)))
  const payments = await paymentsOf(
    db,
    applications.map((application) => application.applicationId),
  )
  const how = applications.length > 1 ? together : 'separately'
  return { lines: lessPaid(feesFor(facts, how, today), payments), saved }
}

/** A fee that a cap covered was settled in full, as the ones that were paid were. */
function lessPaid(lines: readonly FeeLine[], payments: readonly Payment[]): FeeLine[] {
  const left = new Map<string, number>()
  const keyOf = (line: FeeLine) => `${line.reference} ${line.fee}`
  for (const { lines: paid } of payments)
    for (const [key, settled] of sums(paid, keyOf)) left.set(key, Math.max(left.get(key) ?? 0, settled))
  return lines.map((line) => {
    const settled = Math.min(line.cents, left.get(keyOf(line)) ?? 0)
    if (settled === 0) return line
    left.set(keyOf(line), (left.get(keyOf(line)) ?? 0) - settled)
    const cents = line.cents - settled
    return { ...line, cents, because: cents === 0 ? paidBefore : partlyPaidBefore }
  })
}

function sums(lines: readonly FeeLine[], keyOf: (line: FeeLine) => string): Map<string, number> {
  const found = new Map<string, number>()
  for (const line of lines) found.set(keyOf(line), (found.get(keyOf(line)) ?? 0) + line.fullCents)
  return found
}
