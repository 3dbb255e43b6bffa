/** Two pieces of identification that differ, and pictures that are pictures. */
import { onBothDatabases } from '@repdesk/service-kit/testing'
import { expect, it } from 'vitest'
import { jpeg, pdf, png } from '../uploads/invented-files.ts'
import { fileBytes } from '../uploads/read-upload.ts'
import { openPortal } from '../visitor.ts'
import {
  addPicture,
  answersOfClaire,
  beginAndConfirm,
  fillIn,
  newcomer,
  newPassword,
  save,
} from './enrolling-visitor.ts'

onBothDatabases('pieces of identification', (open) => {
  async function withFirst() {
    const portal = await openPortal(open)
    const claire = portal.visit()
    await beginAndConfirm(portal, claire)
    await save(claire, 'first-id')
    return { portal, claire }
  }
  const answersIn = async (portal: Awaited<ReturnType<typeof openPortal>>, step: string) =>
    (
      await portal.db
        .selectFrom('enrolmentStep')
        .select('answers')
        .where('step', '=', step)
        .executeTakeFirst()
    )?.answers

  it.each([
    ['the same type', { 'id.type': 'passport', 'id.country': '138' }, 'Two different types'],
    ['the same number', { 'id.number': ' zz-000 001 ' }, 'has this number too'],
    ['one that expired yesterday', { 'id.expiresOn': '2026-06-09' }, 'has expired'],
    ['no expiry date', { 'id.expiresOn': '' }, 'Fill in this field'],
    ['a day that is none', { 'id.expiresOn': '2027-02-30' }, 'Enter a real date'],
    ['an unknown type', { 'id.type': 'library-card' }, 'Choose one of the answers'],
    ['an unknown province', { 'id.province': '999' }, 'Choose one of the answers'],
    ['a number of signs only', { 'id.number': '--- ---' }, 'Enter the number'],
    ['10,000 characters', { 'id.number': 'A'.repeat(10_000) }, 'at most 30'],
    ['a control character', { 'id.number': 'A\u0000B' }, 'control character'],
  ])('refuses %s, says why, and saves nothing', async (_, more, sentence) => {
    const { portal, claire } = await withFirst()
    const answer = await save(claire, 'second-id', more)
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain(sentence)
    expect(await answersIn(portal, 'second-id')).toBeUndefined()
  })

  it('takes one that expires today, and a citizenship card that never does', async () => {
    const { claire } = await withFirst()
    expect((await save(claire, 'second-id', { 'id.expiresOn': '2026-06-10' })).status).toBe(303)
    const card = { 'id.type': 'citizenship-card', 'id.number': 'C1', 'id.expiresOn': '', _then: 'next' }
    expect((await claire.post('/enrol/second-id', card)).status).toBe(303)
  })

  it('of one type, saved by two tabs at once, are never both kept', async () => {
    const { portal, claire } = await withFirst()
    const card = { 'id.type': 'permanent-resident-card', 'id.expiresOn': '2030-01-01', _then: 'next' }
    const answers = await Promise.all([
      claire.post('/enrol/first-id', { ...card, 'id.number': 'P1' }),
      claire.post('/enrol/second-id', { ...card, 'id.number': 'P2' }),
    ])
    expect(answers.map((answer) => answer.status).sort()).toEqual([303, 422])
    const rows = await portal.db.selectFrom('enrolmentStep').select('answers').execute()
    expect(rows.filter((row) => row.answers.includes('permanent-resident-card'))).toHaveLength(1)
  })

  const html = new TextEncoder().encode('<!doctype html><script>alert(1)</script>')
  const zip = new Uint8Array([0x50, 0x4b, 3, 4, ...new Uint8Array(100)])
  it.each([
    ['text called .jpg', new TextEncoder().encode('I am a passport'), 422, 'none of: JPEG, PNG'],
    ['a page', html, 422, 'none of: JPEG, PNG'],
    ['a drawing', new TextEncoder().encode('<svg xmlns="x" onload="alert(1)"/>'), 422, 'none of: JPEG, PNG'],
    ['a PDF', pdf(), 422, 'none of: JPEG, PNG'],
    ['an archive', zip, 422, 'none of: JPEG, PNG'],
    ['a picture of 60,000 × 60,000', png(60_000, 60_000), 422, 'larger than 10,000 pixels'],
    ['an empty file', new Uint8Array(), 422, 'Choose a file'],
    ['5 MB', Buffer.concat([png(), new Uint8Array(fileBytes + 1_000_000)]), 413, 'larger than 4 MB'],
  ])('refuses %s as a picture', async (_, bytes, status, sentence) => {
    const { portal, claire } = await withFirst()
    const answer = await addPicture(claire, 'first-id', bytes, 'passport.jpg')
    expect(answer.status).toBe(status)
    expect(await answer.text()).toContain(sentence)
    expect(await portal.db.selectFrom('upload').select('uploadId').execute()).toEqual([])
    expect(await answersIn(portal, 'first-id')).toBe(JSON.stringify(answersOfClaire['first-id']))
  })

  it('refuses the same picture for both, and says so', async () => {
    const { portal, claire } = await withFirst()
    await save(claire, 'second-id')
    await addPicture(claire, 'first-id', png(), 'one.png')
    const answer = await addPicture(claire, 'second-id', png(), 'two.png')
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('picture of your other piece')
    const both = await Promise.all([
      addPicture(claire, 'first-id', jpeg()),
      addPicture(claire, 'second-id', jpeg()),
    ])
    expect(both.map((one) => one.status).sort()).toEqual([303, 422])
    const kept = await portal.db
      .selectFrom('upload')
      .select('sha256')
      .where('removedAt', 'is', null)
      .execute()
    expect(new Set(kept.map((one) => one.sha256)).size).toBe(kept.length)
  })

  it('replaces a picture, takes it away, and puts it back', async () => {
    const { portal, claire } = await withFirst()
    await addPicture(claire, 'first-id', png(), 'one.png')
    await addPicture(claire, 'first-id', jpeg(), 'two.jpg')
    const page = await claire.page('/enrol/first-id/picture')
    expect(page).toContain('two.jpg')
    expect(page).not.toContain('one.png')
    const removed = (await claire.post('/enrol/first-id/picture/remove', {})).headers.get('location') ?? ''
    const undo = await claire.page(removed)
    expect(undo).toContain('was removed')
    const back = undo.match(/\/enrol\/first-id\/picture\/put-back\/[\w-]+/)?.[0] ?? ''
    await claire.post(back, {})
    expect(await claire.page('/enrol/first-id/picture')).toContain('two.jpg')
    const kept = await portal.db
      .selectFrom('upload')
      .select('fileName')
      .where('removedAt', 'is', null)
      .execute()
    expect(kept).toEqual([{ fileName: 'two.jpg' }])
    expect((await claire.post('/enrol/first-id/picture/put-back/%00', {})).status).toBe(303)
  })

  it('puts no other’s picture back, nor one for the other piece', async () => {
    const { portal, claire } = await withFirst()
    await save(claire, 'second-id')
    await addPicture(claire, 'first-id', png())
    const { uploadId } = await portal.db.selectFrom('upload').select('uploadId').executeTakeFirstOrThrow()
    await claire.post('/enrol/first-id/picture/remove', {})
    await claire.post(`/enrol/second-id/picture/put-back/${uploadId}`, {})
    const other = portal.visit()
    await beginAndConfirm(portal, other, 'other@example.ca')
    await save(other, 'first-id')
    await other.post(`/enrol/first-id/picture/put-back/${uploadId}`, {})
    expect(
      await portal.db.selectFrom('upload').select('uploadId').where('removedAt', 'is', null).execute(),
    ).toEqual([])
  })

  it('hold an enrolment back that is not whole, or that time has overtaken', async () => {
    const portal = await openPortal(open)
    const claire = portal.visit()
    await fillIn(portal, claire)
    await claire.post('/enrol/second-id/picture/remove', {})
    const missing = await claire.post('/enrol/review', {})
    expect(missing.status).toBe(422)
    expect(await missing.text()).toContain('was not handed in')
    await addPicture(claire, 'second-id', jpeg())
    await save(claire, 'second-id', { 'id.expiresOn': '2026-06-10' })
    portal.pass(24 * 60)
    await claire.post('/sign-in', { email: newcomer, password: newPassword })
    const late = await claire.post('/enrol/review', {})
    expect(late.status).toBe(422)
    expect(await late.text()).toContain('<a href="/enrol/second-id">Second piece of identification</a>')
    expect(await portal.db.selectFrom('enrolment').select('state').execute()).toEqual([
      { state: 'enrolling' },
    ])
  })
})
