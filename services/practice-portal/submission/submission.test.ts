/** Submission: reviewed, declared by the right person, done once, and read afterwards. */
import { onBothDatabases } from '@repdesk/service-kit/testing'
import { expect, it } from 'vitest'
import { answersOf, lettersOf, mailsTo } from '../observe.ts'
import { pdf } from '../uploads/invented-files.ts'
import { checkUpload, documentTypes, isFault } from '../uploads/read-upload.ts'
import { removeUpload, storeUpload, uploadsOf } from '../uploads/store.ts'
import { amara, marie, openPortal, type TestPortal, type Visitor } from '../visitor.ts'
import { answersTo, finishDraft, ordinary } from './finishing-visitor.ts'

const declared = {
  'declare.truthful': 'yes',
  'declare.notForApplicant': 'yes',
  'declare.name': 'Marie Tremblay',
}

onBothDatabases('submission', (open) => {
  async function visit(email = marie) {
    const portal = await openPortal(open)
    const visitor = portal.visit()
    await visitor.signIn(email)
    return { portal, visitor }
  }

  /** A draft that is complete and whose fees are paid. */
  async function paidDraft(wanted: Record<string, string> = {}) {
    const { portal, visitor } = await visit()
    const reference = await finishDraft(visitor, wanted)
    await pay(visitor, reference)
    return { portal, visitor, reference, address: `/applications/${reference}` }
  }

  async function pay(visitor: Visitor, reference: string) {
    const answer = await visitor.post(`/applications/${reference}/fees`, { 'fees.hasBiometrics': 'no' })
    const form = {
      'card.number': '0000 1111 2222 3333',
      'card.expiry': '08/31',
      'card.code': '123',
      'card.name': 'A',
    }
    await visitor.post(`${answer.headers.get('location')}/pay`, { ...form, shown: '18500' })
  }

  const applicationIdOf = async (portal: TestPortal, reference: string) =>
    (
      await portal.db
        .selectFrom('application')
        .select('applicationId')
        .where('reference', '=', reference)
        .executeTakeFirstOrThrow()
    ).applicationId

  it('is reviewed first: every answer in words, with the way back to each section', async () => {
    const { visitor } = await visit()
    const reference = await finishDraft(visitor)
    const page = await visitor.page(`/applications/${reference}/review`)
    for (const text of [
      'Okonkwo',
      'Tourism',
      'Female',
      'Personal details',
      `/applications/${reference}/passport`,
    ])
      expect(page).toContain(text)
    expect(page).not.toContain('These sections are not complete')
    expect(page).toContain(`/applications/${reference}/fees`)
    expect(await visitor.page(`/applications/${reference}/review?lang=fr`)).toContain('Tourisme')
  })

  it('names what is not complete in the review, with the way there, and goes no further', async () => {
    const { visitor } = await visit()
    const address = '/applications/V300000005'
    const page = await visitor.page(`${address}/review`)
    expect(page).toContain('These sections are not complete')
    expect(page).toContain(`<a href="${address}/visit">`)
    expect(page).not.toContain('Go on to the fees')
    const fees = await visitor.post(`${address}/fees`, { 'fees.hasBiometrics': 'no' })
    expect(fees.headers.get('location')).toBe(`${address}/review`)
    const submitted = await visitor.post(`${address}/declaration`, declared)
    expect(submitted.headers.get('location')).toBe(`${address}/review`)
  })

  it('gives a number, two letters, one e-mail, and a confirmation', async () => {
    const { portal, visitor, reference, address } = await paidDraft()
    const answer = await visitor.post(`${address}/declaration`, declared)
    expect(answer.headers.get('location')).toBe(`${address}/confirmation`)
    const page = await visitor.page(`${address}/confirmation`)
    const number = page.match(/SN\d{9}/)?.[0] ?? ''
    for (const text of ['Your application was submitted', number, reference, 'June 10, 2026'])
      expect(page).toContain(text)
    expect(await visitor.page('/dashboard?status=submitted')).toContain(reference)
    const letters = await lettersOf(portal.db, reference)
    expect(letters.map((letter) => letter.kind).sort()).toEqual(['fee-receipt', 'submission-confirmation'])
    const texts = await Promise.all(letters.map((one) => visitor.page(`${address}/letters/${one.letterId}`)))
    expect(texts.join()).toContain(number)
    expect(texts.join()).toContain('We received CAN$185.00')
    expect(texts.join()).toMatch(/Receipt number: RC\d{9}/)
    const mails = await mailsTo(portal.db, marie)
    expect(mails.map((mail) => mail.subject)).toEqual(['You have a new message – practice portal'])
    expect(mails[0]?.body).not.toMatch(/Okonkwo|V3000|185/)
  })

  it('says in the receipt letter of a family what was paid for this application', async () => {
    const { visitor, portal } = await visit()
    const first = await finishDraft(visitor)
    const second = await finishDraft(visitor, { 'persDet.givenName': 'Chike' })
    const answer = await visitor.post(`/applications/${first}/fees`, { 'fees.hasBiometrics': 'no' })
    const order = answer.headers.get('location') ?? ''
    await visitor.post(`${order}/together`, { with: second, together: 'family' })
    const form = { 'card.number': '0000 1111 2222 3333', 'card.expiry': '08/31', 'card.code': '1234' }
    await visitor.post(`${order}/pay`, { ...form, 'card.name': 'A', shown: '37000' })
    await visitor.post(`/applications/${second}/declaration`, declared)
    const letter = (await lettersOf(portal.db, second)).find(({ kind }) => kind === 'fee-receipt')
    expect(await visitor.page(`/applications/${second}/letters/${letter?.letterId}`)).toContain('CAN$185.00')
  })

  it('happens once, whatever is sent how often: one number, one confirmation, one e-mail', async () => {
    const { portal, visitor, reference, address } = await paidDraft()
    const other = portal.visit()
    await other.signIn(marie)
    const send = (by: Visitor) => by.post(`${address}/declaration`, declared)
    const answers = await Promise.all([1, 2, 3, 4].flatMap(() => [send(visitor), send(other)]))
    await send(visitor)
    expect(new Set(answers.map((answer) => answer.headers.get('location')))).toEqual(
      new Set([`${address}/confirmation`]),
    )
    expect(await portal.db.selectFrom('submission').selectAll().execute()).toHaveLength(1)
    expect(await lettersOf(portal.db, reference)).toHaveLength(2)
    expect(await mailsTo(portal.db, marie)).toHaveLength(1)
  })

  it('does not happen before the fees are paid, unless none are due', async () => {
    const { portal, visitor } = await visit()
    const due = await finishDraft(visitor)
    const refused = await visitor.post(`/applications/${due}/declaration`, declared)
    expect(refused.headers.get('location')).toBe(`/applications/${due}/fees`)
    expect(await portal.db.selectFrom('submission').selectAll().execute()).toEqual([])
    const biometrics = { 'fees.hasBiometrics': 'yes', 'fees.biometricsOn': '2020-01-15' }
    const free = await finishDraft(visitor, { 'visit.purpose': '05', ...biometrics })
    await visitor.post(`/applications/${free}/declaration`, declared)
    expect((await lettersOf(portal.db, free)).map(({ kind }) => kind)).toEqual(['submission-confirmation'])
  })

  it.each([
    ['without the boxes', { 'declare.name': 'Marie Tremblay' }, 'Tick the box'],
    ['under another name', { ...declared, 'declare.name': 'Ifeoma Okonkwo' }, 'not the name of the account'],
    ['under no name', { ...declared, 'declare.name': '' }, 'Fill in this field'],
    ['under a script', { ...declared, 'declare.name': '<script>' }, 'not the name of the account'],
    ['under a long name', { ...declared, 'declare.name': 'x'.repeat(10_000) }, 'characters long'],
  ])('is not declared %s', async (_, form, sentence) => {
    const { portal, visitor, address } = await paidDraft()
    const answer = await visitor.post(`${address}/declaration`, form)
    expect([answer.status, (await answer.text()).includes(sentence)]).toEqual([422, true])
    expect(await portal.db.selectFrom('submission').selectAll().execute()).toEqual([])
  })

  it('is declared by the account’s holder as they spell themselves, and the boxes start empty', async () => {
    const { portal, visitor, address } = await paidDraft()
    const page = await visitor.page(`${address}/declaration`)
    expect(page).not.toContain('checked')
    expect(page).toContain('IMM 5476')
    expect(page).toContain('I do not sign for the applicant')
    await visitor.post(`${address}/declaration`, { ...declared, 'declare.name': '  marie  TREMBLAY ' })
    expect(await portal.db.selectFrom('submission').select('declaredBy').execute()).toEqual([
      { declaredBy: 'marie  TREMBLAY' },
    ])
  })

  it('is a client’s own declaration in a client account, in the language of their correspondence', async () => {
    const { portal, visitor } = await visit(amara)
    const reference = await finishDraft(visitor, { 'uor.hasRep': 'no', 'contInf.preparer': 'applicant' })
    await pay(visitor, reference)
    const address = `/applications/${reference}`
    expect(await visitor.page(`${address}/declaration`)).toContain('I am the applicant.')
    const refused = await visitor.post(`${address}/declaration`, declared)
    expect(refused.status).toBe(422)
    const form = { 'declare.truthful': 'yes', 'declare.understood': 'yes', 'declare.name': 'Amara Diallo' }
    await visitor.post(`${address}/declaration`, form)
    const letter = (await lettersOf(portal.db, reference)).find(({ kind }) => kind === 'fee-receipt')
    expect(await visitor.page(`${address}/letters/${letter?.letterId}`)).toContain('185,00\u00a0$\u00a0CA')
    expect((await mailsTo(portal.db, amara))[0]?.subject).toContain('Vous avez un nouveau message')
  })

  it('shows what was submitted, and lets nothing be changed any more', async () => {
    const { portal, visitor, reference, address } = await paidDraft()
    const before = await answersOf(portal.db, reference)
    const applicationId = await applicationIdOf(portal, reference)
    const upload = await checkUpload('funds.pdf', pdf(), documentTypes)
    if (isFault(upload)) throw new Error(upload.fault.en)
    const now = new Date('2026-06-10T16:00:00Z')
    const removed = (await storeUpload(portal.db, applicationId, 'funds', upload, now)) ?? ''
    await storeUpload(portal.db, applicationId, 'funds', upload, now)
    await removeUpload(portal.db, applicationId, removed, now)
    await visitor.post(`${address}/declaration`, declared)
    const page = await visitor.page(`${address}/submitted`)
    for (const text of ['Okonkwo', 'Tourism', 'funds.pdf', 'Declared by', 'Marie Tremblay'])
      expect(page).toContain(text)
    expect(page).not.toContain('Change: ')
    for (const path of ['personal-details', 'fees']) {
      expect((await visitor.get(`${address}/${path}`)).status).toBe(404)
      expect((await visitor.post(`${address}/${path}`, { 'persDet.familyName': 'X' })).status).toBe(404)
    }
    await visitor.post(`${address}/reopen`, {})
    expect(await answersOf(portal.db, reference)).toEqual(before)
    expect(await uploadsOf(portal.db, applicationId)).toHaveLength(1)
    const all = await portal.db.selectFrom('upload').select('uploadId').execute()
    expect(all).toHaveLength(1)
  })

  it('is refused for a paid draft that is not complete any more, which can be reopened', async () => {
    const { portal, visitor, reference, address } = await paidDraft({ 'visit.from': '2026-09-01' })
    const applicationId = await applicationIdOf(portal, reference)
    await portal.db
      .updateTable('section')
      .set({ answers: '{}' })
      .where('applicationId', '=', applicationId)
      .where('section', '=', 'passport')
      .execute()
    const page = await visitor.page(`${address}/declaration`)
    expect(page).toContain('These sections are not complete')
    await visitor.post(`${address}/declaration`, declared)
    expect(await portal.db.selectFrom('submission').selectAll().execute()).toEqual([])
    await visitor.post(`${address}/reopen`, {})
    await visitor.page(`${address}/passport`)
  })

  it('is not found for another’s application, and not for one that was submitted elsewhere', async () => {
    const { portal, reference } = await paidDraft()
    const stranger = portal.visit()
    await stranger.signIn(amara)
    for (const page of ['review', 'fees', 'declaration', 'confirmation', 'submitted'])
      await stranger.page(`/applications/${reference}/${page}`, 404)
    for (const act of ['fees', 'declaration', 'reopen'])
      expect((await stranger.post(`/applications/${reference}/${act}`, declared)).status).toBe(404)
    const owner = portal.visit()
    await owner.signIn(marie)
    await owner.page('/applications/V300000006/submitted', 404)
    expect((await owner.get('/applications/V300000006/review')).status).toBe(303)
  })

  it('is not declared by a session that ended: the name comes back, the boxes do not', async () => {
    const { portal, visitor, address } = await paidDraft()
    portal.pass(31)
    await visitor.post(`${address}/declaration`, declared)
    expect(await portal.db.selectFrom('submission').selectAll().execute()).toEqual([])
    await visitor.signIn(marie)
    const page = await visitor.page(`${address}/declaration`)
    expect(page).toContain('value="Marie Tremblay"')
    expect(page).not.toContain('checked')
  })

  it('keeps a section that was on its way when the fees were paid out of what is submitted', async () => {
    const { portal, visitor } = await visit()
    const reference = await finishDraft(visitor)
    const answer = await visitor.post(`/applications/${reference}/fees`, { 'fees.hasBiometrics': 'no' })
    const form = { 'card.number': '0000 1111 2222 3333', 'card.expiry': '08/31', 'card.code': '123' }
    const { temporaryResidentVisa } = await import('../temporary-resident-visa/definition.ts')
    const visitPage = temporaryResidentVisa.find((section) => section.id === 'visit')
    if (!visitPage) throw new Error('no page of the visit')
    const changed = answersTo(visitPage, '2026-06-10', { ...ordinary, 'visit.purpose': '02' })
    const [saved] = await Promise.all([
      visitor.post(`/applications/${reference}/visit`, changed),
      visitor.post(`${answer.headers.get('location')}/pay`, { ...form, 'card.name': 'A', shown: '18500' }),
    ])
    const kept = (await answersOf(portal.db, reference)).visit?.['visit.purpose']
    expect(kept).toBe(saved.status === 303 ? '02' : '01')
    expect(await visitor.page(`/applications/${reference}`)).toContain('Declare and submit')
  })
})
