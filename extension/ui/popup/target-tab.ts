/** The tab that the popup speaks of. */
import { signal } from '@preact/signals'
import browser from '../../browser.ts'

/** `url` is undefined where the browser does not say, which is where an extension may do nothing. */
export type TargetTab = { tabId: number; url: string | undefined }

/** Undefined when there is none, or until it was asked for. */
export const target = signal<{ tab: TargetTab | undefined } | undefined>(undefined)

/** Asks for the tab; called while the store is still being read. */
export async function findTarget(): Promise<void> {
  target.value = { tab: await targetTab() }
}

/**
 * The active tab. Only when the popup's page was opened as a tab of its own does `?tabId=` name another; in the
 * real popup it is not looked at.
 */
async function targetTab(): Promise<TargetTab | undefined> {
  const own = await browser.tabs.getCurrent()
  const named = Number(new URLSearchParams(location.search).get('tabId'))
  const tab =
    own && named
      ? await browser.tabs.get(named).catch(() => undefined)
      : (await browser.tabs.query({ active: true, currentWindow: true }))[0]
  return tab?.id === undefined ? undefined : { tabId: tab.id, url: tab.url }
}
