/** The reading scripts on portals that were switched on: registered for their origin alone, and put back when lost. */
import browser from '../browser.ts'
import type { PortalPush } from '../messages.ts'
import { switchedOn } from '../store/portals.ts'
import { patternOf } from './address.ts'

const files = ['content-scripts/reading.js', 'content-scripts/portal.js']
const idOf = (origin: string) => `portal:${origin}`

/** Registers what is missing and removes what should not be there: after an update the browser forgets all. */
export function registerPortals(): Promise<void> {
  return navigator.locks.request('repdesk-portal-scripts', registerMissing) as Promise<void>
}

async function registerMissing(): Promise<void> {
  const origins = (await switchedOn()).map((portal) => portal.origin)
  const registered = (await browser.scripting.getRegisteredContentScripts()).map((script) => script.id)
  const wanted = new Set(origins.map(idOf))
  const unwanted = registered.filter((id) => !wanted.has(id))
  if (unwanted.length > 0) await browser.scripting.unregisterContentScripts({ ids: unwanted })
  const missing = origins.filter((origin) => !registered.includes(idOf(origin)))
  if (missing.length === 0) return
  await browser.scripting.registerContentScripts(
    missing.map((origin) => ({
      id: idOf(origin),
      js: files,
      matches: [patternOf(origin)],
      runAt: 'document_idle' as const,
      allFrames: false,
      persistAcrossSessions: true,
    })),
  )
}

/** Pages that were open before the scripts were registered, or whose scripts an update has orphaned. */
export async function injectIntoOpenTabs(origin: string): Promise<void> {
  for (const tabId of await openTabsOf(origin)) {
    try {
      await browser.scripting.executeScript({ target: { tabId }, files })
    } catch {
      // Closed meanwhile, or an error page stands in it: the registered scripts run when it loads.
    }
  }
}

/** Tells the portal's open pages something; those without our script do not hear it. */
export async function pushToPortal(origin: string, push: PortalPush): Promise<void> {
  for (const tabId of await openTabsOf(origin)) {
    try {
      await browser.tabs.sendMessage(tabId, push, { frameId: 0 })
    } catch {
      // No script there.
    }
  }
}

/** All portals' open pages draw their marks again. */
export async function refreshMarks(): Promise<void> {
  for (const { origin } of await switchedOn()) await pushToPortal(origin, { type: 'portal/refresh' })
}

/** Without a permission for all tabs, the browser tells the address only of those that we may read. */
async function openTabsOf(origin: string): Promise<number[]> {
  const tabs = await browser.tabs.query({})
  return tabs.flatMap(({ id, url }) =>
    id !== undefined && url && URL.canParse(url) && new URL(url).origin === origin ? id : [],
  )
}
