/** Who is said to forbid what, and where nothing is said. */
import { describe, expect, it } from 'vitest'
import { portals } from './known.ts'
import { forbiddenBy, partyRules } from './party-rules.ts'

describe('a rule about parties', () => {
  it.each(partyRules.map((rule) => [rule.by.en, rule] as const))(
    'of %s names known portals and its source',
    (_, rule) => {
      for (const id of rule.portals) expect(portals.map((portal) => portal.id)).toContain(id)
      expect(new URL(rule.source).protocol).toBe('https:')
      expect(rule.readOn).toMatch(/^\d{4}-\d\d-\d\d$/)
      expect(rule.says.length).toBeGreaterThan(20)
    },
  )

  it('is known by the portal, and by the title of a page where the address is not public', () => {
    expect(forbiddenBy('oinp', '', 'applicant', 'email')?.en).toBe('OINP')
    expect(
      forbiddenBy('portal-example-ca', 'OINP e-Filing Portal: Registration', 'applicant', 'email')?.fr,
    ).toBe('Le POCI')
  })

  it.each([
    ['another portal', 'practice-portal', 'Contact information', 'applicant', 'email'],
    ['a word that only holds its name', 'x', 'POCITEX', 'applicant', 'email'],
    ['another party', 'oinp', 'OINP', 'employer', 'email'],
    ['what no source forbids', 'oinp', 'OINP', 'applicant', 'address'],
  ] as const)('says nothing of %s', (_, portalId, title, party, kind) => {
    expect(forbiddenBy(portalId, title, party, kind)).toBeNull()
  })
})
