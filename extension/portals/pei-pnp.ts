/** The Prince Edward Island Provincial Nominee Program’s online system. */
// No public source at hand gives its exact address: its pages are recognised by meaning only.
import { definePortal } from './portal.ts'

export const peiPnp = definePortal({
  id: 'pei-pnp',
  name: { en: 'PEI PNP online', fr: 'PCP de l’Île-du-Prince-Édouard en ligne' },
  hosts: [],
  practice: false,
  evidence: 'invented',
  pages: [],
})
