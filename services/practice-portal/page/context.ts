/** What every page of the portal knows of its request. */
import type { SiteEnv } from '@repdesk/service-kit/site'
import { ProblemError } from '@repdesk/shared/problem'
import type { Context } from 'hono'
import type { AccountKind, AccountState } from '../schema.ts'
import { type Language, type Say, sayIn } from '../words.ts'

/** Who is signed in. */
export type Viewer = { accountId: string; kind: AccountKind; state: AccountState; name: string }

export type PortalEnv = {
  Variables: SiteEnv['Variables'] & { language: Language; viewer: Viewer | undefined }
}
export type PortalContext = Context<PortalEnv>
/** Who is signed in; only for pages that nobody else reaches. */
export function viewerOf(c: PortalContext): Viewer {
  const viewer = c.get('viewer')
  if (!viewer) throw new ProblemError('not-found')
  return viewer
}

export const sayOf = (c: PortalContext): Say => sayIn(c.get('language') === 'fr' ? 'fr' : 'en')

/** A form's fields; what is not a form was refused before. */
export const formOf = async (c: PortalContext): Promise<URLSearchParams> =>
  new URLSearchParams(await c.req.text())
