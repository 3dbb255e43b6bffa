/**
 * Puts the reading engine where portal.js finds it, on portals that were switched on; and, where a person is about
 * to fill, what a fill is compared with beforehand.
 */
import { defineContentScript } from 'wxt/utils/define-content-script'
import { type AccountShown, accountShown } from '../reading/account-shown.ts'
import { readPage } from '../reading/page.ts'
import type { ReadingHint, ReadPage } from '../reading/reading.ts'

declare global {
  var repdeskAccount: ((document: Document) => Promise<AccountShown>) | undefined
  var repdeskRead: ((document: Document, url: string, hint?: ReadingHint) => ReadPage) | undefined
}

export default defineContentScript({
  registration: 'runtime',
  // The page would hear the extension's id.
  noScriptStartedPostMessage: true,
  main() {
    globalThis.repdeskRead = readPage
    globalThis.repdeskAccount = accountShown
  },
})
