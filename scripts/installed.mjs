/** Whether a folder has the packages that its lockfile names. No dependencies. */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** By what the lockfile names, not by its date, which a checkout changes. */
export function isInstalled(folder) {
  // npm writes it last, so its absence tells of an install that was broken off.
  const npmsRecord = path.join(folder, 'node_modules/.package-lock.json')
  if (!existsSync(npmsRecord)) return false
  const packagesIn = (file) => JSON.parse(readFileSync(file, 'utf8')).packages
  const installed = packagesIn(npmsRecord)
  return Object.entries(packagesIn(path.join(folder, 'package-lock.json'))).every(([place, wanted]) => {
    if (!place.startsWith('node_modules/') || wanted.link) return true
    const there = installed[place]
    // Packages for other platforms are named in the lockfile and not installed.
    return there ? there.version === wanted.version : Boolean(wanted.optional || wanted.devOptional)
  })
}
