/** Catching up: what changed at the services comes into the store, with what still waits laid over it. */
import type { ApiClient } from '@repdesk/shared/api-client'
import { forgetJoined, joinServices, type TheirChanges, takeIn, takeInProfiles } from '../store/join.ts'
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
  await joinServices(deviceId, all, profiles, new Date())
}

/** For use right after everything was handed in: then what still waits has never been sent. */
export async function catchUp(api: ApiClient, deviceId: string): Promise<void> {
  const { profiles } = await api('listProfiles', {})
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
      layOver(draft)
    })
    if (!page.more) return
  }
}
