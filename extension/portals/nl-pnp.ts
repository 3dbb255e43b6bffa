/** The Newfoundland and Labrador Provincial Nominee Program’s online system. */
// No public source at hand gives its exact address: its pages are recognised by meaning only.
import { definePortal } from './portal.ts'

export const nlPnp = definePortal({
  id: 'nl-pnp',
  name: { en: 'NLPNP online', fr: 'PCP de Terre-Neuve-et-Labrador en ligne' },
  hosts: [],
  practice: false,
  evidence: 'invented',
  pages: [],
})
