/** Names, numbers and addresses of representatives, compared as pages write them. */
import type { ProfileValues } from '@repdesk/shared/keys'
import { describe, expect, it, test } from 'vitest'
import { isSamePerson, type Likeness, likenessOf, likenessOfHolder } from './likeness.ts'
import { isSameName } from './names.ts'

const marie: ProfileValues = {
  'rep.family_name': 'Tremblay',
  'rep.given_name': 'Marie',
  'rep.body': 'CICC',
  'rep.membership_id': 'R000001',
  'email.primary': 'marie.tremblay@example.ca',
  'org.name': 'Tremblay Immigration Services Inc.',
}
const named = (given: string, family: string, more: ProfileValues = {}): ProfileValues => ({
  'rep.given_name': given,
  'rep.family_name': family,
  ...more,
})

describe('the holder of an account', () => {
  test.each<[string, ProfileValues, string, Likeness]>([
    ['as it is', marie, 'Marie Tremblay', 'same'],
    ['in capitals', marie, 'MARIE TREMBLAY', 'same'],
    ['family name first', marie, 'TREMBLAY, Marie', 'same'],
    ['family name first, no comma', marie, 'Tremblay Marie', 'same'],
    ['family name in capitals', marie, 'Marie TREMBLAY', 'same'],
    ['with a title', marie, 'Mme Marie Tremblay', 'same'],
    ['as a notary or lawyer is called', marie, 'Me Marie Tremblay', 'same'],
    ['with a designation', marie, 'Marie Tremblay, RCIC-IRB', 'same'],
    ['with her part in brackets', marie, 'Marie Tremblay (Representative)', 'same'],
    ['by an initial', marie, 'M. Tremblay', 'same'],
    ['by the family name alone', marie, 'Ms. Tremblay', 'same'],
    ['with a middle name that the profile leaves out', marie, 'Marie Louise Tremblay', 'same'],
    [
      'with a middle initial',
      named('Marie', 'Tremblay', { 'rep.middle_name': 'Louise' }),
      'Marie L. Tremblay',
      'same',
    ],
    [
      'by the middle name',
      named('Marie', 'Tremblay', { 'rep.middle_name': 'Louise' }),
      'Louise Tremblay',
      'same',
    ],
    [
      'by the preferred name',
      named('Guillaume', 'Roy', { 'rep.preferred_name': 'Bill' }),
      'Bill Roy',
      'same',
    ],
    ['without its accents', named('Hélène', 'Lévesque'), 'HELENE LEVESQUE', 'same'],
    ['with accents the profile lacks', named('Francois', 'Beliveau'), 'François Béliveau', 'same'],
    ['without its hyphens', named('Jean-Pierre', 'Roy-Gagnon'), 'Jean Pierre Roy Gagnon', 'same'],
    ['with hyphenated initials', named('Jean-Pierre', 'Roy'), 'J.-P. Roy', 'same'],
    ['with its apostrophe written otherwise', named('Sean', "O'Brien"), 'Sean O’Brien', 'same'],
    ['spaced otherwise', named('Anne', 'LeBlanc'), 'Anne Le Blanc', 'same'],
    ['with ligatures', named('Zoé', 'Bœuf'), 'Zoe Boeuf', 'same'],
    ['with half of a double name', named('Ana', 'García Márquez'), 'Ana García', 'same'],
    ['with a name added by marriage', marie, 'Marie Tremblay-Roy', 'same'],
    ['whose surname is also a firm’s word', named('Jennifer', 'Law'), 'Jennifer Law', 'same'],
    ['as the firm', marie, 'Tremblay Immigration Services', 'same'],
    ['by her own address', marie, 'Marie.Tremblay@example.ca', 'same'],
    ['by her number', marie, 'R000001', 'same'],

    ['a colleague', marie, 'Paul Roy', 'different'],
    ['a relative', marie, 'Paul Tremblay', 'different'],
    ['a relative by initial', marie, 'P. Tremblay', 'different'],
    ['another of the same first name', marie, 'Marie Roy', 'different'],
    ['another with the first name as family name', named('Paul', 'Roy'), 'Paul, Marie', 'different'],
    ['one of another compound name', named('Jean', 'Roy'), 'Jean-Pierre Roy', 'different'],
    [
      'one of another middle name',
      named('Marie', 'Roy', { 'rep.middle_name': 'Anne' }),
      'Marie Louise Roy',
      'different',
    ],
    ['another firm', marie, 'Roy Immigration Inc.', 'different'],
    ['an address that names another', marie, 'paul.roy@example.ca', 'different'],
    ['one strange first name', marie, 'Paul', 'different'],

    ['a first name alone', marie, 'Marie', 'cannot-tell'],
    ['an address that names nobody', marie, 'info@example.ca', 'cannot-tell'],
    ['an address of her name elsewhere', marie, 'm.tremblay@example.org', 'cannot-tell'],
    ['a sign-in name', marie, 'Mtremblay', 'cannot-tell'],
    ['a role', marie, 'Authorized representative', 'cannot-tell'],
    ['a thing', marie, 'Application of Amara Diallo', 'cannot-tell'],
    ['a firm, when the profile has none', named('Marie', 'Tremblay'), 'Roy Immigration Inc.', 'cannot-tell'],
    ['a number of something else', marie, '00-1234-5678', 'cannot-tell'],
    ['nothing but signs', marie, '***', 'cannot-tell'],
  ])('%s', (_, profile, holder, expected) => {
    expect(likenessOfHolder(profile, holder)).toBe(expected)
  })
})

