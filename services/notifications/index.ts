/** The notifications service: what needs whose attention. */
import type { Routes } from '@repdesk/service-kit/api'
import type { Database } from '@repdesk/service-kit/database'
import type { Migrations } from '@repdesk/service-kit/migrations'
import type { OutboxBatchHandler, OutboxEvent } from '@repdesk/service-kit/outbox'
import type { z } from 'zod'
import { applicationChangedSchema, seenChangedSchema } from './events.ts'
import { migrations } from './migrations/index.ts'
import type { NotificationsSchema } from './schema.ts'
import { type Heard, noteApplications, noteSeen, showAttention } from './store/attention.ts'

export type NotificationsOptions = { database: Database<NotificationsSchema> }
export type Notifications = {
  routes: Routes<'notifications'>
  migrations: Migrations
  /** By topic, for the outbox of whoever announces; each may be handed the same event again. */
  handlers: Record<'application-changed' | 'seen-changed', OutboxBatchHandler>
}

export function createNotifications({ database }: NotificationsOptions): Notifications {
  const { db } = database
  return {
    routes: {
      showAttention: ({ caller, query }) => showAttention(database, caller, query),
    },
    migrations,
    handlers: {
      'application-changed': {
        all: (events) => noteApplications(db, heard(events, applicationChangedSchema)),
      },
      'seen-changed': { all: (events) => noteSeen(db, heard(events, seenChangedSchema)) },
    },
  }
}

const heard = <S extends z.ZodType>(events: readonly OutboxEvent[], schema: S): Heard<z.output<S>>[] =>
  events.map(({ firmId, payload }) => ({ firmId, news: schema.parse(payload) }))
