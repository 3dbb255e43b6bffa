/** Conversions: three states, each whole; every application moved once; wherever it stops, it can be gone on with. */
import type { Database } from '@repdesk/service-kit/database'
import { onBothDatabases } from '@repdesk/service-kit/testing'
import { newId } from '@repdesk/shared/ids'
import { describe, expect, it } from 'vitest'
import { visaType } from '../applications/application-types.ts'
import { beginApplication } from '../applications/store.ts'
import { codeMinutes } from '../codes/codes.ts'
import { migrations } from '../migrations/index.ts'
import type { PortalDb, PortalTables } from '../schema.ts'
import { seedPortal } from '../seed/seed.ts'
import { completeConversion } from './complete.ts'
import { Crash, failingDatabase } from './failing-database.ts'
import { setMinutesLate } from './late-codes.ts'
import { issueAnotherCode } from './send-code.ts'
import { startConversion } from './start.ts'
import { conversionOfClosedClient, conversionOfRepresentative, inventoryOf } from './store.ts'

const noon = new Date('2026-06-10T16:00:00Z')
const after = (minutes: number) => new Date(noon.getTime() + minutes * 60_000)
const karim = 'karim.benali@example.ca'
const publicUrl = 'http://practice.localhost:4781'

const openAccount = async (tx: PortalDb, email: string) => {
  const accountId = newId()
  await tx
    .insertInto('account')
    .values({
      accountId,
      kind: 'representative',
      email,
      passwordHash: 'none',
      givenName: 'Karim',
      familyName: 'Benali',
      details: '{}',
      updatedAt: noon.toISOString(),
      partyId: '',
      closedAt: null,
      state: 'active',
    })
    .execute()
  return accountId
}
const openWork = async () => undefined

type Portal = { database: Database<PortalTables>; clientAccountId: string }

async function startIn({ database, clientAccountId }: Portal, when = noon) {
  const told = { clientAccountId, language: 'en', publicUrl, openAccount } as const
  const outcome = await startConversion(database, told, when)
  return outcome === 'closed-before' ? outcome : 'started'
}

const soleConversion = ({ database }: Portal) =>
  database.db.selectFrom('conversion').selectAll().executeTakeFirstOrThrow()

async function complete({ database }: Portal, typed: string, when = after(1)) {
  const { conversionId } = await database.db.selectFrom('conversion').selectAll().executeTakeFirstOrThrow()
  return completeConversion(database, { conversionId, typed, publicUrl, openWork }, when)
}

/** The digits in the newest e-mail. */
async function newestCode({ database }: Portal): Promise<string> {
  const mails = await database.db.selectFrom('mail').select('body').orderBy('queuedAt', 'desc').execute()
  return mails[0]?.body.match(/\b\d{6}\b/)?.[0] ?? ''
}

const otherThan = (digits: string) => (digits === '000000' ? '000001' : '000000')

/** Which state the database is in, from every table that says something of it; more than one is an error. */
async function stateOf({ database: { db }, clientAccountId }: Portal) {
  const client = await db
    .selectFrom('account')
    .selectAll()
    .where('accountId', '=', clientAccountId)
    .executeTakeFirstOrThrow()
  const conversions = await db.selectFrom('conversion').selectAll().execute()
  const items = await db.selectFrom('conversionItem').selectAll().execute()
  const owners = await db.selectFrom('account').select('accountId').where('email', '=', karim).execute()
  const applications = await db
    .selectFrom('application')
    .select('accountId')
    .where('accountId', 'in', [clientAccountId, conversions[0]?.representativeAccountId ?? '-'])
    .execute()
  return {
    closed: client.closedAt !== null,
    conversions: conversions.length,
    converted: conversions.filter((one) => one.convertedAt !== null).length,
    listed: items.length,
    moved: items.filter((item) => item.movedAt !== null).length,
    ofClient: applications.filter((one) => one.accountId === clientAccountId).length,
    ofRepresentative: applications.filter((one) => one.accountId !== clientAccountId).length,
    whoseEmail: owners.map(({ accountId }) => (accountId === clientAccountId ? 'client' : 'representative')),
    mails: (await db.selectFrom('mail').select('mailId').execute()).length,
    sessions: (await db.selectFrom('siteSession').select('sessionId').execute()).length,
  }
}

const notStarted = {
  closed: false,
  conversions: 0,
  converted: 0,
  listed: 0,
  moved: 0,
  ofClient: 40,
  ofRepresentative: 0,
  whoseEmail: ['client'],
  mails: 0,
  sessions: 1,
}
const started = {
  ...notStarted,
  closed: true,
  conversions: 1,
  listed: 40,
  whoseEmail: ['representative'],
  mails: 1,
  sessions: 0,
}
const converted = { ...started, converted: 1, moved: 40, ofClient: 0, ofRepresentative: 40, mails: 2 }

