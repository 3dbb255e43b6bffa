/** A profile's history from the services, which have the versions that other browsers saved. */
import { ApiError, NoContactError } from '@repdesk/shared/api-client'
import { pairing } from '../store/pairing.ts'
import { takeInVersions } from '../store/profile-versions.ts'
import { pairedClient } from './token.ts'

/** Out of contact, or where the services do not know the profile yet, what is known here stays. */
export async function fetchHistory(profileId: string): Promise<void> {
  const paired = await pairing()
  if (!paired?.joined) return
  try {
    const { versions } = await pairedClient(paired)('listProfileVersions', { params: { profileId } })
    await takeInVersions(profileId, versions)
  } catch (error) {
    if (!(error instanceof ApiError || error instanceof NoContactError)) throw error
  }
}
