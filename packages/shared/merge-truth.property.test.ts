import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Reading } from './reading.ts'
import { Desk, letter, letters, list, opening } from './testing-desk.ts'

const runs = { numRuns: 1500 }

/** A portal with one application: what is true there, and what this desk's browser or another one does. */
class Portal {
  letters: { subject: number; unread: boolean; openedHere: boolean; elsewhere: boolean }[] = []
  arrive(): void {
    const fresh = { unread: true, openedHere: false, elsewhere: false }
    this.letters.push({ subject: this.letters.length, ...fresh })
  }
  readElsewhere(pick: number): void {
    const picked = this.letters[pick % this.letters.length]
    if (picked) picked.unread = false
  }
  open(pick: number): Reading | undefined {
    const picked = this.letters[pick % this.letters.length]
    if (!picked) return undefined
    Object.assign(picked, { unread: false, openedHere: true })
    return opening(`Letter ${picked.subject}`)
  }
  list(): Reading {
    return list(this.unread)
  }
  letterList(): Reading | undefined {
    if (this.letters.length === 0) return undefined
    for (const one of this.letters) if (!one.unread && !one.openedHere) one.elsewhere = true
    return letters(this.letters.map((l) => letter(l.unread, `Letter ${l.subject}`)))
  }
  get unread(): number {
    return this.letters.filter((l) => l.unread).length
  }
}

/** Both 0 while nothing was read. */
const countsOf = (desk: Desk) =>
  desk.applications.size === 0 ? { unread: 0, readElsewhere: 0 } : desk.counts

const step = fc.record({
  what: fc.constantFrom('arrive', 'elsewhere', 'open', 'list', 'letters'),
  pick: fc.nat(50),
} as const)

function walk(
  steps: { what: string; pick: number }[],
  portal: Portal,
  hear: (reading: Reading) => void,
): void {
  for (const { what, pick } of steps) {
    if (what === 'arrive') portal.arrive()
    if (what === 'elsewhere') portal.readElsewhere(pick)
    const said =
      what === 'open'
        ? portal.open(pick)
        : what === 'list'
          ? portal.list()
          : what === 'letters'
            ? portal.letterList()
            : undefined
    if (said) hear(said)
  }
}

describe('against a portal whose truth is known', () => {
  it('calls read elsewhere exactly the letters that were, when list and letters are read after each change', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const portal = new Portal()
        const desk = new Desk()
        for (const one of steps) {
          walk([one], portal, (said) => desk.merge(said))
          walk(
            [
              { what: 'list', pick: 0 },
              { what: 'letters', pick: 0 },
            ],
            portal,
            (said) => desk.merge(said),
          )
          expect(countsOf(desk).unread).toBe(portal.unread)
          expect(countsOf(desk).readElsewhere).toBe(portal.letters.filter((l) => l.elsewhere).length)
        }
      }),
      runs,
    )
  })

  it('is never below the truth, whatever is read when, and agrees on unread after the letters were read', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const portal = new Portal()
        const desk = new Desk()
        walk(steps, portal, (said) => desk.merge(said))
        walk([{ what: 'letters', pick: 0 }], portal, (said) => desk.merge(said))
        expect(countsOf(desk).unread).toBe(portal.unread)
        const elsewhere = portal.letters.filter((l) => l.elsewhere).length
        expect(countsOf(desk).readElsewhere).toBeGreaterThanOrEqual(elsewhere)
      }),
      runs,
    )
  })

  it('loses no unread letter when the readings of several browsers come in any order', () => {
    const shuffled = fc.array(step, { maxLength: 20 }).chain((steps) => {
      const portal = new Portal()
      const heard: Reading[] = []
      walk(steps, portal, (said) => heard.push(said))
      const last = portal.letterList()
      return fc.tuple(
        fc.constant({ portal, last }),
        fc.shuffledSubarray(heard, { minLength: heard.length, maxLength: heard.length }),
      )
    })
    fc.assert(
      fc.property(shuffled, ([{ portal, last }, readings]) => {
        const desk = new Desk()
        for (const one of [...readings, ...readings, ...(last ? [last] : [])]) desk.merge(one)
        expect(countsOf(desk).unread).toBe(portal.unread)
        const neverOpened = portal.letters.filter((l) => !l.unread && !l.openedHere).length
        expect(countsOf(desk).readElsewhere).toBeGreaterThanOrEqual(neverOpened)
      }),
      runs,
    )
  })
})
