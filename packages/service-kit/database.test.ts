/** Transactions on both databases, and what an SQLite file withstands. */
import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { type Kysely, sql } from 'kysely'
import { afterAll, describe, expect, it } from 'vitest'
import { openDatabase } from './database.ts'
import { migrate } from './migrations.ts'
import { storageProblemOf } from './storage-trouble.ts'
import { onBothDatabases } from './testing.ts'
import { inTransaction } from './transaction.ts'

type Notes = { notes: { noteId: number; text: string } }
const notes = {
  '001-notes': {
    up: async (db: Kysely<unknown>) => {
      await db.schema
        .createTable('notes')
        .addColumn('noteId', 'integer', (column) => column.primaryKey())
        .addColumn('text', 'text', (column) => column.notNull())
        .execute()
    },
  },
}

onBothDatabases('a database', (open) => {
  it('undoes a transaction whole when its work fails', async () => {
    const database = await open<Notes>(notes)
    const failed = inTransaction(database, async (tx) => {
      await tx.insertInto('notes').values({ noteId: 1, text: 'first' }).execute()
      throw new Error('no')
    })
    await expect(failed).rejects.toThrow('no')
    expect(await database.db.selectFrom('notes').selectAll().execute()).toEqual([])
  })

  it('runs read-then-write transactions side by side without losing one', async () => {
    const database = await open<Notes>(notes)
    await database.db.insertInto('notes').values({ noteId: 1, text: '0' }).execute()
    const addOne = () =>
      inTransaction(database, async (tx) => {
        const rows = tx.selectFrom('notes').selectAll()
        const row = await (database.dialect === 'postgres'
          ? rows.forUpdate()
          : rows
        ).executeTakeFirstOrThrow()
        await tx
          .updateTable('notes')
          .set({ text: String(Number(row.text) + 1) })
          .execute()
      })
    await Promise.all(Array.from({ length: 50 }, addOne))
    const row = await database.db.selectFrom('notes').selectAll().executeTakeFirstOrThrow()
    expect(row.text).toBe('50')
  })

  it('reads counts as numbers', async () => {
    const database = await open<Notes>(notes)
    const row = await database.db
      .selectFrom('notes')
      .select((is) => is.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
    expect(row.count).toBe(0)
  })
})

describe('an SQLite file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'repdesk-sqlite-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const key = randomBytes(32)
  let made = 0
  const fresh = () => join(folder, 'data', `${++made}.db`)
  const openFile = (file: string, withKey: Uint8Array = key) =>
    openDatabase<Notes>({ kind: 'sqlite', file, key: withKey })

  async function written(text = 'a letter of Amara Diallo') {
    const file = fresh()
    const database = await openFile(file)
    await migrate(database, notes)
    await database.db.insertInto('notes').values({ noteId: 1, text }).execute()
    return { file, database }
  }

  it('is for its owner’s eyes only, in a folder that is too', async () => {
    const { file, database } = await written()
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(statSync(`${file}-wal`).mode & 0o777).toBe(0o600)
    expect(statSync(join(folder, 'data')).mode & 0o777).toBe(0o700)
    await database.close()
  })

  it('holds no plain text, the write-ahead log included', async () => {
    const { file, database } = await written()
    for (const name of [file, `${file}-wal`]) expect(readFileSync(name).includes('Diallo')).toBe(false)
    await database.close()
    expect(readFileSync(file).includes('Diallo')).toBe(false)
    expect(readFileSync(file).includes('SQLite format')).toBe(false)
  })

  it('opens again with its key and has what was committed', async () => {
    const { file, database } = await written()
    await database.close()
    const again = await openFile(file)
    expect(await again.db.selectFrom('notes').selectAll().execute()).toHaveLength(1)
    await again.close()
  })

  it('keeps commits through a power cut: write-ahead log, synced in full', async () => {
    const { database } = await written()
    const setting = async (name: string) =>
      Object.values((await sql.raw(`pragma ${name}`).execute(database.db)).rows[0] as object)[0]
    expect(await setting('journal_mode')).toBe('wal')
    expect(await setting('synchronous')).toBe(2)
    expect(await setting('foreign_keys')).toBe(1)
    expect(await setting('secure_delete')).toBe(1)
    expect(await setting('busy_timeout')).toBeLessThanOrEqual(250)
    await database.close()
  })

  const refused = async (file: string, code: string, words: RegExp, withKey = key) => {
    const before = readFileSync(file)
    const error = await openFile(file, withKey).then(
      () => undefined,
      (reason: unknown) => reason as Error & { code: string },
    )
    expect(error).toMatchObject({ name: 'DatabaseOpenError', code })
    expect(error?.message).toMatch(words)
    expect(error?.message).toContain(file)
    expect(readFileSync(file).equals(before)).toBe(true)
  }

  it('says so, and changes nothing, when the key is another one', async () => {
    const { file, database } = await written()
    await database.close()
    await refused(file, 'wrong-key', /does not open with this key/, randomBytes(32))
  })

  it('says so when it is damaged: at the start, in the middle, or cut off', async () => {
    const { file, database } = await written('x'.repeat(50_000))
    await database.close()
    const damaged = (name: string, change: (bytes: Buffer) => Buffer) => {
      const copy = `${file}-${name}.db`
      writeFileSync(copy, change(readFileSync(file)))
      return copy
    }
    await refused(
      damaged('start', (bytes) => bytes.fill(7, 100, 200)),
      'wrong-key',
      /damaged at its start/,
    )
    await refused(
      damaged('middle', (bytes) => bytes.fill(7, 9000, 9200)),
      'damaged',
      /is damaged/,
    )
    await refused(
      damaged('short', (bytes) => bytes.subarray(0, 5000)),
      'damaged',
      /is damaged/,
    )
    await refused(
      damaged('pages', (bytes) => bytes.subarray(0, 8192)),
      'damaged',
      /is damaged/,
    )
    await refused(
      damaged('text', () => Buffer.from('Dear Mr. Diallo')),
      'damaged',
      /is damaged/,
    )
  })

  it('refuses a file of another program', async () => {
    mkdirSync(join(folder, 'other'), { recursive: true })
    const plain = join(folder, 'other', 'plain.db')
    const other = new Sqlite(plain)
    other.exec('create table other (x)')
    other.close()
    await refused(plain, 'not-ours', /unencrypted SQLite file of another program/)

    const sealed = join(folder, 'other', 'sealed.db')
    const foreign = new Sqlite(sealed)
    foreign.pragma(`cipher = 'chacha20'`)
    foreign.pragma(`key = "x'${key.toString('hex')}'"`)
    foreign.exec('create table other (x)')
    foreign.close()
    await refused(sealed, 'not-ours', /made by another program/)
  })

  it('says so when it cannot be written', async () => {
    const file = join(folder, 'a-file')
    writeFileSync(file, 'not a folder')
    await expect(openFile(join(file, 'x.db'))).rejects.toMatchObject({ code: 'not-writable' })
    mkdirSync(join(folder, 'a-folder.db'))
    await expect(openFile(join(folder, 'a-folder.db'))).rejects.toMatchObject({ code: 'not-writable' })
  })

  it('changes nothing when the disk is full, says storage-full, and goes on when there is space', async () => {
    const { database } = await written()
    const pages =
      (await sql<{ page_count: number }>`pragma page_count`.execute(database.db)).rows[0]?.page_count ?? 0
    await sql.raw(`pragma max_page_count = ${pages + 1}`).execute(database.db)
    const fill = (from: number) =>
      inTransaction(database, async (tx) => {
        for (let noteId = from; noteId < from + 100; noteId++)
          await tx
            .insertInto('notes')
            .values({ noteId, text: 'y'.repeat(2000) })
            .execute()
      })
    const error = await fill(100).catch((reason: unknown) => reason)
    expect(storageProblemOf(error)).toBe('storage-full')
    expect(await database.db.selectFrom('notes').selectAll().execute()).toHaveLength(1)
    await sql.raw('pragma max_page_count = 100000').execute(database.db)
    await fill(100)
    expect(await database.db.selectFrom('notes').selectAll().execute()).toHaveLength(101)
    await database.close()
  })

  it('waits for a writer of another connection without holding up the event loop', async () => {
    const { file, database } = await written()
    const second = await openFile(file)
    let longest = 0
    let last = performance.now()
    const ticker = setInterval(() => {
      longest = Math.max(longest, performance.now() - last)
      last = performance.now()
    }, 1)
    const writers = [database, second].map(async (one, index) => {
      for (let turn = 0; turn < 20; turn++)
        await inTransaction(one, async (tx) => {
          await tx.selectFrom('notes').selectAll().execute()
          await new Promise((resolve) => setTimeout(resolve, 5))
          await tx
            .insertInto('notes')
            .values({ noteId: 1000 * (index + 1) + turn, text: 'z' })
            .execute()
        })
    })
    await Promise.all(writers)
    clearInterval(ticker)
    expect(longest).toBeLessThan(250)
    expect(await second.db.selectFrom('notes').selectAll().execute()).toHaveLength(41)
    await Promise.all([database.close(), second.close()])
  })
})
