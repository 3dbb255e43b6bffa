/** Opening pages from the screens: RepDesk's own, and a portal's. */
import browser from '../browser.ts'

/** One of RepDesk's own pages, such as `options.html#portals`; brought to the front when it is open already. */
export async function openOwnPage(path: string): Promise<void> {
  const url = browser.runtime.getURL(path)
  const [bare = url] = url.split('#')
  const own = await browser.runtime.getURL('')
  const open = (await browser.tabs.query({})).find(
    (tab) => tab.url?.startsWith(own) && tab.url.split('#')[0] === bare,
  )
  if (open?.id === undefined) await browser.tabs.create({ url })
  else {
    await browser.tabs.update(open.id, url === bare ? { active: true } : { active: true, url })
    if (open.windowId !== undefined) await browser.windows.update(open.windowId, { focused: true })
  }
}

export async function openPage(url: string): Promise<void> {
  await browser.tabs.create({ url })
}

/** Closes the popup after it sent the person elsewhere; a popup that was opened as a tab stays. */
export async function closePopup(): Promise<void> {
  if (!(await browser.tabs.getCurrent())) window.close()
}
