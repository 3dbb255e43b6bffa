/** Migrations on both databases. */
import type { Kysely } from 'kysely'
import { expect, it } from 'vitest'
import { openDatabase } from './database.ts'
import { type Migration, type Migrations, migrate } from './migrations.ts'
import { onBothConfigs } from './testing.ts'

const table = (name: string): Migration => ({
  up: (db: Kysely<unknown>) => db.schema.createTable(name).addColumn('id', 'text').execute(),
})
const failing: Migration = {
  up: async (db) => {
    await table('half').up(db, 'sqlite')
    throw new Error('stopped half-way')
  },
}

onBothConfigs('migrations', (fresh) => {
  const open = () => openDatabase<Record<string, { id: string }>>(fresh())
  const tablesOf = async (db: Awaited<ReturnType<typeof open>>['db'], names: string[]) => {
    const there = await Promise.all(
      names.map((name) =>
        db
          .selectFrom(name)
          .select('id')
          .execute()
          .then(
            () => name,
            () => undefined,
          ),
      ),
    )
    return there.filter((name) => name !== undefined)
  }

  it('run in order, each once, and only the new ones at the next start', async () => {
    const database = await open()
    const first: Migrations = { '001-a': table('a'), '002-b': table('b') }
    await migrate(database, first)
    await migrate(database, first)
    await migrate(database, { ...first, '003-c': table('c') })
    expect(await tablesOf(database.db, ['a', 'b', 'c'])).toEqual(['a', 'b', 'c'])
    await database.close()
  })

  it('leave nothing behind when one fails', async () => {
    const database = await open()
    await migrate(database, { '001-a': table('a') })
    const going = migrate(database, { '001-a': table('a'), '002-b': table('b'), '003-half': failing })
    await expect(going).rejects.toThrow('stopped half-way')
    expect(await tablesOf(database.db, ['a', 'b', 'half'])).toEqual(['a'])
    await migrate(database, { '001-a': table('a'), '002-b': table('b') })
    expect(await tablesOf(database.db, ['a', 'b'])).toEqual(['a', 'b'])
    await database.close()
  })

  it.each<[string, Migrations]>([
    ['changed', { '001-a': table('other'), '002-b': table('b') }],
    ['gone', { '001-a': table('a') }],
    ['given a new predecessor', { '000-z': table('z'), '001-a': table('a'), '002-b': table('b') }],
    ['renamed', { '001-a': table('a'), '002-renamed': table('b') }],
  ])('say so, and change nothing, when a past one is %s', async (_, now) => {
    const database = await open()
    await migrate(database, { '001-a': table('a'), '002-b': table('b') })
    const going = migrate(database, { ...now, '009-new': table('new') })
    await expect(going).rejects.toMatchObject({ name: 'DatabaseOpenError', code: 'migration-changed' })
    await expect(going).rejects.toThrow(/made by another version/)
    expect(await tablesOf(database.db, ['new', 'z', 'other'])).toEqual([])
    await database.close()
  })

  it('may be run by several processes that start at once', async () => {
    const config = fresh()
    const all = { '001-a': table('a'), '002-b': table('b') }
    const starters = await Promise.all([1, 2, 3, 4].map(() => openDatabase(config)))
    await Promise.all(starters.map((database) => migrate(database, all)))
    await Promise.all(starters.map((database) => database.close()))
  })

  it('refuse a name without a number and a number out of order', async () => {
    const database = await open()
    await expect(migrate(database, { first: table('a') })).rejects.toThrow(/must be named NNN-slug/)
    await expect(migrate(database, { '002-b': table('b'), '001-a': table('a') })).rejects.toThrow(
      /in the order/,
    )
    await database.close()
  })
})
