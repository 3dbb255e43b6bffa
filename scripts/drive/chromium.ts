/** Drives Chromium, Chrome or Edge with the extension loaded, over the debugging pipe. */
import { createHash } from 'node:crypto'
import { access, mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { type BrowserContext, type CDPSession, chromium, type Page } from 'playwright-core'
import type { DrawnMark, Driver, LaunchOptions } from './driver.ts'
import { createScreen, type Screen, seen, until, type Wire } from './screen.ts'
import { attachToTarget } from './target-session.ts'

export async function launchChromium(options: LaunchOptions): Promise<Driver> {
  await access(path.join(options.extension, 'manifest.json'))
  if (!options.headless) await prepareProfile(options)
  const context = await chromium.launchPersistentContext(options.profileFolder, {
    executablePath: options.executable,
    headless: options.headless,
    viewport: options.headless ? { width: 1280, height: 900 } : null,
    ignoreDefaultArgs: ['--disable-extensions', ...(options.headless ? [] : ['--enable-automation'])],
    args: argumentsFor(options),
    // Ctrl-C ends the browser by way of `close`, so that the profile is written whole.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  })
  try {
    return await drive(context, options)
  } catch (error) {
    await context.close()
    throw error
  }
}

/** A new profile shows RepDesk's button in the toolbar, where its badge is, and offers to save no password. */
async function prepareProfile({ extension, profileFolder }: LaunchOptions): Promise<void> {
  const file = path.join(profileFolder, 'Default', 'Preferences')
  await mkdir(path.dirname(file), { recursive: true })
  const preferences = {
    credentials_enable_service: false,
    extensions: { pinned_extensions: [unpackedId(extension)] },
  }
  await writeFile(file, JSON.stringify(preferences), { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
}

/** The id that Chromium gives an unpacked extension: its folder's SHA-256, in the letters a to p. */
const unpackedId = (folder: string): string =>
  [...createHash('sha256').update(folder).digest('hex').slice(0, 32)]
    .map((digit) => 'abcdefghijklmnop'[Number.parseInt(digit, 16)])
    .join('')

function argumentsFor({ extension, headless, branded }: LaunchOptions): string[] {
  return [
    // Debugging extensions is open to the pipe only: triggerAction is the toolbar button, loadUnpacked is by hand.
    '--enable-unsafe-extension-debugging',
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    ...(branded ? [] : [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`]),
    ...(headless ? ['--disable-gpu', '--lang=en-CA'] : ['--window-size=1360,920']),
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ]
}

async function drive(context: BrowserContext, options: LaunchOptions): Promise<Driver> {
  const browser = context.browser()
  if (!browser) throw new Error('The browser was launched without a connection of its own.')
  const cdp = await browser.newBrowserCDPSession()
  const id = options.branded ? await loadUnpacked(cdp, options.extension) : await loadedId(context)
  const extensionOrigin = `chrome-extension://${id}`
  const pages = new Map<Screen, Page>()
  let popup: Wire | undefined
  let spare = context.pages()[0]

  const screenOf = (page: Page): Screen => {
    const screen = createScreen({
      evaluate: (expression) => page.evaluate(expression),
      click: (x, y) => page.mouse.click(x, y),
      type: (text) => page.keyboard.type(text),
      press: (key) => page.keyboard.press(key),
      capture: () => page.screenshot(),
      goto: async (url) => {
        await page.goto(url, { waitUntil: 'load' })
      },
      front: () => page.bringToFront(),
      close: () => page.close(),
    })
    pages.set(screen, page)
    return screen
  }
  const openIn = async (page: Page, url: string) => {
    const screen = screenOf(page)
    await screen.goto(url)
    return screen
  }
  /** The first tab becomes the first page that stays: a window whose last tab is closed ends the browser. */
  const open = async (url: string) => {
    const page = spare ?? (await context.newPage())
    spare = undefined
    return openIn(page, url)
  }
  const pageOf = (screen: Screen): Page => {
    const page = pages.get(screen)
    if (!page) throw new Error('That screen is no tab of this browser.')
    return page
  }
  /** A page of the extension's origin that runs none of its code. */
  let ledger: Page | undefined
  const inLedger = async <R>(act: () => Promise<R>): Promise<R> => {
    const front = context.pages().at(-1)
    if (!ledger || ledger.isClosed()) {
      ledger = await context.newPage()
      await ledger.goto(`${extensionOrigin}/manifest.json`)
      await front?.bringToFront()
    }
    return ledger.evaluate(act)
  }

  return {
    browser: 'chromium',
    extensionOrigin,
    open,
    openOwn: async (page) => openIn(await context.newPage(), `${extensionOrigin}/${page}`),
    async openPopup(over) {
      await popup?.close()
      const page = pageOf(over)
      await page.bringToFront()
      await until('the popup', async () => {
        const tab = await tabOf(cdp, page)
        await cdp.send('Extensions.triggerAction' as never, { id, targetId: tab } as never)
        return true
      })
      popup = await attachToTarget(cdp, `${extensionOrigin}/popup.html`)
      return createScreen(popup)
    },
    async openPopupFromMenu(over, selector, { id: menuItemId }) {
      await popup?.close()
      const page = pageOf(over)
      await page.bringToFront()
      await page.click(selector, { button: 'right' })
      const [worker] = context.serviceWorkers()
      if (!worker) throw new Error('The background is not running.')
      await worker.evaluate(toldOfMenu, menuItemId)
      popup = await attachToTarget(cdp, `${extensionOrigin}/popup.html`)
      return createScreen(popup)
    },
    async closePopup() {
      await popup?.close()
      popup = undefined
    },
    badge: () =>
      inLedger(() =>
        (
          globalThis as unknown as { chrome: { action: { getBadgeText(of: object): Promise<string> } } }
        ).chrome.action.getBadgeText({}),
      ),
    async marks(on) {
      const session = await context.newCDPSession(pageOf(on))
      const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true })
      await session.detach()
      return marksIn(root)
    },
    async pressDrawn(on, text) {
      const page = pageOf(on)
      const session = await context.newCDPSession(page)
      try {
        const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true })
        const nodeId = drawnButton(root, text)
        if (nodeId === undefined) return false
        await session.send('DOM.scrollIntoViewIfNeeded', { nodeId })
        await seen()
        const { quads } = await session.send('DOM.getContentQuads', { nodeId })
        const [x1 = 0, y1 = 0, , , x2 = 0, y2 = 0] = quads[0] ?? []
        await page.mouse.click((x1 + x2) / 2, (y1 + y2) / 2)
        return true
      } finally {
        await session.detach()
      }
    },
    async killBackground() {
      await inLedger(async () => undefined)
      const session = await context.newCDPSession(ledger as Page)
      // It may be woken again at once, so what counts is that it was seen stopped.
      const running = new Set<string>()
      const stopped = new Set<string>()
      session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
        for (const { versionId, runningStatus } of versions)
          (runningStatus === 'stopped' ? stopped : running).add(versionId)
      })
      await session.send('ServiceWorker.enable')
      await session.send('ServiceWorker.stopAllWorkers')
      await until('the worker to stop', async () => [...running].every((version) => stopped.has(version)), 5)
      await session.detach()
    },
    closed: new Promise((resolve) => context.on('close', () => resolve())),
    close: () => context.close(),
  }
}

async function loadUnpacked(cdp: CDPSession, extension: string): Promise<string> {
  const { id } = (await cdp.send('Extensions.loadUnpacked' as never, { path: extension } as never)) as {
    id: string
  }
  return id
}

async function loadedId(context: BrowserContext): Promise<string> {
  const worker =
    context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: 30_000 }))
  return new URL(worker.url()).host
}

