/** Saving and removing profiles, with what the services have to be told of it. */
import type { Profile } from '@repdesk/shared/profile'
import { applyWork } from './apply.ts'
import { changeThere, isJoined } from './kept.ts'
import { handIn, pending } from './outbox.ts'
import { forgetVersions, noteVersion } from './profile-versions.ts'
import type { OutboxEntry } from './rows.ts'
import type { Draft } from './shelf.ts'
import { mutate } from './store.ts'

type Saving = Extract<OutboxEntry, { kind: 'profile-save' }>

/** Saves a profile here; what was saved a moment ago and not sent yet is replaced, so that typing sends little. */
export function saveProfile(
  change: Pick<Profile, 'profileId' | 'name' | 'values'>,
  now: Date,
): Promise<void> {
  return mutate((draft) => {
    const before = draft.get('profiles', change.profileId)
    const theirs = before?.base !== undefined ? before.base : before?.now
    const waiting = savesOf(draft, change.profileId)
    for (const { entryId } of waiting.filter((entry) => !entry.tried)) draft.remove('outbox', entryId)
    const work = {
      kind: 'profile-save' as const,
      ...change,
      baseVersion: waiting[0]?.baseVersion ?? (before?.now ? (theirs?.version ?? 0) : 0),
      savedAt: now.toISOString(),
      tried: false,
    }
    if (before?.now) noteVersion(draft, before.now)
    applyWork(draft, work)
    const saved = draft.get('profiles', change.profileId)?.now
    if (saved) noteVersion(draft, saved)
    if (isJoined(draft)) handIn(draft, work)
  })
}

export function removeProfile(profileId: string): Promise<void> {
  return mutate((draft) => {
    const before = draft.get('profiles', profileId)
    if (!before?.now) return
    const waiting = savesOf(draft, profileId)
    for (const { entryId } of waiting.filter((entry) => !entry.tried)) draft.remove('outbox', entryId)
    const neverThere = before.base === null && waiting.every((entry) => !entry.tried)
    if (isJoined(draft) && !neverThere) handIn(draft, { kind: 'profile-remove', profileId })
    applyWork(draft, { kind: 'profile-remove', profileId })
    forgetVersions(draft, profileId)
  })
}

function savesOf(draft: Draft, profileId: string): Saving[] {
  return pending(draft).filter(
    (entry): entry is Saving => entry.kind === 'profile-save' && entry.profileId === profileId,
  )
}

/**
 * Notes that a save is about to be sent, so that its own effect is told from a colleague's change. False when a
 * later save has taken its place meanwhile: sent all the same, it would make that one a conflict with ourselves.
 */
export function noteTried(entryId: string): Promise<boolean> {
  return mutate((draft) => {
    const entry = draft.get('outbox', entryId)
    if (entry?.kind !== 'profile-save') return false
    if (!entry.tried) draft.put('outbox', entryId, { ...entry, tried: true })
    return true
  })
}

/** A save arrived and made `version`; what was saved here since is on top of that. */
export function profileArrived(saved: Profile, entryId: string): Promise<void> {
  return mutate((draft) => {
    const arrived = draft.get('outbox', entryId)
    draft.remove('outbox', entryId)
    changeThere(draft, 'profiles', saved.profileId, saved)
    for (const entry of savesOf(draft, saved.profileId))
      if (arrived?.kind === 'profile-save' && entry.baseVersion === arrived.baseVersion)
        draft.put('outbox', entry.entryId, { ...entry, baseVersion: saved.version })
  })
}
