/** Switching on the portal, or the unknown site, that the person is looking at. */
import { type Signal, useSignal } from '@preact/signals'
import type { Snapshot } from '../../store/snapshot.ts'
import { portalIdOfHost } from '../portal-places.ts'
import { switchOn } from '../switch-on.ts'
import { t } from '../words.ts'

export type Switching = {
  problem: Signal<string | undefined>
  switchOn: (origin: string, portalId: string) => Promise<void>
}

export function useSwitchOn(): Switching {
  const problem = useSignal<string | undefined>(undefined)
  return {
    problem,
    switchOn: async (origin, portalId) => {
      problem.value = await switchOn(origin, portalId)
    },
  }
}

/** For a site without an adapter: offered small, since most sites are no portal. */
export function SwitchOnSite(props: { snapshot: Snapshot; url: string | undefined; switching: Switching }) {
  if (props.url === undefined) return null
  const { origin, host, protocol } = new URL(props.url)
  if (protocol !== 'https:' || props.snapshot.portals.some((row) => row.origin === origin)) return null
  return (
    <button
      type="button"
      class="plain small"
      data-testid="switch-on"
      title={t('switch_on_why')}
      onClick={() => void props.switching.switchOn(origin, portalIdOfHost(host))}
    >
      {t('switch_on_site', { host })}
    </button>
  )
}
