/** Finds the browser for the main job and launches it with the extension, in a profile folder of its own. */
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { findOrInstallBrowser, howToGet } from '../browsers.mjs'
import { builtFor } from '../build-extension.mjs'
import { launchChromium } from '../drive/chromium.ts'
import type { Driver } from '../drive/driver.ts'
import { launchFirefox } from '../drive/firefox.ts'
import { Plight } from '../say.mjs'

/** Which browser, and where its build of the extension lies. */
export type Launch = { name: string; executable: string; extension: string }

const chromiums = ['chromium', 'chrome', 'edge']

/** The browser that was asked for, or the first Chromium there is; a plight when there is none. */
export async function findLaunch(asked: string | undefined): Promise<Launch> {
  const names = asked ? [asked] : chromiums
  const found = await findOrInstallBrowser(names)
  const engine = names[0] === 'firefox' ? 'firefox' : 'chromium'
  if (!found) throw new Plight(howToGet(engine, builtFor[engine]))
  return { ...found, extension: builtFor[engine] }
}

type Where = Launch & { dataFolder: string; headless: boolean }

export async function launchBrowser({
  name,
  executable,
  extension,
  dataFolder,
  headless,
}: Where): Promise<Driver> {
  const profileFolder = path.join(dataFolder, 'browser', name)
  await mkdir(profileFolder, { recursive: true, mode: 0o700 })
  const launch = name === 'firefox' ? launchFirefox : launchChromium
  return launch({
    executable,
    extension,
    profileFolder,
    headless,
    branded: name === 'chrome' || name === 'edge',
  })
}

/** Launches, works, and closes the browser whatever happens. */
export async function withDriver<R>(where: Where, work: (driver: Driver) => Promise<R>): Promise<R> {
  const driver = await launchBrowser(where)
  try {
    return await work(driver)
  } finally {
    await driver.close()
  }
}
