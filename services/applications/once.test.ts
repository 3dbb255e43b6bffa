import { randomUUID } from 'node:crypto'
import { onBothDatabases } from '@repdesk/service-kit/testing'
import { applicationSchema, letterSchema } from '@repdesk/shared/application'
import { expect, it } from 'vitest'
import {
  type Device,
  letterList,
  list,
  opening,
  openService,
  reading,
  row,
  seenMark,
} from './testing-firms.ts'

/** Numbers that look random and are the same at each run. */
function dice(seed: number): (sides: number) => number {
  let state = seed
  return (sides) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * sides)
  }
}

function shuffled<T>(all: readonly T[], roll: (sides: number) => number): T[] {
  const deck = [...all]
  for (let at = deck.length - 1; at > 0; at--) {
    const other = roll(at + 1)
    ;[deck[at], deck[other]] = [deck[other] as T, deck[at] as T]
  }
  return deck
}

onBothDatabases('exactly once', (open) => {
  it('makes one effect of what eight clients send again, reordered and at the same time', async () => {
    const { marie, database } = await openService(open)
    const { firmId } = marie.caller
    // Each reading tells of an application of its own, so that the outcome can be told without an order.
    const readings = Array.from({ length: 160 }, (_, at) =>
      reading({ applications: [row(`V3${at}`, at % 4)] }),
    )
    const roll = dice(7)
    let accepted = 0
    const clients = Array.from({ length: 8 }, async () => {
      for (let round = 0; round < 3; round++) {
        const deck = shuffled(readings, roll)
        while (deck.length > 0) {
          const { receipts } = await marie.read(...deck.splice(0, 1 + roll(20)))
          accepted += receipts.filter((one) => one.outcome === 'accepted').length
        }
      }
    })
    await Promise.all(clients)

    expect(accepted).toBe(readings.length)
    const { applications } = await marie.list({ limit: 200 })
    expect(applications).toHaveLength(160)
    expect(applications.map((one) => one.readElsewhere)).toEqual(applications.map(() => 0))
    expect(await marie.announced()).toHaveLength(160)
    const stamps = await database.db
      .selectFrom('applications')
      .select('sequence')
      .where('firmId', '=', firmId)
      .execute()
    expect(new Set(stamps.map((one) => one.sequence)).size).toBe(160)
  })

  it('counts each fall once, however the same story is told by many at the same time', async () => {
    const { marie, marieAtHome, colleague } = await openService(open)
    const story = [
      list(row('V300000001', 4)),
      list(row('V300000001', 1)),
      list(row('V300000001', 3)),
      list(row('V300000001', 0)),
    ]
    await marie.read(...story)
    const tellers: Device[] = [marie, marieAtHome, colleague, marie, marieAtHome, colleague, marie, colleague]
    await Promise.all(
      tellers.map((device, at) => device.read(...shuffled([...story, ...story], dice(at + 1)))),
    )
    const [application] = (await marie.list()).applications
    expect(application).toMatchObject({ unread: 0, readElsewhere: 6 })
  })

  it('lets one of two contents of an id win, and refuses the other', async () => {
    const { marie } = await openService(open)
    for (let round = 0; round < 10; round++) {
      const readingId = randomUUID()
      const outcomes = await Promise.allSettled(
        [1, 2, 3, 4].map((unread) =>
          marie.read(reading({ readingId, applications: [row(`V${round}`, unread)] })),
        ),
      )
      expect(outcomes.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
      for (const one of outcomes)
        if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'idempotency-conflict' })
    }
  })

  it('keeps two firms that write at the same time apart', async () => {
    const { marie, stranger } = await openService(open)
    const said = Array.from({ length: 20 }, (_, at) => list(row(`V3${at}`, 1)))
    await Promise.all([
      ...said.map((one) => marie.read(one)),
      ...said.slice(0, 5).map((one) => stranger.read(one)),
    ])
    expect((await marie.list()).applications).toHaveLength(20)
    expect((await stranger.list()).applications).toHaveLength(5)
  })

  it('answers as the contract says, whatever was read', async () => {
    const { marie } = await openService(open)
    const long = 'é'.repeat(500)
    await marie.read(
      list(
        row('V 1', true, { applicant: long, updatedOn: null }),
        row('v-2', 100_000, { applicant: '', type: '', status: '' }),
      ),
      letterList('V1', ['A', null], ['A', true], ['A', false]),
      opening('V2', long.repeat(2)),
    )
    const { applications } = await marie.list()
    for (const one of applications) {
      expect(applicationSchema.parse(one)).toEqual(one)
      for (const letter of await marie.letters(one.applicationId))
        expect(letterSchema.parse(letter)).toEqual(letter)
      await marie.mark(seenMark(one.applicationId, 1))
    }
  })
})
