/** The context menu: on a page it opens the popup, on a field the popup says whose that field is; it writes nothing. */
import type { Menus, Tabs } from '../browser.ts'
import browser from '../browser.ts'
import { snapshotOf } from '../store/snapshot.ts'
import { read } from '../store/store.ts'
import { notePointed } from './pointed.ts'
import { languageOf } from './show-badge.ts'

const fillId = 'fill'
const whoseId = 'whose'
const words = {
  fill: { en: 'Fill my details on this page', fr: 'Remplir mes coordonnées' },
  whose: { en: 'Whose is this field?', fr: 'À qui est ce champ?' },
}

/** Made anew at each installation, update and start of the browser, and when the language changes. */
export async function makeMenu(): Promise<void> {
  const { settings } = await read(snapshotOf)
  const language = languageOf(settings)
  await browser.contextMenus.removeAll()
  const documentUrlPatterns = ['http://*/*', 'https://*/*']
  browser.contextMenus.create({
    id: fillId,
    title: words.fill[language],
    contexts: ['page', 'frame'],
    documentUrlPatterns,
  })
  browser.contextMenus.create({
    id: whoseId,
    title: words.whose[language],
    contexts: ['editable'],
    documentUrlPatterns,
  })
}

/** Shows the popup, with its preview; nothing is written from here. Where a browser cannot, the button is there. */
export async function openPopupFromMenu(info: Menus.OnClickData, tab: Tabs.Tab | undefined): Promise<void> {
  if (info.menuItemId !== fillId && info.menuItemId !== whoseId) return
  if (info.menuItemId === whoseId && tab?.id !== undefined)
    notePointed({
      tabId: tab.id,
      frameId: info.frameId ?? 0,
      ...(info.targetElementId === undefined ? {} : { targetElementId: info.targetElementId }),
    })
  // Firefox opens it only in the click's own turn, so nothing is waited for before.
  await browser.action.openPopup()
}
