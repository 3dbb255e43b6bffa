/** Anything typed into an enrolment: kept as text, shown as text, and not lost when a session ends. */
import { onBothDatabases } from '@repdesk/service-kit/testing'
import { expect, it } from 'vitest'
import { fieldsOf } from '../forms/form.ts'
import { officer, openPortal } from '../visitor.ts'
import { answersOfClaire, beginAndConfirm, handIn, newcomer, newPassword, save } from './enrolling-visitor.ts'
import { formSteps } from './steps.ts'

onBothDatabases('text typed into an enrolment', (open) => {
  const hostile = [
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    '😀👩‍⚖️',
    'مرحبا \u202e abc',
    "'; drop table account; --",
  ]

  it.each(hostile)('%j is kept as it is and shown as text, to the person and to an officer', async (text) => {
    const portal = await openPortal(open)
    const claire = portal.visit()
    await beginAndConfirm(portal, claire)
    expect((await save(claire, 'contact', { 'acct.familyName': text, 'acct.orgName': text })).status).toBe(
      303,
    )
    const [row] = await portal.db.selectFrom('enrolmentStep').select('answers').execute()
    expect(JSON.parse(row?.answers ?? '{}')['acct.familyName']).toBe(text.trim())
    const noor = portal.visit()
    await noor.signIn(officer)
    const [enrolment] = await portal.db.selectFrom('enrolment').select('enrolmentId').execute()
    for (const page of [
      await claire.page('/enrol/contact'),
      await claire.page('/enrol/review'),
      await noor.page('/officer/enrolments?state=any'),
      await noor.page(`/officer/enrolments/${enrolment?.enrolmentId}`),
    ]) {
      expect(page).not.toMatch(/<script|<img src=x/)
      expect(page).toContain(
        text
          .replaceAll('<', '&lt;')
          .replaceAll('>', '&gt;')
          .replaceAll('"', '&quot;')
          .replaceAll("'", '&#39;'),
      )
    }
  })

  it('10,000 characters in any box are answered with a sentence, and still there', async () => {
    const portal = await openPortal(open)
    const claire = portal.visit()
    await beginAndConfirm(portal, claire)
    const long = 'x'.repeat(10_000)
    for (const { id, section } of formSteps) {
      const typed = Object.fromEntries(fieldsOf(section).map((field) => [field.name, long]))
      const answer = await claire.post(`/enrol/${id}`, { ...typed, _then: 'next' })
      expect(answer.status, id).toBe(422)
      const page = await answer.text()
      expect(page, id).toMatch(/characters long; at most|Choose one of the answers/)
      if (id !== 'membership') expect(page, id).toContain(`value="${long}"`)
    }
    expect(await portal.db.selectFrom('enrolmentStep').selectAll().execute()).toEqual([])
  })

  it('is back after a session that ended in the middle, not saved', async () => {
    const portal = await openPortal(open)
    const claire = portal.visit()
    await beginAndConfirm(portal, claire)
    portal.pass(31)
    const late = await save(claire, 'membership', { 'acct.memberId': 'Typed “late”' })
    const signIn = late.headers.get('location') ?? ''
    expect(signIn).toBe(`/sign-in?${new URLSearchParams({ next: '/enrol/membership', because: 'ended' })}`)
    const back = await claire.post(signIn, { email: newcomer, password: newPassword })
    expect(back.headers.get('location')).toBe('/enrol/membership')
    const page = await claire.page('/enrol/membership')
    expect(page).toContain('value="Typed “late”"')
    expect(page).toContain('it is not saved yet')
    expect(await portal.db.selectFrom('enrolmentStep').selectAll().execute()).toEqual([])
  })

  it('leads back to the picture’s page when the session ended before a file was sent, and holds no file', async () => {
    const portal = await openPortal(open)
    const claire = portal.visit()
    await beginAndConfirm(portal, claire)
    await save(claire, 'first-id')
    portal.pass(31)
    const body = new FormData()
    body.set('file', new File([new Uint8Array([0, 1, 2])], 'a.png'))
    const headers = { origin: 'http://practice.localhost:4781', 'sec-fetch-site': 'same-origin' }
    const late = await claire.ask('/enrol/first-id/picture/files', { method: 'POST', body, headers })
    expect(late.headers.get('location')).toContain(encodeURIComponent('/enrol/first-id/picture'))
    expect(late.headers.get('location')).not.toContain('files')
    expect(await portal.db.selectFrom('heldForm').selectAll().execute()).toEqual([])
  })

  it('that ended before the address was confirmed leads to the beginning, with a sentence', async () => {
    const portal = await openPortal(open)
    const visitor = portal.visit()
    await visitor.post('/enrol/terms', { accepted: 'yes' })
    portal.pass(31)
    const late = await visitor.post('/enrol/account', { email: newcomer, password: newPassword })
    const page = await visitor.page(late.headers.get('location') ?? '')
    expect(page).toContain('Your session ended')
  })

  it('cannot be changed in one tab once it was handed in from another', async () => {
    const portal = await openPortal(open)
    const claire = portal.visit()
    await handIn(portal, claire)
    expect((await save(claire, 'contact', { 'acct.givenName': 'Other' })).headers.get('location')).toBe(
      '/enrol?because=closed',
    )
    expect((await claire.post('/enrol/review', {})).headers.get('location')).toBe('/enrol?because=closed')
    const { handIns } = await portal.db.selectFrom('enrolment').select('handIns').executeTakeFirstOrThrow()
    expect(handIns).toBe(1)
  })

  it('that looks unusual is saved, said once, and said again at the end', async () => {
    const portal = await openPortal(open)
    const claire = portal.visit()
    await beginAndConfirm(portal, claire)
    const odd = { ...answersOfClaire.membership, 'acct.memberId': 'whatever 7', _then: 'next' }
    const answer = await claire.post('/enrol/membership', odd)
    const page = await claire.page(answer.headers.get('location') ?? '')
    expect(page).toContain('does not look as those of this body usually do')
    const seen = page.match(/name="_seen" value="([^"]*)"/)?.[1] ?? ''
    const again = await claire.post('/enrol/membership', { ...odd, _seen: seen.replaceAll('&amp;', '&') })
    expect(again.headers.get('location')).toBe('/enrol/contact')
    expect(await claire.page('/enrol/review')).toContain('does not look as those of this body usually do')
  })
})
