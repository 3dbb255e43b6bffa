/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
/** On an application's page: how far its review, payment and submission are, and what comes next. */
import type { Application } from '../applications/store.ts'
import { money } from '../fees/money.ts'
import { type Paid, paidFor } from '../payments/paid-for.ts'
import type { PortalDb } from '../schema.ts'
import { dayOf, type Say } from '../words.ts'
import { type Submission, submissionOf } from './store.ts'

export type HandedIn = { submission: Submission | undefined; paid: Paid }

export const handedIn = async (db: PortalDb, application: Application): Promise<HandedIn> => ({
  submission: await submissionOf(db, application.applicationId),
  paid: await paidFor(db, application),
})

type PartProps = { application: Application; state: HandedIn; say: Say }

export function SubmissionPart({ application: { reference, status }, state, say }: PartProps) {
  const { submission, paid } = state
  const address = `/applications/${reference}`
  return (
    <>
      {status === 'draft' && (
        <div class="actions">
          <a class="button" href={`${address}/review`}>
            {say({ en: 'Review, pay and submit', fr: 'Vérifier, payer et présenter' })}
          </a>
        </div>
      )}
      {status === 'paid' && (
        <>
          <p class="lead">
            {say({
              en: 'The fees are paid, but the application is not submitted yet.',
              fr: 'Les frais sont payés, mais la demande n’est pas encore présentée.',
            })}
          </p>
          <div class="actions">
            <a class="button" href={`${address}/declaration`}>
              {say({ en: 'Declare and submit', fr: 'Déclarer et présenter' })}
            </a>
          </div>
        </>
      )}
      {submission && (
        <ul>
          <li>
            <a href={`${address}/confirmation`}>
              {say({ en: 'Confirmation, submission number ', fr: 'Confirmation, numéro de soumission ' })}
              {submission.submissionNumber}
            </a>
          </li>
          <li>
            <a href={`${address}/submitted`}>
              {say({ en: 'What was submitted', fr: 'Ce qui a été présenté' })}
            </a>
          </li>
        </ul>
      )}
      {paid.receipts.length > 0 && (
        <>
          <h2>{say({ en: 'Receipts', fr: 'Reçus' })}</h2>
          <ul>
            {paid.receipts.map((receipt) => (
              <li>
                <a href={`/receipts/${receipt.receiptNumber}`}>
                  {receipt.receiptNumber}, {money(receipt.cents, say.language)},{' '}
                  {dayOf(new Date(receipt.paidAt))}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
