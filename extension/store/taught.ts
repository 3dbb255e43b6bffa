/** What was said of fields: kept here, and handed in to the firm. The newest word on a field stands. */
import type { TaughtAnswer } from '@repdesk/shared/taught'
import { changeThere } from './kept.ts'
import { doAndHandIn } from './outbox.ts'
import { type OutboxWork, only } from './rows.ts'
import type { Draft } from './shelf.ts'
import { mutate } from './store.ts'

/** `by` and `mine` are filled in: it is this person who says so. */
export function saveTaught(said: Omit<TaughtAnswer, 'by' | 'mine'>): Promise<void> {
  return mutate((draft) => {
    const by = draft.get('pairing', only)?.memberName ?? ''
    instead(draft, said.taughtId, { kind: 'taught-save', taught: { ...said, by, mine: true } })
  })
}

export function removeTaught(taughtId: string, now: Date): Promise<void> {
  return mutate((draft) => {
    if (!draft.get('taught', taughtId)?.now) return
    instead(draft, taughtId, { kind: 'taught-remove', taughtId, removedAt: now.toISOString() })
  })
}

/** A word that waits to be handed in is replaced by the newer one: the services would drop it anyway. */
function instead(draft: Draft, taughtId: string, work: OutboxWork): void {
  for (const [entryId, entry] of [...draft.all('outbox')])
    if (
      (entry.kind === 'taught-save' && entry.taught.taughtId === taughtId) ||
      (entry.kind === 'taught-remove' && entry.taughtId === taughtId)
    )
      draft.remove('outbox', entryId)
  doAndHandIn(draft, work)
}

/** A word arrived; `standing` is what the services hold of the field now, which may be a newer one. */
export function taughtArrived(
  entryId: string,
  taughtId: string,
  standing: TaughtAnswer | null,
): Promise<void> {
  return mutate((draft) => {
    draft.remove('outbox', entryId)
    changeThere(draft, 'taught', taughtId, standing)
  })
}
