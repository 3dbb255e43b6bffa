/** The Manitoba Provincial Nominee Program’s online system. */
// No public source at hand gives its exact address: its pages are recognised by meaning only.
import { definePortal } from './portal.ts'

export const mpnp = definePortal({
  id: 'mpnp',
  name: { en: 'MPNP Online', fr: 'MPNP en ligne' },
  hosts: [],
  practice: false,
  evidence: 'invented',
  pages: [],
})
