/** Installs Debian and Ubuntu packages when this is root there. No dependencies. */
import { existsSync } from 'node:fs'
import { isOnPath, run } from './command.mjs'
import { say } from './say.mjs'

export const canUseApt = () =>
  process.platform === 'linux' &&
  process.getuid() === 0 &&
  existsSync('/etc/debian_version') &&
  isOnPath('apt-get')

let updated = false

/** True when apt says that the packages are there now. */
export async function aptInstall(packages) {
  say(`Installing ${packages.join(', ')} with apt …`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  if (!updated) {
    await run('apt-get', ['update', '-qq'], { env, what: 'apt-get update' })
    updated = true
  }
  return (await run('apt-get', ['install', '-y', '-qq', ...packages], { env, what: 'apt-get install' })) === 0
}
