/** The conversion page by page: two ways in, a gate that is not passed by accident, and no way back through it. */
import { onBothDatabases } from '@repdesk/service-kit/testing'
import { expect, it } from 'vitest'
import { begin, codeIn, lastMail, newPassword } from '../enrolment/enrolling-visitor.ts'
import { marie, officer, openPortal, type TestPortal } from '../visitor.ts'
import {
  codeSent,
  enterAll,
  karim,
  karimsPartyId,
  passed,
  prepareByEnrolling,
  prepareFromAccount,
} from './converting-visitor.ts'

const conversions = (portal: TestPortal) => portal.db.selectFrom('conversion').selectAll().execute()
const ownersOf = async (portal: TestPortal) => {
  const rows = await portal.db
    .selectFrom('application')
    .innerJoin('account', 'account.accountId', 'application.accountId')
    .select(['application.reference', 'account.email', 'account.kind'])
    .execute()
  return rows.filter((row) => row.email.includes('karim') || row.email.startsWith('closed:'))
}
const location = (answer: Response) => answer.headers.get('location')

onBothDatabases('conversion pages', (open) => {
  it('convert the account of someone who enrols with its address, however that is spelled', async () => {
    const portal = await openPortal(open)
    const visitor = portal.visit()
    await begin(visitor, ' Karim.Benali@EXAMPLE.ca ')
    const confirmed = await visitor.post('/enrol/code', { code: await codeSent(portal) })
    expect(location(confirmed)).toBe('/convert')
    const first = await visitor.page('/convert')
    expect(first).toContain('40 applications')
    expect(first.match(/[VSL]2\d{8}/g)).toHaveLength(40)
    expect(first).toContain('it can never be used again')
    expect(location(await visitor.get('/convert/gate'))).toBe('/convert')
    await visitor.post('/convert', {})
    expect(await visitor.page('/convert')).toContain('Opens once the steps are complete')
    expect(location(await visitor.get('/convert/gate'))).toBe('/convert')
    expect(location(await visitor.post('/convert/gate', passed))).toBe('/convert')
    expect(await conversions(portal)).toEqual([])
    await enterAll(visitor)
    expect(await visitor.page('/enrol/review')).toContain('Go on to the conversion')
    expect(await visitor.page('/convert')).toContain('href="/convert/gate"')

    expect(location(await visitor.post('/convert/gate', passed))).toBe('/convert')
    const waiting = await visitor.page('/convert')
    expect(waiting).toContain('Enter your conversion code')
    expect(waiting).toContain('<p class="kind">Conversion</p>')
    expect(waiting).toContain('Still to be transferred: 40 applications')
    expect(await ownersOf(portal)).toHaveLength(40)
    expect((await ownersOf(portal)).every((row) => row.kind === 'client')).toBe(true)

    const done = await visitor.post('/convert/code', { code: await codeSent(portal) })
    expect(location(done)).toBe('/convert')
    const list = await visitor.page('/convert')
    expect(list).toContain('40 of 40 applications transferred')
    expect(list.match(/href="\/applications\/[VSL]2\d{8}"/g)).toHaveLength(40)
    expect((await ownersOf(portal)).every((row) => row.kind === 'representative')).toBe(true)
    expect((await lastMail(portal, karim))?.body).toContain('40 applications were transferred')
    expect(await visitor.page('/dashboard')).toContain('Showing 1–20 of 40')
    expect(await visitor.page('/convert?lang=fr')).toContain('40 demandes sur 40 transférées')
  })

  it('convert the account of a client who asks from inside it, and keep the password', async () => {
    const portal = await openPortal(open)
    const visitor = portal.visit()
    await visitor.signIn(karim)
    expect(await visitor.page('/account')).toContain('href="/convert"')
    const unticked = await visitor.post('/convert', {})
    expect(unticked.status).toBe(422)
    await visitor.post('/convert', { terms: 'yes' })
    await enterAll(visitor)
    // Left and come back to: the same preparation, nothing entered twice.
    const again = portal.visit()
    await again.signIn(karim)
    await again.post('/convert', { terms: 'yes' })
    expect(await again.page('/convert')).toContain('href="/convert/gate"')
    await again.post('/convert/gate', passed)
    await again.post('/convert/code', { code: await codeSent(portal) })
    expect(await again.page('/convert')).toContain('40 of 40')
    const later = portal.visit()
    await later.signIn(karim)
    expect(await later.page('/dashboard')).toContain('Representative account')
    expect(await later.page('/account')).toContain('value="R20345678"')
  })

  it('take an address that differs by a dot for another', async () => {
    const portal = await openPortal(open)
    const visitor = portal.visit()
    await begin(visitor, 'karimbenali@example.ca')
    const code = codeIn(await lastMail(portal, 'karimbenali@example.ca'))
    expect(location(await visitor.post('/enrol/code', { code }))).toBe('/enrol/representative-id')
    expect(location(await visitor.get('/convert'))).toBe('/enrol')
  })

  it('are passed only by the word and the tick together, and keep neither', async () => {
    const portal = await openPortal(open)
    const visitor = portal.visit()
    await prepareFromAccount(visitor)
    const gate = await visitor.page('/convert/gate')
    const form = gate.match(/<form method="post" action="\/convert\/gate".*?<\/form>/s)?.[0] ?? ''
    expect(form).not.toMatch(/checked|value="CONVERT/)
    expect(form.match(/<button[^>]*>/)?.[0]).toMatch(/disabled/)
    for (const wrong of [
      {},
      { 'gate.word': 'CONVERT' },
      { 'gate.closes': 'yes' },
      { 'gate.word': 'CONVER', 'gate.closes': 'yes' },
      { 'gate.word': 'CONVERT NOW', 'gate.closes': 'yes' },
      { 'gate.word': 'ＣＯＮＶＥＲＴ', 'gate.closes': 'yes' },
      { 'gate.word': 'CONVERT', 'gate.closes': 'on' },
      { 'gate.word': '<script>😀\u202e'.repeat(1000), 'gate.closes': 'yes' },
    ]) {
      const answer = await visitor.post('/convert/gate', wrong as Record<string, string>)
      expect(answer.status, JSON.stringify(wrong).slice(0, 60)).toBe(422)
      const page = await answer.text()
      expect(page).not.toMatch(/<script|checked=|value="CONV/)
    }
    expect(await conversions(portal)).toEqual([])
    const inFrench = { 'gate.word': ' convertir ', 'gate.closes': 'yes' }
    expect((await visitor.post('/convert/gate', inFrench)).status).toBe(303)
    expect(await conversions(portal)).toHaveLength(1)
  })

  it('close the client account at once: its sessions, its sign-in, its pages', async () => {
    const portal = await openPortal(open)
    const [visitor, elsewhere] = [portal.visit(), portal.visit()]
    await elsewhere.signIn(karim)
    await prepareByEnrolling(portal, visitor)
    await elsewhere.page('/dashboard')
    await visitor.post('/convert/gate', passed)
    expect(location(await elsewhere.get('/dashboard'))).toBe('/sign-in?next=%2Fdashboard')
    const refused = await elsewhere.post('/sign-in', { email: karim, password: 'practice-only' })
    expect(refused.status).toBe(401)
    expect(await refused.text()).toContain('was closed on June 10, 2026')
    const guess = await elsewhere.post('/sign-in', { email: karim, password: 'practice' })
    expect(await guess.text()).toContain('The e-mail address or the password is not right')
    for (const path of [
      '/dashboard',
      '/account',
      '/applications/V200000001',
      '/enrol',
      '/enrol/contact',
      '/anything',
    ])
      expect(location(await visitor.get(path)), path).toBe('/convert')
    await visitor.post('/convert/code', { code: await codeSent(portal) })
    const after = await elsewhere.post('/sign-in', { email: karim, password: 'practice-only' })
    expect(await after.text()).toContain('was converted into a representative account on June 10, 2026')
  })

  it('are gone on with after every stop, by signing in', async () => {
    const portal = await openPortal(open)
    await prepareByEnrolling(portal, portal.visit())
    const back = async () => {
      const visitor = portal.visit()
      const answer = await visitor.post('/sign-in', { email: karim, password: newPassword })
      return { visitor, home: location(answer) }
    }
    // Anybody can begin an enrolment with another's address: it hides nothing.
    await begin(portal.visit(), karim, 'another violin lamp')
    const before = await back()
    expect(before.home).toBe('/convert')
    expect(await before.visitor.page('/convert')).toContain('href="/convert/gate"')
    await before.visitor.post('/convert/gate', passed)
    const between = await back()
    expect(between.home).toBe('/convert')
    expect(await between.visitor.page('/convert')).toContain('Enter your conversion code')
    await between.visitor.post('/convert/code', { code: await codeSent(portal) })
    const after = await back()
    expect(after.home).toBe('/dashboard')
    expect(await after.visitor.page('/convert')).toContain('40 of 40')
  })

  it('do a thing once, however often and from wherever it is sent', async () => {
    const portal = await openPortal(open)
    const [one, two] = [portal.visit(), portal.visit()]
    await prepareByEnrolling(portal, one)
    await prepareFromAccount(two)
    const sent = await Promise.all([one, one, two].map((visitor) => visitor.post('/convert/gate', passed)))
    expect(sent.map(location)).toEqual(['/convert', '/convert', '/convert'])
    expect(await conversions(portal)).toHaveLength(1)
    const [conversion] = await conversions(portal)
    expect(conversion?.codesIssued).toBe(1)
    // Whoever was second is told, and can start nothing.
    const pages = await Promise.all([one, two].map(async (visitor) => (await visitor.get('/convert')).text()))
    expect(pages.filter((page) => page.includes('Enter your conversion code'))).toHaveLength(1)
    expect(pages.filter((page) => page.includes('was closed before'))).toHaveLength(1)

    const winner = pages[0]?.includes('Enter your conversion code') ? one : two
    const code = await codeSent(portal)
    const codes = await Promise.all([1, 2, 3].map(() => winner.post('/convert/code', { code })))
    expect(codes.map(location)).toEqual(Array(3).fill('/convert'))
    // The pages that the back button brings up are sent again.
    expect(location(await winner.post('/convert/code', { code }))).toBe('/convert')
    expect(location(await winner.post('/convert/gate', passed))).toBe('/convert')
    expect(location(await winner.get('/convert/gate'))).toBe('/convert')
    expect(location(await winner.get('/convert/party-id'))).toBe('/convert')
    expect(await ownersOf(portal)).toHaveLength(40)
    expect(await winner.page('/convert')).toContain('40 of 40')
  })

  it('say what is wrong with a code, and that contacting us opens after 30 minutes', async () => {
    const portal = await openPortal(open)
    const visitor = portal.visit()
    await prepareFromAccount(visitor)
    await visitor.post('/convert/gate', passed)
    const code = await codeSent(portal)
    const tried = async (typed: string) => (await visitor.post('/convert/code', { code: typed })).text()
    expect(await tried('12')).toContain('This was not counted as a try')
    const soon = await tried(code === '000000' ? '000001' : '000000')
    expect(soon).toContain('This is not the code that was sent last')
    expect(soon).toContain('that opens at 12:30')
    expect(soon).not.toContain('href="/support?topic=conversion-code"')
    portal.pass(29)
    expect(await visitor.page('/convert')).toContain('Minutes left: 1')
    expect(await tried(code)).toContain('more than 15 minutes old')
    portal.pass(1)
    expect(await visitor.page('/convert')).toContain('href="/support?topic=conversion-code"')
    expect(await visitor.page('/convert?lang=fr')).toContain('Communiquez avec nous')
  })

  it('let the officer issue another code and have codes come late, each with its trace', async () => {
    const portal = await openPortal(open)
    const [visitor, noor] = [portal.visit(), portal.visit()]
    await noor.signIn(officer)
    expect(await noor.page('/officer/conversions')).toContain('No conversion has started yet')
    expect((await noor.post('/officer/conversions', { minutes: '241' })).status).toBe(422)
    expect((await noor.post('/officer/conversions', { minutes: '45' })).status).toBe(303)
    await prepareFromAccount(visitor)
    await visitor.post('/convert/gate', passed)
    const [conversion] = await conversions(portal)
    const list = await noor.page('/officer/conversions')
    expect(list).toContain(karim)
    expect(list).toContain('Started on June 10, 2026')
    expect(list).toContain('To be sent at 12:45')
    expect((await lastMail(portal, karim))?.nextTryAt).toBe('2026-06-10T16:45:00.000Z')
    portal.pass(31)
    await noor.signIn(officer)
    await visitor.signIn(karim)
    await noor.post('/officer/conversions', { minutes: '0' })
    const path = `/officer/conversions/${conversion?.conversionId}/code`
    expect(location(await noor.post(path, {}))).toBe('/officer/conversions?because=code')
    // The newest queued is the late one still; the other code is in the one that is due.
    const due = await portal.db
      .selectFrom('mail')
      .select('body')
      .where('toAddress', '=', karim)
      .where('nextTryAt', '<=', '2026-06-10T16:31:00.000Z')
      .orderBy('nextTryAt', 'desc')
      .executeTakeFirst()
    await visitor.post('/convert/code', { code: codeIn(due) })
    expect(await visitor.page('/convert')).toContain('40 of 40')
    const after = await noor.page('/officer/conversions')
    expect(after).toContain('Converted on June 10, 2026')
    expect(after).toContain('Another code issued')
    expect(after).toContain('Minutes that codes arrive late')
    expect((await noor.post(path, {})).status).toBe(404)
    const traces = await portal.db.selectFrom('officerTrace').select(['action', 'about']).execute()
    expect(traces.map(({ action, about }) => `${action} ${about}`).sort()).toEqual([
      `conversion-code-issued ${karim}`,
      'conversion-codes-late 0',
      'conversion-codes-late 45',
    ])
  })

  it('convert an account without applications, and say that there were none', async () => {
    const portal = await openPortal(open)
    const visitor = portal.visit()
    await portal.db.deleteFrom('letter').execute()
    await portal.db.deleteFrom('application').execute()
    await prepareFromAccount(visitor)
    await visitor.post('/convert/gate', passed)
    await visitor.post('/convert/code', { code: await codeSent(portal) })
    expect(await visitor.page('/convert')).toContain('had no applications to transfer')
    expect(await visitor.page('/dashboard')).toContain('You have no applications yet')
  })

  it('ask to sign in again when a session ended, and go on where it stopped', async () => {
    const portal = await openPortal(open)
    const visitor = portal.visit()
    await prepareFromAccount(visitor)
    await visitor.post('/convert/gate', passed)
    portal.pass(31)
    expect(location(await visitor.post('/convert/code', { code: '123456' }))).toBe('/convert')
    expect(location(await visitor.get('/convert'))).toBe('/sign-in?next=%2Fconvert&because=ended')
    await visitor.signIn(karim)
    expect(await visitor.page('/convert')).toContain('href="/support?topic=conversion-code"')
  })

  it('show nobody another’s conversion, and an officer none that is not there', async () => {
    const portal = await openPortal(open)
    const [visitor, other, noor] = [portal.visit(), portal.visit(), portal.visit()]
    await prepareFromAccount(visitor)
    await visitor.post('/convert/gate', passed)
    const [conversion] = await conversions(portal)
    await other.signIn(marie)
    await other.page('/convert', 404)
    await other.page('/officer/conversions', 404)
    const path = `/officer/conversions/${conversion?.conversionId}/code`
    expect((await other.post(path, {})).status).toBe(404)
    expect(location(await visitor.post(path, {}))).toBe('/convert')
    await noor.signIn(officer)
    await noor.page('/convert', 404)
    for (const id of ['nobody', '%00', '..', 'x'.repeat(500)])
      expect((await noor.post(`/officer/conversions/${id}/code`, {})).status, id).toBe(404)
    expect(location(await portal.visit().get('/convert'))).toBe('/sign-in?next=%2Fconvert')
    expect((await conversions(portal))[0]?.codesIssued).toBe(1)
  })

  it('take a Party ID that speeds the review when it is the account’s, and say the same of a wrong one', async () => {
    const portal = await openPortal(open)
    const visitor = portal.visit()
    await prepareFromAccount(visitor)
    const speeded = async () =>
      (await portal.db.selectFrom('enrolment').select('speeded').executeTakeFirstOrThrow()).speeded
    expect((await visitor.post('/convert/party-id', { partyId: 'none' })).status).toBe(422)
    await visitor.post('/convert/party-id', { partyId: '123456789' })
    const wrong = await visitor.page('/convert')
    expect(await speeded()).toBe(0)
    await visitor.post('/convert/party-id', {
      partyId: `${karimsPartyId.slice(0, 3)} ${karimsPartyId.slice(3)}`,
    })
    expect(await visitor.page('/convert')).toBe(wrong)
    expect(await speeded()).toBe(1)
    await visitor.post('/convert/party-id', { partyId: '' })
    expect(await speeded()).toBe(0)
    expect(await visitor.page('/convert/party-id')).toContain('href="/support?topic=party-id"')
  })

  it('hand what was entered to the officers, who can ask for more while the applications stay in reach', async () => {
    const portal = await openPortal(open)
    const [visitor, noor] = [portal.visit(), portal.visit()]
    await prepareFromAccount(visitor)
    await noor.signIn(officer)
    expect(await noor.page('/officer/enrolments?state=enrolling')).not.toContain(karim)
    await visitor.post('/convert/gate', passed)
    expect(await noor.page('/officer/enrolments')).not.toContain(karim)
    await visitor.post('/convert/code', { code: await codeSent(portal) })
    expect(await noor.page('/officer/enrolments')).toContain(karim)
    const { enrolmentId } = await portal.db
      .selectFrom('enrolment')
      .select('enrolmentId')
      .executeTakeFirstOrThrow()
    const officers = `/officer/enrolments/${enrolmentId}`
    const asked = { handIns: '1', 'ask-contact': 'yes', message: 'Your street, please.' }
    expect(location(await noor.post(`${officers}/more`, asked))).toContain('outcome=decided')
    await visitor.page('/dashboard')
    expect(await visitor.page('/enrol')).toContain('Your street, please.')
    await visitor.post('/enrol/review', {})
    await visitor.page('/dashboard')
    await noor.post(`${officers}/approve`, { handIns: '2' })
    expect(await visitor.page('/dashboard')).toContain('Showing 1–20 of 40')
    expect(location(await visitor.get('/enrol'))).toBe('/dashboard')
  })

  it('keep a refused account to its enrolment, with its applications in it for when it is approved', async () => {
    const portal = await openPortal(open)
    const [visitor, noor] = [portal.visit(), portal.visit()]
    await prepareFromAccount(visitor)
    await visitor.post('/convert/gate', passed)
    await visitor.post('/convert/code', { code: await codeSent(portal) })
    await noor.signIn(officer)
    const { enrolmentId } = await portal.db
      .selectFrom('enrolment')
      .select('enrolmentId')
      .executeTakeFirstOrThrow()
    const officers = `/officer/enrolments/${enrolmentId}`
    await noor.post(`${officers}/refuse`, { handIns: '1', reason: 'The pictures cannot be read.' })
    for (const path of ['/dashboard', '/applications/V200000001', '/convert'])
      expect(location(await visitor.get(path)), path).toBe('/enrol')
    expect(await ownersOf(portal)).toHaveLength(40)
    await visitor.post('/enrol/again', {})
    await visitor.post('/enrol/review', {})
    expect(location(await visitor.get('/dashboard'))).toBe('/enrol')
    await noor.post(`${officers}/approve`, { handIns: '2' })
    expect(await visitor.page('/dashboard')).toContain('Showing 1–20 of 40')
    expect(await visitor.page('/convert')).toContain('40 of 40')
  })
})
