/** A profile's versions as a person looks at them: one line for each sitting, with what it changed. Pure. */
import { type StoredKey, storedKeys } from '@repdesk/shared/keys'
import type { ProfileVersion } from '@repdesk/shared/profile'

export type HistoryLine = {
  /** How the sitting left the profile. */
  version: ProfileVersion
  /** What differs from how the sitting before left it; everything that is known, in the first. */
  changed: (StoredKey | 'name')[]
  isFirst: boolean
}

/** Saving as one types makes a version at every rest; what was saved within this time of the last is one sitting. */
const sittingMs = 5 * 60_000

/** From versions newest first to lines newest first; a sitting that came back to where it began leaves no line. */
export function historyLines(versions: readonly ProfileVersion[]): HistoryLine[] {
  const lines: HistoryLine[] = []
  let before: ProfileVersion | undefined
  for (const [at, version] of [...versions].reverse().entries()) {
    const next = versions[versions.length - 2 - at]
    if (next && Date.parse(next.savedAt) - Date.parse(version.savedAt) < sittingMs) continue
    const changed = changedKeys(before, version)
    if (!before || changed.length > 0) lines.unshift({ version, changed, isFirst: before === undefined })
    before = version
  }
  return lines
}

function changedKeys(before: ProfileVersion | undefined, after: ProfileVersion): (StoredKey | 'name')[] {
  const keys = storedKeys.filter((key) => before?.values[key] !== after.values[key])
  return before && before.name !== after.name ? ['name', ...keys] : keys
}
