/** What a person types into a profile, and what is stored of it. */
import type { StoredKey } from '@repdesk/shared/keys'
import { storedKeys } from '@repdesk/shared/keys'
import { profileValuesSchema } from '@repdesk/shared/profile'
import { expect, test } from 'vitest'
import { hasWords, language } from '../words.ts'
import { countryChoices, inputOf } from './profile-choices.ts'
import { profileGroups } from './profile-groups.ts'
import { shownOf, storedOf, withValue } from './profile-typing.ts'

test.each<[StoredKey, string, string | undefined]>([
  ['rep.family_name', '  Tremblay ', 'Tremblay'],
  ['rep.family_name', '   ', undefined],
  ['phone.number', '613 555 0142', '+16135550142'],
  ['phone.number', '(613) 555-0142', '+16135550142'],
  ['phone.cell', '1-613-555-0143', '+16135550143'],
  ['fax.number', '+33 1 99 00 12 34', '+33199001234'],
  ['addr.postal_code', 'k1p5m7', 'K1P 5M7'],
  ['addr.postal_code', 'K1P-5M7', 'K1P 5M7'],
  ['email.primary', 'Marie.Tremblay@Example.CA', 'Marie.Tremblay@example.ca'],
  ['org.website', 'www.example.ca', 'https://www.example.ca'],
  ['rep.member_since', '2012', '2012'],
  ['phone.ext', '204', '204'],
])('%s typed as “%s” is stored as %s', (key, typed, value) => {
  expect(storedOf(key, typed, { 'addr.country': 'CA' })).toEqual({ value })
})

test.each<[StoredKey, string, RegExp]>([
  ['phone.number', '12', /not a telephone number/],
  ['phone.number', 'call me', /not a telephone number/],
  ['phone.ext', 'desk', /six digits/],
  ['email.primary', 'marie@', /not an e-mail/],
  ['addr.postal_code', 'K1P 5M', /looks like K1P 5M7/],
  ['org.website', 'ftp://example.ca', /https/],
  ['rep.member_since', '12', /four digits/],
  ['rep.family_name', 'x'.repeat(51), /At most 50/],
  ['rep.family_name', 'Trem\u202eblay', /character/],
  ['rep.date_of_birth', '2020-13-01', /not a date/],
])('%s typed as “%s” is refused with a sentence', (key, typed, sentence) => {
  expect(storedOf(key, typed, { 'addr.country': 'CA' })).toEqual({ error: expect.stringMatching(sentence) })
})

test('a postal code elsewhere is stored as typed', () => {
  expect(storedOf('addr.postal_code', '75 008', { 'addr.country': 'FR' })).toEqual({ value: '75 008' })
})

test('errors are said in the language of the screen', () => {
  language.value = 'fr'
  expect(storedOf('email.primary', 'marie', {})).toEqual({ error: expect.stringMatching(/courriel/) })
  language.value = 'en'
})

test('a stored telephone number is shown as people write it', () => {
  expect(shownOf('phone.number', '+16135550142')).toBe('+1 (613) 555-0142')
  expect(shownOf('rep.family_name', '+16135550142')).toBe('+16135550142')
})

test('what is shown, typed again, stores the same', () => {
  expect(storedOf('phone.number', shownOf('phone.number', '+16135550142'), {})).toEqual({
    value: '+16135550142',
  })
})

test('an emptied field is no longer known', () => {
  expect(withValue({ 'org.name': 'A', 'addr.city': 'B' }, 'org.name', undefined)).toEqual({
    'addr.city': 'B',
  })
})

test('every stored key stands in exactly one group, with words for its label', () => {
  const grouped = profileGroups.flatMap((group) => group.keys)
  expect([...grouped].sort()).toEqual([...storedKeys].sort())
  for (const key of storedKeys) expect(hasWords(`field_${key.replaceAll('.', '_')}`)).toBe(true)
})

test('every choice offered is one that the profile takes', () => {
  for (const key of storedKeys) {
    const input = inputOf(key, {})
    if (input.kind !== 'choice') continue
    for (const { value, label } of input.choices) {
      expect(label).toBeTruthy()
      expect(profileValuesSchema.safeParse({ [key]: value }).success, `${key} ${value}`).toBe(true)
    }
  }
})

test('countries start with Canada, and hold today’s countries only', () => {
  const codes = countryChoices().map(({ value }) => value)
  expect(codes[0]).toBe('CA')
  expect(codes).toEqual(expect.arrayContaining(['FR', 'UA', 'SD', 'HK']))
  for (const gone of ['SU', 'DD', 'YU', 'EU', 'UN', 'ZZ']) expect(codes).not.toContain(gone)
  expect(new Set(codes).size).toBe(codes.length)
})

test('a province is typed freely outside Canada', () => {
  expect(inputOf('addr.province', { 'addr.country': 'FR' }).kind).toBe('text')
  expect(inputOf('addr.province', {}).kind).toBe('choice')
})
