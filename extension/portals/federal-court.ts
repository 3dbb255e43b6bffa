/** Electronic filing at the Federal Court. */
// No public source at hand gives its exact address: its pages are recognised by meaning only.
import { definePortal } from './portal.ts'

export const federalCourt = definePortal({
  id: 'federal-court',
  name: { en: 'Federal Court e-filing', fr: 'Dépôt électronique de la Cour fédérale' },
  hosts: [],
  practice: false,
  evidence: 'invented',
  pages: [],
})