/** The tab target that holds a page; the page's own target is inside it. */
async function tabOf(cdp: CDPSession, page: Page): Promise<string> {
  const { targetInfos } = await cdp.send('Target.getTargets', { filter: [{ type: 'tab' }, {}] })
  const tab = targetInfos.find((target) => target.type === 'tab' && target.url === page.url())
  if (!tab) throw new Error(`No tab shows ${page.url()}.`)
  return tab.targetId
}

type DomNode = {
  nodeId: number
  nodeName: string
  nodeValue: string
  /** Names and values by turns. */
  attributes?: string[]
  children?: DomNode[]
  shadowRoots?: DomNode[]
  shadowRootType?: string
}

/** Runs in the background: the browser's own event, with what it tells of a click on an item. */
async function toldOfMenu(menuItemId: string): Promise<void> {
  type Tab = { url?: string }
  type Chrome = {
    tabs: { query(of: object): Promise<Tab[]> }
    contextMenus: { onClicked: { dispatch(info: object, tab: Tab | undefined): void } }
  }
  const { tabs, contextMenus } = (globalThis as unknown as { chrome: Chrome }).chrome
  const [tab] = await tabs.query({ active: true, lastFocusedWindow: true })
  const info = { menuItemId, frameId: 0, editable: true, pageUrl: tab?.url }
  contextMenus.onClicked.dispatch(info, tab)
}

function marksIn(root: DomNode): DrawnMark[] {
  const found: DrawnMark[] = []
  const textOf = (node: DomNode): string =>
    ['STYLE', 'SCRIPT'].includes(node.nodeName)
      ? ''
      : node.nodeName === '#text'
        ? node.nodeValue
        : (node.children ?? []).map(textOf).join(' ')
  const hintsOf = ({ attributes = [], children = [] }: DomNode): string[] => [
    ...attributes.filter((_, at) => at % 2 === 1 && attributes[at - 1] === 'title'),
    ...children.flatMap(hintsOf),
  ]
  const walk = (node: DomNode, row: DomNode) => {
    const here = ['TR', 'LI', 'ARTICLE', 'MAIN'].includes(node.nodeName) ? node : row
    for (const shadow of node.shadowRoots ?? [])
      if (shadow.shadowRootType === 'closed')
        found.push({
          text: plain(textOf(shadow)),
          row: plain(textOf(here)),
          hint: plain(hintsOf(shadow).join(' ')),
        })
    for (const child of node.children ?? []) walk(child, here)
  }
  walk(root, root)
  return found.filter((mark) => mark.text)
}

/** A button of that text in a closed shadow root. */
function drawnButton(node: DomNode, text: string, isDrawn = false): number | undefined {
  if (
    isDrawn &&
    node.nodeName === 'BUTTON' &&
    node.children?.some((child) => plain(child.nodeValue) === text)
  )
    return node.nodeId
  const below = [
    ...(node.shadowRoots ?? []).map((root) => [root, root.shadowRootType === 'closed'] as const),
    ...(node.children ?? []).map((child) => [child, isDrawn] as const),
  ]
  for (const [next, inClosed] of below) {
    const found = drawnButton(next, text, inClosed)
    if (found !== undefined) return found
  }
  return undefined
}

const plain = (text: string) => text.replace(/\s+/g, ' ').trim()
