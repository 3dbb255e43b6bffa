/** Which portals are switched on, by exact origin. */
import type { PortalRow } from './rows.ts'
import { mutate, read } from './store.ts'

export function switchedOn(): Promise<PortalRow[]> {
  return read((rows) => [...rows.all('portals')].map(([, row]) => row))
}

export function portalAt(origin: string): Promise<PortalRow | undefined> {
  return read((rows) => rows.get('portals', origin))
}

export function keepSwitchedOn(portal: PortalRow): Promise<void> {
  return mutate((draft) => {
    if (!draft.get('portals', portal.origin)) draft.put('portals', portal.origin, portal)
  })
}

/** What was read there stays; what its pages were said to lack does not. */
export function keepSwitchedOff(origin: string): Promise<void> {
  return mutate((draft) => {
    draft.remove('portals', origin)
    for (const [id, trouble] of [...draft.all('troubles')])
      if (trouble.origin === origin) draft.remove('troubles', id)
  })
}
