/** The same datum in all its spellings, and nothing else for it. */
import { describe, expect, it } from 'vitest'
import { guardedOf } from './alarm-profile.ts'
import { emailSpelling, foundAmong, phoneSpelling } from './alarm-values.ts'

const marie = {
  'email.primary': 'Marie.Tremblay@example.ca',
  'email.secondary': 'office@example.ca',
  'phone.number': '+16135550142',
  'fax.number': '+442079460958',
  'addr.street_no': '150',
  'addr.street_name': 'Elgin Street',
  'addr.unit': '400',
  'addr.postal_code': 'K2P 1L4',
}

describe('a telephone', () => {
  it.each([
    '613-555-0142',
    '(613) 555-0142',
    '613 555 0142',
    '613.555.0142',
    '6135550142',
    '16135550142',
    '+1 613 555-0142',
    '1-613-555-0142',
    '001 613 555 0142',
    '613-555-0142 ext. 204',
    '613 555-0142 poste 204',
    '613-555-0142 x204',
    '(613)\u00a0555–0142',
  ])('%s is one number', (text) => {
    expect(phoneSpelling(text)).toBe('6135550142')
  })

  it.each([
    '',
    '555-0142',
    'R000001',
    '2026-11-23T10:00',
    'call 613 555 0142',
    '613-555-0142 / 613-555-0143 / 1',
  ])('“%s” is none, or not that one', (text) => {
    expect(phoneSpelling(text)).not.toBe('6135550142')
  })
})

describe('an e-mail', () => {
  it.each([
    'marie@example.ca',
    ' Marie@Example.CA ',
    'Marie Tremblay <marie@example.ca>',
    'mailto: marie@example.ca;',
  ])('%s is one address', (text) => {
    expect(emailSpelling(text)).toBe('marie@example.ca')
  })

  it('is looked for in no more than the start of a long text, and quickly', () => {
    const start = performance.now()
    expect(emailSpelling('a'.repeat(1_000_000))).toBeNull()
    expect(emailSpelling(`${'a@'.repeat(500_000)}`)).toBeNull()
    expect(performance.now() - start).toBeLessThan(500)
  })
})

describe('what stands in a page’s fields', () => {
  const isGuarded = (texts: string[]) => {
    const guarded = guardedOf(marie).map(({ kind, spelling }) => `${kind} ${spelling}`)
    return foundAmong(texts)
      .filter(({ kind, spelling }) => guarded.includes(`${kind} ${spelling}`))
      .map(({ kind, at }) => [kind, at])
  }

  it.each<[string, string[], [string, number[]][]]>([
    ['an e-mail', ['x', 'marie.tremblay@EXAMPLE.ca'], [['email', [1]]]],
    ['a second e-mail', ['office@example.ca'], [['email', [0]]]],
    ['a telephone in three boxes', ['613', '555', '0142'], [['phone', [0, 1, 2]]]],
    ['a telephone after its area code', ['613', '5550142'], [['phone', [0, 1]]]],
    ['a fax of another country, as written there', ['020 7946 0958'], [['phone', [0]]]],
    ['the same with its country', ['+44 20 7946 0958'], [['phone', [0]]]],
    ['an address in one box', ['400-150 Elgin Street, Ottawa ON  K2P1L4'], [['address', [0]]]],
    [
      'an address by lines',
      ['150 rue Elgin', 'bureau 400', 'Ottawa', 'k2p-1l4'],
      [['address', [0, 1, 2, 3]]],
    ],
    ['an address by parts', ['', '400', '150', 'Elgin St', 'Ottawa', 'K2P 1L4'], [['address', [2, 3, 4, 5]]]],
    ['the postal code first', ['K2P 1L4', '150', 'Elgin'], [['address', [1, 0]]]],
  ])('%s is found', (_, texts, due) => {
    expect(isGuarded(texts)).toEqual(due)
  })

  it.each<[string, string[]]>([
    ['a neighbour', ['152', 'Elgin Street', 'Ottawa', 'K2P 1L4']],
    ['the same number in another street', ['150', 'Sparks Street', 'Ottawa', 'K1P 5B4']],
    ['somebody else', ['amara.diallo@example.ca', '613-555-0199']],
    ['three boxes of another number', ['613', '555', '0143']],
    ['a date', ['2026', '11', '23']],
    ['a name that holds the address', ['marie.tremblay@example.ca.example.org']],
  ])('%s is not', (_, texts) => {
    expect(isGuarded(texts)).toEqual([])
  })

  it('is walked in time that grows with the fields only', () => {
    const texts = Array.from({ length: 20_000 }, (_, i) => (i % 2 ? 'K2P 1L4' : `${i} Elgin`))
    const start = performance.now()
    foundAmong(texts)
    expect(performance.now() - start).toBeLessThan(3000)
  })

  it('guards nothing of a profile that knows nothing', () => {
    expect(guardedOf({})).toEqual([])
    expect(guardedOf({ 'addr.postal_code': 'K2P 1L4' })).toEqual([])
    expect(guardedOf({ 'phone.number': '12', 'email.primary': 'none' })).toEqual([])
  })
})
