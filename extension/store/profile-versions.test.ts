/** The versions of a profile: kept here, and put together with the services' own. */
import { newId } from '@repdesk/shared/ids'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { type World as Together, World } from '../sync/testing-world.ts'
import { newBrowser } from './testing.ts'

const at = (minute: number) => new Date(Date.parse('2026-01-05T15:00:00.000Z') + minute * 60_000)
const profileId = newId()
const save = (city: string) => ({ profileId, name: 'Office', values: { 'addr.city': city } })

async function start() {
  vi.resetModules()
  const [profiles, versions] = await Promise.all([import('./profiles.ts'), import('./profile-versions.ts')])
  return { ...profiles, ...versions }
}
const cities = (versions: { values: { 'addr.city'?: string } }[]) =>
  versions.map(({ values }) => values['addr.city'])

describe('alone', () => {
  beforeEach(() => newBrowser())

  it('every save makes a version, saving the same again makes none', async () => {
    const store = await start()
    for (const [minute, city] of ['Ottawa', 'Ottawa', 'Gatineau', 'Ottawa'].entries())
      await store.saveProfile(save(city), at(minute))
    expect(cities(await (await start()).versionsOf(profileId))).toEqual(['Ottawa', 'Gatineau', 'Ottawa'])
  })

  it('two hundred are kept, the newest', async () => {
    const store = await start()
    for (let minute = 0; minute < 205; minute++) await store.saveProfile(save(`City ${minute}`), at(minute))
    const kept = cities(await store.versionsOf(profileId))
    expect([kept.length, kept[0], kept.at(-1)]).toEqual([200, 'City 204', 'City 5'])
  })

  it('go with their profile', async () => {
    const store = await start()
    await store.saveProfile(save('Ottawa'), at(0))
    await store.removeProfile(profileId)
    expect(await store.versionsOf(profileId)).toEqual([])
  })
})

describe('paired', () => {
  let world: Together
  beforeEach(() => {
    world = new World()
  })
  const elsewhere = (city: string, version: number) => world.service.saveProfile({ ...save(city), version })

  it('what a colleague saved is a version here too, once', async () => {
    const worker = await world.paired()
    await worker.saveProfile(save('Ottawa'), at(0))
    await worker.syncNow()
    elsewhere('Gatineau', 2)
    await worker.syncNow()
    await worker.syncNow()
    const { versionsOf } = await import('./profile-versions.ts')
    expect(cities(await versionsOf(profileId)).sort()).toEqual(['Gatineau', 'Ottawa'])
  })

  it('versions of other browsers that this one never met are fetched; what only it knows stays', async () => {
    const worker = await world.paired()
    elsewhere('Ottawa', 1)
    elsewhere('Gatineau', 2)
    elsewhere('Laval', 3)
    await worker.syncNow()
    await worker.saveProfile(save('Montréal'), at(0))
    const [{ versionsOf }, { fetchHistory }] = await Promise.all([
      import('./profile-versions.ts'),
      import('../sync/profile-history.ts'),
    ])
    await fetchHistory(profileId)
    await fetchHistory(profileId)
    expect(cities(await versionsOf(profileId))).toEqual(['Montréal', 'Laval', 'Gatineau', 'Ottawa'])
  })

  it('out of contact, what is known here is shown', async () => {
    const worker = await world.paired()
    await worker.saveProfile(save('Ottawa'), at(0))
    world.service.isAway = true
    const [{ versionsOf }, { fetchHistory }] = await Promise.all([
      import('./profile-versions.ts'),
      import('../sync/profile-history.ts'),
    ])
    await fetchHistory(profileId)
    expect(cities(await versionsOf(profileId))).toEqual(['Ottawa'])
  })
})
