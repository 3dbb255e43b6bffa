/** All portals that are known by name, those without a known address among them. */
import { aaip } from './aaip.ts'
import { aprPortal } from './apr-portal.ts'
import { arrima } from './arrima.ts'
import { bcpnp } from './bcpnp.ts'
import { cbsa } from './cbsa.ts'
import { employerPortal } from './employer-portal.ts'
import { expressEntry } from './express-entry.ts'
import { federalCourt } from './federal-court.ts'
import { locatedPortals } from './index.ts'
import { irbConnect } from './irb-connect.ts'
import { mpnp } from './mpnp.ts'
import { nbpnp } from './nbpnp.ts'
import { nlPnp } from './nl-pnp.ts'
import { nsnp } from './nsnp.ts'
import { oinp } from './oinp.ts'
import { peiPnp } from './pei-pnp.ts'
import type { Portal } from './portal.ts'
import { sinp } from './sinp.ts'

export const portals: readonly Portal[] = [
  ...locatedPortals,
  aprPortal,
  expressEntry,
  employerPortal,
  irbConnect,
  oinp,
  bcpnp,
  aaip,
  sinp,
  mpnp,
  nbpnp,
  nsnp,
  peiPnp,
  nlPnp,
  arrima,
  federalCourt,
  cbsa,
]
