import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { attentionOf, unreadCount } from './attention.ts'
import type { Unread } from './reading.ts'

const unreads = fc.oneof(fc.nat(5), fc.boolean(), fc.constant<Unread>(null))
const small = fc.nat(5)

describe('what an application asks of a member', () => {
  it.each<[string, [Unread, number, number], number, ReturnType<typeof attentionOf>]>([
    ['nothing, when nothing is unread, unseen or to answer', [0, 0, 0], 0, undefined],
    ['nothing, when the page says that none is unread', [false, 0, 0], 0, undefined],
    ['nothing, when no page could tell', [null, 0, 0], 0, undefined],
    ['to look at unread letters', [2, 0, 0], 0, { unread: 2, readElsewhere: 0, toAnswer: 0 }],
    [
      'to look, when the page says only that there are some',
      [true, 0, 0],
      0,
      { unread: true, readElsewhere: 0, toAnswer: 0 },
    ],
    [
      'to look at what was read elsewhere and they have not seen',
      [0, 3, 0],
      1,
      { unread: 0, readElsewhere: 2, toAnswer: 0 },
    ],
    ['nothing, once they have seen it', [0, 3, 0], 3, undefined],
    ['nothing less than nothing, when they have seen more', [0, 1, 0], 3, undefined],
    ['to answer, though all is read and seen', [0, 1, 1], 1, { unread: 0, readElsewhere: 0, toAnswer: 1 }],
  ])('%s', (_, [unread, readElsewhere, toAnswer], seen, expected) => {
    expect(attentionOf({ unread, readElsewhere, toAnswer }, seen)).toEqual(expected)
  })

  it('never asks less for one more letter of any kind', () => {
    const weight = (asked: ReturnType<typeof attentionOf>) =>
      asked ? Number(asked.unread) + asked.readElsewhere + asked.toAnswer : 0
    fc.assert(
      fc.property(fc.nat(5), small, small, small, (unread, readElsewhere, toAnswer, seen) => {
        const now = { unread, readElsewhere, toAnswer }
        const before = weight(attentionOf(now, seen))
        for (const key of ['unread', 'readElsewhere', 'toAnswer'] as const)
          expect(weight(attentionOf({ ...now, [key]: now[key] + 1 }, seen))).toBeGreaterThanOrEqual(before)
      }),
    )
  })

  it('asks something exactly when one of its parts does', () => {
    fc.assert(
      fc.property(unreads, small, small, small, (unread, readElsewhere, toAnswer, seen) => {
        const asked = attentionOf({ unread, readElsewhere, toAnswer }, seen)
        const parts = [unread === true || Number(unread) > 0, readElsewhere > seen, toAnswer > 0]
        expect(asked !== undefined).toBe(parts.some(Boolean))
        if (asked) expect(asked.unread).toBe(unreadCount(unread))
      }),
    )
  })
})
