/** The applications service: the index of accounts, applications and letters, made from readings. */
import type { Routes } from '@repdesk/service-kit/api'
import type { Database } from '@repdesk/service-kit/database'
import type { Log } from '@repdesk/service-kit/log'
import type { Migrations } from '@repdesk/service-kit/migrations'
import { migrations } from './migrations/index.ts'
import { applicationsRoutes } from './routes.ts'
import type { ApplicationsSchema } from './schema.ts'

export type ApplicationsOptions = { database: Database<ApplicationsSchema>; now?: () => Date; log: Log }
export type Applications = { routes: Routes<'applications'>; migrations: Migrations }

/**
 * Announces `application-changed` with `{ sequence, application }` and `seen-changed` with
 * `{ sequence, memberId, applicationId, seen }`, each with the change it tells of.
 */
export function createApplications({ database, now = () => new Date() }: ApplicationsOptions): Applications {
  return { routes: applicationsRoutes(database, now), migrations }
}
