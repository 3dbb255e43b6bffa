import { describe, expect, it } from 'vitest'
import { notYetRead } from './application.ts'
import { attentionOf } from './attention.ts'
import { touchedBy } from './merge.ts'
import type { Unread } from './reading.ts'
import { Desk, letter, letters, list, opening, reading, row } from './testing-desk.ts'

const desk = () => new Desk()

describe('what an application list says', () => {
  it.each<[string, Unread[], Unread, number]>([
    ['keeps the count as the portal says', [2], 2, 0],
    ['counts a fall with no opening as read elsewhere', [3, 1], 1, 2],
    ['counts a fall to "none" like a fall to zero', [2, false], false, 2],
    ['counts one when "some" turns into "none"', [true, false], false, 1],
    ['keeps the count when the page only says "some"', [2, true], 2, 0],
    ['says "some" again after none', [0, true], true, 0],
    ['keeps what is known when the page cannot tell', [2, null], 2, 0],
    ['counts each fall', [2, 0, 1, 0], 0, 3],
    ['takes a rise as new letters', [1, 4], 4, 0],
  ])('%s', (_, said, unread, readElsewhere) => {
    expect(desk().read(...said.map(list)).counts).toEqual({ unread, readElsewhere })
  })

  it('keeps what a later page leaves out, and never removes an application that a list lacks', () => {
    const all = desk().read(list(1))
    all.read(
      reading({ applications: [] }),
      reading({ kind: 'empty-list' }),
      reading({
        applications: [row(null, { applicant: '', type: '', status: 'Approved', updatedOn: null })],
      }),
    )
    expect(all.only).toMatchObject({
      applicant: 'Amara Diallo',
      type: 'Visitor visa',
      status: 'Approved',
      updatedOn: '2025-01-01',
      unread: 1,
    })
  })

  it('joins two rows of one application, so that they do not undo each other', () => {
    const twice = reading({ applications: [row(2), row(0, { reference: 'v 300-000001' })] })
    const all = desk().read(twice)
    expect(all.counts).toEqual({ unread: 2, readElsewhere: 0 })
    expect(all.read(twice).counts).toEqual({ unread: 2, readElsewhere: 0 })
  })

  it('changes nothing from a page that is signed out, shows no holder, or is no list', () => {
    const said = { applications: [row(0)] }
    for (const nothing of [{ kind: 'signed-out' }, { kind: 'none' }, { account: null }] as const) {
      const all = desk().read(list(2))
      expect(all.merge(reading({ ...said, ...nothing }))).toEqual({ applications: [], letters: [] })
      expect(touchedBy(reading({ ...said, ...nothing })).applicationIds).toEqual([])
    }
  })
})

describe('openings', () => {
  it('takes an opened letter that was known to be unread off the count at once', () => {
    const all = desk().read(list(1), letters([letter(true)], false), opening())
    expect(all.counts).toEqual({ unread: 0, readElsewhere: 0 })
    expect(attentionOf(all.only, 0)).toBeUndefined()
    expect(all.read(list(0)).counts).toEqual({ unread: 0, readElsewhere: 0 })
  })

  it('keeps the count after opening a letter never met, and does not call its fall read elsewhere', () => {
    const all = desk().read(list(2), opening())
    expect(all.counts).toEqual({ unread: 2, readElsewhere: 0 })
    expect(all.read(list(1)).counts).toEqual({ unread: 1, readElsewhere: 0 })
    expect(all.read(list(0)).counts).toEqual({ unread: 0, readElsewhere: 1 })
  })

  it('counts an opening once, however often the letter is looked at', () => {
    const all = desk().read(list(2), opening(), opening(), opening())
    expect(all.read(list(0)).counts).toEqual({ unread: 0, readElsewhere: 1 })
  })

  it('lets an opening explain no letter that came after it', () => {
    const all = desk().read(list(0), opening(), letters([letter(true, 'Passport')], 'unknown'))
    expect(all.counts).toEqual({ unread: 1, readElsewhere: 0 })
    expect(all.read(list(0)).counts).toEqual({ unread: 0, readElsewhere: 1 })
  })

  it('does not take the reload of an opened letter for the opening of its twin', () => {
    const all = desk().read(letters([letter(true), letter(true)]), opening(), opening())
    expect(all.counts).toEqual({ unread: 1, readElsewhere: 0 })
    expect(all.read(letters([letter(true), letter(false)])).counts).toEqual({ unread: 1, readElsewhere: 0 })
  })
})

