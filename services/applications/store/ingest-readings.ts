/** Takes readings in: each has its effect once, whatever is sent again, late, or by several devices at a time. */
import type { Caller } from '@repdesk/service-kit/api'
import type { Database } from '@repdesk/service-kit/database'
import { inTransaction } from '@repdesk/service-kit/transaction'
import type { Application, Letter } from '@repdesk/shared/application'
import { type Known, mergeReading, touchedBy } from '@repdesk/shared/merge'
import type { Reading } from '@repdesk/shared/reading'
import type { Transaction } from 'kysely'
import type { ApplicationsSchema } from '../schema.ts'
import { anyOf } from './any-of.ts'
import { upsert } from './bulk.ts'
import { Desk } from './desk.ts'
import { type Receipt, receive, sortOut } from './once.ts'
import { holdSequence } from './sequence.ts'
import { readingTable } from './tables.ts'

/** All of the batch or nothing. Throws idempotency-conflict for an id that was received with other contents. */
export async function ingestReadings(
  database: Database<ApplicationsSchema>,
  caller: Caller,
  readings: readonly Reading[],
  now: Date,
): Promise<{ receipts: Receipt[]; sequence: number }> {
  const { firmId, deviceId } = caller
  const { dialect } = database
  const received = readings.map((reading) => receive(reading.readingId, reading))
  return inTransaction(database, async (tx) => {
    const sequence = await holdSequence(tx, firmId)
    const ids = received.map((one) => one.id)
    const { receipts, fresh } = sortOut(received, await knownReadings(tx, firmId, anyOf(dialect, ids)))
    if (fresh.length === 0) return { receipts, sequence: sequence.last }

    const inOrder = fresh.map((one) => one.content).sort((a, b) => a.number - b.number)
    const desk = new Desk(tx, dialect, firmId)
    await desk.fetch(touchedByAll(inOrder))
    for (const reading of inOrder) mergeInto(desk, withPlausibleTime(reading, now), deviceId)
    await desk.write(sequence)
    await upsert(
      tx,
      dialect,
      readingTable,
      fresh.map(({ id, contentHash, content }) => ({
        firmId,
        readingId: id,
        deviceId,
        number: content.number,
        contentHash,
        receivedAt: now.toISOString(),
      })),
    )
    await sequence.save()
    return { receipts, sequence: sequence.last }
  })
}

async function knownReadings(
  tx: Transaction<ApplicationsSchema>,
  firmId: string,
  ids: ReturnType<typeof anyOf>,
): Promise<Map<string, string>> {
  const rows = await tx
    .selectFrom('readings')
    .select(['readingId', 'contentHash'])
    .where('firmId', '=', firmId)
    .where('readingId', 'in', ids)
    .execute()
  return new Map(rows.map((row) => [row.readingId, row.contentHash]))
}

function touchedByAll(readings: readonly Reading[]) {
  const accountIds = new Set<string>()
  const applicationIds = new Set<string>()
  const withLetters = new Set<string>()
  for (const reading of readings) {
    const touched = touchedBy(reading)
    if (touched.accountId !== undefined) accountIds.add(touched.accountId)
    for (const id of touched.applicationIds) applicationIds.add(id)
    if (reading.letters.length > 0) for (const id of touched.applicationIds) withLetters.add(id)
  }
  return { accountIds, applicationIds, withLetters }
}

/** A clock that runs ahead must not make an account look freshly read for as long as it is wrong. */
function withPlausibleTime(reading: Reading, now: Date): Reading {
  const latest = now.toISOString()
  return Date.parse(reading.readAt) > now.getTime() ? { ...reading, readAt: latest } : reading
}

function mergeInto(desk: Desk, reading: Reading, deviceId: string): void {
  const { accountId, applicationIds } = touchedBy(reading)
  if (accountId === undefined) return
  const applications = new Map<string, Application>()
  const letters = new Map<string, Letter>()
  const stale = new Set<string>()
  for (const id of applicationIds) {
    const kept = desk.applications.get(id)
    if (!kept) continue
    applications.set(id, kept.now)
    if ((kept.numbers[deviceId] ?? 0) > reading.number) stale.add(id)
    for (const [letterId, letter] of desk.letters.get(id) ?? []) letters.set(letterId, letter)
  }
  const known: Known = { account: desk.accounts.get(accountId), applications, letters, stale }
  desk.apply(mergeReading(known, reading))
  desk.note(applicationIds, deviceId, reading.number)
}
