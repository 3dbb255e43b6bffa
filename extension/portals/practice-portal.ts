/** RepDesk's own practice portal. */
// sign-in* → dashboard → application → representative → … → declaration!
// * nothing is done here   ! the person does this page
import { definePortal } from './portal.ts'

export const practicePortal = definePortal({
  id: 'practice-portal',
  name: { en: 'Practice portal', fr: 'Portail d’exercice' },
  hosts: ['practice.localhost'],
  practice: true,
  evidence: 'seen',
  pages: [
    { id: 'sign-in', path: '/sign-in', handsOff: 'a sign-in form' },
    {
      id: 'conversion-gate',
      path: '/convert/gate',
      handsOff: 'a declaration that closes the client account',
    },
    { id: 'dashboard', path: '/dashboard', reads: 'application-list' },
    { id: 'letter', path: '/applications/*/letters/*', reads: 'letter' },
    { id: 'representative', path: '/applications/*/representative' },
    { id: 'new-application', path: '/applications/new' },
    { id: 'section', path: '/applications/*/*', party: 'applicant' },
    { id: 'application', path: '/applications/*', reads: 'application' },
    { id: 'account', path: '/account', party: 'representative' },
  ],
})
