/** The transactional outbox: what a service announces with a change reaches its listeners at least once, in order per firm. */
import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises'
import { newId } from '@repdesk/shared/ids'
import { PostgresAdapter, sql, type Transaction } from 'kysely'
import type { Database } from './database.ts'
import { type Log, traceOf } from './log.ts'
import { countWaiting, type Settlement, settle, takeBatch } from './outbox-queue.ts'
import type { OutboxSchema, WaitingEvent } from './outbox-table.ts'
import { onWake, willWake } from './outbox-wake.ts'

/** Announces an event inside the caller's transaction: it is delivered if, and only if, that commits. */
export async function announce<T extends OutboxSchema>(
  tx: Transaction<T>,
  topic: string,
  firmId: string,
  payload: object,
): Promise<void> {
  await announceAll(tx, topic, firmId, [payload])
}

/** Announces several events of one topic and firm at once, in their order. */
export async function announceAll<T extends OutboxSchema>(
  tx: Transaction<T>,
  topic: string,
  firmId: string,
  payloads: readonly object[],
): Promise<void> {
  if (payloads.length === 0) return
  const own = tx as unknown as Transaction<OutboxSchema>
  const announcedAt = new Date().toISOString()
  for (let from = 0; from < payloads.length; from += rowsPerInsert) {
    const rows = payloads.slice(from, from + rowsPerInsert)
    await own
      .insertInto('outbox')
      .values(
        rows.map((row) => ({ eventId: newId(), firmId, topic, payload: JSON.stringify(row), announcedAt })),
      )
      .execute()
  }
  willWake(tx)
  // A wake-up only: every user of the database could read what stands in a notification, so nothing does.
  if (own.getExecutor().adapter instanceof PostgresAdapter)
    await sql`select pg_notify(current_schema() || '.outbox', '')`.execute(own)
}
const rowsPerInsert = 500

export type OutboxEvent<P = unknown> = {
  /** The same at each delivery of the same event. */
  eventId: string
  topic: string
  firmId: string
  payload: P
}
/** Must be idempotent. A rejection means: try again later. */
export type OutboxHandler = (event: OutboxEvent) => Promise<void>
/** Takes events of its topic together, in their order, and has the effect of all or of none; for topics that come in floods. */
export type OutboxBatchHandler = { all(events: OutboxEvent[]): Promise<void> }
export type OutboxHandlers = Record<string, OutboxHandler | OutboxBatchHandler>

export type Outbox = {
  /** Looks for events now rather than at the next poll. */
  nudge(): void
  /** Resolves when nothing waits any more: all is delivered or given up. */
  drain(): Promise<void>
  /** Finishes the event in hand and stops. */
  stop(): Promise<void>
}

export type OutboxPace = {
  /** Milliseconds between two looks when nothing wakes us. */
  pollMs: number
  /** Milliseconds that a worker may take over a batch before another takes it up. */
  leaseMs: number
  /** Tries before an event is given up, so that those behind it go on. */
  tries: number
  /** Milliseconds before the first retry; doubled at each one, up to a minute. */
  retryMs: number
}
const ordinaryPace: OutboxPace = { pollMs: 5_000, leaseMs: 60_000, tries: 10, retryMs: 500 }

/** Delivers a database's events to `handlers` by topic, until stopped. */
export function startOutbox<T extends OutboxSchema>(
  of: Database<T>,
  handlers: OutboxHandlers,
  log: Log,
  pace: Partial<OutboxPace> = {},
): Outbox {
  const database = of as unknown as Database<OutboxSchema>
  const { pollMs, leaseMs, tries, retryMs } = { ...ordinaryPace, ...pace }
  const timers = new Set<NodeJS.Timeout>()
  let stopped = false
  let asked = false
  let running: Promise<void> | undefined

  const run = async (): Promise<void> => {
    try {
      do {
        asked = false
        for (;;) {
          const batch = stopped ? [] : await takeBatch(database, leaseMs)
          if (batch.length === 0) break
          await settle(database, await deliver(batch))
        }
      } while (asked && !stopped)
    } catch (error) {
      log.warn(
        { trace: traceOf(error) },
        'outbox: the database did not answer; trying again at the next poll',
      )
    }
  }
  const nudge = (): void => {
    asked = true
    running ??= run().finally(() => {
      running = undefined
    })
  }
  const nudgeIn = (ms: number): void => {
    const timer = setTimeout(() => {
      timers.delete(timer)
      nudge()
    }, ms)
    timers.add(timer.unref())
  }

  const deliver = async (batch: WaitingEvent[]): Promise<Settlement> => {
    const giveBackAt = performance.now() + leaseMs / 2
    let together = true
    for (let at = 0; at < batch.length; ) {
      if (stopped || performance.now() > giveBackAt)
        return { delivered: batch.slice(0, at), untried: batch.slice(at) }
      const run = together ? runFrom(batch, at) : batch.slice(at, at + 1)
      try {
        await hand(run)
        at += run.length
      } catch (error) {
        const [event] = run
        // Handed one by one, the events before the one at fault still get there, and only that one is tried again.
        if (run.length > 1) together = false
        else if (event) {
          const failed = failureOf(event, error)
          return { delivered: batch.slice(0, at), failed, untried: batch.slice(at + 1) }
        }
      }
      // Lets requests in between: on SQLite a whole batch would otherwise run in one turn of the event loop.
      await nextTurn()
    }
    return { delivered: batch, untried: [] }
  }
  /** The events that may be handed together with the one at `at`: those of its topic right behind it. */
  const runFrom = (batch: WaitingEvent[], at: number): WaitingEvent[] => {
    const topic = batch[at]?.topic ?? ''
    if (typeof handlers[topic] !== 'object') return batch.slice(at, at + 1)
    const end = batch.findIndex((event, index) => index > at && event.topic !== topic)
    return batch.slice(at, end < 0 ? undefined : end)
  }
  const hand = async (run: WaitingEvent[]): Promise<void> => {
    const events = run.map(({ eventId, topic, firmId, payload }) => ({
      eventId,
      topic,
      firmId,
      payload: JSON.parse(payload),
    }))
    const handler = handlers[run[0]?.topic ?? '']
    if (!handler) throw new Error('no handler')
    if (typeof handler === 'object') return handler.all(events)
    for (const event of events) await handler(event)
  }
  const failureOf = (event: WaitingEvent, error: unknown): NonNullable<Settlement['failed']> => {
    const trace = traceOf(error)
    const attempts = event.attempts + 1
    const retryInMs = attempts >= tries ? 'never' : Math.min(60_000, retryMs * 2 ** event.attempts)
    log.warn(
      { eventId: event.eventId, topic: event.topic, attempts, retryInMs, trace },
      'outbox: not delivered',
    )
    if (retryInMs !== 'never') nudgeIn(retryInMs)
    return { event, failure: trace.code ?? trace.name, retryInMs }
  }

  const poll = setInterval(nudge, pollMs).unref()
  const forget = onWake(of, nudge)
  const silence = database.listen?.('outbox', nudge)
  nudge()

  return {
    nudge,
    async drain() {
      while (!stopped) {
        nudge()
        await running
        if ((await countWaiting(database.db)) === 0) return
        await sleep(20)
      }
    },
    async stop() {
      stopped = true
      clearInterval(poll)
      for (const timer of timers) clearTimeout(timer)
      forget()
      await running
      await (await silence)?.()
    },
  }
}
