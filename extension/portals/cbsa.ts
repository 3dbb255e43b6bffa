/** Forms of the Canada Border Services Agency, which has no portal for representatives. */
// No public source at hand gives its exact address: its pages are recognised by meaning only.
import { definePortal } from './portal.ts'

export const cbsa = definePortal({
  id: 'cbsa',
  name: { en: 'CBSA forms', fr: 'Formulaires de l’ASFC' },
  hosts: [],
  practice: false,
  evidence: 'invented',
  pages: [],
})
