/** Fees: what is owed by whom, on which day, and why not. */
import { describe, expect, it } from 'vitest'
import { applicationTypes } from '../applications/application-types.ts'
import type { FeeFacts, FeePerson, Together } from './fee-facts.ts'
import { feeCaps, feeExemptions, feeTable } from './fee-table.ts'
import { feesFor, totalOf } from './fees-for.ts'
import { money } from './money.ts'

const day = '2026-06-10'
const adult: FeePerson = { name: 'Diallo, Amara', bornOn: '1990-04-27', biometricsOn: '' }
const visa = (person: Partial<FeePerson> = {}, more: Partial<FeeFacts> = {}): FeeFacts => ({
  reference: 'V300000001',
  type: 'temporary-resident-visa',
  purpose: 'visit',
  persons: [{ ...adult, ...person }],
  ...more,
})
const cents = (facts: FeeFacts[], together: Together = 'separately', on = day) =>
  feesFor(facts, together, on).map((line) => line.cents)

describe('fees of one person', () => {
  it.each<[string, FeeFacts, number[]]>([
    ['a visit', visa(), [10_000, 8_500]],
    ['a super visa', visa({}, { purpose: 'super-visa' }), [10_000, 8_500]],
    ['transit', visa({}, { purpose: 'transit' }), [0, 8_500]],
    ['a study permit', visa({}, { type: 'study-permit' }), [15_000, 8_500]],
    [
      'a study permit with restoration',
      visa({}, { type: 'study-permit', restoration: 'student' }),
      [38_975, 8_500],
    ],
    ['restoration as a visitor', visa({}, { restoration: 'visitor' }), [23_975, 8_500]],
    ['restoration as a worker', visa({}, { restoration: 'worker' }), [39_475, 8_500]],
    ['a refugee claim', visa({}, { type: 'refugee-claim' }), [0, 0]],
    ['a refugee claim at 85', visa({ bornOn: '1941-01-01' }, { type: 'refugee-claim' }), [0, 0]],
    ['special measures', visa({}, { type: 'special-measures' }), [10_000, 8_500]],
    ['the measure for Gaza', visa({}, { type: 'special-measures', measure: 'gaza' }), [10_000, 8_500]],
    ['the measure for Ukraine', visa({}, { type: 'special-measures', measure: 'ukraine' }), [0, 0]],
    ['the measure for Sudan', visa({}, { type: 'special-measures', measure: 'sudan' }), [0, 0]],
    ['biometrics of nine years ago', visa({ biometricsOn: '2016-06-11' }), [10_000, 0]],
    ['biometrics of ten years ago to the day', visa({ biometricsOn: '2016-06-10' }), [10_000, 8_500]],
    ['biometrics of tomorrow', visa({ biometricsOn: '2026-06-11' }), [10_000, 8_500]],
    ['the day before 14', visa({ bornOn: '2012-06-11' }), [10_000, 0]],
    ['14 today', visa({ bornOn: '2012-06-10' }), [10_000, 8_500]],
    ['79', visa({ bornOn: '1946-06-11' }), [10_000, 8_500]],
    ['80 today', visa({ bornOn: '1946-06-10' }), [10_000, 0]],
    ['born in a year when all are under 14', visa({ bornOn: '2013' }), [10_000, 0]],
    ['born in a year when not all are under 14', visa({ bornOn: '2012-**-**' }), [10_000, 8_500]],
    ['born nobody knows when', visa({ bornOn: '' }), [10_000, 8_500]],
    ['born on a leap day', visa({ bornOn: '2012-02-29' }), [10_000, 8_500]],
  ])('%s', (_, facts, expected) => {
    expect(cents([facts])).toEqual(expected)
  })

  it('says in both languages why nothing is owed, and only then', () => {
    const lines = feesFor([visa({ bornOn: '2020-01-01' }, { purpose: 'transit' }), visa()], 'separately', day)
    expect(lines.map((line) => line.because?.en)).toEqual([
      'A transit visa is free.',
      'Children under 14 give no biometrics.',
      undefined,
      undefined,
    ])
  })

  it('are those of the day, not of today', () => {
    const restored = visa({}, { restoration: 'visitor' })
    expect(cents([restored], 'separately', '2024-11-30')[0]).toBe(22_900)
    expect(cents([restored], 'separately', '2024-12-01')[0]).toBe(23_975)
    expect(cents([visa()], 'separately', '2018-07-30')).toEqual([10_000])
  })
})

