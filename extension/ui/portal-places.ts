/** Portals as the screens name and open them. */
import { portals } from '../portals/known.ts'
import type { Portal } from '../portals/portal.ts'
import type { Snapshot } from '../store/snapshot.ts'
import { language } from './words.ts'

type SwitchedOn = Snapshot['portals']

export const knownPortal = (portalId: string): Portal | undefined =>
  portals.find((portal) => portal.id === portalId)

/** Its adapter's name; without an adapter, the host it was switched on at. */
export function portalName(portalId: string, switchedOn: SwitchedOn): string {
  const portal = knownPortal(portalId)
  if (portal) return portal.name[language.value]
  const row = switchedOn.find((candidate) => candidate.portalId === portalId)
  return row ? new URL(row.origin).host : portalId
}

/** The page with a portal's list of applications, at the origin switched on last; undefined when it is not known. */
export function listAddress(portalId: string, switchedOn: SwitchedOn): string | undefined {
  const portal = knownPortal(portalId)
  const latest = switchedOn
    .filter((row) => row.portalId === portalId)
    .sort((a, b) => (a.switchedOnAt < b.switchedOnAt ? 1 : -1))[0]
  const origin = latest?.origin ?? originOf(portal)
  if (!origin) return undefined
  const list = portal?.pages.find((page) => page.reads === 'application-list')
  return new URL(list && !list.path.includes('*') ? list.path : '/', origin).href
}

/** Where a portal lives when no one has switched it on; a practice portal's port is not known. */
const originOf = (portal: Portal | undefined) =>
  portal && !portal.practice && portal.hosts[0] ? `https://${portal.hosts[0]}` : undefined

/** An id for a portal that has no adapter, from its host. */
export const portalIdOfHost = (host: string): string =>
  host
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)
