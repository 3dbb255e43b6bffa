/** The code by e-mail: wrong, late, reused, guessed; and nothing said of who has an account. */
import { onBothDatabases } from '@repdesk/service-kit/testing'
import { expect, it } from 'vitest'
import { amara, marie, openPortal } from '../visitor.ts'
import { begin, beginAndConfirm, codeIn, lastMail, newcomer, newPassword } from './enrolling-visitor.ts'

const wrongFor = (code: string) => (code === '000000' ? '000001' : '000000')

onBothDatabases('the confirmation code', (open) => {
  async function begun(email = newcomer) {
    const portal = await openPortal(open)
    const visitor = portal.visit()
    const answer = await begin(visitor, email)
    const code = codeIn(await lastMail(portal, email))
    const type = async (typed: string) => (await visitor.post('/enrol/code', { code: typed })).text()
    return { portal, visitor, answer, code, type }
  }

  it('answers alike for a new address, a client’s and a representative’s; only the e-mail differs', async () => {
    const pages = []
    for (const email of [newcomer, amara, marie]) {
      const { portal, visitor, answer, type } = await begun(email)
      expect(answer.headers.get('location')).toBe('/enrol/code?because=sent')
      const shown = (await visitor.page('/enrol/code?because=sent')) + (await type('nonsense'))
      pages.push(shown.replaceAll(email, 'x'))
      expect(/\b\d{6}\b/.test((await lastMail(portal, email))?.body ?? '')).toBe(email !== marie)
    }
    expect(new Set(pages).size).toBe(1)
  })

  it('leads whoever has a client account with that address to its conversion, and opens no second account', async () => {
    const { portal, visitor, code } = await begun(amara)
    const answer = await visitor.post('/enrol/code', { code })
    expect(answer.headers.get('location')).toBe('/convert')
    const accounts = await portal.db.selectFrom('account').selectAll().where('email', '=', amara).execute()
    expect(accounts.map((account) => account.kind)).toEqual(['client'])
    const back = await portal.visit().post('/sign-in', { email: amara, password: newPassword })
    expect(back.headers.get('location')).toBe('/convert')
    expect((await visitor.get('/enrol/membership')).headers.get('location')).toBe('/enrol?because=closed')
  })

  it('is refused when wrong, and locked after five, even when right after that', async () => {
    const { visitor, code, type } = await begun()
    for (let tries = 1; tries < 5; tries++) expect(await type(wrongFor(code))).toContain('not the code')
    expect(await type(wrongFor(code))).toContain('Five wrong codes')
    expect(await type(code)).toContain('Five wrong codes')
    expect((await visitor.get('/enrol/membership')).status).toBe(302)
  })

  it('is sent again only after a minute, and after a lock only after 15', async () => {
    const { portal, visitor, code, type } = await begun()
    const again = async () => (await visitor.post('/enrol/code/new', {})).headers.get('location')
    expect(await again()).toBe('/enrol/code?because=too-soon')
    portal.pass(1)
    expect(await again()).toBe('/enrol/code?because=sent')
    expect(await type(code)).toContain('not the code')
    const second = codeIn(await lastMail(portal, newcomer))
    for (let tries = 0; tries < 4; tries++) await type(wrongFor(second))
    portal.pass(14)
    expect(await again()).toBe('/enrol/code?because=locked')
    portal.pass(1)
    expect(await again()).toBe('/enrol/code?because=sent')
    const answer = await visitor.post('/enrol/code', { code: codeIn(await lastMail(portal, newcomer)) })
    expect(answer.headers.get('location')).toBe('/enrol/representative-id')
  })

  it('expires, and is good once', async () => {
    const { portal, visitor, code, type } = await begun()
    portal.pass(15)
    expect(await type(code)).toContain('more than 15 minutes old')
    await visitor.post('/enrol/code/new', {})
    const fresh = codeIn(await lastMail(portal, newcomer))
    const [one, two] = await Promise.all([
      visitor.post('/enrol/code', { code: fresh }),
      visitor.post('/enrol/code', { code: fresh }),
    ])
    expect([one.status, two.status].sort()).toEqual([303, 422])
    const accounts = await portal.db.selectFrom('account').selectAll().where('email', '=', newcomer).execute()
    expect(accounts).toHaveLength(1)
  })

  it('judges five of twenty guesses that come at once', async () => {
    const { visitor, code } = await begun()
    const guesses = Array.from({ length: 20 }, () => visitor.post('/enrol/code', { code: wrongFor(code) }))
    const pages = await Promise.all((await Promise.all(guesses)).map((answer) => answer.text()))
    expect(pages.filter((page) => page.includes('not the code')).length).toBeLessThan(5)
    expect(await (await visitor.post('/enrol/code', { code })).text()).toContain('Five wrong codes')
  })

  it('sends an address six e-mails an hour, whoever asks', async () => {
    const { portal } = await begun()
    for (let others = 0; others < 5; others++) await begin(portal.visit())
    const seventh = await begin(portal.visit())
    expect(seventh.headers.get('location')).toBe('/enrol/code?because=too-many')
    const mails = await portal.db.selectFrom('mail').selectAll().where('toAddress', '=', newcomer).execute()
    expect(mails).toHaveLength(6)
  })

  it('lets nobody take an address by beginning with it: the one with the code has the account', async () => {
    const { portal, visitor, code } = await begun()
    const other = portal.visit()
    await begin(other, newcomer, 'someone else’s words')
    await visitor.post('/enrol/code', { code })
    expect((await portal.visit().post('/sign-in', { email: newcomer, password: newPassword })).status).toBe(
      303,
    )
    const otherCode = codeIn(await lastMail(portal, newcomer))
    const late = await (await other.post('/enrol/code', { code: otherCode })).text()
    expect(late).toContain('has an account already')
  })

  it('is refused to hundreds who begin at one address', async () => {
    const portal = await openPortal(open)
    for (let begun = 0; begun < 20; begun++) await portal.visit().post('/enrol/terms', { accepted: 'yes' })
    const more = await portal.visit().post('/enrol/terms', { accepted: 'yes' })
    expect(more.status).toBe(429)
    expect(await more.text()).toContain('Wait 15 minutes')
    expect(await portal.db.selectFrom('enrolment').select('state').execute()).toHaveLength(20)
  })

  it('leaves nothing after a day of whoever never entered it', async () => {
    const portal = await openPortal(open)
    await beginAndConfirm(portal, portal.visit(), 'confirmed@example.ca')
    await begin(portal.visit())
    await portal.visit().post('/enrol/terms', { accepted: 'yes' })
    portal.pass(24 * 60 + 1)
    await begin(portal.visit(), 'next@example.ca')
    const left = await portal.db.selectFrom('enrolment').select('email').orderBy('email').execute()
    expect(left.map((row) => row.email)).toEqual(['confirmed@example.ca', 'next@example.ca'])
    expect(await portal.db.selectFrom('code').select('purpose').execute()).toHaveLength(1)
  })

  it.each([
    ['short', 'shorter than 8'],
    ['password1', 'guessed first'],
    ['Password1!!', 'guessed first'],
    ['aaaaaaaaaa', 'guessed first'],
    ['claire.fontaine', 'guessed first'],
    ['x'.repeat(10_000), 'at most 200'],
    ['nul \0 inside', 'control character'],
  ])('is not sent for the password %j', async (password, sentence) => {
    const portal = await openPortal(open)
    const visitor = portal.visit()
    const answer = await begin(visitor, newcomer, password)
    expect(answer.status).toBe(422)
    const page = await answer.text()
    expect(page).toContain(sentence)
    expect(page).not.toContain('value="password1"')
    expect(await lastMail(portal, newcomer)).toBeUndefined()
  })

  it.each([
    'no address',
    'a@b',
    '<script>@example.ca',
    `${'a'.repeat(300)}@example.ca`,
    'x\0@example.ca',
    '',
  ])('is not sent to %j', async (email) => {
    const portal = await openPortal(open)
    expect((await begin(portal.visit(), email)).status).toBe(422)
    expect(await portal.db.selectFrom('mail').selectAll().execute()).toEqual([])
  })

  it('keeps spaces around a password, and takes any script', async () => {
    const portal = await openPortal(open)
    const visitor = portal.visit()
    const password = ' مرحبا 😀 fenêtre '
    await begin(visitor, ' Claire.Fontaine@Example.ca ', password)
    await visitor.post('/enrol/code', { code: ` ${codeIn(await lastMail(portal, newcomer))} ` })
    expect((await portal.visit().post('/sign-in', { email: newcomer, password })).status).toBe(303)
    expect(
      (await portal.visit().post('/sign-in', { email: newcomer, password: password.trim() })).status,
    ).toBe(401)
  })

  it('is not asked again of whoever has confirmed', async () => {
    const portal = await openPortal(open)
    const visitor = portal.visit()
    await beginAndConfirm(portal, visitor)
    expect((await visitor.get('/enrol/code')).headers.get('location')).toBe('/enrol')
    expect((await visitor.post('/enrol/code', { code: '123456' })).headers.get('location')).toBe('/enrol')
    expect((await begin(visitor)).headers.get('location')).toBe('/enrol')
    expect(
      await portal.db.selectFrom('account').selectAll().where('email', '=', newcomer).execute(),
    ).toHaveLength(1)
  })
})
