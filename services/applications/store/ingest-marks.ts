/** Takes marks in: what members have looked at, and which letters are to be answered; each once. */
import type { Caller } from '@repdesk/service-kit/api'
import type { Database } from '@repdesk/service-kit/database'
import { announceAll } from '@repdesk/service-kit/outbox'
import { inTransaction } from '@repdesk/service-kit/transaction'
import type { Mark } from '@repdesk/shared/application'
import { ProblemError } from '@repdesk/shared/problem'
import type { ApplicationsSchema } from '../schema.ts'
import { anyOf } from './any-of.ts'
import { upsert } from './bulk.ts'
import { Desk } from './desk.ts'
import { type Receipt, receive, sortOut } from './once.ts'
import { holdSequence } from './sequence.ts'
import { markTable, seenTable } from './tables.ts'

/** All of the batch or nothing. Throws not-found when a mark is on an application or a letter that is not known. */
export async function ingestMarks(
  database: Database<ApplicationsSchema>,
  caller: Caller,
  marks: readonly Mark[],
  now: Date,
): Promise<{ receipts: Receipt[]; sequence: number }> {
  const { firmId, memberId } = caller
  const { dialect } = database
  const received = marks.map((mark) => receive(mark.markId, mark))
  return inTransaction(database, async (tx) => {
    const sequence = await holdSequence(tx, firmId)
    const known = await tx
      .selectFrom('marks')
      .select(['markId', 'contentHash'])
      .where('firmId', '=', firmId)
      .where(
        'markId',
        'in',
        anyOf(
          dialect,
          received.map((one) => one.id),
        ),
      )
      .execute()
    const { receipts, fresh } = sortOut(received, new Map(known.map((row) => [row.markId, row.contentHash])))
    if (fresh.length === 0) return { receipts, sequence: sequence.last }

    const desk = new Desk(tx, dialect, firmId)
    const onLetters = fresh.filter(({ content }) => content.kind === 'to-answer')
    await desk.fetch({
      accountIds: [],
      applicationIds: fresh.map(({ content }) => content.applicationId),
      withLetters: onLetters.map(({ content }) => content.applicationId),
    })
    const seen = new Map<string, number>()
    for (const { content } of fresh) applyMark(desk, seen, content)
    await desk.write(sequence)
    const rows = [...seen].map(([applicationId, count]) => ({
      firmId,
      memberId,
      applicationId,
      seen: count,
      sequence: sequence.take(),
    }))
    await upsert(tx, dialect, seenTable, rows)
    await announceAll(
      tx,
      'seen-changed',
      firmId,
      rows.map(({ firmId: _, ...news }) => news),
    )
    await upsert(
      tx,
      dialect,
      markTable,
      fresh.map(({ id, contentHash }) => ({
        firmId,
        markId: id,
        contentHash,
        receivedAt: now.toISOString(),
      })),
    )
    await sequence.save()
    return { receipts, sequence: sequence.last }
  })
}

function applyMark(desk: Desk, seen: Map<string, number>, mark: Mark): void {
  const application = desk.applications.get(mark.applicationId)?.now
  if (!application) throw new ProblemError('not-found')
  if (mark.kind === 'seen') {
    // Nobody has looked at what is not known yet: it would hide the next letter read elsewhere.
    seen.set(mark.applicationId, Math.min(mark.seen, application.readElsewhere))
    return
  }
  const letter = desk.letters.get(mark.applicationId)?.get(mark.letterId)
  if (!letter) throw new ProblemError('not-found')
  if (letter.toAnswer === mark.toAnswer) return
  const toAnswer = application.toAnswer + (mark.toAnswer ? 1 : -1)
  desk.apply({
    applications: [{ ...application, toAnswer }],
    letters: [{ ...letter, toAnswer: mark.toAnswer }],
  })
}
