/** An enrolment from its first page to the account that it opens. */
import { onBothDatabases } from '@repdesk/service-kit/testing'
import { expect, it } from 'vitest'
import { officer, openPortal } from '../visitor.ts'
import {
  begin,
  codeIn,
  fillIn,
  formStepIds,
  handIn,
  lastMail,
  newcomer,
  newPassword,
  save,
} from './enrolling-visitor.ts'

onBothDatabases('enrolment', (open) => {
  it('goes from the terms to an open account, with an e-mail at each turn', async () => {
    const portal = await openPortal(open)
    const claire = portal.visit()
    expect(await claire.page('/enrol')).toContain('Two different pieces of government-issued identification')
    const enrolmentId = await handIn(portal, claire)
    expect((await lastMail(portal, newcomer))?.subject).toContain('handed in')
    expect(await claire.page('/enrol')).toContain('An officer reviews it')

    const noor = portal.visit()
    await noor.signIn(officer)
    expect(await noor.page('/officer/enrolments')).toContain('Fontaine, Claire')
    const page = await noor.page(`/officer/enrolments/${enrolmentId}`)
    expect(page).toContain('ZZ000001')
    expect(page).not.toContain('No: look at this')
    await noor.post(`/officer/enrolments/${enrolmentId}/approve`, { handIns: '1' })
    expect((await lastMail(portal, newcomer))?.subject).toContain('approved')

    expect((await claire.get('/enrol')).headers.get('location')).toBe('/dashboard')
    expect(await claire.page('/dashboard')).toContain('Claire Fontaine')
    const application = (await claire.post('/applications/new', {})).headers.get('location') ?? ''
    const block = await claire.page(`${application}/representative`)
    expect(block).toContain('was filled from your account')
    for (const value of ['Fontaine Immigration', 'R000002', 'R20345678', '819 555 0150'])
      expect(block).toContain(`value="${value}"`)
  })

  it('is come back to by signing in, before the code and after it', async () => {
    const portal = await openPortal(open)
    const [atHome, atOffice] = [portal.visit(), portal.visit()]
    await begin(atHome)
    const back = await atOffice.post('/sign-in', { email: newcomer, password: newPassword })
    expect(back.headers.get('location')).toBe('/enrol')
    expect((await atOffice.get('/enrol/code')).status).toBe(200)
    await atOffice.post('/enrol/code', { code: codeIn(await lastMail(portal, newcomer)) })
    await save(atOffice, 'representative-id')
    const later = portal.visit()
    const again = await later.post('/sign-in', { email: newcomer, password: newPassword })
    expect(again.headers.get('location')).toBe('/enrol')
    expect(await later.page('/enrol')).toContain('href="/enrol/membership"')
    expect(await later.page('/enrol/representative-id')).toContain('value="R20345678"')
  })

  it('opens no other page until it is approved, and its own to nobody else', async () => {
    const portal = await openPortal(open)
    const claire = portal.visit()
    await fillIn(portal, claire)
    for (const path of [
      '/dashboard',
      '/account',
      '/applications/new',
      '/applications/V300000002',
      '/officer',
      '/anything',
    ])
      expect((await claire.get(path)).headers.get('location'), path).toBe('/enrol')
    expect((await claire.post('/applications/new', {})).headers.get('location')).toBe('/enrol')
    const { uploadId } = await portal.db.selectFrom('upload').select('uploadId').executeTakeFirstOrThrow()
    const picture = await claire.get(`/enrol/pictures/${uploadId}`)
    expect(picture.headers.get('content-disposition')).toContain('inline')
    const stranger = portal.visit()
    await begin(stranger, 'other@example.ca')
    expect((await stranger.get(`/enrol/pictures/${uploadId}`)).status).toBe(404)
    expect((await portal.visit().get(`/enrol/pictures/${uploadId}`)).headers.get('location')).toBe('/enrol')
  })

  it('lets no step be skipped by its address', async () => {
    const portal = await openPortal(open)
    const visitor = portal.visit()
    for (const step of ['account', 'code', 'review', ...formStepIds])
      expect((await visitor.get(`/enrol/${step}`)).headers.get('location')).toBe('/enrol')
    await visitor.post('/enrol/terms', { accepted: 'yes' })
    expect((await visitor.get('/enrol/code')).headers.get('location')).toBe('/enrol/account')
    for (const step of ['review', ...formStepIds])
      expect((await visitor.get(`/enrol/${step}`)).headers.get('location'), step).toBe(
        '/enrol?because=closed',
      )
    for (const step of formStepIds)
      expect((await save(visitor, step)).headers.get('location'), step).toBe('/enrol?because=closed')
    expect((await visitor.post('/enrol/review', {})).headers.get('location')).toBe('/enrol?because=closed')
    expect(await portal.db.selectFrom('enrolmentStep').selectAll().execute()).toEqual([])
    await visitor.page('/enrol/nonsense', 404)
  })
})
