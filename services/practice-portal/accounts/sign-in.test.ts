/** Signing in, staying signed in, and what is refused before any page. */
import { onBothDatabases } from '@repdesk/service-kit/testing'
import { describe, expect, it } from 'vitest'
import { answersOf } from '../observe.ts'
import { amara, marie, officer, openPortal, portalUrl } from '../visitor.ts'

onBothDatabases('sign-in', (open) => {
  it('leads each kind of account to its own first page, and names the holder', async () => {
    const portal = await openPortal(open)
    for (const [email, home, name] of [
      [marie, '/dashboard', 'Marie Tremblay'],
      [amara, '/dashboard', 'Amara Diallo'],
      [officer, '/officer', 'Noor Haddad'],
    ] as const) {
      const visitor = portal.visit()
      const answer = await visitor.post('/sign-in', {
        email: ` ${email.toUpperCase()} `,
        password: 'practice-only',
      })
      expect([answer.status, answer.headers.get('location')]).toEqual([303, home])
      expect(await visitor.page(home)).toContain(`Signed in as <bdi>${name}</bdi>`)
    }
  })

  it('signs its cookie, hides it from scripts, and keeps it to this site', async () => {
    const portal = await openPortal(open)
    const answer = await portal.visit().post('/sign-in', { email: marie, password: 'practice-only' })
    const cookie = answer.headers.getSetCookie().find((line) => line.startsWith('session=')) ?? ''
    expect(cookie).toMatch(/; HttpOnly/)
    expect(cookie).toMatch(/; SameSite=Strict/)
    const forged = cookie.split(';')[0]?.replace(/=(.)/, (_, first) => `=${first === 'A' ? 'B' : 'A'}`) ?? ''
    const reply = await portal.app.request(`${portalUrl}/dashboard`, { headers: { cookie: forged } })
    expect([reply.status, reply.headers.get('location')]).toEqual([303, '/sign-in?next=%2Fdashboard'])
  })

  it('keeps the e-mail that was typed and tells nothing apart when the password or the person is wrong', async () => {
    const portal = await openPortal(open)
    const wrong = await portal.visit().post('/sign-in', { email: marie, password: 'x' })
    const unknown = await portal.visit().post('/sign-in', { email: 'nobody@example.ca', password: 'x' })
    const hostile = await portal.visit().post('/sign-in', { email: 'a\0"><script>', password: '\u202e😀' })
    expect([wrong.status, unknown.status, hostile.status]).toEqual([401, 401, 401])
    const page = await wrong.text()
    expect(page).toContain(`value="${marie}"`)
    expect(page.replace(`value="${marie}"`, '')).toBe(
      (await unknown.text()).replace('value="nobody@example.ca"', ''),
    )
    expect(await hostile.text()).not.toContain('<script')
  })

  it('refuses the sixth wrong password, even with the right one after it, and nobody else', async () => {
    const portal = await openPortal(open)
    const visitor = portal.visit()
    for (let i = 0; i < 5; i++)
      expect((await visitor.post('/sign-in', { email: marie, password: `x${i}` })).status).toBe(401)
    const sixth = await visitor.post('/sign-in', { email: marie, password: 'practice-only' })
    expect(sixth.status).toBe(429)
    expect(await sixth.text()).toContain('Wait 15 minutes')
    await portal.visit().signIn(amara)
  })

  it('never leads to another site after signing in', async () => {
    const portal = await openPortal(open)
    for (const next of [
      '//evil.example',
      'https://evil.example',
      '/\\evil.example',
      '/\t/evil.example',
      'dashboard',
    ]) {
      const answer = await portal
        .visit()
        .post(`/sign-in?${new URLSearchParams({ next })}`, { email: marie, password: 'practice-only' })
      expect(answer.headers.get('location')).toBe('/dashboard')
    }
  })

  it('signs out: the old cookie opens nothing any more', async () => {
    const portal = await openPortal(open)
    const visitor = portal.visit()
    await visitor.signIn(marie)
    expect((await visitor.post('/sign-out', {})).headers.get('location')).toBe('/sign-in?because=signed-out')
    expect(await visitor.page('/sign-in?because=signed-out')).toContain('You are signed out.')
    expect((await visitor.get('/dashboard')).status).toBe(303)
    expect(await portal.db.selectFrom('siteSession').selectAll().execute()).toEqual([])
  })

  it('ends an idle session with a sentence, then returns to the page with what was typed, not saved', async () => {
    const portal = await openPortal(open)
    const visitor = portal.visit()
    await visitor.signIn(marie)
    portal.pass(29)
    await visitor.page('/dashboard')
    portal.pass(29)
    await visitor.page('/dashboard')
    portal.pass(31)
    const path = '/applications/V300000005/personal-details'
    const late = await visitor.post(path, { 'persDet.familyName': 'Typed “late” & <kept>', _then: 'next' })
    const signIn = late.headers.get('location') ?? ''
    expect(signIn).toBe(`/sign-in?${new URLSearchParams({ next: path, because: 'ended' })}`)
    expect(await visitor.page(signIn)).toContain('Your session ended')
    const back = await visitor.post(signIn, { email: marie, password: 'practice-only' })
    expect(back.headers.get('location')).toBe(path)
    const page = await visitor.page(path)
    expect(page).toContain('value="Typed “late” &amp; &lt;kept&gt;"')
    expect(page).toContain('it is not saved yet')
    expect(await answersOf(portal.db, 'V300000005')).toEqual({})
    expect(await visitor.page(path)).not.toContain('Typed')
  })

  it('shows what one person typed to no other who signs in after', async () => {
    const portal = await openPortal(open)
    const visitor = portal.visit()
    await visitor.signIn(marie)
    portal.pass(31)
    await visitor.post('/account', { 'acct.familyName': 'Secret' })
    await visitor.signIn(amara)
    expect(await visitor.page('/account')).not.toContain('Secret')
  })
})

