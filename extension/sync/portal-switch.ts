/** Switching a portal on and off. The browser's permission for its origin is asked for by the screen, before. */
import browser from '../browser.ts'
import type { CommandTrouble } from '../messages.ts'
import { portalOf } from '../portals/index.ts'
import { keepSwitchedOff, keepSwitchedOn, switchedOn } from '../store/portals.ts'
import { patternOf } from './address.ts'
import { injectIntoOpenTabs, pushToPortal, registerPortals } from './portal-scripts.ts'

type Done = { ok: true } | CommandTrouble

/** `portalId` is taken at its word only where no adapter knows better. */
export async function switchOn(wanted: { origin: string; portalId: string }, now: Date): Promise<Done> {
  const origin = exactOrigin(wanted.origin)
  const known = origin === undefined ? undefined : portalOf(`${origin}/`)
  if (!origin || (!known && !origin.startsWith('https:'))) return { ok: false, problem: 'address-refused' }
  if (!(await mayRead(origin))) return { ok: false, problem: 'permission-missing' }
  const portalId = known?.id ?? wanted.portalId
  await keepSwitchedOn({ origin, portalId, switchedOnAt: now.toISOString() })
  await registerPortals()
  await injectIntoOpenTabs(origin)
  return { ok: true }
}

export async function switchOff(origin: string): Promise<Done> {
  await keepSwitchedOff(origin)
  await registerPortals()
  await pushToPortal(origin, { type: 'portal/stop' })
  return { ok: true }
}

/** A permission that was taken away in the browser's own settings switches its portals off. */
export async function switchOffForbidden(): Promise<void> {
  for (const { origin } of await switchedOn()) if (!(await mayRead(origin))) await switchOff(origin)
}

/** After an installation or update: scripts back, and into the pages that are open. */
export async function switchOnAgain(): Promise<void> {
  await registerPortals()
  for (const { origin } of await switchedOn()) await injectIntoOpenTabs(origin)
}

const mayRead = (origin: string): Promise<boolean> =>
  browser.permissions.contains({ origins: [patternOf(origin)] })

function exactOrigin(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined
  const { origin } = new URL(text)
  return origin === text ? origin : undefined
}
