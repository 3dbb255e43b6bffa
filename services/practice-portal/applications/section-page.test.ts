/** Sections: saved, come back to, refused with nothing lost, and filled from the account when asked to. */
import { onBothDatabases } from '@repdesk/service-kit/testing'
import { expect, it } from 'vitest'
import { canada, countryNumber } from '../forms/places.ts'
import { answersOf, applicationsOf } from '../observe.ts'
import { marie, openPortal } from '../visitor.ts'

const representative = {
  'uor.hasRep': 'yes',
  'uor.familyName': 'Tremblay',
  'uor.givenName': 'Marie',
  'uor.typeOfRep': 'consultant',
  'uor.paid': 'paid',
  'uor.memberOrg': '01',
  'uor.memberId': 'R000001',
  'uor.memberProv': '35',
  'uor.streetNum': '150',
  'uor.streetName': 'Elgin Street',
  'uor.cityTown': 'Ottawa',
  'uor.country': canada,
  'uor.provState': '35',
  'uor.postalZip': 'K2P 1L4',
  'uor.telCountryCode': '1',
  'uor.telNumber': '(613) 555-0142',
  'uor.email': 'marie.tremblay@example.ca',
  'uor.emailConfirm': 'Marie.Tremblay@example.ca',
  'uor.langCorr': 'fr',
  'uor.declare': 'yes',
}
const address = '/applications/V300000005/representative'

