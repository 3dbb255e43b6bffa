/** What changed after a sequence, so that a device catches up without being sent everything. */
import type { ApiRequest, Caller } from '@repdesk/service-kit/api'
import type { Database } from '@repdesk/service-kit/database'
import { ask, type Part, part } from '@repdesk/service-kit/sentence'
import type { EndpointResponse } from '@repdesk/shared/endpoints'
import type { AccountTable, ApplicationsSchema, LetterTable, SeenTable } from '../schema.ts'
import { type ApplicationRow, toAccount, toApplication, toLetter } from './rows.ts'

type Stamped = { sequence: number }

/** At most `limit` rows of all kinds together, in the order of their sequences. */
export async function listChanges(
  database: Database<ApplicationsSchema>,
  caller: Caller,
  { after, limit }: ApiRequest<'listChanges'>['query'],
): Promise<EndpointResponse<'listChanges'>> {
  const { firmId, memberId } = caller
  // Read before the rows: what is stamped meanwhile comes with the next call.
  const [held] = await ask<{ next: number }>(database, [
    part`select next from sequences where "firmId" = ${firmId}`,
  ])
  const last = Math.max(after, (held?.next ?? 1) - 1)
  const changed = <Row extends Stamped>(from: Part) =>
    ask<Row>(database, [
      from,
      part`and sequence > ${after} and sequence <= ${last} order by sequence limit ${limit + 1}`,
    ])
  const accounts = await changed<AccountTable>(part`select * from accounts where "firmId" = ${firmId}`)
  const applications = await changed<ApplicationRow & Stamped>(
    part`select * from applications where "firmId" = ${firmId}`,
  )
  const letters = await changed<LetterTable>(part`select * from letters where "firmId" = ${firmId}`)
  const seen = await changed<SeenTable>(
    part`select * from seen where "firmId" = ${firmId} and "memberId" = ${memberId}`,
  )
  const stamps = [accounts, applications, letters, seen]
    .flatMap((rows: Stamped[]) => rows.map((row) => row.sequence))
    .sort((a, b) => a - b)
  const more = stamps.length > limit
  const sequence = more ? (stamps[limit - 1] ?? after) : last
  const within = <Row extends Stamped>(rows: Row[]) => rows.filter((row) => row.sequence <= sequence)
  return {
    accounts: within(accounts).map(toAccount),
    applications: within(applications).map(toApplication),
    letters: within(letters).map(toLetter),
    seen: within(seen).map(({ applicationId, seen }) => ({ applicationId, seen })),
    sequence,
    more,
  }
}
