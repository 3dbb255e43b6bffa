import { randomUUID } from 'node:crypto'
import type { Caller } from '@repdesk/service-kit/api'
import { onBothDatabases } from '@repdesk/service-kit/testing'
import type { Application } from '@repdesk/shared/application'
import { attentionOf } from '@repdesk/shared/attention'
import type { Unread } from '@repdesk/shared/reading'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createNotifications } from './index.ts'
import { migrations } from './migrations/index.ts'
import type { NotificationsSchema } from './schema.ts'

const idOf = (at: number) => String(at).padStart(22, 'A')
const application = (at: number, change: Partial<Application> = {}): Application => ({
  applicationId: idOf(at),
  accountId: 'B'.repeat(22),
  portalId: 'ircc-portal',
  practice: false,
  reference: `V30000000${at}`,
  applicant: 'Amara Diallo',
  type: 'Visitor visa',
  status: 'In progress',
  updatedOn: null,
  unread: 0,
  readElsewhere: 0,
  unattributed: 0,
  witnessed: 0,
  toAnswer: 0,
  firstReadAt: '2025-03-03T15:00:00.000Z',
  lastReadAt: '2025-03-03T15:00:00.000Z',
  ...change,
})

onBothDatabases('notifications', (open) => {
  async function fresh() {
    const database = await open<NotificationsSchema>(migrations)
    const { routes, handlers } = createNotifications({ database })
    const firmId = randomUUID()
    const caller: Caller = { firmId, memberId: randomUUID(), role: 'viewer', deviceId: randomUUID() }
    let sequence = 0
    const hand = (topic: keyof typeof handlers, payload: object, firm = firmId) =>
      handlers[topic].all([{ eventId: randomUUID(), topic, firmId: firm, payload }])
    return {
      caller,
      handlers,
      changed: (one: Application, at = ++sequence, firm = firmId) =>
        hand('application-changed', { sequence: at, application: one }, firm),
      seen: (at: number, seen: number, of = ++sequence, memberId = caller.memberId) =>
        hand('seen-changed', { sequence: of, memberId, applicationId: idOf(at), seen }),
      hand,
      ask: (
        asker = caller,
        query: { space: 'real' | 'practice'; limit: number } = { space: 'real', limit: 50 },
      ) =>
        routes.showAttention({
          caller: asker,
          query,
          params: undefined,
          body: undefined,
          origin: null,
          ip: '127.0.0.1',
        }),
    }
  }

  it('says what needs attention, the latest change first', async () => {
    const { changed, ask } = await fresh()
    await changed(application(1, { unread: 2 }))
    await changed(application(2, { unread: true, toAnswer: 1 }))
    await changed(application(3, { readElsewhere: 3 }))
    await changed(application(4))
    await changed(application(5, { unread: null }))
    const { count, items } = await ask()
    expect(count).toBe(3)
    expect(items).toEqual([
      {
        applicationId: idOf(3),
        portalId: 'ircc-portal',
        reference: 'V300000003',
        applicant: 'Amara Diallo',
        unread: 0,
        readElsewhere: 3,
        toAnswer: 0,
      },
      {
        applicationId: idOf(2),
        portalId: 'ircc-portal',
        reference: 'V300000002',
        applicant: 'Amara Diallo',
        unread: true,
        readElsewhere: 0,
        toAnswer: 1,
      },
      {
        applicationId: idOf(1),
        portalId: 'ircc-portal',
        reference: 'V300000001',
        applicant: 'Amara Diallo',
        unread: 2,
        readElsewhere: 0,
        toAnswer: 0,
      },
    ])
  })

  it('asks each member for what they have not seen themselves', async () => {
    const { changed, seen, ask, caller } = await fresh()
    const colleague = { ...caller, memberId: randomUUID() }
    await changed(application(1, { readElsewhere: 2 }))
    await seen(1, 2)
    expect((await ask()).count).toBe(0)
    expect((await ask(colleague)).count).toBe(1)
    await changed(application(1, { readElsewhere: 3 }))
    expect((await ask()).items[0]?.readElsewhere).toBe(1)
    await seen(1, 0)
    expect((await ask()).items[0]?.readElsewhere).toBe(3)
  })

  it('is moved neither by an event that comes again nor by one that comes late', async () => {
    const { changed, seen, ask } = await fresh()
    await seen(1, 1, 7)
    await changed(application(1, { unread: 0, readElsewhere: 1 }), 5)
    await changed(application(1, { unread: 4 }), 3)
    await changed(application(1, { unread: 9 }), 5)
    await seen(1, 0, 6)
    expect(await ask()).toEqual({ count: 0, items: [] })
  })

  it('keeps practice and other firms apart, in counts and in items', async () => {
    const { changed, ask, caller } = await fresh()
    const other = { ...caller, firmId: randomUUID() }
    await changed(application(1, { unread: 1 }))
    await changed(application(2, { unread: 1, practice: true, portalId: 'practice-portal' }))
    await changed(application(1, { unread: 8 }), 99, other.firmId)
    const [real, practice, theirs] = await Promise.all([
      ask(),
      ask(caller, { space: 'practice', limit: 50 }),
      ask(other),
    ])
    expect(real).toMatchObject({ count: 1, items: [{ applicationId: idOf(1), unread: 1 }] })
    expect(practice).toMatchObject({ count: 1, items: [{ applicationId: idOf(2) }] })
    expect(theirs).toMatchObject({ count: 1, items: [{ unread: 8 }] })
  })

  it('caps the items and never the count', async () => {
    const { changed, ask, caller } = await fresh()
    for (let at = 1; at <= 9; at++) await changed(application(at, { unread: 1 }))
    const { count, items } = await ask(caller, { space: 'real', limit: 4 })
    expect([count, items.length, items[0]?.applicationId]).toEqual([9, 4, idOf(9)])
  })

  it('takes a flood of changes at once, of which several are about the same application', async () => {
    const { hand, handlers, caller, ask } = await fresh()
    await hand('application-changed', { sequence: 4, application: application(1, { unread: 4 }) })
    const flood = [6, 3, 9, 7, 9].map((sequence, at) => ({
      eventId: randomUUID(),
      topic: 'application-changed',
      firmId: caller.firmId,
      payload: { sequence, application: application(1 + (at % 2), { unread: sequence }) },
    }))
    await handlers['application-changed'].all([...flood, ...flood])
    await handlers['application-changed'].all([])
    const { items } = await ask()
    expect(items.map((item) => [item.applicationId, item.unread])).toEqual([
      [idOf(1), 9],
      [idOf(2), 7],
    ])
  })

  it('refuses an event that it does not understand, so that it is tried again and not lost', async () => {
    const { hand } = await fresh()
    await expect(async () => hand('application-changed', { application: { unread: 1 } })).rejects.toThrow()
    await expect(async () => hand('seen-changed', { sequence: 0 })).rejects.toThrow()
  })

  describe('the one rule', () => {
    it('counts what attentionOf counts, and shows what it says', async () => {
      const { changed, seen, ask } = await fresh()
      const unread = fc.oneof(fc.integer({ min: 0, max: 2 }), fc.boolean(), fc.constant<Unread>(null))
      const small = fc.integer({ min: 0, max: 2 })
      const asked = fc.sample(fc.record({ unread, readElsewhere: small, toAnswer: small, seen: small }), {
        numRuns: 150,
        seed: 11,
      })
      const expected = new Map<string, object>()
      for (const [at, { seen: looked, ...counts }] of asked.entries()) {
        await changed(application(at, counts))
        if (looked > 0) await seen(at, looked)
        const attention = attentionOf(counts, looked)
        if (attention) expected.set(idOf(at), attention)
      }
      const { count, items } = await ask(undefined, { space: 'real', limit: 200 })
      expect(expected.size).toBeGreaterThan(50)
      expect(count).toBe(expected.size)
      for (const { applicationId, unread, readElsewhere, toAnswer } of items)
        expect({ unread, readElsewhere, toAnswer }).toEqual(expected.get(applicationId))
      expect(items).toHaveLength(count)
    })
  })
})