onBothDatabases('sections', (open) => {
  async function mariesVisit() {
    const portal = await openPortal(open)
    const visitor = portal.visit()
    await visitor.signIn(marie)
    return { portal, visitor }
  }

  it('saves a whole section, goes on to the next, and shows it as complete', async () => {
    const { portal, visitor } = await mariesVisit()
    const answer = await visitor.post(address, { ...representative, _then: 'next' })
    expect(answer.headers.get('location')).toBe('/applications/V300000005/personal-details?saved')
    expect((await answersOf(portal.db, 'V300000005')).representative).toEqual(representative)
    const inFrench = await answersOf(portal.db, 'V300000005', 'fr')
    expect(inFrench.representative?.['uor.country']).toBe('Canada')
    expect(inFrench.representative?.['uor.langCorr']).toBe('Français')
    const page = await visitor.page('/applications/V300000005')
    expect(page).toContain('1 of 7 sections is complete.')
  })

  it('saves what there is so far, to come back to', async () => {
    const { portal, visitor } = await mariesVisit()
    const answer = await visitor.post(address, { 'uor.familyName': '  Tremblay ', _then: 'later' })
    expect(answer.headers.get('location')).toBe('/applications/V300000005?saved')
    expect(await answersOf(portal.db, 'V300000005')).toEqual({
      representative: { 'uor.familyName': 'Tremblay' },
    })
    expect(await visitor.page('/applications/V300000005')).toContain('In progress')
    expect(await visitor.page(address)).toContain('value="Tremblay"')
  })

  it('leaves the representative’s block blank by default and fills it from the account when the setting is on', async () => {
    const { portal, visitor } = await mariesVisit()
    const blank = await visitor.page(address)
    expect(blank).not.toContain('value="R000001"')
    expect(blank).not.toContain('from your account')
    const account = await portal.db
      .selectFrom('account')
      .selectAll()
      .where('email', '=', marie)
      .executeTakeFirstOrThrow()
    const details = { ...JSON.parse(account.details), 'acct.fillRep': 'yes' }
    expect((await visitor.post('/account', details)).headers.get('location')).toBe('/account?saved')
    const filled = await visitor.page(address)
    expect(filled).toContain('value="R000001"')
    expect(filled).toContain('was filled from your account')
    expect(filled).not.toMatch(/name="uor.declare"[^>]*checked/)
    expect(await answersOf(portal.db, 'V300000005')).toEqual({})
  })

  it('says what is wrong at the top and beside each field, keeps all that was typed, and saves nothing', async () => {
    const { portal, visitor } = await mariesVisit()
    const wrong = {
      ...representative,
      'uor.emailConfirm': 'other@example.ca',
      'uor.postalZip': 'D0D 0D0',
      'uor.telNumber': 'call me',
      'uor.country': canada,
      'uor.provState': '99',
      'uor.givenName': '',
      _then: 'next',
    }
    const answer = await visitor.post(address, wrong)
    expect(answer.status).toBe(422)
    const page = await answer.text()
    for (const id of ['emailConfirm', 'postalZip', 'telNumber', 'provState', 'givenName']) {
      expect(page).toContain(`href="#uor-${id}"`)
      expect(page).toContain(`id="uor-${id}-fault"`)
    }
    expect(page).toContain('value="call me"')
    expect(page).toContain('value="Elgin Street"')
    expect(page).toContain('<title>Error: ')
    expect(await answersOf(portal.db, 'V300000005')).toEqual({})
    const inFrench = await (await visitor.post(`${address}?lang=fr`, wrong)).text()
    expect(inFrench).toContain('Les deux adresses électroniques ne sont pas identiques.')
  })

  it('asks neither a number of a body that gives none nor a membership of the unpaid', async () => {
    const { portal, visitor } = await mariesVisit()
    const { 'uor.memberId': _, ...withoutNumber } = representative
    const refused = await visitor.post(address, { ...withoutNumber, _then: 'next' })
    expect(refused.status).toBe(422)
    const lawSociety = await visitor.post(address, { ...withoutNumber, 'uor.memberOrg': '13', _then: 'next' })
    expect(lawSociety.status).toBe(303)
    const unpaid = await visitor.post(address, { ...representative, 'uor.paid': 'unpaid', _then: 'next' })
    expect(unpaid.status).toBe(303)
    const saved = (await answersOf(portal.db, 'V300000005')).representative
    expect(saved).not.toHaveProperty(['uor.memberId'])
    expect(saved).toMatchObject({ 'uor.paid': 'unpaid', 'uor.familyName': 'Tremblay' })
  })

  it('names the applicant in the list from the personal details', async () => {
    const { portal, visitor } = await mariesVisit()
    const draft = (await visitor.post('/applications/new', {})).headers.get('location') ?? ''
    const saved = await visitor.post(`${draft}/personal-details`, {
      'persDet.familyName': 'Nguyễn',
      'persDet.givenName': 'An',
      'persDet.otherNames': 'no',
      'persDet.dob': '1990-04-27',
      'persDet.birthCountry': countryNumber('VN'),
      _then: 'later',
    })
    expect(saved.status).toBe(303)
    const listed = await applicationsOf(portal.db, marie)
    expect(listed.find((one) => draft.endsWith(one.reference))?.applicant).toBe('Nguyễn, An')
    expect(await visitor.page('/dashboard?applicant=nguyen+an')).toContain(draft)
  })

  const hostile: [string, string, string][] = [
    ['a script', '<script>alert(1)</script>"\'>', '&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&gt;'],
    ['emoji', 'Zoë 👩🏽‍⚖️', 'Zoë 👩🏽‍⚖️'],
    ['right-to-left text', 'محمد \u202egnirts', 'محمد \u202egnirts'],
  ]
  it.each(hostile)('keeps %s as text, exactly, and shows it harmless', async (_, value, shown) => {
    const { portal, visitor } = await mariesVisit()
    const path = '/applications/V300000005/personal-details'
    expect((await visitor.post(path, { 'persDet.familyName': value, _then: 'later' })).status).toBe(303)
    expect((await answersOf(portal.db, 'V300000005'))['personal-details']).toEqual({
      'persDet.familyName': value,
    })
    for (const page of [path, '/applications/V300000005', '/dashboard']) {
      const text = await visitor.page(page)
      expect(text).toContain(shown)
      expect(text).not.toContain('<script')
    }
  })

  const refused: [string, string, string][] = [
    ['10,000 characters', 'é'.repeat(10_000), 'This is 10000 characters long; at most 50 fit here.'],
    ['a control character', 'Ab\0cd', 'control character'],
    ['a line end in one line', 'Ab\ncd', 'control character'],
  ]
  it.each(refused)(
    'refuses %s with a sentence, keeps it in the page, and saves nothing',
    async (_, value, sentence) => {
      const { portal, visitor } = await mariesVisit()
      const answer = await visitor.post('/applications/V300000005/personal-details', {
        'persDet.familyName': value,
        'persDet.birthCity': 'Hà Nội',
        _then: 'later',
      })
      expect(answer.status).toBe(422)
      const page = await answer.text()
      expect(page).toContain(sentence)
      expect(page).toContain('value="Hà Nội"')
      expect(page).toContain(`value="${value}"`)
      expect(await answersOf(portal.db, 'V300000005')).toEqual({})
    },
  )

  it('ignores what the section does not ask', async () => {
    const { portal, visitor } = await mariesVisit()
    await visitor.post(address, {
      'uor.familyName': 'T',
      __proto__: 'x',
      constructor: 'x',
      evil: 'x',
      _then: 'later',
    })
    expect(await answersOf(portal.db, 'V300000005')).toEqual({ representative: { 'uor.familyName': 'T' } })
  })

  it('changes neither a submitted application nor another’s', async () => {
    const { portal, visitor } = await mariesVisit()
    for (const reference of ['V300000002', 'V300000020', 'S300000001']) {
      const answer = await visitor.post(`/applications/${reference}/representative`, representative)
      expect(answer.status).toBe(404)
      expect(await answersOf(portal.db, reference)).toEqual({})
    }
  })
})
