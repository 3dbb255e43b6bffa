import { newId } from '@repdesk/shared/ids'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { newBrowser } from '../store/testing.ts'
import { FakeTabs, ownPage } from './testing-browser.ts'

const now = new Date('2026-01-05T15:00:00.000Z')

beforeEach(() => {
  newBrowser()
  new FakeTabs()
})

async function start() {
  vi.resetModules()
  const [handlers, snapshot] = await Promise.all([
    import('./command-handlers.ts'),
    import('../store/snapshot.ts'),
  ])
  return { ...handlers, ...snapshot }
}
const save = (values: Record<string, unknown> = { 'rep.family_name': 'Tremblay' }) => ({
  type: 'profile/save',
  profileId: newId(),
  name: 'Office',
  values,
})

describe('commands', () => {
  it('of the extension’s own pages are done', async () => {
    const worker = await start()
    expect(await worker.answerCommand(save(), ownPage(), now)).toEqual({ ok: true })
    expect((await worker.readSnapshot()).profiles).toMatchObject([{ name: 'Office', version: 1 }])
  })

  it.each([
    ['a page', { url: 'https://example.ca/' }],
    [
      'a content script',
      { url: 'http://practice.localhost:4781/dashboard', tab: { id: 7 } as never, frameId: 0 },
    ],
    ['another extension', { id: 'other' }],
    ['nobody', { url: undefined as never }],
  ])('of %s are refused', async (_, change) => {
    const worker = await start()
    const reply = await worker.answerCommand(save(), { ...ownPage(), ...change }, now)
    expect(reply).toEqual({ ok: false, problem: 'origin-refused' })
    expect((await worker.readSnapshot()).profiles).toEqual([])
  })

  it.each<[string, unknown, string[]]>([
    ['a value that cannot be', save({ 'phone.number': '12' }), ['phone.number']],
    ['a key that no profile has', save({ 'rep.declaration': 'yes' }), ['values']],
    ['an unheard-of command', { type: 'erase' }, ['type']],
    ['no command at all', 'hello', ['']],
    [
      'a mark on nothing',
      { type: 'mark', mark: { kind: 'seen' } },
      ['markId', 'applicationId', 'seen', 'markedAt'],
    ],
  ])('with %s are refused, said which part, and change nothing', async (_, command, at) => {
    const worker = await start()
    const reply = await worker.answerCommand(command, ownPage(), now)
    expect(reply).toEqual({ ok: false, problem: 'invalid-request', at })
    expect((await worker.readSnapshot()).profiles).toEqual([])
  })

  it('for which there is no room are answered so, told in the snapshot, and forgotten when there is room', async () => {
    const worker = await start()
    await worker.answerCommand(save(), ownPage(), now)
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError')
    })
    expect(await worker.answerCommand(save(), ownPage(), now)).toEqual({ ok: false, problem: 'storage-full' })
    full.mockRestore()
    expect((await worker.readSnapshot()).storage.room).toBe('none')
    expect((await worker.readSnapshot()).profiles).toHaveLength(1)
    expect(await worker.answerCommand(save(), ownPage(), now)).toEqual({ ok: true })
    expect((await worker.readSnapshot()).storage.room).toBe('enough')
  })

  it('tell when the browser’s room runs short', async () => {
    newBrowser({ usage: 85, quota: 100 })
    vi.resetModules()
    const { checkRoom } = await import('./room.ts')
    await checkRoom()
    expect((await (await start()).readSnapshot()).storage.room).toBe('little')
  })

  it('that choose a language rename the menu at once', async () => {
    const worker = await start()
    await worker.answerCommand({ type: 'settings/language', language: 'fr' }, ownPage(), now)
    const made = vi.mocked(fakeBrowser.contextMenus.create).mock.calls.slice(-2)
    expect(made.map(([item]) => item.title)).toEqual(['Remplir mes coordonnées', 'À qui est ce champ?'])
  })
})
