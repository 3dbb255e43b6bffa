/** Drives Firefox with the extension installed for the session, over WebDriver BiDi. */
import { access, readFile } from 'node:fs/promises'
import path from 'node:path'
import puppeteer, { type Browser, type Page } from 'puppeteer-core'
import type { Driver, LaunchOptions } from './driver.ts'
import { type FirefoxWindow, openWindowScope } from './firefox-window.ts'
import { createScreen, type Screen, seen, until } from './screen.ts'

/** The extension's address is random per profile; a fixed one lets its pages be opened and its data be found again. */
const uuid = '6f1d3c52-8a0e-4b7c-9d21-5e0c7ab4f913'

export async function launchFirefox(options: LaunchOptions): Promise<Driver> {
  const manifest = JSON.parse(
    await readFile(path.join(options.extension, 'manifest.json'), 'utf8'),
  ) as Manifest
  const extensionId = manifest.browser_specific_settings.gecko.id
  await access(options.executable)
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: options.executable,
    headless: options.headless,
    userDataDir: options.profileFolder,
    timeout: 120_000,
    protocolTimeout: 120_000,
    defaultViewport: options.headless ? { width: 1280, height: 900 } : null,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    // Without it no extension page may be opened and the toolbar cannot be pressed.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [extensionId]: uuid }),
      // An extension installed for the session loses its data at the end of it unless told otherwise.
      'extensions.webextensions.keepStorageOnUninstall': true,
      'extensions.webextensions.keepUuidOnUninstall': true,
      'intl.locale.requested': 'en-CA',
      'browser.shell.checkDefaultBrowser': false,
    },
  })
  try {
    await browser.installExtension(options.extension)
    return await drive(browser, extensionId)
  } catch (error) {
    await browser.close()
    throw error
  }
}

type Manifest = { browser_specific_settings: { gecko: { id: string } } }

async function drive(browser: Browser, extensionId: string): Promise<Driver> {
  const extensionOrigin = `moz-extension://${uuid}`
  const window: FirefoxWindow = await openWindowScope(browser, extensionId)
  const pages = new Map<Screen, Page>()
  let spare = (await browser.pages())[0]

  const openPage = async (url: string) => {
    const page = spare ?? (await browser.newPage())
    spare = undefined
    const screen = createScreen({
      evaluate: (expression) => page.evaluate(expression),
      click: (x, y) => page.mouse.click(x, y),
      type: (text) => page.keyboard.type(text),
      press: (key) => page.keyboard.press(key),
      capture: () => page.screenshot(),
      goto: (address) => go(page, address),
      front: () => page.bringToFront(),
      close: () => page.close(),
    })
    pages.set(screen, page)
    await screen.goto(url)
    return screen
  }
  const select = async (screen: Screen) => {
    const page = pages.get(screen)
    if (!page) throw new Error('That screen is no tab of this browser.')
    await page.bringToFront()
  }

  return {
    browser: 'firefox',
    extensionOrigin,
    open: openPage,
    openOwn: (page) => openPage(`${extensionOrigin}/${page}`),
    async openPopup(over) {
      await window.closePopup()
      await select(over)
      return createScreen(await window.pressShortcut())
    },
    async openPopupFromMenu(over, selector, { label }) {
      await window.closePopup()
      await select(over)
      await pages.get(over)?.locator(selector).click({ button: 'right' })
      return createScreen(await window.chooseInMenu(label))
    },
    closePopup: () => window.closePopup(),
    badge: () => window.badge(),
    async marks(on) {
      await select(on)
      return window.marks()
    },
    async pressDrawn(on, text) {
      await select(on)
      const point = await window.drawnAt(text)
      if (!point) return false
      await seen()
      await pages.get(on)?.mouse.click(point.x, point.y)
      return true
    },
    killBackground: () => window.killBackground(),
    closed: new Promise((resolve) => browser.on('disconnected', () => resolve())),
    close: () => browser.close(),
  }
}

async function go(page: Page, url: string): Promise<void> {
  if (!url.startsWith('moz-extension:')) {
    await page.goto(url, { waitUntil: 'load' })
    return
  }
  // Going to an extension page changes the process, and the promise of that navigation never settles.
  page.goto(url).catch(() => undefined)
  const wanted = url.split(/[?#]/)[0] ?? url
  await until(`${url} to load`, () =>
    page.evaluate((start) => location.href.startsWith(start) && document.readyState === 'complete', wanted),
  )
}
