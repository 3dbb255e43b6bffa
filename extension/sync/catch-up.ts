/** Catching up: what changed at the services comes into the store, with what still waits laid over it. */
import type { ApiClient } from '@repdesk/shared/api-client'
import {
  forgetJoined,
  joinServices,
  type TheirChanges,
  type TheirTaught,
  takeIn,
  takeInProfiles,
  takeInTaught,
} from '../store/join.ts'
import { layOver } from '../store/outbox.ts'
import { changeSync } from '../store/pairing.ts'
import { only } from '../store/rows.ts'
import { mutate, read } from '../store/store.ts'

const perPage = 1000
const standingStill = 'The service says there is more and gives nothing new.'

/** For a device just paired: everything there is, joined with everything here, in one step. */
export async function joinOnce(api: ApiClient, deviceId: string): Promise<void> {
  const { profiles } = await api('listProfiles', {})
  const all: TheirChanges = { accounts: [], applications: [], letters: [], seen: [], sequence: 0 }
  for (;;) {
    const page = await api('listChanges', { query: { after: all.sequence, limit: perPage } })
    all.accounts.push(...page.accounts)
    all.applications.push(...page.applications)
    all.letters.push(...page.letters)
    all.seen.push(...page.seen)
    if (page.more && page.sequence <= all.sequence) throw new Error(standingStill)
    all.sequence = page.sequence
    if (!page.more) break
  }
  await joinServices(deviceId, all, profiles, await taughtSince(api, 0), new Date())
}

/** For use right after everything was handed in: then what still waits has never been sent. */
export async function catchUp(api: ApiClient, deviceId: string): Promise<void> {
  const { profiles } = await api('listProfiles', {})
  const known = await read((rows) => rows.get('sync', only)?.taughtSequence ?? 0)
  const taught = await taughtSince(api, known)
  if (taught.sequence < known) return forgetJoined()
  for (;;) {
    const after = await read((rows) => rows.get('sync', only)?.sequence ?? 0)
    const page = await api('listChanges', { query: { after, limit: perPage } })
    // A service that was put back to an older state counts from there again.
    if (page.sequence < after) return forgetJoined()
    if (page.more && page.sequence === after) throw new Error(standingStill)
    await mutate((draft) => {
      // Unpaired, or paired anew, while the answer was on its way.
      if (draft.get('pairing', only)?.deviceId !== deviceId) return
      takeIn(draft, page)
      changeSync(draft, { sequence: page.sequence })
      if (page.more) return
      takeInProfiles(draft, profiles)
      takeInTaught(draft, taught)
      layOver(draft)
    })
    if (!page.more) return
  }
}

/** What changed of the firm's taught answers, in the order of the changes. */
async function taughtSince(api: ApiClient, after: number): Promise<TheirTaught> {
  const answers: TheirTaught['answers'] = new Map()
  for (let sequence = after; ; ) {
    const page = await api('listTaught', { query: { after: sequence, limit: perPage } })
    for (const answer of page.taught) answers.set(answer.taughtId, answer)
    for (const taughtId of page.removed) answers.set(taughtId, null)
    if (!page.more) return { answers, sequence: page.sequence }
    if (page.sequence <= sequence) throw new Error(standingStill)
    sequence = page.sequence
  }
}
