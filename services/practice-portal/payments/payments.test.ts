/** Fees paid: shown, paid once whatever is sent how often, and receipted; never with what could be a real card. */

import { onBothDatabases } from '@repdesk/service-kit/testing'
import { inTransaction } from '@repdesk/service-kit/transaction'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { expect, it } from 'vitest'
import { applicationOf } from '../applications/store.ts'
import { travelTo } from '../clock/clock.ts'
import { failingDatabase } from '../conversion/failing-database.ts'
import { answerAll, finishDraft, ordinary } from '../submission/finishing-visitor.ts'
import { amara, marie, openPortal, type TestPortal, type Visitor } from '../visitor.ts'
import { payOrder } from './pay.ts'
import { orderOf } from './store.ts'
import { holdsCardNumber, testCardOf, testCards } from './test-cards.ts'

const card = (number: string, more: Record<string, string> = {}) => ({
  'card.number': number,
  'card.expiry': '08/31',
  'card.code': '123',
  'card.name': 'Marie Tremblay',
  ...more,
})
const good = '0000 1111 2222 3333'
/** A number that passes the check of real ones; published by a bank for its own tests. */
const real = '4242 4242 4242 4242'

onBothDatabases('payments', (open) => {
  async function visit(email = marie) {
    const portal = await openPortal(open)
    const visitor = portal.visit()
    await visitor.signIn(email)
    return { portal, visitor }
  }

  /** A finished draft's order, ready to be paid. */
  async function withOrder(wanted: Record<string, string> = {}) {
    const { portal, visitor } = await visit()
    const reference = await finishDraft(visitor, wanted)
    return { portal, visitor, reference, order: await orderFor(visitor, reference, wanted) }
  }

  async function orderFor(visitor: Visitor, reference: string, wanted: Record<string, string> = {}) {
    const fees = { 'fees.hasBiometrics': 'no', ...wanted }
    const answer = await visitor.post(`/applications/${reference}/fees`, fees)
    return answer.headers.get('location') ?? ''
  }

  const payments = (portal: TestPortal) => portal.db.selectFrom('payment').selectAll().execute()
  const statusOf = async (portal: TestPortal, reference: string) =>
    (
      await portal.db
        .selectFrom('application')
        .select('status')
        .where('reference', '=', reference)
        .executeTakeFirstOrThrow()
    ).status

  it('shows what is due and why, takes the card, and gives a receipt that is found again', async () => {
    const { portal, visitor, reference, order } = await withOrder()
    const summary = await visitor.page(order)
    expect(summary).toContain('Okonkwo, Ifeoma')
    expect(summary).toContain('CAN$100.00')
    expect(summary).toContain('CAN$85.00')
    expect(summary).toContain('CAN$185.00')
    expect(await visitor.page(`${order}?lang=fr`)).toContain('185,00\u00a0$\u00a0CA')
    await visitor.get(`${order}?lang=en`)
    for (const { number } of testCards) expect(await visitor.page(`${order}/pay`)).toContain(number)
    const paid = await visitor.post(`${order}/pay`, { ...card(good), shown: '18500' })
    expect(paid.status).toBe(303)
    const receipt = (await visitor.get(order)).headers.get('location') ?? ''
    expect(receipt).toMatch(/^\/receipts\/RC\d{9}$/)
    const page = await visitor.page(receipt)
    for (const text of ['CAN$185.00', 'June 10, 2026', 'ending in 3333', reference])
      expect(page).toContain(text)
    expect(page).not.toContain('2222 3333')
    expect(await statusOf(portal, reference)).toBe('paid')
    expect(await visitor.page(`/applications/${reference}`)).toContain(receipt)
    expect(await visitor.page('/dashboard?status=paid')).toContain(reference)
  })

  it('gives the receipt as a PDF of text, in either language', async () => {
    const { visitor, reference, order } = await withOrder()
    await visitor.post(`${order}/pay`, { ...card(good), shown: '18500' })
    const receipt = (await visitor.get(order)).headers.get('location') ?? ''
    const number = receipt.split('/').at(-1) ?? ''
    for (const [language, texts] of [
      [
        'en',
        ['Receipt for fees', number, 'June 10, 2026', 'CAN$185.00', '3333', reference, 'Okonkwo, Ifeoma'],
      ],
      ['fr', ['Reçu pour les frais', number, '10 juin 2026', '185,00 $ CA', '100,00 $ CA', 'Exercice']],
    ] as const) {
      const answer = await visitor.get(`${receipt}/pdf?lang=${language}`)
      expect(answer.headers.get('content-type')).toBe('application/pdf')
      const text = await textOf(new Uint8Array(await answer.arrayBuffer()))
      for (const expected of texts) expect(text).toContain(expected)
    }
  })

  it('is paid once by eight requests at the same moment, from two sessions', async () => {
    const { portal, visitor, order } = await withOrder()
    const other = portal.visit()
    await other.signIn(marie)
    const send = (by: Visitor) => by.post(`${order}/pay`, { ...card(good), shown: '18500' })
    const answers = await Promise.all([1, 2, 3, 4].flatMap(() => [send(visitor), send(other)]))
    expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([303]))
    expect(await payments(portal)).toHaveLength(1)
    // Back, and sent once more.
    expect((await visitor.post(`${order}/pay`, { ...card(good), shown: '18500' })).status).toBe(303)
    expect((await visitor.get(`${order}/pay`)).headers.get('location')).toBe(order)
    expect(await payments(portal)).toHaveLength(1)
  })

  it('pays an application once when it stands in two orders that are paid at the same moment', async () => {
    const { portal, visitor, reference, order } = await withOrder()
    const brother = await finishDraft(visitor, { 'persDet.givenName': 'Chike' })
    const brothers = await orderFor(visitor, brother)
    await visitor.post(`${brothers}/together`, { with: reference, together: 'family' })
    const answers = await Promise.all([
      visitor.post(`${order}/pay`, { ...card(good), shown: '18500' }),
      visitor.post(`${brothers}/pay`, { ...card(good), shown: '37000' }),
    ])
    expect(answers.map((answer) => answer.status)).toEqual([303, 303])
    const [payment, ...more] = await payments(portal)
    expect(more).toEqual([])
    expect([order, brothers]).toContain(`/orders/${payment?.orderId}`)
  })

  it('is paid by trying again after a crash at any statement, and then once', async () => {
    const { portal, reference, order } = await withOrder()
    const { accountId } = await portal.db
      .selectFrom('account')
      .selectAll()
      .where('email', '=', marie)
      .executeTakeFirstOrThrow()
    const found = await orderOf(portal.db, accountId, order.split('/').at(-1) ?? '')
    const testCard = testCardOf(good)
    if (!found || !testCard) throw new Error('no order or no card')
    const paying = { order: found, accountId, card: testCard, shownCents: 18_500 }
    const now = new Date('2026-06-10T16:00:00Z')
    let crashes = 0
    for (let at = 1; ; at++) {
      const outcome = await payOrder(failingDatabase(portal.database, at), paying, now).catch(() => 'crashed')
      if (outcome === 'paid') break
      expect([await payments(portal), await statusOf(portal, reference)]).toEqual([[], 'draft'])
      crashes++
    }
    expect(crashes).toBeGreaterThan(6)
    expect(await payments(portal)).toHaveLength(1)
    expect(await payOrder(portal.database, paying, now)).toBe('paid')
    expect(await payments(portal)).toHaveLength(1)
  })

  it('cannot be written twice, whatever a program does', async () => {
    const { portal, visitor, order } = await withOrder()
    await visitor.post(`${order}/pay`, { ...card(good), shown: '18500' })
    const [payment] = await payments(portal)
    if (!payment) throw new Error('not paid')
    const again = inTransaction(portal.database, (tx) =>
      tx
        .insertInto('payment')
        .values({ ...payment, receiptNumber: 'RC399999999' })
        .execute(),
    )
    await expect(again).rejects.toThrow(/unique/i)
  })

  it('tells of a declined card, pays nothing, and takes another', async () => {
    const { portal, visitor, order } = await withOrder()
    const declined = await visitor.post(`${order}/pay`, { ...card('0000 1111 2222 4444'), shown: '18500' })
    const page = await declined.text()
    expect([declined.status, page.includes('declined, so nothing was paid')]).toEqual([422, true])
    expect(page).toContain('value="Marie Tremblay"')
    expect(page).not.toContain('value="0000')
    expect(await payments(portal)).toEqual([])
    await visitor.post(`${order}/pay`, { ...card(good), shown: '18500' })
    expect(await payments(portal)).toHaveLength(1)
    const tries = await portal.db.selectFrom('paymentTry').select('outcome').orderBy('triedAt').execute()
    expect(tries.map((row) => row.outcome).sort()).toEqual(['declined', 'paid'])
  })

  it('pays at the second try with the card whose bank does not answer at first', async () => {
    const { portal, visitor, order } = await withOrder()
    const send = () => visitor.post(`${order}/pay`, { ...card('0000111122226666'), shown: '18500' })
    expect(await (await send()).text()).toContain('The bank gave no answer')
    expect(await payments(portal)).toEqual([])
    expect((await send()).status).toBe(303)
    expect(await payments(portal)).toHaveLength(1)
  })

  it('waits for the slow card, and pays once when the button was pressed twice', async () => {
    const { portal, visitor, order } = await withOrder()
    const send = () => visitor.post(`${order}/pay`, { ...card('0000-1111-2222-5555'), shown: '18500' })
    const answers = await Promise.all([send(), send()])
    expect(answers.map((answer) => answer.status)).toEqual([303, 303])
    expect(await payments(portal)).toHaveLength(1)
  }, 15_000)

  it.each([
    ['a real card', card(real), 'This looks like a real card'],
    ['a real card without spaces', card('4242424242424242'), 'This looks like a real card'],
    ['a real card in wide digits', card('４２４２４２４２４２４２４２４２'), 'This looks like a real card'],
    ['a real card as the name', card(good, { 'card.name': `x ${real}` }), 'This looks like a real card'],
    ['another number', card('0000 1111 2222 3334'), 'This is none of the test cards'],
    ['a negative number', card('-1'), 'This is none of the test cards'],
    ['a huge number', card('9'.repeat(10_000)), 'characters long'],
    ['a script', card('<script>alert(1)</script>'), 'This is none of the test cards'],
    ['an expiry in the past', card(good, { 'card.expiry': '05/26' }), 'This card has expired'],
    ['a thirteenth month', card(good, { 'card.expiry': '13/30' }), 'Enter the month and the year'],
    ['a code of letters', card(good, { 'card.code': '12a' }), 'Enter three or four digits'],
    ['no name', card(good, { 'card.name': ' ' }), 'Fill in this field'],
    ['a NUL in the name', card(good, { 'card.name': 'a\0b' }), 'control character'],
    ['nothing', {}, 'Fill in this field'],
  ])('refuses %s, says so, and shows no number again', async (_, form, sentence) => {
    const { portal, visitor, order } = await withOrder()
    const answer = await visitor.post(`${order}/pay`, { ...form, shown: '18500' })
    const page = await answer.text()
    expect(answer.status).toBe(422)
    expect(page).toContain(sentence)
    expect(page).not.toMatch(/4242|４２４２|<script|999999|value="(123|0000)/)
    expect(await payments(portal)).toEqual([])
    const kept = JSON.stringify(await everything(portal))
      .normalize('NFKC')
      .replace(/[ -]/g, '')
    expect(kept.includes('4242424242424242')).toBe(false)
  })

  it('takes the card of the month that is not over', async () => {
    const { visitor, order } = await withOrder()
    const form = { ...card(good, { 'card.expiry': '06 / 2026' }), shown: '18500' }
    expect((await visitor.post(`${order}/pay`, form)).status).toBe(303)
  })

  it('never believes a price that is sent', async () => {
    const { portal, visitor, order } = await withOrder()
    for (const shown of ['1', '0', '-18500', '18500.5', '1e99', '', 'NaN']) {
      const answer = await visitor.post(`${order}/pay`, { ...card(good), shown, cents: '1', amount: '1' })
      expect(answer.headers.get('location')).toBe(`${order}?differs`)
    }
    expect(await payments(portal)).toEqual([])
  })

  it('tells of an amount that changed after it was shown, before anything is paid', async () => {
    const { portal, visitor, reference, order } = await withOrder({ 'visit.purpose': '05' })
    expect(await visitor.page(order)).toContain('A transit visa is free.')
    await answerAll(visitor, `/applications/${reference}`, { ...ordinary, 'visit.purpose': '01' })
    const answer = await visitor.post(`${order}/pay`, { ...card(good), shown: '8500' })
    const page = await visitor.page(answer.headers.get('location') ?? '')
    expect(page).toContain('What is due has changed')
    expect(page).toContain('CAN$185.00')
    expect(await payments(portal)).toEqual([])
  })

  it('is not paid for a draft that is not complete any more, and says which and where', async () => {
    const { portal, visitor, reference, order } = await withOrder()
    await visitor.post(`/applications/${reference}/passport`, { _then: 'later' })
    const page = await visitor.page(order)
    expect(page).toContain('These applications are not complete')
    expect(page).toContain(`/applications/${reference}/review`)
    expect((await visitor.get(`${order}/pay`)).headers.get('location')).toBe(order)
    const answer = await visitor.post(`${order}/pay`, { ...card(good), shown: '18500' })
    expect(answer.headers.get('location')).toBe(order)
    expect(await payments(portal)).toEqual([])
  })

  it('asks for no card when nothing is due, and says why', async () => {
    const { visitor, order, reference } = await withOrder({
      'visit.purpose': '05',
      'fees.hasBiometrics': 'yes',
      'fees.biometricsOn': '2020-01-15',
    })
    const page = await visitor.page(order)
    expect(page).toContain('no card is asked for')
    expect(page).toContain('still valid')
    expect(page).toContain(`/applications/${reference}/declaration`)
    expect((await visitor.get(`${order}/pay`)).headers.get('location')).toBe(order)
  })

  it('lets a family pay in one order, up to the most that a family pays', async () => {
    const { portal, visitor, reference, order } = await withOrder()
    const family = [reference]
    for (const name of ['Chike', 'Ngozi', 'Obi', 'Ada', 'Uche'])
      family.push(await finishDraft(visitor, { 'persDet.givenName': name }))
    const others = family.slice(1)
    const together = (form: [string, string][]) =>
      visitor.ask(`${order}/together`, {
        method: 'POST',
        body: new URLSearchParams(form).toString(),
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          origin: 'http://practice.localhost:4781',
        },
      })
    const chosen = others.map((other): [string, string] => ['with', other])
    const unsaid = await together(chosen)
    expect([unsaid.status, (await unsaid.text()).includes('Say how these people apply')]).toEqual([422, true])
    await together([...chosen, ['together', 'family']])
    const page = await visitor.page(order)
    expect(page).toContain('CAN$670.00')
    expect(page).toContain('Covered by the most that a family pays for visas: CAN$500.00.')
    await visitor.post(`${order}/pay`, { ...card(good), shown: '67000' })
    expect((await payments(portal)).map((payment) => payment.cents)).toEqual([67_000])
    for (const one of family) expect(await statusOf(portal, one)).toBe('paid')
    // The sixth, whom the cap covers, is as paid as the others when it is reopened and ordered alone.
    const sixth = family[5] ?? ''
    await visitor.post(`/applications/${sixth}/reopen`, {})
    const again = await orderFor(visitor, sixth)
    expect(again).not.toBe(order)
    expect(await visitor.page(again)).toContain('no card is asked for')
  })

  it('takes no unfinished draft and nobody else’s into an order', async () => {
    const { visitor, order } = await withOrder()
    await visitor.post(`${order}/together`, { with: 'V300000005', together: 'family' })
    await visitor.post(`${order}/together`, { with: 'V300000020', together: 'family' })
    expect(await visitor.page(order)).toContain('CAN$185.00')
  })

  it('asks only for the difference when a paid draft was reopened and costs more', async () => {
    const { portal, visitor, reference, order } = await withOrder({ 'visit.purpose': '05' })
    await visitor.post(`${order}/pay`, { ...card(good), shown: '8500' })
    expect((await visitor.get(`/applications/${reference}/visit`)).status).toBe(404)
    await visitor.post(`/applications/${reference}/reopen`, {})
    await answerAll(visitor, `/applications/${reference}`, ordinary)
    const again = await orderFor(visitor, reference)
    const page = await visitor.page(again)
    expect(page).toContain('Paid before.')
    expect(page).toContain('CAN$100.00')
    expect(page).not.toContain('CAN$185.00')
    await visitor.post(`${again}/pay`, { ...card(good), shown: '10000' })
    expect((await payments(portal)).map((payment) => payment.cents).sort()).toEqual([10_000, 8_500])
  })

  it('charges the fees of the portal’s day, to which an officer may have travelled', async () => {
    const { portal, visitor, order } = await withOrder()
    await travelTo(portal.db, -365 * 9)
    expect(await visitor.page(order)).not.toContain('CAN$85.00')
  })

  it('keeps nothing of a card when the session ends on the way, and pays nothing', async () => {
    const { portal, visitor, order } = await withOrder()
    portal.pass(31)
    const answer = await visitor.post(`${order}/pay`, { ...card(real), shown: '18500' })
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toContain('/sign-in?')
    expect(await portal.db.selectFrom('heldForm').selectAll().execute()).toEqual([])
    expect(await payments(portal)).toEqual([])
    await visitor.signIn(marie)
    expect(await visitor.page(`${order}/pay?ended`)).toContain('nothing was paid')
  })

  it('does not find another’s order or receipt by its number', async () => {
    const { portal, visitor, order } = await withOrder()
    await visitor.post(`${order}/pay`, { ...card(good), shown: '18500' })
    const receipt = (await visitor.get(order)).headers.get('location') ?? ''
    const stranger = portal.visit()
    await stranger.signIn(amara)
    for (const path of [
      order,
      `${order}/pay`,
      receipt,
      `${receipt}/pdf`,
      '/receipts/RC399999999',
      '/orders/x',
    ])
      await stranger.page(path, 404)
    expect((await stranger.post(`${order}/pay`, { ...card(good), shown: '18500' })).status).toBe(404)
    expect((await stranger.post(`${order}/together`, {})).status).toBe(404)
    const officers = portal.visit()
    await officers.signIn('officer@example.ca')
    await officers.page(receipt, 404)
    const { accountId } = await portal.db
      .selectFrom('account')
      .selectAll()
      .where('email', '=', amara)
      .executeTakeFirstOrThrow()
    expect(await applicationOf(portal.db, accountId, 'V300000021')).toBeUndefined()
  })
})

it('test cards are none that any bank could have issued', () => {
  for (const { number } of testCards) {
    expect(number).toMatch(/^0/)
    expect(holdsCardNumber(number)).toBe(false)
  }
  expect(new Set(testCards.map((known) => known.number.slice(-4))).size).toBe(testCards.length)
})

async function everything(portal: TestPortal) {
  return Promise.all(
    (['payment', 'paymentTry', 'heldForm', 'feeOrder', 'section', 'mail', 'letter'] as const).map((table) =>
      portal.db.selectFrom(table).selectAll().execute(),
    ),
  )
}

async function textOf(bytes: Uint8Array): Promise<string> {
  const document = await getDocument({ data: bytes, verbosity: 0 }).promise
  const pages: string[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent()
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(' '))
  }
  return pages.join(' ').replace(/\s+/g, ' ')
}
