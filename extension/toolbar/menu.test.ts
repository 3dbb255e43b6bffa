import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { newBrowser } from '../store/testing.ts'
import { makeMenu, openPopupFromMenu } from './menu.ts'
import { notePointed, takePointed } from './pointed.ts'

type Made = { id: string; title: string; contexts: string[] }
const made: Made[] = []
const openPopup = vi.fn(async () => undefined)

beforeEach(() => {
  newBrowser()
  made.length = 0
  openPopup.mockClear()
  vi.spyOn(fakeBrowser.i18n, 'getUILanguage').mockReturnValue('fr-CA')
  vi.spyOn(fakeBrowser.contextMenus, 'removeAll').mockResolvedValue(undefined)
  vi.spyOn(fakeBrowser.contextMenus, 'create').mockImplementation((item) => made.push(item as Made))
  vi.spyOn(fakeBrowser.action, 'openPopup').mockImplementation(openPopup)
})

const click = (menuItemId: string, rest: object = {}) =>
  openPopupFromMenu(
    { menuItemId, editable: true, modifiers: [], ...rest } as Parameters<typeof openPopupFromMenu>[0],
    { id: 7 } as Parameters<typeof openPopupFromMenu>[1],
  )

describe('the context menu', () => {
  it('has one entry on a field and one on the rest of a page', async () => {
    await makeMenu()
    expect(made.map(({ id, contexts }) => [id, contexts])).toEqual([
      ['fill', ['page', 'frame']],
      ['whose', ['editable']],
    ])
  })

  it('opens the popup and tells it which field is meant, once', async () => {
    await click('whose', { frameId: 3, targetElementId: 12 })
    expect(openPopup).toHaveBeenCalledOnce()
    expect(takePointed(7)).toEqual({ tabId: 7, frameId: 3, targetElementId: 12 })
    expect(takePointed(7)).toBeUndefined()
  })

  it('on a page points at no field', async () => {
    await click('fill')
    expect(openPopup).toHaveBeenCalledOnce()
    expect(takePointed(7)).toBeUndefined()
  })

  it('opens nothing for the entry of another', async () => {
    await click('other')
    expect(openPopup).not.toHaveBeenCalled()
  })
})

describe('what was pointed at', () => {
  it('is for its own tab, and not for a popup that is opened later', () => {
    notePointed({ tabId: 7, frameId: 0 }, 1000)
    expect(takePointed(8, 1001)).toBeUndefined()
    notePointed({ tabId: 7, frameId: 0 }, 1000)
    expect(takePointed(7, 7000)).toBeUndefined()
  })
})
