/** The four services' databases: a file each, or a schema each. */
import { join } from 'node:path'
import { ask, type Database, openDatabase } from '@repdesk/service-kit/database'
import type { Config } from './config.ts'

type Name = 'profiles' | 'applications' | 'notifications' | 'practice-portal'

export type OpenDatabases = {
  open<T>(name: Name): Promise<Database<T>>
  /** Whether every database answers. */
  answer(): Promise<boolean>
  close(): Promise<void>
}

export function databasesOf(config: Pick<Config, 'dataDir' | 'database'>, key: Uint8Array): OpenDatabases {
  const opened: Database<unknown>[] = []
  return {
    async open<T>(name: Name) {
      const database = await openDatabase<T>(
        config.database.kind === 'sqlite'
          ? { kind: 'sqlite', file: join(config.dataDir, `${name}.db`), key }
          : { kind: 'postgres', url: config.database.url, schema: name.replace('-', '_') },
      )
      opened.push(database as Database<unknown>)
      return database
    },
    async answer() {
      await Promise.all(opened.map(ask))
      return true
    },
    async close() {
      await Promise.all(opened.map((database) => database.close()))
    },
  }
}
