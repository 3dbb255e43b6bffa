/** Express Entry profiles and applications, reached through a GCKey account. */
// No public source at hand gives its exact address: its pages are recognised by meaning only.
import { definePortal } from './portal.ts'

export const expressEntry = definePortal({
  id: 'express-entry',
  name: { en: 'Express Entry', fr: 'Entrée express' },
  hosts: [],
  practice: false,
  evidence: 'invented',
  pages: [],
})
