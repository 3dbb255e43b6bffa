/** What every journey starts from: services, a browser with the shipped extension, and a folder for pictures. */
import path from 'node:path'
import { test as base } from '@playwright/test'
import { findBrowser, howToGet } from '../../scripts/browsers.mjs'
import { builtFor } from '../../scripts/build-extension.mjs'
import { launchChromium } from '../../scripts/drive/chromium.ts'
import type { Driver } from '../../scripts/drive/driver.ts'
import { launchFirefox } from '../../scripts/drive/firefox.ts'
import { type Server, startServerProcess } from './server.ts'
import { testedFor } from './tested-extension.ts'

type Journey = {
  /** The practice portal runs in a process of its own, so that it goes on while the services are stopped. */
  portalApart: boolean
  server: Server
  driver: Driver
  /** Where a picture of that name goes. */
  picture: (name: string) => string
}

export const test = base.extend<Journey & { engine: 'chromium' | 'firefox' }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern.
  engine: async ({}, use, { project }) => use(project.name as 'chromium' | 'firefox'),
  portalApart: [false, { option: true }],
  server: async ({ portalApart }, use, info) => {
    const server = await startServerProcess(info.outputPath('services'), portalApart)
    await use(server)
    await server.end()
  },
  driver: async ({ engine }, use, info) => {
    const found = findBrowser([engine])
    if (!found) throw new Error(howToGet(engine, builtFor[engine]))
    const launch = engine === 'firefox' ? launchFirefox : launchChromium
    const driver = await launch({
      executable: found.executable,
      extension: testedFor[engine],
      profileFolder: info.outputPath('profile'),
      headless: true,
    })
    await use(driver)
    await driver.close()
  },
  picture: async ({ engine }, use, info) =>
    use((name) => path.join(info.outputPath('pictures'), `${engine}-${name}.png`)),
})

export { expect } from '@playwright/test'
