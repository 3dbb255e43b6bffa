/** The applications service's migrations, in order. */
import type { Migrations } from '@repdesk/service-kit/migrations'
import { outboxMigration } from '@repdesk/service-kit/outbox-table'
import * as applications from './001-applications.ts'
import * as orders from './002-orders.ts'
import * as search from './003-search.ts'

export const migrations: Migrations = {
  '001-applications': applications,
  '002-orders': orders,
  '003-search': search,
  '004-outbox': outboxMigration,
}
