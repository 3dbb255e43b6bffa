/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
/** The page an order is paid on, with a test card: nothing of a card is kept but its last four digits. */
import { setTimeout as sleep } from 'node:timers/promises'
import { money } from '../fees/money.ts'
import { FaultSummary, type FormState, SectionFields } from '../forms/render.tsx'
import { answersFrom, faultsOf, typedIn } from '../forms/validate.ts'
import { formOf, type PortalContext, sayOf, viewerOf } from '../page/context.ts'
import { Notice, showPage } from '../page/layout.tsx'
import type { Parts } from '../page/parts.ts'
import { Table } from '../page/table.tsx'
import { dayOf, type Words, withValues } from '../words.ts'
import { cardSection, shownAgain } from './card-form.ts'
import { crumbsOf, orderTitle, type Standing, standingOf } from './order-page.tsx'
import { type PayOutcome, payOrder } from './pay.ts'
import { testCardOf, testCards } from './test-cards.ts'

/** How long the slow card's bank thinks. */
const slowMs = 2_500

export function addPayPage({ app, database, now }: Parts): void {
  const { db } = database

  app.get('/orders/:orderId/pay', async (c) => {
    const standing = await standingOf(c, db, now())
    if (!isPayable(standing)) return c.redirect(`/orders/${standing.order.orderId}`, 303)
    const message = c.req.query('ended') === undefined ? undefined : sessionEnded
    return showPay(c, standing, { answers: {}, faults: [] }, message && { tone: 'plain', words: message })
  })

  app.post('/orders/:orderId/pay', async (c) => {
    const standing = await standingOf(c, db, now())
    const { order } = standing
    const address = `/orders/${order.orderId}`
    // Paid before, in another tab or by the button pressed twice: the order's address leads to its receipt.
    if (!isPayable(standing)) return c.redirect(address, 303)
    const form = await formOf(c)
    const typed = typedIn(cardSection, form)
    const faults = faultsOf(cardSection, answersFrom(cardSection, typed), 'complete', dayOf(now()))
    const card = testCardOf(typed['card.number'] ?? '')
    if (faults.length > 0 || !card) return showPay(c, standing, { answers: shownAgain(typed), faults })
    if (card.effect === 'slow') await sleep(slowMs)
    const { accountId } = viewerOf(c)
    const shownCents = Number(form.get('shown'))
    const outcome = await payOrder(database, { order, accountId, card, shownCents }, now())
    if (outcome === 'changed') return c.redirect(`${address}?differs`, 303)
    const trouble = troubles[outcome]
    if (!trouble) return c.redirect(address, 303)
    const state = { answers: shownAgain(typed), faults: [] }
    return showPay(c, standing, state, { tone: 'bad', words: trouble })
  })
}

const isPayable = ({ order, drafts, unfinished, cents }: Standing) =>
  !order.payment && drafts.length > 0 && unfinished.length === 0 && cents > 0

const troubles: Partial<Record<PayOutcome, Words>> = {
  declined: {
    en: 'The card was declined, so nothing was paid. Try again with another card.',
    fr: 'La carte a été refusée : rien n’a été payé. Essayez de nouveau avec une autre carte.',
  },
  'no-answer': {
    en: 'The bank gave no answer, so nothing was paid. Enter the card again: an order is never paid twice.',
    fr: 'La banque n’a pas répondu : rien n’a été payé. Entrez la carte de nouveau : une commande n’est jamais payée deux fois.',
  },
}

const sessionEnded: Words = {
  en: 'Your session had ended before you paid, so nothing was paid. What you type of a card is never kept: enter it again.',
  fr: 'Votre session avait pris fin avant le paiement : rien n’a été payé. Ce que vous entrez d’une carte n’est jamais conservé : entrez-la de nouveau.',
}

type Message = { tone: 'plain' | 'bad'; words: Words }

function showPay(c: PortalContext, standing: Standing, state: FormState, message?: Message) {
  const say = sayOf(c)
  const { order, cents } = standing
  const { title } = cardSection
  const amount = money(cents, say.language)
  const hasFaults = state.faults.length > 0 || message?.tone === 'bad'
  const children = (
    <>
      <h1>{say(title)}</h1>
      {message && (
        <Notice tone={message.tone}>
          <p>{say(message.words)}</p>
        </Notice>
      )}
      <FaultSummary section={cardSection} state={state} heading={nothingPaid} say={say} />
      <p class="lead">
        {say({ en: 'To pay: ', fr: 'À payer : ' })}
        <strong class="whole">{amount}</strong>{' '}
        <a href={`/orders/${order.orderId}`}>{say({ en: 'See the order', fr: 'Voir la commande' })}</a>
      </p>
      <Notice tone="plain">
        <p>
          <strong>
            {say({
              en: 'Never type a real card here.',
              fr: 'N’entrez jamais une vraie carte ici.',
            })}
          </strong>{' '}
          {say({
            en: 'This form takes only these test cards, which no bank has issued. No money moves.',
            fr: 'Ce formulaire n’accepte que ces cartes d’essai, qu’aucune banque n’a émises. Aucun argent ne circule.',
          })}
        </p>
      </Notice>
      <Table
        caption={say({ en: 'Test cards', fr: 'Cartes d’essai' })}
        columns={[
          { label: say({ en: 'Card number', fr: 'Numéro de la carte' }) },
          { label: say({ en: 'What happens', fr: 'Ce qui se passe' }) },
        ]}
        rows={testCards.map((card) => [<code class="whole">{card.number}</code>, say(card.words)])}
      />
      <form method="post" action={`/orders/${order.orderId}/pay`} novalidate>
        {/* Only compared with what is due, so that nobody pays another amount than was shown. */}
        <input type="hidden" name="shown" value={String(cents)} />
        <SectionFields section={cardSection} state={state} say={say} />
        <div class="actions">
          <button type="submit">
            {say(withValues({ en: 'Pay {amount}', fr: 'Payer {amount}' }, { amount }))}
          </button>
          <a href={`/orders/${order.orderId}`}>{say({ en: 'Not now', fr: 'Pas maintenant' })}</a>
        </div>
      </form>
    </>
  )
  const crumbs = [...crumbsOf(order), { href: `/orders/${order.orderId}`, words: orderTitle }]
  return showPage(c, { title, crumbs, hasFaults, children }, hasFaults ? 422 : 200)
}

const nothingPaid: Words = {
  en: 'Nothing was paid. Correct what follows, then pay again.',
  fr: 'Rien n’a été payé. Corrigez ce qui suit, puis payez de nouveau.',
}
