/** IRCC Portal: visitor visas, study permits, refugee claims and special measures; it has tenants of its own for clients and for representatives. */
// sign-in* → terms! → dashboard → purpose → application type → representative → … → payment! → declaration!
// * nothing is done here   ! the person does this page
// No public source at hand gives the address of the representatives' own tenant, or the paths of the last two.
import { definePortal } from './portal.ts'

export const irccPortal = definePortal({
  id: 'ircc-portal',
  name: { en: 'IRCC Portal', fr: 'Portail d’IRCC' },
  hosts: ['portal-portail.apps.cic.gc.ca', 'tr-rt.apps.cic.gc.ca'],
  practice: false,
  evidence: 'invented',
  pages: [
    { id: 'sign-in', path: '/signin', handsOff: 'a sign-in form' },
    { id: 'terms', path: '/terms', handsOff: 'terms that a person accepts' },
    { id: 'dashboard', path: '/dashboard', reads: 'application-list' },
    { id: 'purpose', path: '/purpose', party: 'applicant' },
    { id: 'application-type', path: '/application-type', party: 'applicant' },
    { id: 'representative', path: '/representative' },
  ],
  support: { email: 'IRCC.AsylumTechSupport-SupportTechAsile.IRCC@cic.gc.ca' },
})
