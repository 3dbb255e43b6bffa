/** Officers review enrolments: the queue, three decisions, and two who decide at once. */
import { onBothDatabases } from '@repdesk/service-kit/testing'
import { expect, it } from 'vitest'
import {
  addPicture,
  fillIn,
  handIn,
  lastMail,
  newcomer,
  newPassword,
  save,
} from '../enrolment/enrolling-visitor.ts'
import { speedEnrolment } from '../enrolment/store.ts'
import { jpeg } from '../uploads/invented-files.ts'
import { amara, marie, officer, openPortal } from '../visitor.ts'

onBothDatabases('the review of enrolments', (open) => {
  async function handedIn() {
    const portal = await openPortal(open)
    const [claire, noor] = [portal.visit(), portal.visit()]
    const enrolmentId = await handIn(portal, claire)
    await noor.signIn(officer)
    return { portal, claire, noor, address: `/officer/enrolments/${enrolmentId}`, enrolmentId }
  }

  it('asks for more: the person changes that and nothing else, and hands in again', async () => {
    const { portal, claire, noor, address } = await handedIn()
    const message = 'The passport’s picture is <dark>.\nAdd another one.'
    await noor.post(`${address}/more`, { handIns: '1', 'ask-first-id': 'yes', message })
    const mail = await lastMail(portal, newcomer)
    expect(mail?.body).toContain(message)
    expect(mail?.body).toContain('First piece of identification')
    expect(await claire.page('/enrol')).toContain('The passport’s picture is &lt;dark&gt;.')
    for (const step of ['membership', 'contact', 'second-id'] as const) {
      expect((await claire.get(`/enrol/${step}`)).headers.get('location'), step).toBe('/enrol?because=closed')
      expect((await save(claire, step)).headers.get('location'), step).toBe('/enrol?because=closed')
    }
    expect((await addPicture(claire, 'second-id', jpeg())).headers.get('location')).toBe(
      '/enrol?because=closed',
    )
    expect((await addPicture(claire, 'first-id', jpeg())).headers.get('location')).toBe(
      '/enrol/first-id/picture?kept',
    )
    expect((await claire.post('/enrol/review', {})).headers.get('location')).toBe('/enrol')
    const page = await noor.page(address)
    expect(page).toContain('Add another one.')
    await noor.post(`${address}/approve`, { handIns: '2' })
    expect((await claire.get('/dashboard')).status).toBe(200)
    const traces = await portal.db
      .selectFrom('officerTrace')
      .select(['action', 'about'])
      .orderBy('traceId')
      .execute()
    expect(traces.map((trace) => trace.action).sort()).toEqual(['enrolment-approved', 'enrolment-more-asked'])
    expect(traces.every((trace) => trace.about === newcomer)).toBe(true)
  })

  it('refuses with a reason; the person reads it, corrects, and hands in again', async () => {
    const { portal, claire, noor, address } = await handedIn()
    await noor.post(`${address}/refuse`, { handIns: '1', reason: 'The two names differ.' })
    expect((await lastMail(portal, newcomer))?.body).toContain('The two names differ.')
    const back = portal.visit()
    const signedIn = await back.post('/sign-in', { email: newcomer, password: newPassword })
    expect(signedIn.headers.get('location')).toBe('/enrol')
    expect(await back.page('/enrol')).toContain('The two names differ.')
    expect((await claire.get('/enrol/contact')).headers.get('location')).toBe('/enrol?because=closed')
    await claire.post('/enrol/again', {})
    expect((await save(claire, 'contact', { 'acct.givenName': 'Clara' })).status).toBe(303)
    await claire.post('/enrol/review', {})
    expect(await noor.page('/officer/enrolments')).toContain('Fontaine, Clara')
  })

  it('lets one of two officers decide, and tells the other', async () => {
    const { portal, noor, address } = await handedIn()
    const other = portal.visit()
    await other.signIn(officer)
    const answers = await Promise.all([
      noor.post(`${address}/approve`, { handIns: '1' }),
      other.post(`${address}/refuse`, { handIns: '1', reason: 'No.' }),
    ])
    const outcomes = answers.map((answer) => answer.headers.get('location')?.split('outcome=')[1])
    expect(outcomes.sort()).toEqual(['decided', 'late'])
    expect(await other.page(`${address}?outcome=late`)).toContain('another officer decided first')
    expect(await portal.db.selectFrom('officerTrace').selectAll().execute()).toHaveLength(1)
    const mails = await portal.db
      .selectFrom('mail')
      .select('subject')
      .where('toAddress', '=', newcomer)
      .execute()
    expect(mails.filter(({ subject }) => /approved|refused/.test(subject))).toHaveLength(1)
  })

  it('decides about what the officer saw, not about what was handed in since', async () => {
    const { claire, noor, address } = await handedIn()
    await noor.post(`${address}/more`, { handIns: '1', 'ask-contact': 'yes', message: 'Your telephone?' })
    await claire.post('/enrol/review', {})
    const late = await noor.post(`${address}/approve`, { handIns: '1' })
    expect(late.headers.get('location')).toContain('outcome=late')
    for (const handIns of ['', '-1', '1e9', '99999999999999999999', '\0'])
      expect((await noor.post(`${address}/approve`, { handIns })).headers.get('location')).toContain('late')
    expect((await claire.get('/dashboard')).headers.get('location')).toBe('/enrol')
  })

  it('needs a reason, and at least one step to ask about', async () => {
    const { noor, address } = await handedIn()
    const refusal = await noor.post(`${address}/refuse`, { handIns: '1', reason: ' ' })
    expect([refusal.status, (await refusal.text()).includes('id="reason-fault"')]).toEqual([422, true])
    const more = await noor.post(`${address}/more`, { handIns: '1', message: 'Typed “words”' })
    expect(more.status).toBe(422)
    const page = await more.text()
    expect(page).toContain('id="ask-representative-id-fault"')
    expect(page).toContain('Tick the step that the person is to change.')
    expect(page).toContain('Typed “words”')
    expect(await noor.page('/officer/enrolments')).toContain('Fontaine, Claire')
  })

  it('lists the oldest first, but whoever gave a Party ID before all, and by state', async () => {
    const { portal, noor, enrolmentId } = await handedIn()
    portal.pass(10)
    const third = await handIn(portal, portal.visit(), 'third@example.ca')
    await fillIn(portal, portal.visit(), 'unfinished@example.ca')
    const order = async (query = '') =>
      [
        ...(await noor.page(`/officer/enrolments${query}`)).matchAll(
          /href="\/officer\/enrolments\/([\w-]+)"/g,
        ),
      ].map((match) => match[1])
    expect(await order()).toEqual([enrolmentId, third])
    await speedEnrolment(portal.db, third, '104567890')
    expect(await order()).toEqual([third, enrolmentId])
    expect(await noor.page('/officer/enrolments?state=enrolling')).toContain('unfinished@example.ca')
    expect(await noor.page('/officer/enrolments?state=refused')).toContain('No enrolment is in this state.')
    expect(await order('?state=any')).toHaveLength(3)
  })

  it('points to what stands elsewhere: a Representative ID, a picture', async () => {
    const { portal, noor, address } = await handedIn()
    expect(await noor.page(address)).not.toContain('No: look at this')
    const other = portal.visit()
    await fillIn(portal, other, 'other@example.ca')
    expect((await noor.page(address)).match(/No: look at this/g)).toHaveLength(2)
    await save(other, 'representative-id', { 'acct.irccRepId': 'R10234567' })
    const { enrolmentId } = await portal.db
      .selectFrom('enrolment')
      .select('enrolmentId')
      .where('email', '=', 'other@example.ca')
      .executeTakeFirstOrThrow()
    // Marie's account has that one.
    expect((await noor.page(`/officer/enrolments/${enrolmentId}`)).match(/No: look at this/g)).toHaveLength(2)
  })

  it('shows pictures to officers and their owner, and enrolments to nobody else', async () => {
    const { portal, noor, address } = await handedIn()
    const { uploadId } = await portal.db.selectFrom('upload').select('uploadId').executeTakeFirstOrThrow()
    const picture = await noor.get(`${address}/pictures/${uploadId}`)
    expect(picture.headers.get('content-type')).toBe('image/png')
    expect(picture.headers.get('content-disposition')).toContain('inline')
    for (const email of [marie, amara]) {
      const other = portal.visit()
      await other.signIn(email)
      for (const path of ['/officer/enrolments', address, `${address}/pictures/${uploadId}`])
        await other.page(path, 404)
      expect((await other.post(`${address}/approve`, { handIns: '1' })).status).toBe(404)
      expect((await other.get(`/enrol/pictures/${uploadId}`)).status).not.toBe(200)
    }
    for (const path of ['/officer/enrolments/nobody', '/officer/enrolments/%00', `${address}/pictures/%00`])
      await noor.page(path, 404)
  })
})
