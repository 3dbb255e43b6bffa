import { list, reading } from '@repdesk/shared/testing-desk'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { newBrowser } from '../store/testing.ts'
import { FakeTabs } from './testing-browser.ts'

const origin = 'http://practice.localhost:4781'
const page = { id: 7, url: `${origin}/dashboard` }
const now = new Date('2026-01-05T15:00:00.000Z')
let tabs: FakeTabs

beforeEach(() => {
  newBrowser()
  tabs = new FakeTabs()
  tabs.granted.add(origin)
  tabs.tabs = [
    page,
    { id: 8, url: 'http://practice.localhost:9999/dashboard' },
    { id: 9, url: 'https://example.ca/' },
  ]
})

async function start() {
  vi.resetModules()
  const [portals, messages, scripts, snapshot] = await Promise.all([
    import('./portal-switch.ts'),
    import('./portal-messages.ts'),
    import('./portal-scripts.ts'),
    import('../store/snapshot.ts'),
  ])
  return { ...portals, ...messages, ...scripts, ...snapshot }
}
const wanted = { origin, portalId: 'practice-portal' }
const sender = { id: fakeBrowser.runtime.id, frameId: 0, tab: { id: 7 } as never, url: page.url }
const read = (said = list(2)) => {
  const { kind, complete, account, applications, letters } = said
  return { type: 'portal/read', url: page.url, reading: { kind, complete, account, applications, letters } }
}

describe('switching a portal on', () => {
  it('registers the reading scripts for that origin alone, and puts them into its open pages at once', async () => {
    const worker = await start()
    expect(await worker.switchOn(wanted, now)).toEqual({ ok: true })
    expect([...tabs.registered.values()]).toMatchObject([
      {
        js: ['content-scripts/reading.js', 'content-scripts/portal.js'],
        matches: [`${origin}/*`],
        persistAcrossSessions: true,
      },
    ])
    expect(tabs.injected.map((one) => one.tabId)).toEqual([7])
    expect((await worker.readSnapshot()).portals).toMatchObject([wanted])
  })

  it.each([
    ['http://example.ca', 'address-refused'],
    ['https://example.ca/path', 'address-refused'],
    ['https://someone@example.ca', 'address-refused'],
    ['https://*.example.ca', 'permission-missing'],
    ['https://example.ca', 'permission-missing'],
    ['file:///etc', 'address-refused'],
  ])('refuses %s: %s', async (refused, problem) => {
    const worker = await start()
    expect(await worker.switchOn({ origin: refused, portalId: 'x' }, now)).toEqual({ ok: false, problem })
    expect((await worker.readSnapshot()).portals).toEqual([])
    expect(tabs.registered.size).toBe(0)
  })

  it('puts scripts back that an update took away, and removes those that should not be there', async () => {
    await (await start()).switchOn(wanted, now)
    tabs.registered.clear()
    tabs.registered.set('portal:https://gone.example.ca', { id: 'portal:https://gone.example.ca' })
    await Promise.all([(await start()).registerPortals(), (await start()).switchOnAgain()])
    expect([...tabs.registered.keys()]).toEqual([`portal:${origin}`])
    expect(tabs.injected).toHaveLength(2)
  })

  it('switching off takes the scripts away, tells open pages to stop, and keeps what was read', async () => {
    const worker = await start()
    await worker.switchOn(wanted, now)
    await worker.answerPortal(read(), sender, now)
    const heard: unknown[] = []
    tabs.answer = (tabId, message) => heard.push([tabId, message])
    await worker.switchOff(origin)
    expect(tabs.registered.size).toBe(0)
    expect(heard).toEqual([[7, { type: 'portal/stop' }]])
    expect((await worker.readSnapshot()).applications).toHaveLength(1)
  })

  it('is undone when the browser’s permission is taken away', async () => {
    const worker = await start()
    await worker.switchOn(wanted, now)
    tabs.granted.clear()
    await worker.switchOffForbidden()
    expect((await worker.readSnapshot()).portals).toEqual([])
    expect(tabs.registered.size).toBe(0)
  })
})

describe('a portal’s page', () => {
  it('has what it shows stored, and gets its marks back', async () => {
    const worker = await start()
    await worker.switchOn(wanted, now)
    const reply = await worker.answerPortal(read(), sender, now)
    expect(reply).toEqual({ marks: [{ reference: 'V300000001', unread: 2, readElsewhere: 0, toAnswer: 0 }] })
    const again = await (await start()).answerPortal(
      { type: 'portal/marks', references: ['V 300000001', 'V999999999'] },
      sender,
      now,
    )
    expect(again.marks).toEqual([{ ...reply.marks[0], reference: 'V 300000001' }])
  })

  it.each([
    ['of an origin that is not switched on', { url: 'http://practice.localhost:9999/dashboard' }],
    ['of a look-alike host', { url: 'http://practice.localhost.example.ca/dashboard' }],
    ['in a frame inside the portal', { frameId: 3 }],
    ['of no tab', { tab: undefined as never }],
  ])('%s changes nothing and learns nothing', async (_, change) => {
    const worker = await start()
    await worker.switchOn(wanted, now)
    await worker.answerPortal(read(), sender, now)
    const before = await worker.readSnapshot()
    expect(await worker.answerPortal(read(list(9)), { ...sender, ...change }, now)).toEqual({ marks: [] })
    const marks = { type: 'portal/marks', references: ['V300000001'] }
    expect(await worker.answerPortal(marks, { ...sender, ...change }, now)).toEqual({ marks: [] })
    expect(await worker.readSnapshot()).toEqual(before)
  })

  it('that says something malformed is said not to be understood', async () => {
    const worker = await start()
    await worker.switchOn(wanted, now)
    const bad = {
      type: 'portal/read',
      url: page.url,
      reading: { kind: 'application-list', applications: 'all' },
    }
    expect(await worker.answerPortal(bad, sender, now)).toEqual({ marks: [] })
    expect((await worker.readSnapshot()).troubles).toMatchObject([
      { path: '/dashboard', what: 'nothing-read' },
    ])
  })

  it('has characters taken out that no service could store', async () => {
    const worker = await start()
    await worker.switchOn(wanted, now)
    const [row] = list(1).applications
    if (!row) throw new Error('Expected a row.')
    const hostile = reading({ applications: [{ ...row, applicant: 'A\0ma\ud800ra' }] })
    await worker.answerPortal(read(hostile), sender, now)
    expect((await worker.readSnapshot()).applications).toMatchObject([{ applicant: 'Amara' }])
  })

  it('that says the same again within a minute stores nothing anew, and after that does', async () => {
    const worker = await start()
    await worker.switchOn(wanted, now)
    const at = async (seconds: number) => {
      await worker.answerPortal(read(), sender, new Date(now.getTime() + seconds * 1000))
      return (await worker.readSnapshot()).accounts[0]?.lastReadAt
    }
    const first = await at(0)
    expect(await at(59)).toBe(first)
    expect(await at(61)).not.toBe(first)
  })
})
