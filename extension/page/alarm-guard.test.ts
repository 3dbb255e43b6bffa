// @vitest-environment jsdom
/** Buttons act only for a real press while they are in plain sight: each trick of a page is tried on its own. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Guard, watchOver } from './alarm-guard.ts'

let guard: Guard
let host: HTMLElement
let button: HTMLElement
/** What the browser tells of the line: whether anything lies over it, where it can tell. */
let observe: (isVisible: boolean, ratio?: number) => void
let place: { x: number; y: number; width: number; height: number }
let onTop: Element | null

const box = (at = place) =>
  ({ ...at, left: at.x, top: at.y, right: at.x + at.width, bottom: at.y + at.height }) as DOMRect
const press = (isTrusted = true) => guard.mayAct({ isTrusted } as Event)
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)

function stub(canTell: boolean): void {
  class Entry {}
  if (canTell) Object.defineProperty(Entry.prototype, 'isVisible', { value: false })
  vi.stubGlobal('IntersectionObserverEntry', Entry)
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(hear: (entries: object[]) => void) {
        observe = (isVisible, intersectionRatio = 1) => hear([{ isVisible, intersectionRatio }])
      }
      observe() {}
      disconnect() {}
    },
  )
}

function open(canTell: boolean): void {
  stub(canTell)
  document.body.innerHTML = '<main><form><input><x-line></x-line></form></main>'
  host = document.querySelector('x-line') as HTMLElement
  button = document.createElement('button')
  host.attachShadow({ mode: 'closed' }).append(button)
  place = { x: 10, y: 100, width: 400, height: 40 }
  onTop = host
  host.getBoundingClientRect = () => box()
  button.getBoundingClientRect = () => box({ ...place, width: 80, height: 28 })
  Object.defineProperties(host, { offsetWidth: { value: 400 }, offsetHeight: { value: 40 } })
  host.checkVisibility = () => true
  document.elementFromPoint = () => onTop
  guard = watchOver(host, [button])
  observe(true)
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'setTimeout', 'clearTimeout', 'performance'] })
})
afterEach(() => {
  guard.stop()
  vi.useRealTimers()
  vi.unstubAllGlobals()
  document.body.innerHTML = ''
  document.documentElement.removeAttribute('style')
  document.body.removeAttribute('style')
})

describe.each([
  ['where the browser tells what is covered', true],
  ['where it does not', false],
])('%s', (_, canTell) => {
  beforeEach(() => open(canTell))

  it('a real press of a line that stood in sight for a moment acts', async () => {
    expect(press()).toBe(false)
    await pass(800)
    expect(press()).toBe(true)
  })

  it('a forged press does not', async () => {
    await pass(800)
    expect(press(false)).toBe(false)
  })

  it('a line that was moved under the pointer does not, until it stood still', async () => {
    await pass(800)
    place = { ...place, y: 300 }
    expect(press()).toBe(false)
    await pass(800)
    expect(press()).toBe(true)
  })

  it.each<[string, () => void]>([
    ['opacity on the line', () => host.style.setProperty('opacity', '0.001')],
    [
      'opacity on what is around it',
      () => document.querySelector('main')?.setAttribute('style', 'opacity: 0.1'),
    ],
    ['opacity on the body', () => document.body.style.setProperty('opacity', '0.5')],
    ['opacity on the page', () => document.documentElement.style.setProperty('opacity', '0')],
    ['a filter', () => document.body.style.setProperty('filter', 'opacity(0)')],
    ['blending', () => document.body.style.setProperty('mix-blend-mode', 'screen')],
    ['a cut', () => document.body.style.setProperty('clip-path', 'inset(50%)')],
    [
      'hiding',
      () => {
        host.checkVisibility = () => false
      },
    ],
    [
      'shrinking',
      () => {
        place = { ...place, width: 4, height: 2 }
      },
    ],
    [
      'something laid over it',
      () => {
        onTop = document.querySelector('form')
      },
    ],
    ['being scrolled out of sight', () => observe(false, 0.3)],
  ])('nothing acts under %s', async (_, trick) => {
    await pass(800)
    trick()
    expect(press()).toBe(false)
    await pass(800)
    expect(press()).toBe(false)
  })

  it('nothing acts under something that lets presses through', async () => {
    await pass(800)
    const veil = document.createElement('div')
    veil.style.cssText = 'position: fixed; inset: 0; pointer-events: none'
    veil.getBoundingClientRect = () => box({ x: 0, y: 0, width: 1000, height: 1000 })
    document.body.append(veil)
    // The browser that can tell, tells.
    if (canTell) observe(false)
    expect(press()).toBe(false)
  })
})
