/** Submits an application: in one transaction, once, with its number, its letters and the e-mail that they are there. */
import type { Database } from '@repdesk/service-kit/database'
import { inTransaction } from '@repdesk/service-kit/transaction'
import { accountById } from '../accounts/store.ts'
import { nextNumber } from '../applications/numbering.ts'
import { type Application, savedSections } from '../applications/store.ts'
import { totalOf } from '../fees/fees-for.ts'
import { letterKindOf } from '../letters/kinds.ts'
import { putLetter } from '../letters/store.ts'
import { queueMail } from '../mail/queue.ts'
import { dueFor } from '../payments/due.ts'
import { paidFor } from '../payments/paid-for.ts'
import { isFinished } from '../payments/unfinished.ts'
import type { PortalDb, PortalTables } from '../schema.ts'
import { dayOf, type Language, type Words } from '../words.ts'
import { newMessageMail } from './mails.ts'
import { forgetRemovedUploads, holdUnsubmitted, submissionOf } from './store.ts'

export type Submitting = {
  application: Application
  accountId: string
  /** The statements that were ticked, and the name typed under them. */
  declaration: readonly Words[]
  declaredBy: string
  publicUrl: string
}

/** `submitted` too when it was before. */
export type SubmitOutcome = 'submitted' | 'not-complete' | 'fees-due' | 'gone'

export async function submitApplication(
  database: Database<PortalTables>,
  { application, accountId, declaration, declaredBy, publicUrl }: Submitting,
  now: Date,
): Promise<SubmitOutcome> {
  const { applicationId } = application
  return inTransaction(database, async (tx) => {
    const status = await holdUnsubmitted(tx, accountId, applicationId)
    if (!status) return (await submissionOf(tx, applicationId)) ? 'submitted' : 'gone'
    const today = dayOf(now)
    if (!isFinished(application, await savedSections(tx, applicationId), today)) return 'not-complete'
    if (status === 'draft') {
      const { lines } = await dueFor(tx, [application], 'separately', today)
      if (totalOf(lines) > 0) return 'fees-due'
    }
    const submissionNumber = await nextNumber(tx, 'SN')
    await tx
      .insertInto('submission')
      .values({
        applicationId,
        submissionNumber,
        submittedAt: now.toISOString(),
        declaredBy,
        declaration: JSON.stringify(declaration),
      })
      .execute()
    await tx
      .updateTable('application')
      .set({ status: 'submitted', updatedOn: today })
      .where('applicationId', '=', applicationId)
      .execute()
    await forgetRemovedUploads(tx, applicationId)
    await tell(tx, { application, accountId, submissionNumber, publicUrl }, now)
    return 'submitted'
  })
}

type Told = { application: Application; accountId: string; submissionNumber: string; publicUrl: string }

/** The letters in the account, and the e-mail that they are there. */
async function tell(
  tx: PortalDb,
  { application, accountId, submissionNumber, publicUrl }: Told,
  now: Date,
): Promise<void> {
  const account = await accountById(tx, accountId)
  if (!account) return
  const language: Language = account.details['acct.langCorr'] === 'fr' ? 'fr' : 'en'
  const { cents, receipts } = await paidFor(tx, application)
  await put(tx, application, language, 'submission-confirmation', now, {
    more: [
      {
        en: `Your submission number is ${submissionNumber}.`,
        fr: `Votre numéro de soumission est ${submissionNumber}.`,
      },
    ],
  })
  if (cents > 0) {
    const numbers = receipts.map((receipt) => receipt.receiptNumber).join(', ')
    await put(tx, application, language, 'fee-receipt', now, {
      cents,
      more: [{ en: `Receipt number: ${numbers}.`, fr: `Numéro de reçu : ${numbers}.` }],
    })
  }
  const mail = newMessageMail(language, publicUrl)
  await queueMail(tx, { to: account.email, ...mail, language }, now)
}

async function put(
  tx: PortalDb,
  application: Application,
  language: Language,
  kindId: string,
  now: Date,
  says: { cents?: number; more: readonly Words[] },
): Promise<void> {
  const kind = letterKindOf(kindId)
  if (!kind) throw new Error(`There is no kind of letter ${kindId}.`)
  await putLetter(tx, { application, kind, language, days: undefined, ...says }, now)
}
