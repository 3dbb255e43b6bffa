/** Taught answers of a firm, on both databases. */
import { randomUUID } from 'node:crypto'
import type { Caller } from '@repdesk/service-kit/api'
import { onBothDatabases } from '@repdesk/service-kit/testing'
import { endpoints } from '@repdesk/shared/endpoints'
import { expect, it } from 'vitest'
import { as, calling, freshProfiles } from './testing.ts'

onBothDatabases('taught answers', (open) => {
  const fresh = () => freshProfiles(open)
  const newTaughtId = () => randomUUID().replaceAll('-', '').slice(0, 16)
  const mail = {
    page: 'https://portal.example.ca/applications/*/contacts',
    label: 'E-mail',
    party: 'representative' as const,
    key: 'email.primary' as const,
    taughtAt: '2026-03-02T14:00:00.000Z',
  }
  const clients = { ...mail, party: 'applicant' as const, key: null }
  const saving = (caller: Caller, taughtId: string, body: typeof mail | typeof clients) => ({
    ...calling(caller),
    params: { taughtId },
    body,
  })
  const removing = (caller: Caller, taughtId: string, removedAt: string) => ({
    ...calling(caller),
    params: { taughtId },
    query: { removedAt },
    body: undefined,
  })
  const listing = (caller: Caller, after = 0, limit = 1000) => ({
    ...calling(caller),
    params: undefined,
    query: { after, limit },
    body: undefined,
  })

  it('are the whole firm’s, say who said so, and are nobody else’s', async () => {
    const { routes, owner, stranger, join } = await fresh()
    const sami = { firmId: owner.firmId, memberId: await join(owner.firmId, 'Sami', 'assistant') }
    const taughtId = newTaughtId()
    const saved = await routes.saveTaught(saving(as(sami, 'assistant'), taughtId, mail))
    expect(saved.taught).toEqual({ taughtId, ...mail, by: 'Sami', mine: true })
    const there = await routes.listTaught(listing(as(owner)))
    expect(there).toEqual({
      taught: [{ ...saved.taught, mine: false }],
      removed: [],
      sequence: 1,
      more: false,
    })
    expect(await routes.listTaught(listing(as(stranger)))).toEqual({
      taught: [],
      removed: [],
      sequence: 0,
      more: false,
    })
  })

  it('the newest stands, whichever comes first', async () => {
    const { routes, owner } = await fresh()
    const [early, late] = ['2026-03-02T13:00:00.000Z', '2026-03-02T14:30:00.000Z']
    for (const order of [
      [early, late],
      [late, early],
    ]) {
      const taughtId = newTaughtId()
      for (const taughtAt of order)
        await routes.saveTaught(
          saving(as(owner), taughtId, { ...(taughtAt === late ? clients : mail), taughtAt }),
        )
      const { taught } = await routes.listTaught(listing(as(owner)))
      expect(taught.find((row) => row.taughtId === taughtId)).toMatchObject({
        party: 'applicant',
        key: null,
        taughtAt: late,
      })
    }
  })

  it('one that was removed is not brought back by an older answer, and is by a newer one', async () => {
    const { routes, owner, later } = await fresh()
    const taughtId = newTaughtId()
    await routes.saveTaught(saving(as(owner), taughtId, mail))
    await routes.removeTaught(removing(as(owner), taughtId, '2026-03-02T14:30:00.000Z'))
    expect(await routes.listTaught(listing(as(owner), 1))).toEqual({
      taught: [],
      removed: [taughtId],
      sequence: 2,
      more: false,
    })
    const old = { ...mail, taughtAt: '2026-03-02T14:20:00.000Z' }
    expect(await routes.saveTaught(saving(as(owner), taughtId, old))).toEqual({ taught: null })
    later(60)
    const anew = { ...clients, taughtAt: '2026-03-02T15:00:30.000Z' }
    expect((await routes.saveTaught(saving(as(owner), taughtId, anew))).taught).toMatchObject(anew)
    expect((await routes.listTaught(listing(as(owner), 2))).sequence).toBe(3)
  })

  it('a removal made before the present answer was given takes nothing back', async () => {
    const { routes, owner } = await fresh()
    const taughtId = newTaughtId()
    await routes.saveTaught(saving(as(owner), taughtId, mail))
    await routes.removeTaught(removing(as(owner), taughtId, '2026-03-02T13:59:59.999Z'))
    expect((await routes.listTaught(listing(as(owner)))).taught).toHaveLength(1)
  })

  it('a clock that runs ahead decides nothing for ever', async () => {
    const { routes, owner, later } = await fresh()
    const taughtId = newTaughtId()
    const ahead = { ...mail, taughtAt: '2030-01-01T00:00:00.000Z' }
    const { taught } = await routes.saveTaught(saving(as(owner), taughtId, ahead))
    expect(taught?.taughtAt).toBe('2026-03-02T15:00:00.000Z')
    later(1)
    const anew = { ...clients, taughtAt: '2026-03-02T15:00:01.000Z' }
    expect((await routes.saveTaught(saving(as(owner), taughtId, anew))).taught?.party).toBe('applicant')
  })

  it('the same answer handed in twice is one change', async () => {
    const { database, routes, owner } = await fresh()
    const taughtId = newTaughtId()
    const first = await routes.saveTaught(saving(as(owner), taughtId, mail))
    expect(await routes.saveTaught(saving(as(owner), taughtId, mail))).toEqual(first)
    expect((await routes.listTaught(listing(as(owner)))).sequence).toBe(1)
    const log = await database.db
      .selectFrom('auditLog')
      .selectAll()
      .where('subjectId', '=', taughtId)
      .execute()
    expect(log.map((row) => [row.act, row.fields])).toEqual([['taught-saved', '["party","key"]']])
  })

  it('are listed a page at a time, each change once, though many are made at once', async () => {
    const { routes, owner } = await fresh()
    const ids = Array.from({ length: 25 }, newTaughtId)
    await Promise.all(ids.map((id) => routes.saveTaught(saving(as(owner), id, mail))))
    const found: string[] = []
    let after = 0
    for (;;) {
      const page = await routes.listTaught(listing(as(owner), after, 10))
      found.push(...page.taught.map((row) => row.taughtId))
      after = page.sequence
      if (!page.more) break
    }
    expect(found.sort()).toEqual([...ids].sort())
    expect(after).toBe(25)
  })

  it('hold no key of another party’s field, and none that a person alone does', () => {
    const { body } = endpoints.saveTaught
    expect(body.safeParse(mail).success).toBe(true)
    expect(body.safeParse(clients).success).toBe(true)
    expect(body.safeParse({ ...clients, key: 'email.primary' }).success).toBe(false)
    expect(body.safeParse({ ...mail, key: null }).success).toBe(false)
    expect(body.safeParse({ ...mail, key: 'rep.declaration' }).success).toBe(false)
    expect(body.safeParse({ ...mail, party: 'unknown', key: null }).success).toBe(false)
  })
})
