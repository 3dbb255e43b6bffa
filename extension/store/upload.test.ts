import type { Reading } from '@repdesk/shared/reading'
import { Desk, letter, letters, list, opening, reading, row } from '@repdesk/shared/testing-desk'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { marksToHandIn, readingsOf } from './upload.ts'

/** Services that know nothing yet, after they were told what this desk knows. */
function toldBy(desk: Desk): Desk {
  const services = new Desk()
  if (!desk.account) return services
  const told = readingsOf({
    account: desk.account,
    isNews: true,
    applications: [...desk.applications.values()],
    letters: [...desk.letters.values()],
    referenceOf: (id) => desk.applications.get(id)?.reference,
  })
  for (const [at, one] of told.entries())
    services.merge({
      ...one,
      readingId: `00000000-0000-7000-8000-${String(at).padStart(12, '0')}`,
      number: 1,
    })
  return services
}

const step: fc.Arbitrary<Reading> = fc.oneof(
  fc.nat(4).map((unread) => list(unread)),
  fc.boolean().map((unread) => list(unread)),
  fc
    .array(fc.constantFrom(true, false), { minLength: 1, maxLength: 4 })
    .map((all) => letters(all.map((unread, n) => letter(unread, `Letter ${n}`)))),
  fc.nat(4).map((n) => opening(`Letter ${n}`)),
)

describe('what a first pairing hands in', () => {
  it('makes the services need no less attention than this browser, whatever was read before', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), (steps) => {
        const here = new Desk().read(...steps)
        const there = toldBy(here)
        const [unreadHere, unreadThere] = [here.only.unread, there.only.unread]
        if (typeof unreadHere === 'number') expect(Number(unreadThere)).toBe(unreadHere)
        else expect(Number(unreadThere)).toBeGreaterThanOrEqual(Number(unreadHere))
        expect(there.only.readElsewhere).toBeGreaterThanOrEqual(here.only.readElsewhere)
        expect([...there.letters.keys()].sort()).toEqual([...here.letters.keys()].sort())
      }),
      { numRuns: 1000 },
    )
  })

  it('tells letters read elsewhere exactly, from a list’s count and from the letters themselves', () => {
    const byCount = new Desk().read(list(5), list(2))
    expect(toldBy(byCount).counts).toEqual({ unread: 2, readElsewhere: 3 })
    const byLetters = new Desk().read(letters([letter(true, 'A'), letter(false, 'B'), letter(false, 'C')]))
    expect(toldBy(byLetters).counts).toEqual({ unread: 1, readElsewhere: 2 })
    const both = new Desk().read(list(3), list(1), letters([letter(true, 'A'), letter(false, 'B')]))
    expect(toldBy(both).counts).toEqual(both.counts)
  })

  it('tells which letters were opened here, and when, and calls none of them read elsewhere', () => {
    const here = new Desk().read(list(2), letters([letter(true, 'A'), letter(true, 'B')]), opening('A'))
    const there = toldBy(here)
    expect(there.counts).toEqual({ unread: 1, readElsewhere: 0 })
    const openedAt = (desk: Desk) => [...desk.letters.values()].map((one) => one.openedAt).sort()
    expect(openedAt(there)).toEqual(openedAt(here))
  })

  it('never shows an account or application as read later than it was', () => {
    const here = new Desk().read(list(1), opening('A'))
    const there = toldBy(here)
    expect(there.account?.lastReadAt).toBe(here.account?.lastReadAt)
    expect(there.only.lastReadAt <= here.only.lastReadAt).toBe(true)
  })

  it('tells an account whose list is empty', () => {
    const here = new Desk().read(reading({ kind: 'empty-list' }))
    expect(toldBy(here).account?.holder).toBe('Marie Tremblay')
  })

  it('keeps each request’s readings small, however long the list was', () => {
    const many = Array.from({ length: 700 }, (_, n) => row(1, { reference: `V${300000001 + n}` }))
    const here = new Desk().read(reading({ applications: many }))
    const told = readingsOf({
      account: here.account as NonNullable<typeof here.account>,
      isNews: true,
      applications: [...here.applications.values()],
      letters: [],
      referenceOf: () => undefined,
    })
    expect(Math.max(...told.map((one) => one.applications.length))).toBeLessThanOrEqual(200)
    expect(toldBy(here).applications.size).toBe(700)
  })

  it('tells the person’s own marks', () => {
    const here = new Desk().read(list(3), list(1), letters([letter(true, 'A')]))
    const { applicationId } = here.only
    const [first] = [...here.letters.values()]
    if (!first) throw new Error('Expected a letter.')
    const marks = marksToHandIn(
      [here.only],
      [{ ...first, toAnswer: true }],
      () => 2,
      '2025-01-05T00:00:00.000Z',
    )
    expect(marks.map(({ markId: _, markedAt: __, ...mark }) => mark)).toEqual([
      { kind: 'seen', applicationId, seen: 2 },
      { kind: 'to-answer', applicationId, letterId: first.letterId, toAnswer: true },
    ])
  })
})
