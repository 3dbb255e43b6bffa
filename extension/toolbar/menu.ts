/** The context menu: one entry that opens the popup, where every fill starts. */
import browser from '../browser.ts'
import { snapshotOf } from '../store/snapshot.ts'
import { read } from '../store/store.ts'
import { languageOf } from './show-badge.ts'

const fillId = 'fill'
const words = { en: 'Fill my details on this page', fr: 'Remplir mes coordonnées' }

/** Made anew at each installation, update and start of the browser, and when the language changes. */
export async function makeMenu(): Promise<void> {
  const { settings } = await read(snapshotOf)
  await browser.contextMenus.removeAll()
  browser.contextMenus.create({
    id: fillId,
    title: words[languageOf(settings)],
    contexts: ['page', 'editable', 'frame'],
    documentUrlPatterns: ['http://*/*', 'https://*/*'],
  })
}

/** Shows the popup, with its preview; nothing is written from here. Where a browser cannot, the button is there. */
export async function openPopupFromMenu(menuItemId: string | number): Promise<void> {
  if (menuItemId !== fillId) return
  await browser.action.openPopup()
}
