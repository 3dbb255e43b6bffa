/** IRCC’s Employer Portal: offers of employment that need no labour market impact assessment. */
// No public source at hand gives its exact address: its pages are recognised by meaning only.
import { definePortal } from './portal.ts'

export const employerPortal = definePortal({
  id: 'employer-portal',
  name: { en: 'Employer Portal', fr: 'Portail de l’employeur' },
  hosts: [],
  practice: false,
  evidence: 'invented',
  pages: [],
})
