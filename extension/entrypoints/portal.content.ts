/** Watches one page of a switched-on portal; what it reads is reading.js's doing. */
import { defineContentScript } from 'wxt/utils/define-content-script'
import { Alarm } from '../page/alarm.ts'
import { ask, isAlive, listen, tell } from '../page/link.ts'
import { PortalPage } from '../page/portal-page.ts'
import { readingHintOf } from '../portals/index.ts'
import type { ReadingHint, ReadPage } from '../reading/reading.ts'

declare global {
  var repdeskRead: ((document: Document, url: string, hint?: ReadingHint) => ReadPage) | undefined
  /** The copy of this script that holds the page. */
  var repdeskPortal: PortalPage | undefined
}

const started = 'repdesk:portal-started'

export default defineContentScript({
  registration: 'runtime',
  // The page would hear the extension's id.
  noScriptStartedPostMessage: true,
  main() {
    // A page fetched ahead was not opened by anyone yet.
    if ((document as { prerendering?: boolean }).prerendering)
      document.addEventListener('prerenderingchange', hold, { once: true })
    else hold()
  },
})

/** One copy holds a page. A live one stays; an orphan of a former version makes way. */
function hold(): void {
  const read = globalThis.repdeskRead
  if (!read || globalThis.repdeskPortal?.isLive) return
  globalThis.repdeskPortal?.stop()
  // An orphan may live in a world of its own. A page that forges this event moves only orphans.
  document.dispatchEvent(new Event(started))

  const page = new PortalPage(
    window,
    () => read(document, location.href, readingHintOf(location.href)),
    { isAlive, tell },
    new Alarm(window, ask),
  )
  globalThis.repdeskPortal = page
  document.addEventListener(started, () => {
    if (!page.isLive) page.stop()
  })
  const deafen = listen((push) => {
    if (push.type === 'portal/refresh') page.refresh()
    else {
      page.stop()
      deafen()
    }
  })
  page.start()
}
