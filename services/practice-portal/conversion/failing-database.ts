/** For tests: a database that does something at each statement, such as failing at the one a crash is tried at. */
import type { Database } from '@repdesk/service-kit/database'
import type { PluginTransformQueryArgs, PluginTransformResultArgs } from 'kysely'
import type { PortalTables } from '../schema.ts'

/** `before` is told each statement's number, from 1, before it is run; what it throws, the statement throws. */
export function watchedDatabase(
  database: Database<PortalTables>,
  before: (statement: number) => void,
): Database<PortalTables> {
  let statement = 0
  const db = database.db.withPlugin({
    transformQuery: ({ node }: PluginTransformQueryArgs) => {
      statement += 1
      before(statement)
      return node
    },
    transformResult: async ({ result }: PluginTransformResultArgs) => result,
  })
  return { ...database, db }
}

export class Crash extends Error {}

/** Fails before its statement of that number; later ones too, as a process that is gone does. */
export const failingDatabase = (database: Database<PortalTables>, at: number): Database<PortalTables> =>
  watchedDatabase(database, (statement) => {
    if (statement >= at) throw new Crash(`no statement ${statement}`)
  })
