/** What a page does that needs a session and has none: asks for one, and loses nothing that was typed. */
import type { PortalContext } from '../page/context.ts'
import type { PortalDb } from '../schema.ts'
import { signInAddress } from './sign-in.tsx'
import { accountById, holdForm } from './store.ts'

/** Keeps what was sent when a session had just ended, and leads back to where it was sent from. */
export async function askToSignIn(c: PortalContext, db: PortalDb, now: Date): Promise<Response> {
  const session = c.get('session')
  const { pathname, search } = new URL(c.req.url)
  const isPost = c.req.method === 'POST'
  // A form with a file is sent to its page's own address and /files; a file is not kept, but chosen again.
  const path = isPost ? pathname.replace(/\/files$/, '') : pathname + search
  if (session.state !== 'expired') return c.redirect(signInAddress(path), 303)
  const account = await accountById(db, session.accountId)
  if (isPost && isNeverHeld(path)) return c.redirect(signInAddress(`${path}?ended`, 'ended'), 303)
  if (account && isPost && path === pathname)
    await holdForm(db, session.accountId, path, await c.req.text(), now)
  return c.redirect(signInAddress(path, 'ended'), 303)
}

/** A card's number is kept nowhere, not even for the moment that a person signs in again. */
const isNeverHeld = (path: string) => /^\/orders\/[^/]+\/pay$/.test(path)
