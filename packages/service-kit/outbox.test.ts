/** The outbox on both databases. */
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it } from 'vitest'
import type { Database } from './database.ts'
import { createLog } from './log.ts'
import { announce, announceAll, type OutboxEvent, startOutbox } from './outbox.ts'
import { type OutboxSchema, outboxMigration } from './outbox-table.ts'
import { onBothDatabases } from './testing.ts'
import { inTransaction } from './transaction.ts'

const log = createLog('silent')
const quick = { pollMs: 30, retryMs: 10, tries: 3 }

onBothDatabases('the outbox', (open) => {
  const fresh = () => open<OutboxSchema>({ '001-outbox': outboxMigration })
  const say = (database: Database<OutboxSchema>, firmId: string, ...numbers: number[]) =>
    inTransaction(database, (tx) =>
      announceAll(
        tx,
        'counted',
        firmId,
        numbers.map((number) => ({ number })),
      ),
    )

  it('delivers what was announced, in order, and keeps nothing of it', async () => {
    const database = await fresh()
    const heard: OutboxEvent[] = []
    const outbox = startOutbox(database, { counted: async (event) => void heard.push(event) }, log)
    await say(database, 'firm-a', 1, 2, 3)
    await say(database, 'firm-a', 4)
    await outbox.drain()
    expect(heard.map((event) => event.payload)).toEqual([1, 2, 3, 4].map((number) => ({ number })))
    expect(new Set(heard.map((event) => event.eventId)).size).toBe(4)
    expect(heard[0]).toMatchObject({ topic: 'counted', firmId: 'firm-a' })
    expect(await database.db.selectFrom('outbox').selectAll().execute()).toEqual([])
    await outbox.stop()
  })

  it('is woken by the commit, without waiting for the poll', async () => {
    const database = await fresh()
    let heard = 0
    const outbox = startOutbox(database, { counted: async () => void heard++ }, log, { pollMs: 600_000 })
    await sleep(300)
    await say(database, 'firm-a', 1)
    for (let waited = 0; heard === 0 && waited < 3000; waited += 10) await sleep(10)
    expect(heard).toBe(1)
    await outbox.stop()
  })

  it('says nothing of a transaction that was rolled back', async () => {
    const database = await fresh()
    let heard = 0
    const outbox = startOutbox(database, { counted: async () => void heard++ }, log)
    const undone = inTransaction(database, async (tx) => {
      await announce(tx, 'counted', 'firm-a', { number: 1 })
      throw new Error('undone')
    })
    await expect(undone).rejects.toThrow('undone')
    await outbox.drain()
    expect(heard).toBe(0)
    await outbox.stop()
  })

  it('tries a failing event again before those behind it, and other firms go on meanwhile', async () => {
    const database = await fresh()
    const heard: string[] = []
    let failures = 2
    const counted = async ({ firmId, payload }: OutboxEvent) => {
      const { number } = payload as { number: number }
      if (firmId === 'firm-a' && number === 1 && failures-- > 0) throw new Error('not now')
      heard.push(`${firmId} ${number}`)
    }
    await say(database, 'firm-a', 1, 2)
    await say(database, 'firm-b', 1)
    const outbox = startOutbox(database, { counted }, log, quick)
    await outbox.drain()
    expect(heard).toEqual(['firm-b 1', 'firm-a 1', 'firm-a 2'])
    await outbox.stop()
  })

  it('gives an event up after its tries, keeps it with the kind of failure, and goes on', async () => {
    const database = await fresh()
    const heard: number[] = []
    const counted = async ({ payload }: OutboxEvent) => {
      const { number } = payload as { number: number }
      if (number === 1) throw new TypeError('Marie Tremblay cannot be counted')
      heard.push(number)
    }
    await say(database, 'firm-a', 1, 2)
    const outbox = startOutbox(database, { counted }, log, quick)
    await outbox.drain()
    expect(heard).toEqual([2])
    const [dead] = await database.db.selectFrom('outbox').selectAll().execute()
    expect(dead).toMatchObject({ attempts: 3, failure: 'TypeError' })
    expect(dead?.deadAt).toBeTruthy()
    await outbox.stop()
  })

  it('hands a flood of one topic together, in order, and finds the one at fault among them', async () => {
    const database = await fresh()
    const heard: number[] = []
    const sizes: number[] = []
    const single: OutboxEvent[] = []
    const all = async (events: OutboxEvent[]) => {
      const numbers = events.map(({ payload }) => (payload as { number: number }).number)
      if (numbers.includes(5)) throw new RangeError()
      sizes.push(numbers.length)
      heard.push(...numbers)
    }
    const numbers = Array.from({ length: 9 }, (_, number) => number + 1)
    await say(database, 'firm-a', ...numbers)
    await inTransaction(database, (tx) => announce(tx, 'rare', 'firm-a', {}))
    await say(database, 'firm-a', 10, 11)
    const handlers = { counted: { all }, rare: async (event: OutboxEvent) => void single.push(event) }
    const outbox = startOutbox(database, handlers, log, quick)
    await outbox.drain()
    expect(heard).toEqual([1, 2, 3, 4, 6, 7, 8, 9, 10, 11])
    expect(Math.max(...sizes)).toBe(4)
    expect(single).toHaveLength(1)
    const left = await database.db.selectFrom('outbox').select(['payload', 'failure']).execute()
    expect(left).toEqual([{ payload: '{"number":5}', failure: 'RangeError' }])
    await outbox.stop()
  })

  it('delivers again after a start what an earlier worker did not finish', async () => {
    const database = await fresh()
    await say(database, 'firm-a', 1)
    const stuck = startOutbox(
      database,
      { counted: () => sleep(50).then(() => Promise.reject(new Error())) },
      log,
      quick,
    )
    await sleep(20)
    await stuck.stop()
    const heard: OutboxEvent[] = []
    const outbox = startOutbox(database, { counted: async (event) => void heard.push(event) }, log, quick)
    await outbox.drain()
    expect(heard).toHaveLength(1)
    await outbox.stop()
  })

  it('shares the work of several workers on PostgreSQL, each event to one of them', async () => {
    const database = await fresh()
    if (database.dialect === 'sqlite') return
    const heard: string[] = []
    const counted = async ({ firmId, payload }: OutboxEvent) => {
      await sleep(1)
      heard.push(`${firmId} ${(payload as { number: number }).number}`)
    }
    const workers = [1, 2, 3, 4].map(() => startOutbox(database, { counted }, log, quick))
    const numbers = Array.from({ length: 25 }, (_, number) => number)
    await Promise.all(['a', 'b', 'c', 'd', 'e', 'f'].map((firmId) => say(database, firmId, ...numbers)))
    await Promise.all(workers.map((worker) => worker.drain()))
    expect(heard).toHaveLength(150)
    expect(new Set(heard).size).toBe(150)
    for (const firmId of ['a', 'f'])
      expect(heard.filter((line) => line.startsWith(firmId))).toEqual(numbers.map((n) => `${firmId} ${n}`))
    await Promise.all(workers.map((worker) => worker.stop()))
  })
})
