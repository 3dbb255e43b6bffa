/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
/** The order summary: what is due for whom and why, and who of a family is paid for at the same time. */
import { ProblemError } from '@repdesk/shared/problem'
import { applicantName, notNamedYet } from '../applications/applicant.ts'
import { toDashboard } from '../applications/application-page.tsx'
import type { Application } from '../applications/store.ts'
import { totalOf } from '../fees/fees-for.ts'
import { money } from '../fees/money.ts'
import { formOf, type PortalContext, sayOf, viewerOf } from '../page/context.ts'
import { Notice, showPage, verbatim } from '../page/layout.tsx'
import type { Parts } from '../page/parts.ts'
import { dayOf, type Say, type Words, withValues } from '../words.ts'
import { type Due, dueFor } from './due.ts'
import { FeeLines } from './fee-lines.tsx'
import { changeOrder, type Order, orderOf } from './store.ts'
import { type Companions, companionsFor, isTogether, TogetherForm } from './together-form.tsx'
import { unfinishedSections } from './unfinished.ts'

export const orderTitle: Words = { en: 'Order summary', fr: 'Sommaire de la commande' }

/** An order as it stands now: the drafts that it would pay for, and what is due for them. */
export type Standing = Due & { order: Order; drafts: Application[]; unfinished: Application[]; cents: number }

export function addOrderPage({ app, database, now }: Parts): void {
  const { db } = database

  app.get('/orders/:orderId', async (c) => {
    const standing = await standingOf(c, db, now())
    const { payment } = standing.order
    if (payment) return c.redirect(`/receipts/${payment.receiptNumber}`, 303)
    const companions = await companionsFor(db, viewerOf(c).accountId, standing.order, dayOf(now()))
    return showOrder(c, standing, companions, messageOf(c))
  })

  app.post('/orders/:orderId/together', async (c) => {
    const standing = await standingOf(c, db, now())
    const { order } = standing
    const form = await formOf(c)
    const companions = await companionsFor(db, viewerOf(c).accountId, order, dayOf(now()))
    const chosen = companions.known.filter(({ reference }) => form.getAll('with').includes(reference))
    const together = form.get('together') ?? ''
    if (chosen.length > 0 && !isTogether(together))
      return showOrder(c, standing, { ...companions, chosen, isAsked: true }, undefined)
    const how = chosen.length > 0 && isTogether(together) ? together : 'separately'
    await changeOrder(database, order, chosen, how)
    return c.redirect(`/orders/${order.orderId}?changed`, 303)
  })
}

export async function standingOf(
  c: PortalContext,
  db: Parts['database']['db'],
  now: Date,
): Promise<Standing> {
  const order = await orderOf(db, viewerOf(c).accountId, c.req.param('orderId') ?? '')
  if (!order) throw new ProblemError('not-found')
  const today = dayOf(now)
  const drafts = order.applications.filter((application) => application.status === 'draft')
  const due = await dueFor(db, drafts, order.together, today)
  const unfinished = drafts.filter(
    (draft) => unfinishedSections(draft, due.saved(draft.applicationId), today).length > 0,
  )
  return { ...due, order, drafts, unfinished, cents: totalOf(due.lines) }
}

function messageOf(c: PortalContext): Words | undefined {
  if (c.req.query('changed') !== undefined)
    return {
      en: 'The order was changed. Check what is due.',
      fr: 'La commande a été modifiée. Vérifiez ce qui est dû.',
    }
  if (c.req.query('differs') !== undefined)
    return {
      en: 'What is due has changed since the page you paid from was shown, so nothing was paid. Check the new amount before you pay.',
      fr: 'Le montant dû a changé depuis l’affichage de la page où vous avez payé : rien n’a été payé. Vérifiez le nouveau montant avant de payer.',
    }
  return undefined
}

