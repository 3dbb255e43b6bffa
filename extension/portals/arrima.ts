/** Québec’s Arrima, where a client declares a representative and gives a procuration. */
// No public source at hand gives its exact address: its pages are recognised by meaning only.
import { definePortal } from './portal.ts'

export const arrima = definePortal({
  id: 'arrima',
  name: { en: 'Arrima (Québec)', fr: 'Arrima' },
  hosts: [],
  practice: false,
  evidence: 'invented',
  pages: [],
})
