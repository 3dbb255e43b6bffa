/** Firefox's own window: the toolbar, the popup and closed shadow roots, which no page protocol reaches. */
import type { Browser } from 'puppeteer-core'
import type { DrawnMark } from './driver.ts'
import { until, type Wire } from './screen.ts'

export type FirefoxWindow = {
  /** Presses the extension's shortcut as the keyboard would, and speaks to the popup that opens. */
  /** Chooses an item of the context menu that is open, or about to be; the popup that it opens. */
  chooseInMenu(label: string): Promise<Wire>
  pressShortcut(): Promise<Wire>
  closePopup(): Promise<void>
  badge(): Promise<string>
  /** Of the selected tab. */
  marks(): Promise<DrawnMark[]>
  /** The middle of a button that the extension has drawn in the selected tab's page. */
  drawnAt(text: string): Promise<{ x: number; y: number } | null>
  killBackground(): Promise<void>
}

type Bidi = { send(method: string, params: object): Promise<{ result: unknown }> }

export async function openWindowScope(browser: Browser, extensionId: string): Promise<FirefoxWindow> {
  const bidi = (browser as unknown as { connection: Bidi }).connection
  const tree = (await bidi.send('browsingContext.getTree', { 'moz:scope': 'chrome' })).result as {
    contexts: { context: string }[]
  }
  const context = tree.contexts[0]?.context
  const inWindow = async <R>(expression: string): Promise<R> => {
    const reply = (
      await bidi.send('script.evaluate', {
        expression: `(async () => JSON.stringify((await (async () => { ${expression} })()) ?? null))()`,
        target: { context },
        awaitPromise: true,
      })
    ).result as { type: string; result?: { value: string }; exceptionDetails?: { text: string } }
    if (reply.type !== 'success' || !reply.result)
      throw new Error(reply.exceptionDetails?.text ?? 'no answer')
    return JSON.parse(reply.result.value) as R
  }
  const extension = `WebExtensionPolicy.getByID(${JSON.stringify(extensionId)}).extension`
  const popupBrowser = `document.querySelector('browser.webextension-popup-browser')`

  /** Runs a script beside a page's content, which sees closed shadow roots and can send trusted input. */
  const beside = <R>(browserElement: string, script: string, waitMs = 15_000): Promise<R> =>
    inWindow(`
      const browser = ${browserElement}
      if (!browser) throw new Error('There is no such page.')
      const name = 'repdesk:' + Services.uuid.generateUUID()
      const source = '(async () => { try { return { value: await (async () => {' + ${JSON.stringify(script)} +
        '})() } } catch (error) { return { error: String(error?.message ?? error) } } })()' +
        '.then((answer) => sendAsyncMessage(' + JSON.stringify(name) + ', answer))'
      const answer = await new Promise((resolve, reject) => {
        setTimeout(() => reject(new Error('The page did not answer.')), ${waitMs})
        browser.messageManager.addMessageListener(name, ({ data }) => resolve(data))
        browser.messageManager.loadFrameScript('data:,' + encodeURIComponent(source), false)
      })
      if (answer.error) throw new Error(answer.error)
      return answer.value`)

  const closePopup = async () => {
    await inWindow(
      `document.querySelector('browser.webextension-popup-browser')?.closest('panel')?.hidePopup()`,
    )
    await until('the popup to close', () => inWindow(`return !${popupBrowser}`))
  }

  const popupWire: Wire = {
    evaluate: (expression) =>
      beside(
        popupBrowser,
        `const sandbox = Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false })
         return JSON.parse(await Cu.evalInSandbox(${JSON.stringify(`(async () => JSON.stringify((await (${expression})) ?? null))()`)}, sandbox))`,
      ),
    click: (x, y) =>
      beside(
        popupBrowser,
        `const { event } = ChromeUtils.importESModule('chrome://remote/content/shared/webdriver/Event.sys.mjs')
         await event.synthesizeMouseAtPoint(${x}, ${y}, {}, content)`,
      ),
    type: (text) =>
      beside(popupBrowser, `content.document.execCommand('insertText', false, ${JSON.stringify(text)})`),
    press: (key) =>
      inWindow(pressKeys([{ key, code: key, keyCode: { Enter: 13, Escape: 27, Tab: 9 }[key] }])),
    async capture() {
      const png = await inWindow<string>(`
        const browser = ${popupBrowser}
        const bitmap = await browser.browsingContext.currentWindowGlobal.drawSnapshot(null, 1, 'white')
        const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas')
        canvas.width = bitmap.width
        canvas.height = bitmap.height
        canvas.getContext('2d').drawImage(bitmap, 0, 0)
        return canvas.toDataURL('image/png').split(',')[1]`)
      return Buffer.from(png, 'base64')
    },
    goto: () => Promise.reject(new Error('A popup stays where it is.')),
    front: () => Promise.resolve(),
    close: closePopup,
  }

  // Firefox loads the popup aside and then swaps it in; a question asked across the swap is never answered.
  const popupOpen = () =>
    until('the popup to open', () =>
      beside(
        popupBrowser,
        `return content.location.protocol === 'moz-extension:' && content.document.readyState === 'complete'`,
        1500,
      ),
    )

  return {
    closePopup,
    async chooseInMenu(label) {
      await until('the item in the context menu', () =>
        inWindow<boolean>(`
          const menu = document.getElementById('contentAreaContextMenu')
          if (menu.state !== 'open') return false
          const item = [...menu.querySelectorAll('menuitem')].find((one) => one.label === ${JSON.stringify(label)})
          if (!item || item.hidden) return false
          menu.activateItem(item)
          return true`),
      )
      await popupOpen()
      return popupWire
    },
    async pressShortcut() {
      await inWindow(
        pressKeys([
          { key: 'Alt', code: 'AltLeft', keyCode: 18 },
          { key: 'Shift', code: 'ShiftLeft', keyCode: 16 },
          { key: 'R', code: 'KeyR', keyCode: 82 },
        ]),
      )
      await popupOpen()
      return popupWire
    },
    badge: () =>
      inWindow(`
        const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs')
        const action = ExtensionParent.apiManager.global.browserActionFor(${extension})
        return action.action.getContextData(gBrowser.selectedTab).badgeText ?? ''`),
    marks: () =>
      beside(
        'gBrowser.selectedBrowser',
        `const plain = (text) => text.replace(/\\s+/g, ' ').trim()
         const textOf = (node) => ['STYLE', 'SCRIPT'].includes(node.nodeName.toUpperCase()) ? ''
           : node.nodeType === 3 ? node.nodeValue : [...node.childNodes].map(textOf).join(' ')
         // Firefox draws its own controls in closed shadow roots too.
         const own = ':not(details, input, select, textarea, audio, video, img, object)'
         return [...content.document.querySelectorAll(own)].flatMap((host) => {
           const shadow = host.openOrClosedShadowRoot
           if (!shadow || shadow.mode !== 'closed') return []
           const row = host.closest('tr, li, article, main') ?? content.document.body
           const hints = [...shadow.querySelectorAll('[title]')].map((titled) => titled.title)
           return [{ text: plain(textOf(shadow)), row: plain(textOf(row)), hint: plain(hints.join(' ')) }]
         }).filter((mark) => mark.text)`,
      ),
    drawnAt: (text) =>
      beside(
        'gBrowser.selectedBrowser',
        `for (const host of content.document.querySelectorAll('*')) {
           const shadow = host.openOrClosedShadowRoot
           if (!shadow || shadow.mode !== 'closed') continue
           for (const button of shadow.querySelectorAll('button'))
             if (button.textContent.trim() === ${JSON.stringify(text)}) {
               button.scrollIntoView({ block: 'center', behavior: 'instant' })
               const { x, y, width, height } = button.getBoundingClientRect()
               return { x: x + width / 2, y: y + height / 2 }
             }
         }
         return null`,
      ),
    // An event that comes while the background is being ended keeps it alive, so it is ended until it is seen ended.
    killBackground: () =>
      until(
        'the background to stop',
        () =>
          inWindow(`
            await ${extension}.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true })
            return ${extension}.backgroundState === 'stopped'`),
        15,
      ),
  }
}

type Key = { key: string; code: string; keyCode: number }

/** Trusted key events for Firefox's window: all keys down in order, then up again. */
function pressKeys(keys: Key[]): string {
  return `
    const input = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor)
    if (!input.beginInputTransactionForTests(window)) throw new Error('The keyboard is taken.')
    const keys = ${JSON.stringify(keys)}.map((key) => new KeyboardEvent('', key))
    for (const key of keys) input.keydown(key)
    for (const key of keys.reverse()) input.keyup(key)`
}
