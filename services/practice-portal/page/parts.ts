/** What the portal's pages are built from. */
import type { Database } from '@repdesk/service-kit/database'
import type { Site } from '@repdesk/service-kit/site'
import type { Hono } from 'hono'
import type { PortalTables } from '../schema.ts'
import type { PortalEnv } from './context.ts'

export type Parts = {
  app: Hono<PortalEnv>
  site: Site
  database: Database<PortalTables>
  /** The portal's clock, which officers can move; sessions go by the real one. */
  now: () => Date
  /** The portal's own address, for links in e-mails. */
  publicUrl: string
}
