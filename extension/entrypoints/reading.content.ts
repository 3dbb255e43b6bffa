/** Puts the reading engine where portal.js finds it. It runs only on portals that were switched on. */
import { defineContentScript } from 'wxt/utils/define-content-script'
import { readPage } from '../reading/page.ts'
import type { ReadingHint, ReadPage } from '../reading/reading.ts'

declare global {
  var repdeskRead: ((document: Document, url: string, hint?: ReadingHint) => ReadPage) | undefined
}

export default defineContentScript({
  registration: 'runtime',
  // The page would hear the extension's id.
  noScriptStartedPostMessage: true,
  main() {
    globalThis.repdeskRead = readPage
  },
})
