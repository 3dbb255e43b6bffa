/** ESDC’s LMIA Online: labour market impact assessments, signed in to through Job Bank. */
// sign-in* (at Job Bank) → employer file → third party → … → attestation!
// * nothing is done here   ! a person does this page
// No public source at hand gives their paths.
import { definePortal } from './portal.ts'

export const lmiaOnline = definePortal({
  id: 'lmia-online',
  name: { en: 'LMIA Online', fr: 'EIMT en ligne' },
  hosts: ['tfwp-jb.lmia.esdc.gc.ca'],
  practice: false,
  evidence: 'invented',
  pages: [],
})
