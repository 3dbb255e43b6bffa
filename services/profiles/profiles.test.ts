/** Profiles and their versions, on both databases. */
import { randomUUID } from 'node:crypto'
import type { Caller } from '@repdesk/service-kit/api'
import { onBothDatabases } from '@repdesk/service-kit/testing'
import { expect, it } from 'vitest'
import { as, calling, count, freshProfiles } from './testing.ts'

onBothDatabases('profiles', (open) => {
  const fresh = () => freshProfiles(open)

  const values = { 'rep.family_name': 'Tremblay', 'email.primary': 'marie.tremblay@example.ca' }
  const saving = (caller: Caller, profileId: string, baseVersion: number, more = {}, name = 'Ottawa') => ({
    ...calling(caller),
    params: { profileId },
    body: { name, values: { ...values, ...more }, baseVersion },
  })

  it('keeps every version of a profile and refuses a change made on an old one', async () => {
    const { database, routes, owner } = await fresh()
    const profileId = randomUUID()
    const first = await routes.saveProfile(saving(as(owner), profileId, 0))
    const second = await routes.saveProfile(saving(as(owner), profileId, 1, { 'addr.city': 'Gatineau' }))
    expect([first.version, second.version]).toEqual([1, 2])
    const stale = saving(as(owner), profileId, 1, { 'addr.city': 'Montréal' })
    await expect(routes.saveProfile(stale)).rejects.toMatchObject({ code: 'version-conflict' })
    await expect(routes.saveProfile(saving(as(owner), profileId, 0))).rejects.toMatchObject({
      code: 'version-conflict',
    })
    const shown = await routes.showProfile({ ...calling(as(owner)), params: { profileId }, body: undefined })
    expect(shown).toEqual(second)
    const versions = await database.db.selectFrom('profileVersions').selectAll().orderBy('version').execute()
    expect(versions.map((row) => JSON.parse(row.values)['addr.city'])).toEqual([undefined, 'Gatineau'])
  })

  it('lists a profile’s versions, newest first, to its own firm and while it is there', async () => {
    const { routes, owner, stranger } = await fresh()
    const profileId = randomUUID()
    await routes.saveProfile(saving(as(owner), profileId, 0))
    await routes.saveProfile(saving(as(owner), profileId, 1, { 'addr.city': 'Gatineau' }, 'Gatineau'))
    const one = (caller: Caller) => ({ ...calling(caller), params: { profileId }, body: undefined })
    const { versions } = await routes.listProfileVersions(one(as(owner)))
    expect(versions.map(({ version, name, values }) => [version, name, values['addr.city']])).toEqual([
      [2, 'Gatineau', 'Gatineau'],
      [1, 'Ottawa', undefined],
    ])
    await expect(routes.listProfileVersions(one(as(stranger)))).rejects.toMatchObject({ code: 'not-found' })
    await routes.removeProfile(one(as(owner)))
    await expect(routes.listProfileVersions(one(as(owner)))).rejects.toMatchObject({ code: 'not-found' })
  })

  it('takes the same save twice as one', async () => {
    const { database, routes, owner } = await fresh()
    const profileId = randomUUID()
    const first = await routes.saveProfile(saving(as(owner), profileId, 0))
    expect(await routes.saveProfile(saving(as(owner), profileId, 0))).toEqual(first)
    expect(await count(database, 'profileVersions')).toBe(1)
  })

  it('lets one of many saves on the same version win', async () => {
    const { routes, owner } = await fresh()
    const profileId = randomUUID()
    await routes.saveProfile(saving(as(owner), profileId, 0))
    const saves = await Promise.allSettled(
      Array.from({ length: 20 }, (_, at) =>
        routes.saveProfile(saving(as(owner), profileId, 1, { 'addr.unit': String(at) })),
      ),
    )
    expect(saves.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const save of saves)
      if (save.status === 'rejected') expect(save.reason).toMatchObject({ code: 'version-conflict' })
  })

  it('removes a profile from sight, keeps its versions, and never gives its id to another', async () => {
    const { database, routes, owner } = await fresh()
    const profileId = randomUUID()
    await routes.saveProfile(saving(as(owner), profileId, 0))
    const one = { ...calling(as(owner)), params: { profileId }, body: undefined }
    await routes.removeProfile(one)
    await expect(routes.showProfile(one)).rejects.toMatchObject({ code: 'not-found' })
    await expect(routes.removeProfile(one)).rejects.toMatchObject({ code: 'not-found' })
    await expect(routes.saveProfile(saving(as(owner), profileId, 1))).rejects.toMatchObject({
      code: 'not-found',
    })
    await expect(routes.saveProfile(saving(as(owner), profileId, 0))).rejects.toMatchObject({
      code: 'version-conflict',
    })
    const { profiles } = await routes.listProfiles({
      ...calling(as(owner)),
      params: undefined,
      body: undefined,
    })
    expect(profiles).toEqual([])
    expect(await count(database, 'profileVersions')).toBe(1)
  })

  it('answers for another firm’s profile as for one that is not there', async () => {
    const { routes, owner, stranger } = await fresh()
    const profileId = randomUUID()
    await routes.saveProfile(saving(as(owner), profileId, 0))
    const failure = (promise: Promise<unknown>) =>
      promise.then(
        () => 'done',
        (error) => `${error.code} ${error.message}`,
      )
    const reach = async (id: string) => {
      const one = { ...calling(as(stranger)), params: { profileId: id }, body: undefined }
      return [
        await failure(routes.showProfile(one)),
        await failure(routes.removeProfile(one)),
        await failure(routes.saveProfile(saving(as(stranger), id, 1))),
      ]
    }
    expect(await reach(profileId)).toEqual(await reach(randomUUID()))
    expect((await reach(profileId)).every((line) => line.startsWith('not-found'))).toBe(true)
    const { profiles } = await routes.listProfiles({
      ...calling(as(stranger)),
      params: undefined,
      body: undefined,
    })
    expect(profiles).toEqual([])
  })
})
