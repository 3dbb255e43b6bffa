/** The notifications service's migrations, in order. */
import type { Migrations } from '@repdesk/service-kit/migrations'
import * as attention from './001-attention.ts'

export const migrations: Migrations = { '001-attention': attention }
