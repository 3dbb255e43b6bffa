/** All pages of an enrolment, and what keeps an account to them until it is approved. */
import type { Next } from 'hono'
import type { PortalContext } from '../page/context.ts'
import { homeOf } from '../page/layout.tsx'
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

/** What an account that is not active yet can open, beside its own pages. */
const openMeanwhile = ['guide', 'support', 'mailbox', 'sign-in', 'sign-out', '']

/** Every other page leads to the enrolment or, while the account takes a client account's place, to that. */
export async function keepToEnrolment(c: PortalContext, next: Next): Promise<Response | undefined> {
  const viewer = c.get('viewer')
  if (!viewer || viewer.state === 'active') return passOn(next)
  const home = homeOf(viewer)
  const [, folder = ''] = c.req.path.split('/')
  return openMeanwhile.includes(folder) || home === `/${folder}` ? passOn(next) : c.redirect(home, 303)
}

async function passOn(next: Next): Promise<undefined> {
  await next()
  return undefined
}
