/** Every step of the profiles database, in order; a step never changes once it is merged. */
import type { Migrations } from '@repdesk/service-kit/migrations'
import * as firstTables from './001-first-tables.ts'
import * as auditLog from './002-audit-log.ts'
import * as taught from './003-taught.ts'

export const migrations: Migrations = {
  '001-first-tables': firstTables,
  '002-audit-log': auditLog,
  '003-taught': taught,
}
