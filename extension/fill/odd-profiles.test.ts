// @vitest-environment jsdom
import type { ProfileValues, StoredKey } from '@repdesk/shared/keys'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { load, marie } from './fixtures.ts'
import { openFillSession } from './open-session.ts'

const text = (id: string, label: string, more = '') =>
  `<label for="${id}">${label}</label><input id="${id}" ${more}>`
const page = `<!doctype html><html lang="en"><body><h1>Immigration representative</h1><form>
${text('fn', 'Family name')}${text('gn', 'Given name')}${text('full', 'Name of representative')}${text('in', 'Initials')}
${text('org', 'Organization name', 'maxlength="40"')}${text('em', 'E-mail', 'type="email"')}${text('em2', 'Confirm e-mail')}
${text('ph', 'Telephone number', 'type="tel"')}${text('a1', 'Address line 1')}${text('city', 'City')}
<label for="pr">Province</label><select id="pr"><option></option><option>Ontario</option><option>Quebec</option></select>
${text('pc', 'Postal code', 'pattern="[A-Za-z][0-9][A-Za-z] ?[0-9][A-Za-z][0-9]"')}
<label for="co">Country</label><select id="co"><option></option><option>Canada</option><option>France</option></select>
${text('id', 'College membership ID number', 'maxlength="7"')}${text('date', 'Licence expiry date', 'type="date"')}</form>
<h1>Applicant</h1><form>${text('afn', 'Family name')}${text('aem', 'E-mail')}</form></body></html>`

async function fill(profile: ProfileValues) {
  const document = load(page)
  const session = openFillSession(document, () => 'https://forms.example.ca/representative')
  const plan = await session.plan(profile, {})
  const accept = plan.rows.filter(({ action }) => action === 'fill').map(({ fieldId }) => fieldId)
  const report = await session.apply(plan.planId, accept, [])
  const value = (id: string) => (document.getElementById(id) as HTMLInputElement).value
  const outcome = Object.fromEntries(report.rows.map((row) => [row.label, row.outcome]))
  return { plan, report, value, outcome }
}

it('with a family name only, that is filled and the rest is said to have no value', async () => {
  const { value, outcome } = await fill({ 'rep.family_name': 'Tremblay' })
  expect(value('fn')).toBe('Tremblay')
  expect(['gn', 'full', 'in', 'em', 'ph', 'a1', 'pr', 'pc'].map(value)).toEqual(Array(8).fill(''))
  expect(outcome).toMatchObject({
    'Given name': 'no-value',
    'Name of representative': 'no-value',
    Province: 'no-value',
  })
})

it.each<[string, ProfileValues, Record<string, string>]>([
  ['a telephone without a country', { 'phone.number': '613-555-0142' }, { ph: '613-555-0142' }],
  ['an e-mail that is none', { 'email.primary': 'marie at example' }, { em: 'marie at example' }],
  [
    'a name from right to left',
    { 'rep.family_name': 'حداد', 'rep.given_name': 'نور' },
    { fn: 'حداد', gn: 'نور' },
  ],
  ['a name with an emoji', { 'rep.family_name': 'Roy 🍁' }, { fn: 'Roy 🍁' }],
  ['a blank name', { 'rep.family_name': ' \u00a0' }, { fn: '' }],
  ['a name with signs that steer', { 'rep.family_name': '\u202eRoy\0\r\nBcc' }, { fn: 'Roy Bcc' }],
  ['a lone surrogate', { 'rep.family_name': 'Roy\ud83c' }, { fn: 'Roy\ud83c' }],
  [
    'an address abroad',
    { 'addr.country': 'FR', 'addr.city': 'Lyon', 'addr.postal_code': '69001' },
    { city: 'Lyon', co: 'France', pc: '' },
  ],
  ['a province that is none', { 'addr.province': 'Bavaria' }, { pr: '' }],
  ['a country that is none', { 'addr.country': 'Atlantis' }, { co: '' }],
  ['a date that is none', { 'rep.licence_expiry': '31/02/2026' }, { date: '' }],
])('%s is written as it is, or not at all', async (_, values, due) => {
  const { value } = await fill({ ...values })
  expect(Object.fromEntries(Object.keys(due).map((id) => [id, value(id)]))).toEqual(due)
})

it('what is too long is said, never cut', async () => {
  const { value, outcome } = await fill({
    ...marie,
    'org.name': 'Très longue raison sociale '.repeat(40),
    'rep.membership_id': 'R'.repeat(500),
  })
  expect([value('org'), value('id')]).toEqual(['', ''])
  expect(outcome).toMatchObject({
    'Organization name': 'cannot-fit',
    'College membership ID number': 'cannot-fit',
  })
  expect(value('fn')).toBe('Tremblay')
})

const keys = Object.keys(marie) as StoredKey[]
const odd = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    '',
    ' ',
    '\0',
    '\u202eevil',
    '\r\nBcc: x',
    '__proto__',
    'constructor',
    '(a+)+$',
    '<img onerror=x>',
    '+',
    '+1',
    'null',
    '🍁'.repeat(300),
    'é'.repeat(5000),
  ),
)

it('whatever a profile holds, nothing throws, no other party is written to, and every text is the profile’s own', async () => {
  await fc.assert(
    fc.asyncProperty(fc.dictionary(fc.constantFrom(...keys), odd, { maxKeys: 8 }), async (values) => {
      const document = load(page)
      const session = openFillSession(document, () => 'https://forms.example.ca/representative')
      const plan = await session.plan(values as ProfileValues, {})
      for (const row of plan.rows) {
        if (row.party !== 'representative') expect(row.after).toBe('')
        if (row.action === 'fill') expect(row.after.trim()).not.toBe('')
        if (['Family name', 'City', 'E-mail'].includes(row.label) && row.after)
          expect(Object.values(values).join(' ; ')).toContain(row.after)
      }
    }),
    { numRuns: 60, seed: 20_26 },
  )
})
