/** Which portal a page belongs to, and what its adapter says of the page. */
import type { PageContext } from '../fill/form.ts'
import type { ReadingHint } from '../reading/reading.ts'
import { irbMyCase } from './irb-my-case.ts'
import { irccPortal } from './ircc-portal.ts'
import { lmiaOnline } from './lmia-online.ts'
import type { Portal, PortalPage } from './portal.ts'
import { prPortal } from './pr-portal.ts'
import { practicePortal } from './practice-portal.ts'

/** Those whose address is known: all that a page can be told by, and all that a content script carries. */
export const locatedPortals: readonly Portal[] = [practicePortal, irccPortal, prPortal, lmiaOnline, irbMyCase]

/**
 * The portal whose page this is. Hosts are compared whole: a suffix, another port, a name before the host or a
 * plain connection makes it another place. Ports and plain HTTP are free on loopback names only.
 */
export function portalOf(url: string): Portal | undefined {
  const address = addressOf(url)
  return address && locatedPortals.find((portal) => portal.hosts.includes(address.hostname))
}

/** What the adapter says of this page; the first entry that matches speaks. */
export function pageOf(portal: Portal, url: string): PortalPage | undefined {
  const address = addressOf(url)
  if (!address) return undefined
  const segments = segmentsOf(address.pathname)
  if (/^(en|fr)(-ca)?$/i.test(segments[0] ?? '')) segments.shift()
  return portal.pages.find((page) =>
    segmentsOf(page.path).every(
      (wanted, at) => segments[at] !== undefined && (wanted === '*' || wanted === segments[at]),
    ),
  )
}

/** What the reading engine may be told of a page beforehand. */
export function readingHintOf(url: string): ReadingHint {
  const portal = portalOf(url)
  const reads = portal && pageOf(portal, url)?.reads
  return reads ? { reads } : {}
}

/** What the fill engine may be told of a page beforehand. */
export function fillHintOf(url: string): PageContext {
  const portal = portalOf(url)
  const page = portal && pageOf(portal, url)
  return {
    ...(page?.party ? { party: page.party } : {}),
    ...(page?.handsOff ? { handsOff: page.handsOff } : {}),
  }
}

const segmentsOf = (path: string) => path.split('/').filter((segment) => segment !== '')

function addressOf(url: string): URL | undefined {
  if (!URL.canParse(url)) return undefined
  const address = new URL(url)
  if (address.username || address.password) return undefined
  if (isLoopback(address.hostname)) return /^https?:$/.test(address.protocol) ? address : undefined
  return address.protocol === 'https:' && address.port === '' ? address : undefined
}

const isLoopback = (hostname: string) =>
  hostname === 'localhost' ||
  hostname.endsWith('.localhost') ||
  hostname === '127.0.0.1' ||
  hostname === '[::1]'
