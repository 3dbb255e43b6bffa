/** What the journeys through the gallery share: its pages on a server of their own, and one browser with a profile typed. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { test as base } from '@playwright/test'
import { findBrowser, howToGet } from '../../scripts/browsers.mjs'
import { builtFor } from '../../scripts/build-extension.mjs'
import { galleryPages, isGalleryBuilt } from '../../scripts/build-gallery.mjs'
import { launchChromium } from '../../scripts/drive/chromium.ts'
import type { Driver } from '../../scripts/drive/driver.ts'
import { launchFirefox } from '../../scripts/drive/firefox.ts'
import type { Screen } from '../../scripts/drive/screen.ts'
import { typeProfile } from '../../scripts/main-job/acts.ts'
import { mariesProfile, representative } from '../../scripts/main-job/practice-people.ts'
import type { Answers, KnownFailure, Model } from './gallery-answers.ts'
import { testedFor } from './tested-extension.ts'

export type Gallery = { driver: Driver; origin: string }

const pagesFolder = path.resolve(import.meta.dirname, '../gallery/pages')
const readJson = (...parts: string[]) => JSON.parse(readFileSync(path.join(...parts), 'utf8'))

/** The pages' names. */
export const galleryNames = readdirSync(pagesFolder).filter((name) =>
  statSync(path.join(pagesFolder, name)).isDirectory(),
)
export const answersOf = (name: string): Answers => readJson(pagesFolder, name, 'answers.json')
export const knownFailures: Record<string, KnownFailure[]> = readJson(pagesFolder, '../known-failures.json')

/** Marie Tremblay's profile, with the dates that the gallery's pages ask too. */
const galleryProfile = {
  ...mariesProfile,
  'rep.licence_expiry': '2027-06-30',
  'rep.qc_registry_no': '11-111',
  'rep.qc_registry_expiry': '2027-03-31',
}

export const test = base.extend<{ picture: (name: string) => string }, { gallery: Gallery }>({
  gallery: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern.
    async ({}, use, { project, workerIndex }) => {
      if (!isGalleryBuilt())
        throw new Error(
          'The gallery is not built, or was changed since: run "node scripts/build-gallery.mjs" first.',
        )
      const engine = project.name as 'chromium' | 'firefox'
      const found = findBrowser([engine])
      if (!found) throw new Error(howToGet(engine, builtFor[engine]))
      const driver = await (engine === 'firefox' ? launchFirefox : launchChromium)({
        executable: found.executable,
        extension: testedFor[engine],
        profileFolder: path.join(project.outputDir, `gallery-${engine}-${workerIndex}`),
        headless: true,
      })
      const server = await serveGallery()
      await typeProfile(driver, representative.name, galleryProfile)
      // `localhost` is in no permission of the manifest: each fill has the gesture's own and no other.
      await use({ driver, origin: `http://localhost:${(server.address() as AddressInfo).port}` })
      await driver.close()
      server.closeAllConnections()
      server.close()
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  picture: async ({ browserName: _ }, use, info) =>
    use((name) => path.join(info.outputPath('pictures'), `${info.project.name}-${name}.png`)),
})

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
}

async function serveGallery() {
  const server = createServer((request, answer) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const file = path.join(galleryPages, pathname.endsWith('/') ? `${pathname}index.html` : pathname)
    try {
      const content = readFileSync(file)
      answer.setHeader('content-type', types[path.extname(file)] ?? 'application/octet-stream').end(content)
    } catch {
      answer.writeHead(404).end()
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return server
}

/** The framework's own state as the page shows it, once the page is drawn and the state stands still. */
export async function modelWhenStill(page: Screen): Promise<Model> {
  let before = ''
  for (let stillFor = 0; stillFor < 4; ) {
    await new Promise((resolve) => setTimeout(resolve, 50))
    const now = await page.run(() => document.getElementById('model')?.textContent ?? '')
    stillFor = now !== '' && now === before ? stillFor + 1 : 0
    before = now
  }
  return JSON.parse(before)
}

/** How many radio buttons are shown as chosen, those in open shadow roots too. */
export const chosenRadios = (page: Screen): Promise<number> =>
  page.run(() => {
    const within = (root: Document | ShadowRoot): number =>
      [...root.querySelectorAll('*')].reduce(
        (sum, element) =>
          sum +
          (element.matches('input[type=radio]:checked') ? 1 : 0) +
          (element.shadowRoot ? within(element.shadowRoot) : 0),
        0,
      )
    return within(document)
  })

export { expect } from '@playwright/test'
