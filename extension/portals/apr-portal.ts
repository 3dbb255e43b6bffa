/** IRCC’s older portal for paid representatives, where the Representative ID is issued. */
// No public source at hand gives its exact address: its pages are recognised by meaning only.
import { definePortal } from './portal.ts'

export const aprPortal = definePortal({
  id: 'apr-portal',
  name: { en: 'Authorized Paid Representatives Portal', fr: 'Portail des représentants autorisés rémunérés' },
  hosts: [],
  practice: false,
  evidence: 'invented',
  pages: [],
})
