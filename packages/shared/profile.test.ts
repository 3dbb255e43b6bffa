import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { derivedKeys, neverStoredKeys, type ProfileValues, storedKeys } from './keys.ts'
import { profileValuesSchema } from './profile.ts'

const whole: ProfileValues = {
  'rep.family_name': 'Tremblay',
  'rep.given_name': 'Marie-Ève',
  'rep.kind': 'consultant',
  'rep.compensation': 'paid',
  'rep.body': 'CICC',
  'rep.membership_id': 'R000001',
  'rep.membership_province': 'QC',
  'rep.licence_expiry': '2026-12-31',
  'rep.member_since': '2012',
  'rep.designee_email': 'amara@example.ca',
  'org.name': 'Tremblay & Filles, s.e.n.c.',
  'org.website': 'https://example.ca/',
  'addr.street_no': '10',
  'addr.street_name': 'rue de l’Église',
  'addr.city': 'Gatineau',
  'addr.province': 'QC',
  'addr.postal_code': 'J8X 1A1',
  'addr.country': 'CA',
  'phone.number': '+16135550142',
  'phone.ext': '12',
  'fax.number': '+16135550143',
  'email.primary': 'marie.tremblay@example.ca',
  'pref.language_correspondence': 'fr',
}
const problemsOf = (values: Record<string, unknown>): string[] => {
  const parsed = profileValuesSchema.safeParse(values)
  return parsed.success ? [] : parsed.error.issues.map((issue) => issue.path.join('.') || issue.code)
}

describe('what a profile may hold', () => {
  it('takes a whole one as it is, and an empty one', () => {
    expect(profileValuesSchema.parse(whole)).toEqual(whole)
    expect(profileValuesSchema.parse({})).toEqual({})
  })

  it.each([
    ['rep.date_of_birth', '1990-02-30'],
    ['rep.licence_expiry', '31/12/2026'],
    ['rep.member_since', '1812'],
    ['rep.kind', 'wizard'],
    ['rep.compensation', 'maybe'],
    ['rep.body', 'ICCRC'],
    ['rep.membership_province', 'Québec'],
    ['addr.country', 'Canada'],
    ['addr.country', 'ca'],
    ['phone.number', '613 555 0142'],
    ['phone.cell', '+1613'],
    ['fax.number', 'none'],
    ['phone.ext', '12a'],
    ['email.primary', 'marie at example.ca'],
    ['email.secondary', ''],
    ['org.website', 'javascript:alert(1)'],
    ['pref.language_correspondence', 'de'],
    ['rep.family_name', ''],
    ['rep.family_name', '   '],
    ['rep.family_name', 'x'.repeat(51)],
    ['org.name', 'x'.repeat(101)],
    ['rep.given_name', 'Marie\u0000'],
    ['rep.given_name', 'Marie\u202eyalbmerT'],
    ['rep.given_name', 'Marie\ud800'],
    ['rep.given_name', 7],
    ['rep.given_name', null],
  ])('refuses %s %j and says which', (key, value) => {
    expect(problemsOf({ ...whole, [key]: value })).toEqual([key])
  })

  it.each([...derivedKeys, ...neverStoredKeys, 'rep.password', '__proto__x', 'constructor'])(
    'refuses %s, which no profile stores',
    (key) => {
      expect(problemsOf({ ...whole, [key]: 'x' })).not.toEqual([])
    },
  )

  it('holds a Canadian address to a Canadian postal code, and others to none', () => {
    expect(problemsOf({ ...whole, 'addr.postal_code': '75001' })).toEqual(['addr.postal_code'])
    expect(problemsOf({ ...whole, 'addr.country': 'FR', 'addr.postal_code': '75001' })).toEqual([])
    expect(problemsOf({ 'addr.postal_code': '75001' })).toEqual([])
  })

  it('trims what was typed around a text', () => {
    expect(profileValuesSchema.parse({ 'rep.family_name': '  Tremblay ' })).toEqual({
      'rep.family_name': 'Tremblay',
    })
  })

  it('lets no control character through, under any key', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...storedKeys),
        fc.constantFrom('\u0000', '\u0007', '\u001b', '\u0085', '\u202e', '\u2066'),
        fc.constantFrom('before', 'inside'),
        (key, hostile, where) => {
          const value = where === 'before' ? `${hostile}1234` : `12${hostile}34`
          expect(problemsOf({ [key]: value })).toEqual([key])
        },
      ),
      { numRuns: 500 },
    )
  })

  it('is not changed by being taken again', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...storedKeys), fc.string()), (values) => {
        const once = profileValuesSchema.safeParse(values)
        if (once.success) expect(profileValuesSchema.parse(once.data)).toEqual(once.data)
      }),
      { numRuns: 1000 },
    )
  })
})
