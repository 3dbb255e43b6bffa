/** The services and the practice portal, in this process. */

import { type Running, startServer } from '@repdesk/server/app'
import { ConfigError, readConfig } from '@repdesk/server/config'
import { DatabaseOpenError } from '@repdesk/service-kit/database'
import { PortError } from '@repdesk/service-kit/listen'
import { CompiledQuery, type Kysely } from 'kysely'
import { Plight } from '../say.mjs'
import { type PortalTruth, portalTruth } from './portal-truth.ts'
import { practiceFirm } from './practice-people.ts'

export type Services = Running & {
  truth: PortalTruth
  /** One statement on a service's database. */
  query(
    database: 'profiles' | 'applications',
    sql: string,
    parameters?: unknown[],
  ): Promise<Record<string, unknown>[]>
  /** How many browsers are paired and not revoked, as the profiles service's database has it. */
  pairedBrowsers(): Promise<number>
}

/** Where the data lies unless the person says otherwise: where the server itself keeps it. */
export const defaultDataFolder = (): string => readConfig([]).dataDir

/** Throws a plight for what a person can mend, such as a port that is taken. `port` 0 takes free ones. */
export async function openServices(dataFolder: string, port: number): Promise<Services> {
  const { firm, owner, email } = practiceFirm
  const told = { data: dataFolder, port: String(port), log: 'error', firm, owner, email }
  const running = await startServer(
    readConfig(Object.entries(told).flatMap(([name, value]) => [`--${name}`, value])),
  ).catch((error: unknown) => {
    throw isForPerson(error) ? new Plight(error.message) : error
  })
  const query: Services['query'] = async (name, sql, parameters = []) => {
    const db = running.databases[name].db as unknown as Kysely<unknown>
    return (await db.executeQuery<Record<string, unknown>>(CompiledQuery.raw(sql, parameters))).rows
  }
  return {
    ...running,
    query,
    truth: portalTruth(running.databases.practicePortal.db),
    async pairedBrowsers() {
      const [row] = await query('profiles', `select count(*) as "n" from devices where "revokedAt" is null`)
      return Number(row?.n)
    },
  }
}

const isForPerson = (error: unknown): error is Error =>
  error instanceof DatabaseOpenError || error instanceof PortError || error instanceof ConfigError
