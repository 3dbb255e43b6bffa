/** The British Columbia Provincial Nominee Program’s online system. */
// No public source at hand gives its exact address: its pages are recognised by meaning only.
import { definePortal } from './portal.ts'

export const bcpnp = definePortal({
  id: 'bcpnp',
  name: { en: 'BC PNP Online', fr: 'BC PNP Online' },
  hosts: [],
  practice: false,
  evidence: 'invented',
  pages: [],
})
