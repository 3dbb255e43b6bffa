import { newId } from '@repdesk/shared/ids'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { UndoRow } from '../fill/form.ts'
import type { FillMessage } from '../messages.ts'
import { newBrowser } from '../store/testing.ts'
import { FakeTabs } from './testing-browser.ts'

const now = new Date('2026-01-05T15:00:00.000Z')
const url = 'http://practice.localhost:4781/applications/V300000001/representative'
const marie = {
  profileId: newId(),
  name: 'Marie',
  values: { 'rep.family_name': 'Tremblay', 'rep.given_name': 'Marie' },
}
const other = { profileId: newId(), name: 'Other', values: { 'rep.family_name': 'Haddad' } }
let tabs: FakeTabs
/** What the page's engine was told, and in which frame. */
let told: { message: FillMessage; frameId: number }[]
const row = {
  label: 'Family name',
  party: 'representative',
  key: 'rep.family_name',
  before: '',
  after: 'Tremblay',
}

const undoRows: UndoRow[] = [
  { fieldId: 'f0', label: 'Family name', outcome: 'restored', before: '', now: '' },
  { fieldId: 'f1', label: 'Province', outcome: 'stays-chosen', before: '', now: 'Ontario' },
]

beforeEach(() => {
  newBrowser()
  tabs = new FakeTabs()
  tabs.tabs = [{ id: 7, url }]
  told = []
  tabs.answer = (_, message, frameId) => {
    const asked = message as FillMessage
    told.push({ message: asked, frameId })
    if (asked.type === 'fill/plan')
      return { planId: `plan-${frameId}`, url: tabs.tabs[0]?.url, rows: [], notices: [] }
    if (asked.type === 'fill/undo') return { planId: asked.planId, rows: undoRows }
    if (asked.type === 'fill/show') return asked.fieldId === 'f0'
    if (asked.type === 'fill/judge') return []
    return { planId: asked.planId, rows: [{ ...row, fieldId: 'f0', outcome: 'filled', now: 'Tremblay' }] }
  }
})

async function start(...profiles: (typeof marie | typeof other)[]) {
  vi.resetModules()
  const [fills, store, snapshot, holders] = await Promise.all([
    import('./fills.ts'),
    import('../store/profiles.ts'),
    import('../store/snapshot.ts'),
    import('./holders.ts'),
  ])
  for (const profile of profiles) await store.saveProfile(profile, now)
  return { ...fills, ...snapshot, ...holders }
}
const accept = { accept: ['f0'], replace: [] }

describe('preparing a fill', () => {
  it('puts the engine into the page’s frames and asks each for its plan with the one profile there is', async () => {
    const worker = await start(marie)
    tabs.frames = [0, 4]
    const reply = await worker.prepareFill({ tabId: 7 })
    expect(reply).toMatchObject({
      ok: true,
      profileId: marie.profileId,
      plans: [{ planId: 'plan-0' }, { planId: 'plan-4' }],
    })
    expect(tabs.injected).toMatchObject([
      { files: ['content-scripts/reading.js'], frames: [0] },
      { files: ['content-scripts/fill.js', 'content-scripts/write.js'], frames: [0, 4] },
    ])
    expect(told.map(({ message }) => message.type)).toEqual(['fill/plan', 'fill/plan'])
  })

  it('tells the engine what the portal’s adapter knows of the page', async () => {
    const worker = await start(marie)
    tabs.tabs = [{ id: 7, url: 'http://practice.localhost:4781/account' }]
    await worker.prepareFill({ tabId: 7 })
    tabs.tabs = [{ id: 7, url: 'http://practice.localhost:4781/sign-in' }]
    await worker.prepareFill({ tabId: 7 })
    const contexts = told.map(({ message }) => (message.type === 'fill/plan' ? message.context : undefined))
    expect(contexts).toEqual([{ party: 'representative' }, { handsOff: 'a sign-in form' }])
  })

  it.each<[string, () => void, string]>([
    [
      'a page of the browser’s own',
      () => (tabs.tabs = [{ id: 7, url: 'chrome://settings' }]),
      'page-closed-to-extensions',
    ],
    ['a tab that is gone', () => (tabs.tabs = []), 'page-closed-to-extensions'],
    ['a page that takes no script', () => (tabs.frames = []), 'page-closed-to-extensions'],
    ['a page that does not answer', () => (tabs.answer = () => undefined), 'page-changed'],
  ])('refuses %s', async (_, happen, why) => {
    const worker = await start(marie)
    happen()
    expect(await worker.prepareFill({ tabId: 7 })).toEqual({ ok: false, why })
  })

  it('refuses a page that moved on while it was read', async () => {
    const worker = await start(marie)
    tabs.answer = () => ({ planId: 'p', url: 'http://practice.localhost:4781/other', rows: [], notices: [] })
    expect(await worker.prepareFill({ tabId: 7 })).toEqual({ ok: false, why: 'page-changed' })
  })
})

