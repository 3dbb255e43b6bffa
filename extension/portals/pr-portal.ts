/** IRCC’s permanent residence portal, for representatives and their clients. */
// sign-in* → sign-up (own account) → application → … → declaration! (the client's, on the client's own side)
// * nothing is done here   ! a person does this page
import { definePortal } from './portal.ts'

export const prPortal = definePortal({
  id: 'pr-portal',
  name: { en: 'Permanent Residence Portal', fr: 'Portail de résidence permanente' },
  hosts: ['prson-srpel.apps.cic.gc.ca'],
  practice: false,
  evidence: 'invented',
  pages: [
    { id: 'sign-in', path: '/rep/login', handsOff: 'a sign-in form' },
    { id: 'sign-up', path: '/rep/signup', party: 'representative' },
    { id: 'application', path: '/application/profile/*' },
  ],
})