describe('a representative who stands in an application', () => {
  test.each<[string, Parameters<typeof likenessOf>[1], Likeness]>([
    ['by number, whatever the name', { name: 'Marie Roy', membershipId: 'R000001' }, 'same'],
    ['by a number without its letter', { membershipId: '000001' }, 'same'],
    [
      'by her own mailbox, whatever the name',
      { name: 'Marie Roy', email: 'marie.tremblay@example.ca' },
      'same',
    ],
    ['a namesake of another number', { name: 'Marie Tremblay', membershipId: 'R000002' }, 'different'],
    ['another name', { name: 'Paul Roy' }, 'different'],
    ['another mailbox beside her name', { name: 'Marie Tremblay', email: 'm.t@example.org' }, 'same'],
    ['a family name that holds hers', { name: 'Tremblay-Roy' }, 'cannot-tell'],
    ['a mailbox that names nobody', { email: 'office@example.ca' }, 'cannot-tell'],
    ['nothing', {}, 'cannot-tell'],
  ])('%s', (_, shown, expected) => {
    expect(likenessOf(marie, shown)).toBe(expected)
  })

  it('is not known by a mailbox that the whole office reads', () => {
    const shared = { ...marie, 'email.primary': 'info@example.ca' }
    expect(likenessOf(shared, { name: 'Paul Roy', email: 'info@example.ca' })).toBe('different')
  })
})

test.each([
  [marie, { ...marie, 'org.name': 'Montréal' }, true],
  [named('Marie', 'Tremblay'), named('Marie', 'Tremblay', { 'rep.body': 'BQ' }), true],
  [marie, named('Paul', 'Tremblay'), false],
  [named('', 'Tremblay'), {}, false],
])('two profiles are one person’s only when they say so', (one, other, expected) => {
  expect(isSamePerson(one, other)).toBe(expected)
})

test.each([
  ['Amara Diallo', 'DIALLO, Amara', true],
  ['Amara Diallo', 'Amara Fatou Diallo', true],
  ['Amara Diallo', 'Amara', false],
  ['A. Diallo', 'Amara Diallo', false],
  ['Amara Diallo', 'Awa Diallo', false],
  ['', '', false],
])('%s and %s: one applicant %s', (one, other, expected) => {
  expect(isSameName(one, other)).toBe(expected)
})