describe('writing and undoing', () => {
  it('asks the plan’s own frame, also after the worker was gone, and keeps a receipt without data', async () => {
    const before = await start(marie)
    tabs.frames = [0, 4]
    await before.prepareFill({ tabId: 7 })
    const worker = await start()
    expect(await worker.commitFill({ tabId: 7, planId: 'plan-4', ...accept }, now)).toMatchObject({
      ok: true,
    })
    expect(told.at(-1)).toMatchObject({ frameId: 4, message: { type: 'fill/apply', accept: ['f0'] } })
    const { receipts, settings } = await worker.readSnapshot()
    expect(receipts).toMatchObject([
      {
        planId: 'plan-4',
        profileId: marie.profileId,
        profileVersion: 1,
        fields: [{ key: 'rep.family_name', outcome: 'filled' }],
        undoneAt: null,
      },
    ])
    expect(JSON.stringify(receipts)).not.toContain('Tremblay')
    expect(Object.values(settings.profileByAccount)).toEqual([marie.profileId])
    expect(await worker.revertFill({ tabId: 7, planId: 'plan-4' }, now)).toEqual({ ok: true, rows: undoRows })
    const [undone] = (await worker.readSnapshot()).receipts
    expect(undone).toMatchObject({ undoneAt: now.toISOString(), undone: { restored: 1, left: 1 } })
    expect(JSON.stringify(undone)).not.toContain('Ontario')
    expect(told.at(-1)).toMatchObject({ frameId: 4, message: { type: 'fill/undo' } })
    const show = (fieldId: string) => worker.showField({ tabId: 7, planId: 'plan-4', fieldId })
    expect([await show('f0'), await show('f9')]).toEqual([
      { ok: true, shown: true },
      { ok: true, shown: false },
    ])
  })

  it.each<[string, () => void]>([
    ['its address changed', () => (tabs.tabs = [{ id: 7, url: `${url}/next` }])],
    ['the tab was closed', () => (tabs.tabs = [])],
  ])('is refused when the page is not the one that was planned: %s', async (_, happen) => {
    const worker = await start(marie)
    await worker.prepareFill({ tabId: 7 })
    const asked = told.length
    happen()
    const refused = { ok: false, why: 'page-changed' }
    expect(await worker.commitFill({ tabId: 7, planId: 'plan-0', ...accept }, now)).toEqual(refused)
    expect(await worker.revertFill({ tabId: 7, planId: 'plan-0' }, now)).toEqual(refused)
    expect(told).toHaveLength(asked)
    expect((await worker.readSnapshot()).receipts).toEqual([])
  })

  it('does not say that nothing was written when the page went away meanwhile', async () => {
    const worker = await start(marie)
    await worker.prepareFill({ tabId: 7 })
    tabs.answer = () => undefined
    const reply = await worker.commitFill({ tabId: 7, planId: 'plan-0', ...accept }, now)
    expect(reply).toEqual({ ok: false, why: 'broken-off' })
    expect((await worker.readSnapshot()).receipts).toEqual([])
  })

  it('is refused for a plan of another tab', async () => {
    const worker = await start(marie)
    tabs.tabs.push({ id: 8, url })
    await worker.prepareFill({ tabId: 7 })
    expect(await worker.commitFill({ tabId: 8, planId: 'plan-0', ...accept }, now)).toEqual({
      ok: false,
      why: 'page-changed',
    })
  })

  it('reports what was written even when there is no room for the receipt', async () => {
    const worker = await start(marie)
    await worker.prepareFill({ tabId: 7 })
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError')
    })
    expect(await worker.commitFill({ tabId: 7, planId: 'plan-0', ...accept }, now)).toMatchObject({
      ok: true,
    })
    full.mockRestore()
    expect((await worker.readSnapshot()).storage.room).toBe('none')
  })
})
