import { newId } from '@repdesk/shared/ids'
import { list } from '@repdesk/shared/testing-desk'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { newBrowser } from '../store/testing.ts'
import { FakeTabs, ownPage } from './testing-browser.ts'

const origin = 'http://practice.localhost:4781'
const page = { id: fakeBrowser.runtime.id, frameId: 0, tab: { id: 7 }, url: `${origin}/dashboard` }
let tabs: FakeTabs
type Listener = (message: unknown, sender: unknown) => Promise<unknown>
let listener: Listener

beforeEach(() => {
  newBrowser()
  tabs = new FakeTabs()
  tabs.granted.add(origin)
  tabs.tabs = [{ id: 7, url: page.url }]
  vi.spyOn(fakeBrowser.permissions.onRemoved, 'addListener').mockImplementation(() => undefined)
  vi.spyOn(fakeBrowser.contextMenus.onClicked, 'addListener').mockImplementation(() => undefined)
  vi.stubGlobal('addEventListener', vi.fn())
})

/** The worker starts; its message listener must be there before anything else had time to happen. */
async function wake(): Promise<void> {
  vi.resetModules()
  const add = vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener')
  add.mockClear()
  const { default: background } = await import('../entrypoints/background.ts')
  background.main()
  listener = add.mock.lastCall?.[0] as unknown as Listener
  expect(listener).toBeTypeOf('function')
}

const profile = { type: 'profile/save', profileId: newId(), name: 'Office', values: {} }
const read = (unread: number) => {
  const { kind, complete, account, applications, letters } = list(unread)
  return { type: 'portal/read', url: page.url, reading: { kind, complete, account, applications, letters } }
}
const switchOn = { type: 'portal/switch-on', origin, portalId: 'practice-portal' }

describe('the background', () => {
  it('listens at once when it starts, and answers pages and screens, each as what they are', async () => {
    await wake()
    expect(await listener(switchOn, ownPage())).toEqual({ ok: true })
    expect(await listener(read(2), page)).toMatchObject({ marks: [{ unread: 2 }] })
    expect(await listener(profile, page)).toEqual({ ok: false, problem: 'origin-refused' })
  })

  it('shows on the toolbar what was read, and still does after it was gone', async () => {
    await wake()
    await listener(switchOn, ownPage())
    await listener(read(2), page)
    await vi.waitFor(() => expect(tabs.badge.text).toBe('1P'))
    tabs.badge.text = 'lost'
    await wake()
    await vi.waitFor(() => expect(tabs.badge.text).toBe('1P'))
    await listener(read(0), page)
    await vi.waitFor(() => expect(tabs.badge.text).toBe('1P'))
  })

  it('has its alarm again at each start when the browser lost it, and leaves one that is there alone', async () => {
    await wake()
    await vi.waitFor(async () => expect(await fakeBrowser.alarms.get('look')).toBeTruthy())
    const create = vi.spyOn(fakeBrowser.alarms, 'create')
    await wake()
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(create).not.toHaveBeenCalled()
    await fakeBrowser.alarms.clearAll()
    await wake()
    await vi.waitFor(async () => expect(await fakeBrowser.alarms.get('look')).toBeTruthy())
    expect((await fakeBrowser.alarms.get('look'))?.periodInMinutes).toBe(0.5)
  })

  it('has the portals’ scripts registered again at each start', async () => {
    await wake()
    await listener(switchOn, ownPage())
    tabs.registered.clear()
    await wake()
    await vi.waitFor(() => expect(tabs.registered.size).toBe(1))
  })

  it('tells open portal pages that marks may have changed', async () => {
    const heard: unknown[] = []
    tabs.answer = (_, message) => heard.push(message)
    await wake()
    await listener(switchOn, ownPage())
    await listener(read(1), page)
    await vi.waitFor(() => expect(heard).toContainEqual({ type: 'portal/refresh' }))
  })
})
