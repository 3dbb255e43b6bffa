/** A person's marks: an application looked at, a letter to answer, a whole account accepted as seen. */
import type { Mark } from '@repdesk/shared/application'
import { newId } from '@repdesk/shared/ids'
import { doAndHandIn } from './outbox.ts'
import { mutate } from './store.ts'

export function applyMark(mark: Mark): Promise<void> {
  return mutate((draft) => doAndHandIn(draft, { kind: 'mark', mark }))
}

/** Accepts all letters read elsewhere of an account as seen, and keeps what it takes to undo that. */
export function acceptAllAsSeen(accountId: string, now: Date): Promise<void> {
  return mutate((draft) => {
    const before: Record<string, number> = {}
    for (const [applicationId, { now: application }] of [...draft.all('applications')]) {
      if (application?.accountId !== accountId) continue
      const seen = draft.get('seen', applicationId)?.now ?? 0
      if (application.readElsewhere <= seen) continue
      before[applicationId] = seen
      doAndHandIn(draft, { kind: 'mark', mark: seenMark(applicationId, application.readElsewhere, now) })
    }
    if (Object.keys(before).length > 0) draft.put('undo', accountId, { seen: before })
  })
}

/** Puts back what stood before the last `acceptAllAsSeen`; nothing when there was none. */
export function undoAcceptAll(accountId: string, now: Date): Promise<void> {
  return mutate((draft) => {
    const undo = draft.get('undo', accountId)
    if (!undo) return
    for (const [applicationId, seen] of Object.entries(undo.seen))
      doAndHandIn(draft, { kind: 'mark', mark: seenMark(applicationId, seen, now) })
    draft.remove('undo', accountId)
  })
}

const seenMark = (applicationId: string, seen: number, now: Date): Mark => ({
  kind: 'seen',
  markId: newId(),
  applicationId,
  seen,
  markedAt: now.toISOString(),
})
