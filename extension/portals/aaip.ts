/** The Alberta Advantage Immigration Program’s portal. */
// No public source at hand gives its exact address: its pages are recognised by meaning only.
import { definePortal } from './portal.ts'

export const aaip = definePortal({
  id: 'aaip',
  name: { en: 'AAIP portal', fr: 'Portail de l’AAIP' },
  hosts: [],
  practice: false,
  evidence: 'invented',
  pages: [],
})
