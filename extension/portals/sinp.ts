/** The Saskatchewan Immigrant Nominee Program’s online system. */
// No public source at hand gives its exact address: its pages are recognised by meaning only.
import { definePortal } from './portal.ts'

export const sinp = definePortal({
  id: 'sinp',
  name: { en: 'SINP Online', fr: 'SINP Online' },
  hosts: [],
  practice: false,
  evidence: 'invented',
  pages: [],
})
