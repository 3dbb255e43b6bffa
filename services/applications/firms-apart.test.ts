import { onBothDatabases } from '@repdesk/service-kit/testing'
import { ProblemError } from '@repdesk/shared/problem'
import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { letterList, openService } from './testing-firms.ts'

const problemOf = async (asked: Promise<unknown>) => {
  const error: unknown = await asked.catch((thrown: unknown) => thrown)
  if (!(error instanceof ProblemError)) throw new Error('was answered')
  return { code: error.code, message: error.message, at: error.at }
}

onBothDatabases('two firms', (open) => {
  it('says the same of what another firm has as of what nobody has', async () => {
    const { marie, stranger } = await openService(open)
    await marie.read(letterList('V300000001', ['Biometrics', true]))
    const foreign = (await marie.list()).applications[0]?.applicationId ?? ''
    const missing = 'x'.repeat(22)
    for (const ask of [stranger.show, stranger.letters])
      expect(await problemOf(ask(foreign))).toEqual(await problemOf(ask(missing)))
    expect(await problemOf(stranger.show(foreign))).toMatchObject({ code: 'not-found' })
    expect(await stranger.accounts()).toEqual([])
  })

  it('has the firm first in the key of every table of a firm’s data', async () => {
    const { database } = await openService(open)
    const tables = ['accounts', 'applications', 'letters', 'seen', 'readings', 'marks', 'sequences']
    for (const table of tables) {
      const keys =
        database.dialect === 'sqlite'
          ? await sql<{
              name: string
            }>`select c.name from pragma_index_list(${table}) i, pragma_index_info(i.name) c
              where i."unique" = 1 and i.origin in ('pk', 'u') and c.seqno = 0`.execute(database.db)
          : await sql<{ name: string }>`select a.attname as name from pg_index i
              join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
              where i.indrelid = ${`"${table}"`}::regclass and i.indisprimary`.execute(database.db)
      expect([table, ...new Set(keys.rows.map((key) => key.name))]).toEqual([table, 'firmId'])
    }
  })
})
