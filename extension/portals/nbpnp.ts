/** The New Brunswick Provincial Nominee Program’s online system. */
// No public source at hand gives its exact address: its pages are recognised by meaning only.
import { definePortal } from './portal.ts'

export const nbpnp = definePortal({
  id: 'nbpnp',
  name: { en: 'NBPNP online', fr: 'PCNB en ligne' },
  hosts: [],
  practice: false,
  evidence: 'invented',
  pages: [],
})
