/** Who is signed in on a tab's portal, as its page last said; forgotten with the browser's session. */
import type { PageReading } from '@repdesk/shared/reading'
import browser from '../browser.ts'

type Holder = { origin: string; holder: string | null }
const keyOf = (tabId: number) => `holder:${tabId}`

export async function noteHolder(tabId: number, origin: string, reading: PageReading): Promise<void> {
  if (reading.account === null && reading.kind !== 'signed-out') return
  const holder = reading.kind === 'signed-out' ? null : reading.account
  const known = await holderOn(tabId, origin)
  if (known !== holder)
    await browser.storage.session.set({ [keyOf(tabId)]: { origin, holder } satisfies Holder })
}

/** Undefined when the tab's page of this origin has not said. */
export async function holderOn(tabId: number, origin: string): Promise<string | null | undefined> {
  const kept = (await browser.storage.session.get(keyOf(tabId)))[keyOf(tabId)] as Holder | undefined
  return kept?.origin === origin ? kept.holder : undefined
}

export async function forgetTab(tabId: number): Promise<void> {
  await browser.storage.session.remove([keyOf(tabId), `fill:${tabId}`, `right:${tabId}`, `alarm:${tabId}`])
}
