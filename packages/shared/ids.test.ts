import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { accountIdOf, applicationIdOf, letterIdOf, naturalIdSchema, newId, uuidSchema } from './ids.ts'

describe('computed ids', () => {
  it('are the same on every device, for ever', () => {
    const account = accountIdOf('ircc-portal', 'Marie Tremblay')
    const application = applicationIdOf(account, 'V300000001')
    expect([account, application, letterIdOf(application, '2025-03-02', 'Biometrics', 0)]).toEqual([
      'eCCiU9qjxflr5Nx-F_k7pA',
      'fJWH9zbgOrvve0w0lVIMyA',
      'JpOfdy3l8PEN-RrhePd7oA',
    ])
  })

  it.each([
    ['case and spaces', 'marie  TREMBLAY '],
    ['a line break in the page', 'Marie\n  Tremblay'],
    ['an accent', 'Marié Tremblay'],
    ['how an accent is written', 'Marie\u0301 Tremblay'.normalize('NFD')],
  ])('do not depend on %s', (_, holder) => {
    expect(accountIdOf('ircc-portal', holder)).toBe(accountIdOf('ircc-portal', 'Marie Tremblay'))
  })

  it('take one number with and without dashes and spaces for the same', () => {
    const account = accountIdOf('ircc-portal', 'Marie Tremblay')
    expect(applicationIdOf(account, 'v30-0000 001')).toBe(applicationIdOf(account, 'V300000001'))
  })

  it('tell portals, holders, days, subjects and twins apart', () => {
    const ids = [
      accountIdOf('ircc-portal', 'Marie Tremblay'),
      accountIdOf('oinp', 'Marie Tremblay'),
      accountIdOf('ircc-portal', 'Marie Trembley'),
      applicationIdOf('a', 'V300000001'),
      applicationIdOf('b', 'V300000001'),
      letterIdOf('a', null, 'Biometrics', 0),
      letterIdOf('a', '2025-03-02', 'Biometrics', 0),
      letterIdOf('a', '2025-03-02', 'Biometrics', 1),
      letterIdOf('a', '2025-03-02', 'Passport', 0),
    ]
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('are not confused by where one part ends and the next begins', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), fc.string(), (a, b, c, d) => {
        const plain = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
        const spaced = (text: string) => plain(text).replace(/\s+/g, ' ').trim()
        fc.pre(a !== c || spaced(b) !== spaced(d))
        expect(accountIdOf(a, b)).not.toBe(accountIdOf(c, d))
      }),
    )
  })

  it('fit their schema, whatever the portal shows', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (portal, shown) => {
        const account = naturalIdSchema.parse(accountIdOf(portal, shown))
        const application = naturalIdSchema.parse(applicationIdOf(account, shown))
        naturalIdSchema.parse(letterIdOf(application, null, shown, 3))
      }),
    )
  })
})

it('makes random ids that sort in the order they were made', () => {
  const ids = Array.from({ length: 200 }, newId)
  for (const id of ids) uuidSchema.parse(id)
  expect([...ids].sort()).toEqual(ids)
  expect(new Set(ids).size).toBe(ids.length)
})
