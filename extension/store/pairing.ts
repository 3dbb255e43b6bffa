/** The pairing as the store keeps it, and what unpairing leaves. */
import type { TroubleCode } from '../messages.ts'
import { keepOurs } from './kept.ts'
import { only, type PairingRow, type SyncRow } from './rows.ts'
import type { Draft } from './shelf.ts'
import { mutate, read } from './store.ts'

export const noSync: SyncRow = { lastContactAt: null, sequence: 0, problem: null }

export function pairing(): Promise<PairingRow | undefined> {
  return read((rows) => rows.get('pairing', only))
}

export function keepPairing(row: PairingRow): Promise<void> {
  return mutate((draft) => {
    draft.put('pairing', only, row)
    draft.put('sync', only, { ...noSync, lastContactAt: row.pairedAt })
  })
}

/** Everything that is known stays here; nothing waits any more. */
export function keepUnpaired(): Promise<void> {
  return mutate((draft) => {
    keepOurs(draft)
    for (const name of ['outbox', 'aside'] as const)
      for (const [id] of [...draft.all(name)]) draft.remove(name, id)
    draft.remove('pairing', only)
    draft.remove('sync', only)
  })
}

export function changeSync(draft: Draft, change: Partial<SyncRow>): void {
  const before = draft.get('sync', only) ?? noSync
  const after = { ...before, ...change }
  if (JSON.stringify(after) !== JSON.stringify(before)) draft.put('sync', only, after)
}

/** Contact, or why things do not go through; written only when it says something new. */
export function noteContact(now: Date, problem: TroubleCode | null = null): Promise<void> {
  return mutate((draft) => {
    if (!draft.get('pairing', only)) return
    const before = draft.get('sync', only) ?? noSync
    const age = now.getTime() - Date.parse(before.lastContactAt ?? '1970-01-01')
    const isNews = problem !== before.problem || Math.abs(age) > 20_000
    if (isNews) changeSync(draft, { problem, lastContactAt: now.toISOString() })
  })
}

/** What keeps the services from taking anything, without having been in contact. */
export function noteProblem(problem: TroubleCode): Promise<void> {
  return mutate((draft) => {
    if (draft.get('pairing', only)) changeSync(draft, { problem })
  })
}

export function dismissAside(): Promise<void> {
  return mutate((draft) => {
    for (const [id] of [...draft.all('aside')]) draft.remove('aside', id)
  })
}
