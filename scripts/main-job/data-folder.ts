/** Where a person's own data lies unless they say otherwise. */
import { homedir } from 'node:os'
import path from 'node:path'

export function defaultDataFolder(): string {
  switch (process.platform) {
    case 'win32':
      return path.join(process.env.LOCALAPPDATA ?? path.join(homedir(), 'AppData', 'Local'), 'RepDesk')
    case 'darwin':
      return path.join(homedir(), 'Library', 'Application Support', 'RepDesk')
    default:
      return path.join(process.env.XDG_DATA_HOME || path.join(homedir(), '.local', 'share'), 'repdesk')
  }
}

/** The key lies outside the data folder, so that a copy of the folder alone opens nothing. */
export function keyFileFor(dataFolder: string): string {
  return path.join(path.dirname(dataFolder), `${path.basename(dataFolder)}.key`)
}

/** A screen to show a window on. */
export const hasDisplay = (): boolean =>
  process.platform === 'win32' ||
  process.platform === 'darwin' ||
  Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
