// @vitest-environment jsdom
/** A portal's page told and marked: once for each thing it says, gone without a trace. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { PageMark, PortalMessage, PortalReply } from '../messages.ts'
import { readPage } from '../reading/page.ts'
import { PortalPage } from './portal-page.ts'

const list = (rows: string) =>
  `<header>Signed in as Marie Tremblay</header><main><h1>Applications</h1><table><thead><tr><th>Application number</th><th>Applicant</th><th>Status</th><th>Unread</th></tr></thead><tbody>${rows}</tbody></table></main>`
const row = (reference: string, unread: number) =>
  `<tr><td><a href="/a/${reference}">${reference}</a></td><td>Amara Diallo</td><td>Draft</td><td>${unread}</td></tr>`
const mark = (reference: string, unread: number): PageMark => ({
  reference,
  unread,
  readElsewhere: 0,
  toAnswer: 0,
})

let told: PortalMessage[]
let reply: PortalReply | undefined
let alive: boolean
let page: PortalPage

function open(html: string): PortalPage {
  document.body.innerHTML = html
  page = new PortalPage(window, () => readPage(document, location.href), {
    isAlive: () => alive,
    tell: async (message) => {
      told.push(message)
      return reply
    },
  })
  page.start()
  return page
}

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)
const marked = () =>
  [...document.querySelectorAll('repdesk-mark')].map((host) => host.getAttribute('data-reference'))
const readings = () => told.filter((message) => message.type === 'portal/read')

beforeEach(() => {
  vi.useFakeTimers()
  told = []
  alive = true
  reply = { marks: [mark('V300000001', 2)] }
  // jsdom has no constructable style sheets.
  vi.stubGlobal(
    'CSSStyleSheet',
    class {
      replaceSync() {}
    },
  )
})
afterEach(() => {
  page.stop()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('a page of a switched-on portal', () => {
  it('is told once, and marked beside the applications that need attention', async () => {
    open(list(row('V300000001', 2) + row('V300000002', 0)))
    await pass(10_000)
    expect(readings()).toHaveLength(1)
    expect(readings()[0]).toMatchObject({ reading: { kind: 'application-list', account: 'Marie Tremblay' } })
    expect(marked()).toEqual(['V300000001'])
    expect(document.querySelector('repdesk-mark')?.previousElementSibling?.textContent).toBe('V300000001')
  })

  it('lets the page see neither the words nor another application’s data', async () => {
    open(list(row('V300000001', 2)))
    await pass(100)
    const host = document.querySelector('repdesk-mark')
    expect(host?.shadowRoot).toBeNull()
    expect(host?.outerHTML).toBe('<repdesk-mark data-reference="V300000001"></repdesk-mark>')
  })

  it('is told again when it says something new, not when it only moves', async () => {
    open(list(row('V300000001', 2)))
    await pass(500)
    document.body.classList.add('busy')
    document.querySelector('main')?.append(document.createElement('p'))
    await pass(10_000)
    expect(readings()).toHaveLength(1)
    const tbody = document.querySelector('tbody')
    if (tbody) tbody.innerHTML += row('V300000003', 1)
    await pass(10_000)
    expect(readings()).toHaveLength(2)
  })

  it('puts a mark back that the page’s own drawing wiped out', async () => {
    open(list(row('V300000001', 2)))
    await pass(500)
    const tbody = document.querySelector('tbody')
    if (tbody) tbody.innerHTML = row('V300000001', 2)
    await pass(10_000)
    expect(marked()).toEqual(['V300000001'])
    expect(readings()).toHaveLength(1)
  })

  it('is not told as empty while it may still be loading', async () => {
    open('<header>Signed in as Marie Tremblay</header><main><h1>Applications</h1></main>')
    await pass(1000)
    expect(told).toEqual([])
    const main = document.querySelector('main')
    if (main) main.outerHTML = list(row('V300000001', 2))
    await pass(5000)
    expect(readings().map((message) => message.type === 'portal/read' && message.reading.kind)).toEqual([
      'application-list',
    ])
  })

  it('is told as saying nothing once it goes on saying nothing', async () => {
    open('<header>Signed in as Marie Tremblay</header><main><h1>Applications</h1></main>')
    await pass(5000)
    expect(readings()).toMatchObject([{ reading: { kind: 'none' } }])
  })

  it('is told again later when the background gave no answer', async () => {
    reply = undefined
    open(list(row('V300000001', 2)))
    await pass(500)
    expect(readings()).toHaveLength(1)
    expect(marked()).toEqual([])
    reply = { marks: [mark('V300000001', 2)] }
    await pass(10_000)
    expect(readings()).toHaveLength(2)
    expect(marked()).toEqual(['V300000001'])
  })

  it('asks for its marks again without a new reading', async () => {
    open(list(row('V300000001', 2)))
    await pass(500)
    reply = { marks: [] }
    page.refresh()
    await pass(100)
    expect(told.at(-1)).toEqual({ type: 'portal/marks', references: ['V300000001'] })
    expect(marked()).toEqual([])
    expect(readings()).toHaveLength(1)
  })

  it('that comes back as it was is not told as read anew', async () => {
    open(list(row('V300000001', 2)))
    await pass(500)
    const back = Object.assign(new Event('pageshow'), { persisted: true })
    window.dispatchEvent(back)
    await pass(5000)
    expect(readings()).toHaveLength(1)
    expect(told.at(-1)?.type).toBe('portal/marks')
  })

  it('is told anew after its address changed without loading', async () => {
    open(list(row('V300000001', 2)))
    await pass(500)
    history.pushState(null, '', '/somewhere-else')
    await pass(5000)
    expect(readings()).toHaveLength(2)
    history.pushState(null, '', '/')
  })

  it('keeps no mark once the extension is gone', async () => {
    open(list(row('V300000001', 2)))
    await pass(500)
    expect(marked()).toHaveLength(1)
    alive = false
    await pass(2000)
    expect(marked()).toEqual([])
    document.body.append('something')
    await pass(5000)
    expect(readings()).toHaveLength(1)
  })

  it('keeps no mark and tells no more once it was stopped', async () => {
    open(list(row('V300000001', 2)))
    await pass(500)
    page.stop()
    expect(marked()).toEqual([])
    document.body.innerHTML = list(row('V300000009', 1))
    await pass(10_000)
    expect(readings()).toHaveLength(1)
  })

  it('loses the marks that a former copy left behind', async () => {
    reply = { marks: [] }
    open(`${list(row('V300000001', 2))}<repdesk-mark data-reference="V300000007"></repdesk-mark>`)
    await pass(500)
    expect(marked()).toEqual([])
  })

  it('that changes without end is looked at seldom', async () => {
    let looks = 0
    document.body.innerHTML = list(row('V300000001', 2))
    page = new PortalPage(
      window,
      () => {
        looks++
        return readPage(document, location.href)
      },
      { isAlive: () => alive, tell: async () => reply },
    )
    page.start()
    for (let tick = 0; tick < 600; tick++) {
      document.body.title = String(tick)
      await pass(100)
    }
    expect(looks).toBeGreaterThan(10)
    expect(looks).toBeLessThan(40)
  })

  it('draws no mark in a link or a button, where a click would be the page’s', async () => {
    open(list('<tr><td><button>V300000001</button></td><td>Amara Diallo</td><td>Draft</td><td>2</td></tr>'))
    await pass(500)
    expect(document.querySelector('repdesk-mark')?.closest('a, button')).toBeNull()
    expect(marked()).toEqual(['V300000001'])
  })
})
