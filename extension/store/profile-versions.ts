/** Every version of every profile: saving makes one, so that each can be looked at and brought back. */
import type { Profile, ProfileVersion } from '@repdesk/shared/profile'
import type { Draft, Rows } from './shelf.ts'
import { mutate, read } from './store.ts'

/** Of one profile; the oldest go first. */
const keptVersions = 200

/** Newest first. */
export const versionsOf = (profileId: string): Promise<ProfileVersion[]> =>
  read((rows) => versionsIn(rows, profileId).map(([, version]) => version))

function versionsIn(rows: Rows, profileId: string): [string, ProfileVersion][] {
  return [...rows.all('versions')]
    .filter(([, version]) => version.profileId === profileId)
    .sort(([, a], [, b]) =>
      a.savedAt === b.savedAt ? b.version - a.version : a.savedAt < b.savedAt ? 1 : -1,
    )
}

/** Keeps a version unless it says what the newest says already. */
export function noteVersion(draft: Draft, profile: Profile): void {
  const known = versionsIn(draft, profile.profileId)
  const newest = known[0]?.[1]
  if (newest && isSameContent(newest, profile)) return
  put(draft, versionFrom(profile))
  for (const [id] of known.slice(keptVersions - 1)) draft.remove('versions', id)
}

export function forgetVersions(draft: Draft, profileId: string): void {
  for (const [id] of versionsIn(draft, profileId)) draft.remove('versions', id)
}

/**
 * The services' own history in the place of what is known of it here; what only this browser knows stays. Theirs
 * holds the versions of every device, ours those that were typed over before they were sent.
 */
export function takeInVersions(profileId: string, theirs: readonly ProfileVersion[]): Promise<void> {
  return mutate((draft) => {
    if (!draft.get('profiles', profileId)?.now) return
    for (const [id, version] of versionsIn(draft, profileId))
      if (theirs.some((other) => isSameContent(other, version))) draft.remove('versions', id)
    for (const version of theirs) put(draft, version)
    for (const [id] of versionsIn(draft, profileId).slice(keptVersions)) draft.remove('versions', id)
  })
}

const put = (draft: Draft, version: ProfileVersion): void =>
  draft.put('versions', `${version.profileId} ${version.savedAt} ${version.version}`, version)

const versionFrom = ({ profileId, version, updatedAt, name, values }: Profile): ProfileVersion => ({
  profileId,
  version,
  savedAt: updatedAt,
  name,
  values,
})

type Content = Pick<Profile, 'name' | 'values'>

export function isSameContent(one: Content, other: Content): boolean {
  const keys = new Set([...Object.keys(one.values), ...Object.keys(other.values)])
  return one.name === other.name && [...keys].every((key) => valueAt(one, key) === valueAt(other, key))
}

const valueAt = ({ values }: Content, key: string) => (values as Record<string, string | undefined>)[key]
