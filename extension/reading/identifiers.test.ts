/** Numbers that applications go by, and numbers that only look like them. */
import { describe, expect, it } from 'vitest'
import { numberIn, referenceIn } from './identifiers.ts'

describe('numberIn', () => {
  it.each([
    ['V300000001', 'application', 'V300000001'],
    ['Application V300000001 (draft)', 'application', 'V300000001'],
    ['EP00000001', 'application', 'EP00000001'],
    ['File TB1-10001', 'board', 'TB1-10001'],
    ['UCI: 00-0000-0001', 'uci', '00-0000-0001'],
  ])('%s holds a number of kind %s', (text, kind, number) => {
    expect(numberIn(text)).toEqual({ kind, number })
  })

  it.each([
    'R000001',
    '+1 613 555 0142',
    'V30000000',
    'V3000000011',
    'XV300000001',
    '2024-12-02',
    'K1A 0A1',
    '\u0474300000001',
    'V٣٠٠٠٠٠٠٠١',
  ])('%s holds none', (text) => {
    expect(numberIn(text)).toBeUndefined()
  })
})

describe('referenceIn', () => {
  it.each([
    ['V300000001', 'V300000001'],
    ['F-2024-00117', 'F-2024-00117'],
    ['AB 77120', 'AB 77120'],
    ['No. 2024/00117', '2024/00117'],
    ['V300000\u200b001', 'V300000001'],
    ['\u202eV300000001', 'V300000001'],
  ])('takes %j for %s', (text, reference) => {
    expect(referenceIn(text)).toBe(reference)
  })

  it.each(['Pending', '–', '', 'Not yet assigned', '\u0474300000001', '2024-12-02', '12', 'V'.repeat(200)])(
    'takes %.30j for none',
    (text) => {
      expect(referenceIn(text)).toBeUndefined()
    },
  )
})
