import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Application } from './application.ts'
import { attentionOf } from './attention.ts'
import type { Reading } from './reading.ts'
import { Desk, letter, list, opening, reading } from './testing-desk.ts'

const unreadOf = (desk: Desk): number => Number(one(desk)?.unread ?? 0)
const readElsewhereOf = (desk: Desk): number => one(desk)?.readElsewhere ?? 0
const one = (desk: Desk): Application | undefined => [...desk.applications.values()][0]
/** Unread letters whose going no opening explains yet. */
const atStake = (desk: Desk): number => Math.max(0, unreadOf(desk) - (one(desk)?.witnessed ?? 0))
/** Letters opened here that the portal then said to be unread again: their going is explained. */
const reopened = (desk: Desk): string[] =>
  [...desk.letters.values()].flatMap((l) => (l.unread && l.openedAt !== null ? l.letterId : []))

const unreadSaid = fc.oneof(fc.integer({ min: 0, max: 4 }), fc.boolean(), fc.constant(null))
const anyReading: fc.Arbitrary<Reading> = fc.oneof(
  unreadSaid.map(list),
  fc
    .tuple(
      fc.array(fc.tuple(fc.nat(3), fc.option(fc.boolean(), { nil: null })), { minLength: 1, maxLength: 5 }),
      fc.constantFrom(true, false, 'unknown' as const),
      fc.constantFrom('letter-list' as const, 'application' as const),
    )
    // Subjects repeat, so that letters which look alike come up too.
    .map(([all, complete, kind]) =>
      reading({
        kind,
        complete,
        letters: all.map(([subject, unread]) => letter(unread, `Letter ${subject}`)),
      }),
    ),
  fc.nat(3).map((subject) => opening(`Letter ${subject}`)),
)
const runs = { numRuns: 1500 }

describe('whatever is read, in whatever order', () => {
  it('lets no unread letter go without an opening or one more read elsewhere', () => {
    fc.assert(
      fc.property(fc.array(anyReading, { maxLength: 25 }), (readings) => {
        const desk = new Desk()
        for (const said of readings) {
          const before = { stake: atStake(desk), elsewhere: readElsewhereOf(desk), reopened: reopened(desk) }
          desk.merge(said)
          const now = reopened(desk)
          const changed = [...before.reopened, ...now].filter(
            (id) => !(before.reopened.includes(id) && now.includes(id)),
          )
          // A whole letter list names the letters that are unread, those opened here before among them.
          const named = said.letters.length > 0 && said.complete === true ? now.length : 0
          const openings = said.kind === 'letter' ? 1 : changed.length + named
          expect(readElsewhereOf(desk)).toBeGreaterThanOrEqual(before.elsewhere)
          expect(atStake(desk) + readElsewhereOf(desk) + openings).toBeGreaterThanOrEqual(
            before.stake + before.elsewhere,
          )
        }
      }),
      runs,
    )
  })

  it('counts at least what the page just showed unread', () => {
    fc.assert(
      fc.property(fc.array(anyReading, { maxLength: 15 }), anyReading, (earlier, last) => {
        const desk = new Desk().read(...earlier, last)
        const shown =
          last.applications.length > 0
            ? Number(last.applications[0]?.unread ?? 0)
            : last.letters.filter((l) => l.unread).length
        if (last.kind === 'letter' || shown === 0) return
        if (desk.only.unread !== true) expect(unreadOf(desk)).toBeGreaterThanOrEqual(shown)
        expect(attentionOf(desk.only, readElsewhereOf(desk))).toBeDefined()
      }),
      runs,
    )
  })

  it('is not changed by the same reading twice', () => {
    fc.assert(
      fc.property(fc.array(anyReading, { maxLength: 15 }), anyReading, (earlier, last) => {
        const desk = new Desk().read(...earlier, last)
        const once = structuredClone([[...desk.applications.values()], [...desk.letters.values()]])
        desk.read(last)
        expect([[...desk.applications.values()], [...desk.letters.values()]]).toEqual(once)
      }),
      runs,
    )
  })

  it('removes nothing', () => {
    fc.assert(
      fc.property(fc.array(anyReading, { maxLength: 15 }), (readings) => {
        const desk = new Desk()
        // A row that a merge gives back under another id would stand beside the old one.
        for (const said of readings)
          for (const row of desk.merge(said).letters) expect(desk.letters.get(row.letterId)).toBe(row)
        const told = new Set(readings.flatMap((r) => r.letters.map((l) => l.subject)))
        expect(new Set([...desk.letters.values()].map((l) => l.subject))).toEqual(told)
      }),
    )
  })
})
