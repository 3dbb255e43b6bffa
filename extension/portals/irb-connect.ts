/** Canada Post’s Connect, as the Immigration and Refugee Board takes documents by it. */
// No public source at hand gives its exact address: its pages are recognised by meaning only.
import { definePortal } from './portal.ts'

export const irbConnect = definePortal({
  id: 'irb-connect',
  name: { en: 'Connect (IRB)', fr: 'Connexion (CISR)' },
  hosts: [],
  practice: false,
  evidence: 'invented',
  pages: [],
})
