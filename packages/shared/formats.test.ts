import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  isApplicationNumber,
  isBoardFileNumber,
  isCollegeNumber,
  isPhone,
  isPostalCode,
  isUci,
  phoneOf,
} from './formats.ts'

type Rows = [(value: string) => boolean, string, string[], string[]]
const rows: Rows[] = [
  [
    isPhone,
    'a stored telephone number',
    ['+16135550142', '+14165550100', '+442079460958', '+33142685300'],
    ['6135550142', '+1 613 555 0142', '+1613', '+', '', '+1613555014x', '+99999999999999999', '+0000000000'],
  ],
  [
    isPostalCode,
    'a Canadian postal code',
    ['K1A 0B1', 'K1A0B1', 'k1a 0b1', 'H2X 1Y4'],
    ['K1A-0B1', 'K1A  0B1', 'D1A 0B1', 'K1A 0O1', '12345', '', 'K1A 0B12', 'W1A 0B1'],
  ],
  [
    isUci,
    'a UCI',
    [
      '0000-0001',
      '00000001',
      '00-0000-0001',
      '0000000001',
      'CAN000000000001',
      'X00-0000-0001',
      't0000000001',
      ' 00-0000-0001 ',
    ],
    ['000-0001', '000000001', '00-0000-00011', 'CAN00001', 'A00-0000-0001', '', 'V300000001'],
  ],
  [
    isApplicationNumber,
    'a federal application number',
    ['V300000001', 'e099977028', 'EP00000001', 'EP000000001', 'PR00000001', 'RHB000000001', ' W993830598 '],
    ['V30000001', 'V3000000001', '300000001', 'EPX0000001', 'RHB00000001', '', 'V30000000A'],
  ],
  [
    isBoardFileNumber,
    'a board file number',
    ['TB1-12345', 'mc4-00001', 'VA9-99999'],
    ['XB1-12345', 'TB-12345', 'TB1 12345', '', 'TB1-1234'],
  ],
  [isCollegeNumber, 'a college number', ['R000001', 'r705123'], ['R00001', 'R0000001', '000001', 'RCIC', '']],
]

describe.each(rows)('%o', (is, name, good, bad) => {
  it.each(good)(`takes %s for ${name}`, (value) => {
    expect(is(value)).toBe(true)
  })
  it.each(bad)(`does not take "%s" for ${name}`, (value) => {
    expect(is(value)).toBe(false)
  })
  it('answers at once and without throwing, whatever it is given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(typeof is(text)).toBe('boolean')
      }),
    )
    const startedAt = performance.now()
    for (const flood of ['0', '0-', ' ', 'A1', '+1']) is(flood.repeat(100_000))
    expect(performance.now() - startedAt).toBeLessThan(2000)
  })
})

describe('a telephone number as typed', () => {
  it.each([
    ['613 555-0142', '+16135550142'],
    ['(613) 555.0142', '+16135550142'],
    ['1-613-555-0142', '+16135550142'],
    ['+1 613 555 0142', '+16135550142'],
    ['+33 1 42 68 53 00', '+33142685300'],
    ['011 44 20 7946 0958', '+442079460958'],
  ])('reads %s', (typed, stored) => {
    expect(phoneOf(typed)).toBe(stored)
    expect(isPhone(stored)).toBe(true)
  })

  it.each(['', 'call me', '555', '613 555', '1234567890123456789'])('finds none in "%s"', (typed) => {
    expect(phoneOf(typed)).toBeUndefined()
  })

  it('only ever gives what can be stored', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789+-() x'), maxLength: 24 }), (typed) => {
        const phone = phoneOf(typed)
        if (phone !== undefined) expect(isPhone(phone)).toBe(true)
      }),
      { numRuns: 3000 },
    )
  })
})