onBothDatabases('conversion', (open) => {
  /** With one session of the client open. */
  async function portal(): Promise<Portal> {
    const database = await open<PortalTables>(migrations)
    await seedPortal(database, noon)
    const { accountId } = await database.db
      .selectFrom('account')
      .select('accountId')
      .where('email', '=', karim)
      .executeTakeFirstOrThrow()
    const at = noon.toISOString()
    await database.db
      .insertInto('siteSession')
      .values({ sessionId: 'a', accountId, startedAt: at, seenAt: at })
      .execute()
    return { database, clientAccountId: accountId }
  }

  it('goes from not started to started to converted, each whole', async () => {
    const there = await portal()
    expect(await stateOf(there)).toEqual(notStarted)
    expect(await startIn(there)).toBe('started')
    expect(await stateOf(there)).toEqual(started)
    expect(await complete(there, await newestCode(there))).toBe('converted')
    expect(await stateOf(there)).toEqual(converted)
    const conversion = await soleConversion(there)
    const inventory = await inventoryOf(there.database.db, conversion)
    expect(new Set(inventory.map((row) => row.type)).size).toBe(4)
    expect(inventory.every((row) => row.isHere && row.movedAt === after(1).toISOString())).toBe(true)
    expect(await conversionOfRepresentative(there.database.db, conversion.representativeAccountId)).toEqual(
      conversion,
    )
    expect(await conversionOfRepresentative(there.database.db, there.clientAccountId)).toBeUndefined()
  })

  it('brings the letters along, read ones read and unread ones unread', async () => {
    const there = await portal()
    const letters = () =>
      there.database.db
        .selectFrom('letter')
        .innerJoin('application', 'application.applicationId', 'letter.applicationId')
        .select(['letter.letterId', 'letter.openedAt'])
        .where('application.accountId', '!=', there.clientAccountId)
        .orderBy('letter.letterId')
        .execute()
    const others = await letters()
    const before = await there.database.db
      .selectFrom('letter')
      .select(['letterId', 'openedAt'])
      .orderBy('letterId')
      .execute()
    await startIn(there)
    await complete(there, await newestCode(there))
    expect(await letters()).toEqual(before)
    expect(before.length).toBeGreaterThan(others.length + 40)
  })

  it('starts once: a second start, and many at once, change nothing', async () => {
    const there = await portal()
    const outcomes = await Promise.all(Array.from({ length: 4 }, () => startIn(there)))
    expect(outcomes.sort()).toEqual(['closed-before', 'closed-before', 'closed-before', 'started'])
    expect(await startIn(there, after(40))).toBe('closed-before')
    expect(await stateOf(there)).toEqual(started)
  })

  it('converts once: the code twice at once moves once, and once more is no trouble', async () => {
    const there = await portal()
    await startIn(there)
    const code = await newestCode(there)
    expect(await Promise.all([complete(there, code), complete(there, code), complete(there, code)])).toEqual([
      'converted',
      'converted',
      'converted',
    ])
    expect(await complete(there, 'anything')).toBe('converted')
    expect(await stateOf(there)).toEqual(converted)
  })

  it('converts no account of a representative, an officer or nobody', async () => {
    const there = await portal()
    const { accountId } = await there.database.db
      .selectFrom('account')
      .select('accountId')
      .where('email', '=', 'marie.tremblay@example.ca')
      .executeTakeFirstOrThrow()
    expect(await startIn({ ...there, clientAccountId: accountId })).toBe('closed-before')
    expect(await startIn({ ...there, clientAccountId: 'nobody' })).toBe('closed-before')
    expect(await stateOf(there)).toEqual(notStarted)
  })

  it('leaves not started, wherever a start is cut off, and can be started then', async () => {
    const there = await portal()
    let statements = 0
    for (let at = 1; ; at++) {
      const outcome = await startIn({ ...there, database: failingDatabase(there.database, at) }).catch(
        (error: unknown) => error,
      )
      if (outcome === 'started') break
      expect(outcome).toBeInstanceOf(Crash)
      expect(await stateOf(there), `cut off before statement ${at}`).toEqual(notStarted)
      statements = at
    }
    expect(statements).toBeGreaterThanOrEqual(8)
    expect(await stateOf(there)).toEqual(started)
  })

  it('leaves started, wherever the move is cut off, with the same code still good', async () => {
    const there = await portal()
    await startIn(there)
    const code = await newestCode(there)
    let statements = 0
    for (let at = 1; ; at++) {
      const { conversionId } = await soleConversion(there)
      const cut = failingDatabase(there.database, at)
      const told = { conversionId, typed: code, publicUrl, openWork }
      const outcome = await completeConversion(cut, told, after(2)).catch((error: unknown) => error)
      if (outcome === 'converted') break
      expect(outcome).toBeInstanceOf(Crash)
      expect(await stateOf(there), `cut off before statement ${at}`).toEqual(started)
      statements = at
    }
    expect(statements).toBeGreaterThanOrEqual(8)
    expect(await stateOf(there)).toEqual(converted)
  })

  it('undoes the whole move when the representative’s account cannot be opened for work', async () => {
    const there = await portal()
    await startIn(there)
    const { conversionId } = await soleConversion(there)
    const typed = await newestCode(there)
    const failing = async () => {
      throw new Crash('no')
    }
    const told = { conversionId, typed, publicUrl, openWork: failing }
    await expect(completeConversion(there.database, told, after(1))).rejects.toThrow(Crash)
    expect(await stateOf(there)).toEqual(started)
    expect(await complete(there, typed)).toBe('converted')
  })

  it('takes applications begun until the last moment along, and none after', async () => {
    const there = await portal()
    const begin = () => beginApplication(there.database, there.clientAccountId, visaType, noon)
    const [, ...begun] = await Promise.allSettled([startIn(there), begin(), begin(), begin(), begin()])
    const early = begun.filter(({ status }) => status === 'fulfilled').length
    await expect(begin()).rejects.toMatchObject({ code: 'not-found' })
    expect(await stateOf(there)).toEqual({ ...started, listed: 40 + early, ofClient: 40 + early })
    await complete(there, await newestCode(there))
    expect(await stateOf(there)).toMatchObject({
      listed: 40 + early,
      moved: 40 + early,
      ofClient: 0,
      ofRepresentative: 40 + early,
    })
  })

  describe('the code', () => {
    it('is locked after five wrong tries, which an officer’s other code mends', async () => {
      const there = await portal()
      await startIn(there)
      const code = await newestCode(there)
      const outcomes = []
      for (let i = 0; i < 6; i++) outcomes.push(await complete(there, otherThan(code)))
      expect(outcomes).toEqual(['wrong', 'wrong', 'wrong', 'wrong', 'locked', 'locked'])
      expect(await complete(there, code)).toBe('locked')
      const { conversionId } = await soleConversion(there)
      await issueAnotherCode(there.database.db, conversionId, publicUrl, after(2))
      expect(await complete(there, await newestCode(there), after(3))).toBe('converted')
    })

    it('expires, and the one before is worth nothing when another was sent', async () => {
      const there = await portal()
      await startIn(there)
      const first = await newestCode(there)
      expect(await complete(there, first, after(codeMinutes))).toBe('expired')
      const { conversionId } = await soleConversion(there)
      const issued = await issueAnotherCode(there.database.db, conversionId, publicUrl, after(31))
      expect(issued).toMatchObject({ codesIssued: 2, codeIssuedAt: after(31).toISOString() })
      const second = await newestCode(there)
      if (first !== second) expect(await complete(there, first, after(32))).toBe('wrong')
      expect(await complete(there, second, after(32))).toBe('converted')
      expect(await issueAnotherCode(there.database.db, conversionId, publicUrl, after(33))).toBeUndefined()
      expect(await stateOf(there)).toMatchObject({ mails: 3 })
    })

    it('arrives as late as an officer has set, and is good for its quarter of an hour from then', async () => {
      const there = await portal()
      await setMinutesLate(there.database.db, 45)
      await startIn(there)
      const mail = await there.database.db.selectFrom('mail').selectAll().executeTakeFirstOrThrow()
      expect(mail.nextTryAt).toBe(after(45).toISOString())
      expect(await complete(there, await newestCode(there), after(59))).toBe('converted')
    })
  })

  it('tells who knows the closed account’s password what became of it, and nobody else', async () => {
    const there = await portal()
    const { db } = there.database
    expect(await conversionOfClosedClient(db, karim, 'practice-only')).toBeUndefined()
    await startIn(there)
    const found = await conversionOfClosedClient(db, ' Karim.Benali@EXAMPLE.ca ', 'practice-only')
    expect(found?.startedAt).toBe(noon.toISOString())
    expect(await conversionOfClosedClient(db, karim, 'practice')).toBeUndefined()
    expect(await conversionOfClosedClient(db, 'karimbenali@example.ca', 'practice-only')).toBeUndefined()
    expect(await conversionOfClosedClient(db, 'a\0', 'practice-only')).toBeUndefined()
  })
})
