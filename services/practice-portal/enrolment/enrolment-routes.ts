/** All pages of an enrolment, and what keeps an account to them until it is approved. */
import type { Next } from 'hono'
import type { PortalContext } from '../page/context.ts'
import type { Parts } from '../page/parts.ts'
import { addCodePage } from './code-page.tsx'
import { addCredentialsPage } from './credentials-page.tsx'
import { addFirstPage } from './first-page.tsx'
import { addPicturePages } from './picture-page.tsx'
import { addReviewPage } from './review-page.tsx'
import { addStepPages } from './step-page.tsx'
import { addTermsPage } from './terms-page.tsx'

export function addEnrolmentRoutes(parts: Parts): void {
  addFirstPage(parts)
  addTermsPage(parts)
  addCredentialsPage(parts)
  addCodePage(parts)
  addReviewPage(parts)
  addPicturePages(parts)
  // Last: any other step is one with questions.
  addStepPages(parts)
}

/** What an account that is not approved yet can open. */
const openMeanwhile = ['enrol', 'convert', 'guide', 'support', 'mailbox', 'sign-in', 'sign-out', '']

/** Every other page leads to the enrolment. */
export async function keepToEnrolment(c: PortalContext, next: Next): Promise<Response | undefined> {
  const viewer = c.get('viewer')
  const isOpen = openMeanwhile.includes(c.req.path.split('/')[1] ?? '')
  if (viewer && viewer.state !== 'active' && !isOpen) return c.redirect('/enrol', 303)
  await next()
  return undefined
}
