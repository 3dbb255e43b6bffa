/** Which of several profiles is proposed where, and what is said of one before a fill. */
import type { ProfileValues } from '@repdesk/shared/keys'
import { describe, expect, it, test } from 'vitest'
import type { PlanNotice, PlanRow } from '../fill/form.ts'
import type { Suggestion } from '../messages.ts'
import { type Choosing, chooseProfile } from './choose-profile.ts'
import { isAt } from './profile-rules.ts'
import { saidBefore } from './said-before.ts'

const profile = (profileId: string, values: ProfileValues) => ({
  profileId,
  name: profileId,
  values: { 'rep.family_name': 'Tremblay', 'rep.given_name': 'Marie', ...values },
  version: 1,
  updatedAt: '2026-01-05T15:00:00.000Z',
})
const federal = profile('federal', {
  'rep.body': 'CICC',
  'rep.membership_id': 'R000001',
  'rep.licence_class': 'RCIC',
})
const board = profile('board', { 'rep.body': 'CICC', 'rep.licence_class': 'RCIC-IRB' })
const quebec = profile('quebec', { 'rep.qc_registry_no': '11000', 'pref.language_correspondence': 'fr' })
const french = profile('french', { 'pref.language_correspondence': 'fr' })
const english = profile('english', { 'pref.language_correspondence': 'en' })
const lawyer = profile('lawyer', { 'rep.body': 'LSO' })

const at = (url: string, profiles: Choosing['profiles'], more: Partial<Choosing> = {}) =>
  chooseProfile({ profiles, isAccountKnown: true, matching: [], url, language: null, ...more })

describe('the profile that is proposed', () => {
  test.each<[string, string, Choosing['profiles'], Partial<Choosing>, Suggestion | null]>([
    [
      'in Québec: the one in its registry, before one that is only in French',
      'https://arrima.mifi.gouv.qc.ca/declarer',
      [federal, french, quebec],
      { language: 'fr' },
      { profileId: 'quebec', reasons: ['quebec-registry', 'quebec-french', 'page-language'] },
    ],
    [
      'in Québec without a registry number: the French one',
      'https://www.quebec.ca/immigration',
      [english, french],
      {},
      { profileId: 'french', reasons: ['quebec-french'] },
    ],
    [
      'before the Board: the one of its class',
      'https://mycase-mondossier.irb-cisr.canada.ca/',
      [federal, board],
      {},
      { profileId: 'board', reasons: ['irb-class'] },
    ],
    [
      'in court: the member of a law society',
      'https://efile.fct-cf.ca/',
      [federal, lawyer],
      {},
      { profileId: 'lawyer', reasons: ['court-lawyer'] },
    ],
    [
      'anywhere: the one in the page’s language',
      'https://portal.example.ca/',
      [english, french],
      { language: 'fr' },
      { profileId: 'french', reasons: ['page-language'] },
    ],
    [
      'one that agrees with the account, before any rule',
      'https://www.quebec.ca/immigration',
      [quebec, english],
      { matching: [english] },
      { profileId: 'english', reasons: ['holder'] },
    ],
    ['none where nothing tells them apart', 'https://portal.example.ca/', [federal, board], {}, null],
    ['none in a tie', 'https://portal.example.ca/', [french, quebec], { language: 'fr' }, null],
  ])('%s', (_, url, profiles, more, suggestion) => {
    expect(at(url, profiles, more)).toEqual({ suggestion })
  })

  it('is never simply taken, however well it fits', () => {
    expect(at('https://www.quebec.ca/', [quebec, federal], { matching: [quebec] })).not.toHaveProperty(
      'profile',
    )
  })

  it('gives way to what the person picked, and to the one last used for the account', () => {
    expect(at('https://www.quebec.ca/', [quebec, federal], { last: 'federal' })).toEqual({
      profile: federal,
      why: 'last-here',
    })
    expect(at('https://www.quebec.ca/', [quebec, federal], { last: 'quebec', picked: 'federal' })).toEqual({
      profile: federal,
      why: 'picked',
    })
  })
})