describe('what a letter list says', () => {
  it('counts letters first met already read, and letters that turned read', () => {
    const all = desk().read(letters([letter(false, 'Old'), letter(true, 'New')]))
    expect(all.counts).toEqual({ unread: 1, readElsewhere: 1 })
    expect(all.read(letters([letter(false, 'Old'), letter(false, 'New')])).counts).toEqual({
      unread: 0,
      readElsewhere: 2,
    })
  })

  it('counts a letter once that a list told of first and the letter list shows after', () => {
    const all = desk().read(list(1), list(0), letters([letter(false)]))
    expect(all.counts).toEqual({ unread: 0, readElsewhere: 1 })
  })

  it('counts a letter once that the letter list showed first and the list tells after', () => {
    const all = desk().read(list(1), letters([letter(true)], false), letters([letter(false)], false), list(0))
    expect(all.counts).toEqual({ unread: 0, readElsewhere: 1 })
  })

  it('finds a letter read elsewhere though a new one keeps the count up', () => {
    const all = desk().read(letters([letter(true)]), list(1))
    all.read(letters([letter(false), letter(true, 'Passport')]))
    expect(all.counts).toEqual({ unread: 1, readElsewhere: 1 })
  })

  it('never counts a letter as read elsewhere whose opening was witnessed, even when it was said unread after', () => {
    const all = desk().read(letters([letter(true)]), opening(), letters([letter(true)]))
    expect(all.counts.unread).toBe(1)
    expect(all.read(letters([letter(false)])).counts).toEqual({ unread: 0, readElsewhere: 0 })
  })

  it('needs attention for an unread letter of an application that no list has shown', () => {
    const all = desk().read(letters([letter(true)], 'unknown'))
    expect(attentionOf(all.only, 0)).toEqual({ unread: 1, readElsewhere: 0, toAnswer: 0 })
  })

  it('keeps what a whole letter list no longer shows', () => {
    const all = desk().read(list(3), letters([letter(true)]))
    expect(all.counts).toEqual({ unread: 1, readElsewhere: 2 })
  })

  it('leaves out letters that say no application', () => {
    const unplaced = reading({ kind: 'letter-list', letters: [{ ...letter(true), reference: null }] })
    expect(desk().read(unplaced).applications.size).toBe(0)
  })
})

describe('a reading that comes late', () => {
  it('overwrites nothing and fills what was not known', () => {
    const early = reading({ applications: [row(3, { status: 'Received', type: 'Study permit' })] })
    const now = reading({ applications: [row(1, { type: '' })] })
    const all = desk().read(now).readLate(early)
    expect(all.only).toMatchObject({
      unread: 1,
      readElsewhere: 0,
      status: 'In progress',
      type: 'Study permit',
    })
    expect(all.only.lastReadAt).toBe(now.readAt)
  })

  it('still makes known what nothing else has told', () => {
    const all = desk()
      .read(list(0))
      .readLate(opening())
      .readLate(letters([letter(false, 'Old')]))
    expect(
      [...all.letters.values()].map(({ subject, unread, openedAt }) => [subject, unread, !!openedAt]),
    ).toEqual([
      ['Biometrics', false, true],
      ['Old', false, false],
    ])
    expect(all.counts).toEqual({ unread: 0, readElsewhere: 1 })
  })
})

describe('accounts', () => {
  it('is fresh only once a list was read', () => {
    const all = desk().read(opening())
    expect(all.account?.lastReadAt).toBe(notYetRead)
    const read = list(0)
    expect(all.read(read).account?.lastReadAt).toBe(read.readAt)
    all.read(reading({ readAt: '2024-01-01T00:00:00.000Z' }))
    expect(all.account?.lastReadAt).toBe(read.readAt)
  })

  it('never hides among practice what was read on a real portal', () => {
    const all = desk().read(reading({ practice: false, applications: [row(1)] }), list(2))
    expect([all.account?.practice, all.only.practice]).toEqual([false, false])
  })
})

it('returns only rows that changed', () => {
  const all = desk().read(letters([letter(true), letter(false, 'Old')]))
  const again = all.merge(letters([letter(true), letter(false, 'Old')]))
  expect(again.letters).toEqual([])
  expect(all.merge(letters([letter(true), letter(true, 'Old')])).letters).toHaveLength(1)
})
