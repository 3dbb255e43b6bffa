/** The outbox: what the services still have to be told, in order, until they have said that they have it. */
import { newId } from '@repdesk/shared/ids'
import type { TroubleCode } from '../messages.ts'
import { applyWork } from './apply.ts'
import { backToTheirs, isJoined } from './kept.ts'
import { type OutboxEntry, type OutboxWork, only } from './rows.ts'
import type { Draft, Rows } from './shelf.ts'
import { mutate } from './store.ts'

/** Does the work on the rows and, when paired, keeps it to be handed in. */
export function doAndHandIn(draft: Draft, work: OutboxWork): void {
  applyWork(draft, work)
  if (isJoined(draft)) handIn(draft, work)
}

export function handIn(draft: Draft, work: OutboxWork): void {
  const counts = draft.get('counts', only) ?? { readings: 0, outbox: 0 }
  const number = counts.outbox + 1
  draft.put('counts', only, { ...counts, outbox: number })
  const entryId = idOf(work)
  draft.put('outbox', entryId, { ...work, entryId, number })
}

/** Readings and marks go by their own ids, which the services' receipts name. */
function idOf(work: OutboxWork): string {
  if (work.kind === 'reading') return work.reading.readingId
  return work.kind === 'mark' ? work.mark.markId : newId()
}

/** What waits, in the order of handing in: readings first, since marks are about what they brought. */
export function pending(rows: Rows): OutboxEntry[] {
  return [...rows.all('outbox')]
    .map(([, entry]) => entry)
    .sort((a, b) => Number(b.kind === 'reading') - Number(a.kind === 'reading') || a.number - b.number)
}

/** Local state = the services' rows with what waits laid over them. For use when nothing sent is unanswered. */
export function layOver(draft: Draft): void {
  backToTheirs(draft)
  for (const entry of pending(draft)) applyWork(draft, entry)
}

/** What was handed in and is done with. */
export function handedIn(entryIds: Iterable<string>): Promise<void> {
  return mutate((draft) => {
    for (const id of entryIds) draft.remove('outbox', id)
  })
}

/** Keeps an entry apart that the services refuse for good, so that the rest goes through, and says so. */
export function setAside(entryId: string, problem: TroubleCode, now: Date): Promise<void> {
  return mutate((draft) => {
    const entry = draft.get('outbox', entryId)
    if (!entry) return
    draft.remove('outbox', entryId)
    draft.put('aside', entryId, { entry, problem, at: now.toISOString() })
  })
}