test.each([
  ['https://irb-cisr.gc.ca/', true],
  ['https://mycase-mondossier.irb-cisr.canada.ca/x', true],
  ['https://irb-cisr.gc.ca.evil.example/', false],
  ['https://notirb-cisr.gc.ca/', false],
  ['nowhere', false],
])('%s is the Board’s: %s', (url, expected) => {
  expect(isAt('irb', url)).toBe(expected)
})

describe('before a fill', () => {
  const asks = (...keys: PlanRow['key'][]): PlanRow[] =>
    keys.map((key, at) => ({
      fieldId: `f${at}`,
      label: '',
      party: 'representative',
      key,
      action: 'fill',
      before: '',
      after: '',
      confidence: 1,
      reasons: [],
    }))
  const irb = 'https://mycase-mondossier.irb-cisr.canada.ca/'
  const anywhere = 'https://portal.example.ca/'

  test.each<[string, ProfileValues, string, PlanRow[], PlanNotice[]]>([
    [
      'paid with no body',
      { 'rep.compensation': 'paid' },
      anywhere,
      asks('rep.family_name'),
      [{ kind: 'paid-without-body' }],
    ],
    [
      'a licence that is over',
      { 'rep.licence_expiry': '2026-06-30' },
      anywhere,
      asks('rep.family_name'),
      [{ kind: 'licence-expired', on: '2026-06-30' }],
    ],
    [
      'not one that ends today',
      { 'rep.licence_expiry': '2026-11-23' },
      anywhere,
      asks('rep.family_name'),
      [],
    ],
    [
      'a registry’s recognition that is over, in Québec',
      { 'rep.qc_registry_expiry': '2026-01-31' },
      'https://www.quebec.ca/',
      asks('rep.family_name'),
      [{ kind: 'registry-expired', on: '2026-01-31' }],
    ],
    [
      'or where its number is asked',
      { 'rep.qc_registry_expiry': '2026-01-31' },
      anywhere,
      asks('rep.qc_registry_no'),
      [{ kind: 'registry-expired', on: '2026-01-31' }],
    ],
    ['not elsewhere', { 'rep.qc_registry_expiry': '2026-01-31' }, anywhere, asks('rep.family_name'), []],
    [
      'a class that is not the Board’s',
      { 'rep.licence_class': 'RCIC', 'rep.body': 'CICC' },
      irb,
      asks('rep.family_name'),
      [{ kind: 'class-may-not-act', licence: 'RCIC', where: 'irb' }],
    ],
    ['not the Board’s own', { 'rep.licence_class': 'L3' }, irb, asks('rep.family_name'), []],
    ['not a lawyer’s', { 'rep.licence_class': 'L1', 'rep.body': 'LSO' }, irb, asks('rep.family_name'), []],
    [
      'a student adviser’s class',
      { 'rep.licence_class': 'RISIA' },
      anywhere,
      asks('rep.family_name'),
      [{ kind: 'class-may-not-act', licence: 'RISIA', where: 'applications' }],
    ],
    [
      'a number that is asked and missing',
      { 'rep.body': 'CICC' },
      anywhere,
      asks('rep.membership_id'),
      [{ kind: 'number-missing', body: 'CICC' }],
    ],
    ['not where none is issued', { 'rep.body': 'LSNB' }, anywhere, asks('rep.membership_id'), []],
    [
      'a number where none is issued',
      { 'rep.body': 'LSY', 'rep.membership_id': '123' },
      anywhere,
      asks('rep.membership_id'),
      [{ kind: 'number-not-issued', body: 'LSY' }],
    ],
    [
      'nothing on a page that asks nothing of a representative',
      { 'rep.compensation': 'paid', 'rep.licence_expiry': '2020-01-01' },
      anywhere,
      [],
      [],
    ],
  ])('it says %s', (_, values, url, rows, expected) => {
    expect(saidBefore(values, rows, url, '2026-11-23')).toEqual(expected)
  })
})