function showOrder(c: PortalContext, standing: Standing, companions: Companions, message: Words | undefined) {
  const say = sayOf(c)
  const { order, drafts, lines, cents, unfinished } = standing
  const hasFaults = companions.isAsked
  const children = (
    <>
      <h1>{say(orderTitle)}</h1>
      {message && (
        <Notice tone="plain">
          <p>{say(message)}</p>
        </Notice>
      )}
      <Left order={order} drafts={drafts} say={say} />
      {drafts.length > 0 && (
        <FeeLines lines={lines} caption={{ en: 'Fees that are due', fr: 'Frais exigibles' }} say={say} />
      )}
      <Unfinished applications={unfinished} say={say} />
      {drafts.length > 0 && unfinished.length === 0 && (
        <>
          <p class="lead">
            {say({
              en: 'The fees are those in force today. Once they are paid, the answers can be changed only after the application was reopened, and what was paid stays paid.',
              fr: 'Les frais sont ceux en vigueur aujourd’hui. Une fois payés, les réponses ne peuvent être modifiées qu’après la réouverture de la demande, et ce qui a été payé le demeure.',
            })}
          </p>
          {cents > 0 ? (
            <div class="actions">
              <a class="button" href={`/orders/${order.orderId}/pay`}>
                {say(
                  withValues(
                    { en: 'Go on to pay {amount}', fr: 'Continuer pour payer {amount}' },
                    { amount: money(cents, say.language) },
                  ),
                )}
              </a>
            </div>
          ) : (
            <NothingDue drafts={drafts} say={say} />
          )}
        </>
      )}
      {drafts.length > 0 && <TogetherForm order={order} companions={companions} say={say} />}
    </>
  )
  return showPage(
    c,
    { title: orderTitle, crumbs: crumbsOf(order), hasFaults, children },
    hasFaults ? 422 : 200,
  )
}

export const crumbsOf = ({ applications }: Order) => [
  toDashboard,
  ...applications.slice(0, 1).map(({ reference }) => ({
    href: `/applications/${reference}`,
    words: { en: `Application ${reference}`, fr: `Demande ${reference}` },
  })),
]

/** Those that the order was opened for and that are drafts no more. */
function Left({ order, drafts, say }: { order: Order; drafts: Application[]; say: Say }) {
  const left = order.applications.filter((application) => !drafts.includes(application))
  if (left.length === 0) return null
  return (
    <Notice tone="plain">
      <p>
        {say({
          en: 'No longer in this order, because it is not a draft any more: ',
          fr: 'Ne fait plus partie de cette commande, parce que ce n’est plus une ébauche : ',
        })}
        {left.map(({ reference }, index) => (
          <>
            {index > 0 && ', '}
            <a href={`/applications/${reference}`}>{reference}</a>
          </>
        ))}
      </p>
    </Notice>
  )
}

function Unfinished({ applications, say }: { applications: Application[]; say: Say }) {
  if (applications.length === 0) return null
  return (
    <Notice tone="bad">
      <p>
        {say({
          en: 'These applications are not complete, so their fees cannot be paid yet. See what is missing:',
          fr: 'Ces demandes ne sont pas complètes : leurs frais ne peuvent pas encore être payés. Voyez ce qui manque :',
        })}
      </p>
      <ul>
        {applications.map((application) => (
          <li>
            <a href={`/applications/${application.reference}/review`}>{application.reference}</a>{' '}
            <bdi>{applicantName(application) ?? say(notNamedYet)}</bdi>
          </li>
        ))}
      </ul>
    </Notice>
  )
}

function NothingDue({ drafts, say }: { drafts: Application[]; say: Say }) {
  return (
    <>
      <p class="lead">
        {say({
          en: 'Nothing is due, for the reasons above, so no card is asked for. Go on to the declaration:',
          fr: 'Rien n’est exigible, pour les raisons indiquées ci-dessus : aucune carte n’est demandée. Passez à la déclaration :',
        })}
      </p>
      <ul>
        {drafts.map(({ reference }) => (
          <li>
            <a href={`/applications/${reference}/declaration`}>
              {say(verbatim(reference))}
              {say({ en: ': declare and submit', fr: ' : déclarer et présenter' })}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}
