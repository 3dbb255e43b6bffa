/** The Ontario Immigrant Nominee Program’s e-Filing Portal; a representative’s e-mail may not be the applicant’s there. */
// No public source at hand gives its exact address: its pages are recognised by meaning only.
import { definePortal } from './portal.ts'

export const oinp = definePortal({
  id: 'oinp',
  name: { en: 'OINP e-Filing Portal', fr: 'Portail de dépôt électronique du POCI' },
  hosts: [],
  practice: false,
  evidence: 'invented',
  pages: [],
})
