/** Pages of an enrolment: reached by the person whose it is, and by nobody else. */
import { askToSignIn } from '../accounts/ask-to-sign-in.ts'
import type { PortalContext } from '../page/context.ts'
import { homeOf } from '../page/layout.tsx'
import type { Parts } from '../page/parts.ts'
import { type Enrolment, enrolmentOfSession } from './store.ts'

/** The enrolment that the request's session is for. */
export async function currentEnrolment(c: PortalContext, parts: Parts): Promise<Enrolment | undefined> {
  const session = c.get('session')
  return session.state === 'live' ? enrolmentOfSession(parts.database.db, session.accountId) : undefined
}

/**
 * Whoever is signed in and has nothing to enrol for: everyone but a client, whose account can be converted, and someone
 * whose converted account works while its enrolment is reviewed.
 */
export function hasNothingToEnrol(c: PortalContext, enrolment: Enrolment | undefined): boolean {
  const viewer = c.get('viewer')
  const isReviewed = enrolment?.state === 'pending' || enrolment?.state === 'more'
  return viewer !== undefined && viewer.state === 'active' && viewer.kind !== 'client' && !isReviewed
}

/** A page for the one whose enrolment it is; others are led to where they can go on. */
export const withEnrolment =
  (parts: Parts, show: (c: PortalContext, enrolment: Enrolment) => Response | Promise<Response>) =>
  async (c: PortalContext): Promise<Response> => {
    const enrolment = await currentEnrolment(c, parts)
    if (hasNothingToEnrol(c, enrolment)) return c.redirect(homeOf(c.get('viewer')), 303)
    if (enrolment) return show(c, enrolment)
    if (c.get('session').state === 'expired') return askToSignIn(c, parts.database.db, parts.now())
    return c.redirect('/enrol', 303)
  }