describe('fees of several', () => {
  const people = (count: number) => Array.from({ length: count }, (_, i) => visa({}, { reference: `V${i}` }))

  it.each<[Together, number, number, number]>([
    ['separately', 6, 60_000, 51_000],
    ['family', 1, 10_000, 8_500],
    ['family', 2, 20_000, 17_000],
    ['family', 4, 40_000, 17_000],
    ['family', 5, 50_000, 17_000],
    ['family', 6, 50_000, 17_000],
    ['performing-group', 2, 20_000, 17_000],
    ['performing-group', 4, 40_000, 25_500],
  ])('%s, %i people: visas %i, biometrics %i', (together, count, visas, biometrics) => {
    const lines = feesFor(people(count), together, day)
    expect(totalOf(lines.filter((line) => line.fee === 'processing'))).toBe(visas)
    expect(totalOf(lines.filter((line) => line.fee === 'biometrics'))).toBe(biometrics)
  })

  it('are capped the same in one application and across several, and whom the cap covers is said', () => {
    const six = Array.from({ length: 6 }, () => adult)
    expect(totalOf(feesFor([{ ...visa(), persons: six }], 'family', day))).toBe(67_000)
    const sixth = feesFor(people(6), 'family', day).at(-2)
    expect(sixth).toMatchObject({ fullCents: 10_000, cents: 0 })
    expect(sixth?.because?.en).toContain('CAN$500.00')
    expect(sixth?.because?.fr).toContain('500,00\u00a0$\u00a0CA')
  })

  it('share a cap over kinds of visa, and not over kinds of application', () => {
    const mixed = [...people(5), visa({}, { purpose: 'super-visa' }), visa({}, { type: 'study-permit' })]
    const lines = feesFor(mixed, 'family', day).filter((line) => line.fee === 'processing')
    expect(lines.map((line) => line.cents)).toEqual([10_000, 10_000, 10_000, 10_000, 10_000, 0, 15_000])
  })

  it('do not count those who owe nothing towards a cap', () => {
    const family = [visa({ bornOn: '2020-01-01' }), visa({ biometricsOn: '2020-01-01' }), visa(), visa()]
    expect(totalOf(feesFor(family, 'family', day).filter((line) => line.fee === 'biometrics'))).toBe(17_000)
  })
})

describe('the fee table', () => {
  it('says where each row is written, and charges whole cents', () => {
    for (const row of [...feeTable, ...feeCaps, ...feeExemptions]) expect(row.source).toMatch(/^[A-Z].+\.$/)
    for (const row of [...feeTable, ...feeCaps]) expect(Number.isInteger(row.cents)).toBe(true)
    for (const row of feeTable) expect(row.cents > 0 || row.because).toBeTruthy()
  })

  it('has a fee for every type of application', () => {
    for (const type of applicationTypes)
      expect(feesFor([visa({}, { type: type.id })], 'separately', day)).toHaveLength(2)
  })
})

describe('money', () => {
  it.each([
    [0, 'CAN$0.00', '0,00 $ CA'],
    [10_000, 'CAN$100.00', '100,00 $ CA'],
    [23_975, 'CAN$239.75', '239,75 $ CA'],
    [123_456_789, 'CAN$1,234,567.89', '1 234 567,89 $ CA'],
  ])('%i cents', (amount, english, french) => {
    expect(money(amount, 'en')).toBe(english)
    expect(money(amount, 'fr')).toBe(french.replaceAll(' ', '\u00a0'))
  })
})
