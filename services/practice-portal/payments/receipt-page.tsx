/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
/** The receipt of an order: as a page and as a PDF. */
import { ProblemError } from '@repdesk/shared/problem'
import { money } from '../fees/money.ts'
import { type PortalContext, sayOf, viewerOf } from '../page/context.ts'
import { Notice, showPage } from '../page/layout.tsx'
import type { Parts } from '../page/parts.ts'
import { writePdf } from '../pdf/write-pdf.ts'
import type { PortalDb } from '../schema.ts'
import { sendFile } from '../uploads/send-file.ts'
import { dayOf, longDay, type Say, type Words, withValues } from '../words.ts'
import { FeeLines, lineColumns, totalWords } from './fee-lines.tsx'
import { crumbsOf } from './order-page.tsx'
import { type Order, orderOfReceipt, type Payment } from './store.ts'

export function addReceiptPages({ app, database: { db } }: Parts): void {
  app.get('/receipts/:receiptNumber', async (c) => showReceipt(c, await receiptOf(c, db)))

  app.get('/receipts/:receiptNumber/pdf', async (c) => {
    const say = sayOf(c)
    const { payment } = await receiptOf(c, db)
    const content = await writePdf({
      title: say(receiptTitle),
      language: say.language,
      facts: factsOf(payment, say).map(([name, value]) => [say(name), value] as const),
      paragraphs: [say(keepIt)],
      table: {
        columns: lineColumns.map((words) => say(words)),
        rows: [
          ...payment.lines.map((line) => [
            line.reference,
            line.person,
            [line.words, line.because].flatMap((words) => (words ? [say(words)] : [])).join('. '),
            money(line.cents, say.language),
          ]),
          [say(totalWords), '', '', money(payment.cents, say.language)],
        ],
      },
      madeAt: new Date(payment.paidAt),
    })
    const name = say({ en: 'receipt', fr: 'recu' })
    const fileName = `${name}-${payment.receiptNumber}.pdf`
    return sendFile(c, { fileName, mediaType: 'application/pdf', content })
  })
}

const receiptTitle: Words = { en: 'Receipt for fees', fr: 'Reçu pour les frais' }
const keepIt: Words = {
  en: 'Keep this receipt with your records.',
  fr: 'Conservez ce reçu dans vos dossiers.',
}

type PaidOrder = Order & { payment: Payment }

async function receiptOf(c: PortalContext, db: PortalDb): Promise<PaidOrder> {
  const order = await orderOfReceipt(db, viewerOf(c).accountId, c.req.param('receiptNumber') ?? '')
  if (!order) throw new ProblemError('not-found')
  return order
}

const factsOf = (payment: Payment, say: Say): [Words, string][] => [
  [{ en: 'Receipt number', fr: 'Numéro de reçu' }, payment.receiptNumber],
  [{ en: 'Date of payment', fr: 'Date du paiement' }, longDay(dayOf(new Date(payment.paidAt)), say.language)],
  [{ en: 'Amount paid', fr: 'Montant payé' }, money(payment.cents, say.language)],
  [
    { en: 'Card', fr: 'Carte' },
    say(
      withValues(
        { en: 'Test card ending in {digits}', fr: 'Carte d’essai se terminant par {digits}' },
        { digits: payment.lastDigits },
      ),
    ),
  ],
]

function showReceipt(c: PortalContext, order: PaidOrder) {
  const say = sayOf(c)
  const { payment, applications } = order
  const references = new Set(payment.lines.map((line) => line.reference))
  const toSubmit = applications.filter(
    ({ reference, status }) => status === 'paid' && references.has(reference),
  )
  const children = (
    <>
      <h1>{say(receiptTitle)}</h1>
      {toSubmit.length > 0 && (
        <Notice tone="good">
          <p>
            {say({
              en: 'The fees are paid. Save the receipt, then declare and submit: a paid application that is not submitted goes nowhere.',
              fr: 'Les frais sont payés. Enregistrez le reçu, puis faites la déclaration et présentez la demande : une demande payée mais non présentée ne va nulle part.',
            })}
          </p>
        </Notice>
      )}
      <dl class="facts">
        {factsOf(payment, say).map(([name, value]) => (
          <>
            <dt>{say(name)}</dt>
            <dd>{value}</dd>
          </>
        ))}
      </dl>
      <p>
        <a href={`/receipts/${payment.receiptNumber}/pdf`}>
          {say({ en: 'Save the receipt (PDF)', fr: 'Enregistrer le reçu (PDF)' })}
        </a>
      </p>
      <FeeLines lines={payment.lines} caption={{ en: 'Fees paid', fr: 'Frais payés' }} say={say} />
      {toSubmit.length > 0 && (
        <div class="actions">
          {toSubmit.map(({ reference }) => (
            <a class="button" href={`/applications/${reference}/declaration`}>
              {say(
                withValues(
                  { en: 'Declare and submit {reference}', fr: 'Déclarer et présenter {reference}' },
                  { reference },
                ),
              )}
            </a>
          ))}
        </div>
      )}
    </>
  )
  return showPage(c, { title: receiptTitle, crumbs: crumbsOf(order), children })
}
