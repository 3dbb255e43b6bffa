/** The contact form: reaches the support mailbox, acknowledges, and tells a Party ID to its account alone. */
import { onBothDatabases } from '@repdesk/service-kit/testing'
import { expect, it } from 'vitest'
import { mailsTo } from '../observe.ts'
import { amara, openPortal } from '../visitor.ts'

const message = { topic: 'party-id', name: 'Amara Diallo', email: amara, message: 'Which is my Party ID?' }

onBothDatabases('support', (open) => {
  it('gets the message, acknowledges it, and answers with the account’s Party ID', async () => {
    const portal = await openPortal(open)
    const visitor = portal.visit()
    expect(await visitor.page('/support?topic=party-id')).toContain('value="party-id" selected')
    const answer = await visitor.post('/support', message)
    const address = answer.headers.get('location') ?? ''
    expect(address).toMatch(/^\/support\?sent=A\d{8}$/)
    const number = address.slice(-9)
    expect(await visitor.page(address)).toContain(number)
    const [forSupport] = await mailsTo(portal.db, 'support@practice.example.ca')
    expect(forSupport?.subject).toContain(number)
    expect(forSupport?.body).toContain('Which is my Party ID?')
    const subjects = (await mailsTo(portal.db, amara)).map((mail) => mail.subject).sort()
    expect(subjects).toEqual([`We received your message ${number}`, 'Your GCMS Party ID'])
  })

  it('tells nobody a Party ID who is no client, and tells an unknown address nothing more', async () => {
    const portal = await openPortal(open)
    for (const email of ['marie.tremblay@example.ca', 'nobody@example.ca']) {
      await portal.visit().post('/support', { ...message, email })
      expect(await mailsTo(portal.db, email)).toHaveLength(1)
    }
  })

  it('keeps what was typed when something is wrong, whatever it is', async () => {
    const portal = await openPortal(open)
    const wrong = {
      ...message,
      email: 'x',
      name: '<script>😀\u202e',
      message: 'y'.repeat(10_000),
      topic: '__proto__',
    }
    const answer = await portal.visit().post('/support', wrong)
    expect(answer.status).toBe(422)
    const page = await answer.text()
    expect(page).toContain('at most 2000 fit here')
    expect(page).toContain('y'.repeat(10_000))
    expect(page).not.toContain('<script')
    expect(await portal.db.selectFrom('mail').selectAll().execute()).toEqual([])
  })
})