describe('before any page', () => {
  onBothDatabases('requests', (open) => {
    const refused: [string, RequestInit & { url?: string }, number, string][] = [
      ['a foreign host', { url: 'http://127.0.0.1:4781/sign-in' }, 421, 'does not answer at this address'],
      [
        'a look-alike host',
        { headers: { host: 'practice.localhost:4781.evil.example' } },
        421,
        'does not answer',
      ],
      [
        'a form from another site',
        {
          method: 'POST',
          body: 'a=b',
          headers: { origin: 'http://evil.example', 'sec-fetch-site': 'cross-site' },
        },
        403,
        'not sent from a page of this portal',
      ],
      [
        'a form that says nothing of where it is from',
        { method: 'POST', body: 'a=b' },
        403,
        'not sent from a page',
      ],
      [
        'a form from another port of this machine',
        {
          method: 'POST',
          body: 'a=b',
          headers: { origin: 'http://practice.localhost:5000', 'sec-fetch-site': 'same-site' },
        },
        403,
        'not sent from a page',
      ],
      [
        'something that is no form',
        {
          method: 'POST',
          body: '{}',
          headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
        },
        415,
        'not a form of this portal',
      ],
      [
        'a form of 300 kilobytes',
        { method: 'POST', body: `a=${'x'.repeat(300_000)}`, headers: { 'sec-fetch-site': 'same-origin' } },
        413,
        'nothing was saved',
      ],
    ]
    it.each(refused)(
      'refuses %s with a clear sentence',
      async (_, { url, headers, ...init }, status, sentence) => {
        const portal = await openPortal(open)
        const answer = await portal.app.request(url ?? `${portalUrl}/applications/new`, {
          ...init,
          headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
        })
        expect(answer.status).toBe(status)
        const page = await answer.text()
        expect(page).toContain(sentence)
        expect(page).toContain('Practice – not IRCC')
        const rows = await portal.db.selectFrom('application').select('reference').execute()
        expect(rows).toHaveLength(75)
      },
    )

    it('lets no page be framed, scripted or kept, and says so in headers', async () => {
      const portal = await openPortal(open)
      const { headers } = await portal.visit().get('/sign-in')
      expect(headers.get('content-security-policy')).toContain("default-src 'none'")
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
      expect(headers.get('content-security-policy')).not.toContain('unsafe')
      expect(headers.get('cache-control')).toBe('no-store')
      expect(headers.get('x-content-type-options')).toBe('nosniff')
    })

    it('keeps the language that was picked, and follows the browser before', async () => {
      const portal = await openPortal(open)
      const visitor = portal.visit()
      const french = await (await visitor.get('/sign-in', { 'accept-language': 'fr-CA,fr;q=0.9' })).text()
      expect(french).toContain('<html lang="fr-CA">')
      expect(french).toContain('Exercice – pas IRCC')
      expect(await visitor.page('/sign-in?lang=en')).toContain('<html lang="en-CA">')
      expect(await visitor.page('/sign-in')).toContain('lang="fr" hreflang="fr">Français')
    })
  })
})
