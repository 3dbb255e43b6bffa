/** The Nova Scotia Nominee Program’s online system. */
// No public source at hand gives its exact address: its pages are recognised by meaning only.
import { definePortal } from './portal.ts'

export const nsnp = definePortal({
  id: 'nsnp',
  name: { en: 'NSNP online', fr: 'PCNE en ligne' },
  hosts: [],
  practice: false,
  evidence: 'invented',
  pages: [],
})
