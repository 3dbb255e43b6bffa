/** For tests: the parts of the browser that WXT's fake one lacks: tabs with frames, scripts, permissions, the toolbar. */
import { vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import type { AccountShown } from '../reading/account-shown.ts'

export const ownPage = () => ({
  id: fakeBrowser.runtime.id,
  url: `${fakeBrowser.runtime.getURL('/popup.html')}`,
})

const readingScript = 'content-scripts/reading.js'

export type FakeTab = { id: number; url: string }

export class FakeTabs {
  tabs: FakeTab[] = []
  /** Origins that may be read. */
  readonly granted = new Set<string>()
  readonly injected: { tabId: number; files: string[]; frames: number[] }[] = []
  readonly registered = new Map<string, { id: string; js?: string[]; matches?: string[] }>()
  readonly badge = { text: '', title: '' }
  /** Frames that take scripts, by tab. */
  frames = [0]
  /** What the page shows of its account. */
  account: AccountShown = {
    holder: null,
    clientWords: null,
    ownWords: null,
    applicant: null,
    representative: null,
    language: 'en',
  }
  /** What the page's scripts answer. */
  answer: (tabId: number, message: unknown, frameId: number) => unknown = () => {
    throw new Error('Could not establish connection. Receiving end does not exist.')
  }

  constructor() {
    vi.spyOn(fakeBrowser.tabs, 'query').mockImplementation(async () => this.tabs as never)
    vi.spyOn(fakeBrowser.tabs, 'get').mockImplementation(async (id) => {
      const tab = this.tabs.find((one) => one.id === id)
      if (!tab) throw new Error('No tab with that id.')
      return tab as never
    })
    vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockImplementation((async (
      tabId: number,
      message: unknown,
      options: { frameId: number },
    ) => this.answer(tabId, message, options.frameId)) as never)
    vi.spyOn(fakeBrowser.permissions, 'contains').mockImplementation((async ({
      origins = [],
    }: {
      origins?: string[]
    }) => origins.every((pattern) => this.granted.has(pattern.replace(/\/\*$/, '')))) as never)
    const { scripting } = fakeBrowser
    vi.spyOn(scripting, 'executeScript').mockImplementation((async ({
      target,
      files,
    }: {
      target: { tabId: number; allFrames?: boolean }
      files?: string[]
    }) => {
      const frames = target.allFrames ? this.frames : this.frames.slice(0, 1)
      if (frames.length === 0) throw new Error('Cannot access contents of the page.')
      const isThere = this.injected.some((script) => script.files.includes(readingScript))
      if (!files) return [{ frameId: 0, result: isThere ? this.account : null }]
      this.injected.push({ tabId: target.tabId, files, frames })
      return frames.map((frameId) => ({ frameId }))
    }) as never)
    vi.spyOn(scripting, 'getRegisteredContentScripts').mockImplementation((async () => [
      ...this.registered.values(),
    ]) as never)
    vi.spyOn(scripting, 'registerContentScripts').mockImplementation((async (scripts: { id: string }[]) => {
      for (const script of scripts) {
        if (this.registered.has(script.id)) throw new Error(`Duplicate script ID '${script.id}'`)
        this.registered.set(script.id, script)
      }
    }) as never)
    vi.spyOn(scripting, 'unregisterContentScripts').mockImplementation((async ({
      ids,
    }: {
      ids: string[]
    }) => {
      for (const id of ids) this.registered.delete(id)
    }) as never)
    const { action } = fakeBrowser
    vi.spyOn(action, 'setBadgeText').mockImplementation((async ({ text }: { text: string }) => {
      this.badge.text = text
    }) as never)
    vi.spyOn(action, 'setTitle').mockImplementation((async ({ title }: { title: string }) => {
      this.badge.title = title
    }) as never)
    vi.spyOn(action, 'setBadgeBackgroundColor').mockImplementation((async () => undefined) as never)
    vi.spyOn(action, 'setBadgeTextColor').mockImplementation((async () => undefined) as never)
    vi.spyOn(fakeBrowser.i18n, 'getUILanguage').mockImplementation((() => 'en-CA') as never)
    for (const name of ['create', 'removeAll'] as const)
      vi.spyOn(fakeBrowser.contextMenus, name).mockImplementation((async () => undefined) as never)
  }
}
