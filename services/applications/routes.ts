/** The routes of the applications service. */
import type { Routes } from '@repdesk/service-kit/api'
import type { Database } from '@repdesk/service-kit/database'
import type { ApplicationsSchema } from './schema.ts'
import { ingestMarks } from './store/ingest-marks.ts'
import { ingestReadings } from './store/ingest-readings.ts'
import { listApplications } from './store/list-applications.ts'
import { listChanges } from './store/list-changes.ts'
import { listAccounts, listLetters, showApplication } from './store/read.ts'

export function applicationsRoutes(
  database: Database<ApplicationsSchema>,
  now: () => Date,
): Routes<'applications'> {
  return {
    ingestReadings: ({ caller, body }) => ingestReadings(database, caller, body.readings, now()),
    ingestMarks: ({ caller, body }) => ingestMarks(database, caller, body.marks, now()),
    listAccounts: async ({ caller, query }) => ({
      accounts: await listAccounts(database, caller, query.space),
    }),
    listApplications: ({ caller, query }) => listApplications(database, caller, query),
    showApplication: ({ caller, params }) => showApplication(database, caller, params.applicationId),
    listLetters: async ({ caller, params }) => ({
      letters: await listLetters(database, caller, params.applicationId),
    }),
    listChanges: ({ caller, query }) => listChanges(database, caller, query),
  }
}
