/** Single rows and short lists. What another firm has and what nobody has are told apart by nothing. */
import type { Caller } from '@repdesk/service-kit/api'
import type { Database } from '@repdesk/service-kit/database'
import { ask, part, word } from '@repdesk/service-kit/sentence'
import type { Account, Application, Letter } from '@repdesk/shared/application'
import { ProblemError } from '@repdesk/shared/problem'
import type { AccountTable, ApplicationsSchema, LetterTable } from '../schema.ts'
import { type ApplicationRow, applicationColumns, toAccount, toApplication, toLetter } from './rows.ts'

const selected = applicationColumns.map((name) => `"${name}"`).join(', ')

/** Throws not-found. */
export async function showApplication(
  database: Database<ApplicationsSchema>,
  { firmId }: Caller,
  applicationId: string,
): Promise<Application> {
  const [row] = await ask<ApplicationRow>(database, [
    word(`select ${selected} from applications where`),
    part`"firmId" = ${firmId} and "applicationId" = ${applicationId}`,
  ])
  if (!row) throw new ProblemError('not-found')
  return toApplication(row)
}

/** Newest first; those without a date last. Throws not-found when there is no such application. */
export async function listLetters(
  database: Database<ApplicationsSchema>,
  caller: Caller,
  applicationId: string,
): Promise<Letter[]> {
  await showApplication(database, caller, applicationId)
  const rows = await ask<LetterTable>(database, [
    part`select * from letters where "firmId" = ${caller.firmId} and "applicationId" = ${applicationId}`,
    word(`order by coalesce("sentOn", '') desc, sequence desc`),
  ])
  return rows.map(toLetter)
}

export async function listAccounts(
  database: Database<ApplicationsSchema>,
  { firmId }: Caller,
  space: 'real' | 'practice',
): Promise<Account[]> {
  const rows = await ask<AccountTable>(database, [
    part`select * from accounts where "firmId" = ${firmId} and practice = ${space === 'practice' ? 1 : 0}`,
    word('order by "firstReadAt", "accountId"'),
  ])
  return rows.map(toAccount)
}
