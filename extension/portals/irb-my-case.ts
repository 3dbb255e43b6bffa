/** My Case, of the Immigration and Refugee Board. */
// sign-in* → files → file → counsel contact information → … → documents
// * nothing is done here
// No public source at hand gives their paths.
import { definePortal } from './portal.ts'

export const irbMyCase = definePortal({
  id: 'irb-my-case',
  name: { en: 'My Case (IRB)', fr: 'Mon dossier (CISR)' },
  hosts: ['mycase-mondossier.irb-cisr.canada.ca'],
  practice: false,
  evidence: 'invented',
  pages: [],
})
