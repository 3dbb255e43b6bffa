/** Puts the reading engine where portal.js finds it. It runs only on portals that were switched on. */
import { defineContentScript } from 'wxt/utils/define-content-script'
import { readingHintOf } from '../portals/index.ts'
import { readPage } from '../reading/page.ts'
import type { ReadPage } from '../reading/reading.ts'

declare global {
  var repdeskRead: ((document: Document, url: string) => ReadPage) | undefined
}

export default defineContentScript({
  registration: 'runtime',
  main() {
    globalThis.repdeskRead = (document, url) => readPage(document, url, readingHintOf(url))
  },
})
