/** One page of a switched-on portal: read when it changes, told when it says something new, marked. */
import type { PageReading } from '@repdesk/shared/reading'
import type { PageMark, PortalMessage, PortalReply } from '../messages.ts'
import type { Anchor, ReadPage } from '../reading/reading.ts'
import { isFromHistory } from './freshness.ts'
import { Marks, removeStrayMarks } from './marks.ts'
import { Watch } from './watch.ts'

/** How often marks are renewed and the thread to the background is looked at. */
const beatMs = 1000
/** A page that says nothing yet may still be loading: it is told only when it stays so. */
const settleMs = 1500
const retryMs = [1000, 4000, 15_000, 60_000] as const

export type Background = {
  isAlive(): boolean
  tell(message: PortalMessage): Promise<PortalReply | undefined>
}

/** What warns under fields, for as long as the page is watched. */
export type PageAlarm = {
  start(): void
  stop(): void
  refresh(): Promise<void>
  beat(roots: readonly ShadowRoot[]): void
}

export class PortalPage {
  private readonly marks: Marks
  private readonly watch: Watch
  private readonly endings: (() => void)[] = []
  private anchors: Anchor[] = []
  private roots: readonly ShadowRoot[] = []
  private shown: PageMark[] = []
  private told: string | undefined
  private unsettled: { key: string; since: number } | undefined
  private timer: ReturnType<typeof setTimeout> | undefined
  private turn = 0
  private failures = 0
  private address: string
  private isStale: boolean
  private isOver = false

  constructor(
    private readonly page: Window & typeof globalThis,
    private readonly read: () => ReadPage,
    private readonly background: Background,
    private readonly alarm?: PageAlarm,
  ) {
    this.marks = new Marks(page.document)
    this.watch = new Watch(page, () => this.look())
    this.address = page.location.href
    this.isStale = isFromHistory(page.performance)
  }

  start(): void {
    removeStrayMarks(this.page.document)
    const beat = setInterval(() => this.beat(), beatMs)
    this.endings.push(() => clearInterval(beat))
    this.on('popstate', () => this.beat())
    this.on('hashchange', () => this.beat())
    this.on('pageshow', (event) => {
      if ((event as PageTransitionEvent).persisted) this.refresh()
    })
    this.on('visibilitychange', () => {
      if (this.page.document.visibilityState === 'visible') this.beat()
    })
    this.watch.start()
    this.alarm?.start()
  }

  /** Takes everything down; nothing of it stays in the page. */
  stop(): void {
    if (this.isOver) return
    this.isOver = true
    for (const end of this.endings) end()
    clearTimeout(this.timer)
    this.watch.stop()
    this.marks.remove()
    this.alarm?.stop()
  }

  /** Asks for the marks of what stands on the page, without a new reading. */
  refresh(): void {
    if (!this.lives()) return
    this.marks.renew()
    void this.alarm?.refresh()
    if (this.anchors.length === 0) return
    const references = [...new Set(this.anchors.map(({ reference }) => reference))]
    this.ask({ type: 'portal/marks', references })
  }

  get isLive(): boolean {
    return !this.isOver && this.background.isAlive()
  }

  private look(): { saidSomethingNew: boolean; roots: readonly ShadowRoot[] } {
    if (!this.lives()) return { saidSomethingNew: false, roots: [] }
    const { reading, anchors, roots } = this.read()
    this.anchors = anchors
    this.roots = roots ?? []
    const key = JSON.stringify([this.page.location.pathname, this.page.location.search, reading])
    const saidSomethingNew = key !== this.told
    if (!saidSomethingNew) {
      this.unsettled = undefined
      this.marks.draw(this.anchors, this.shown)
    } else if (this.isStale) {
      this.isStale = false
      this.told = key
      this.refresh()
    } else if (this.hasSettled(reading, key)) this.tellReading(reading, key)
    return { saidSomethingNew, roots: this.roots }
  }

  /** "Nothing" is believed only when the page goes on saying it. */
  private hasSettled(reading: PageReading, key: string): boolean {
    if (reading.kind !== 'none' && reading.kind !== 'empty-list') return true
    const now = performance.now()
    if (this.unsettled?.key !== key) this.unsettled = { key, since: now }
    const left = this.unsettled.since + settleMs - now
    if (left <= 0) return true
    this.again(left)
    return false
  }

  private tellReading(reading: PageReading, key: string): void {
    this.told = key
    this.unsettled = undefined
    this.ask({ type: 'portal/read', url: this.page.location.href.slice(0, 10_000), reading })
  }

  /** Only the answer to the last question counts. Without one the reading is told again, later. */
  private async ask(message: PortalMessage): Promise<void> {
    const turn = ++this.turn
    const reply = await this.background.tell(message)
    if (!this.lives() || turn !== this.turn) return
    if (reply) {
      this.failures = 0
      this.shown = reply.marks
      this.marks.draw(this.anchors, this.shown)
      return
    }
    if (message.type === 'portal/read') this.told = undefined
    this.again(retryMs[Math.min(this.failures++, retryMs.length - 1)] ?? 60_000)
  }

  private again(afterMs: number): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => this.watch.lookSoon(), afterMs)
  }

  private beat(): void {
    if (!this.lives()) return
    this.marks.renew()
    this.alarm?.beat(this.roots)
    if (this.page.location.href === this.address) return
    this.address = this.page.location.href
    this.watch.lookAfresh()
  }

  /** An orphan takes itself down. */
  private lives(): boolean {
    if (!this.isOver && !this.background.isAlive()) this.stop()
    return !this.isOver
  }

  private on(type: string, hear: (event: Event) => void): void {
    const target = type === 'visibilitychange' ? this.page.document : this.page
    target.addEventListener(type, hear)
    this.endings.push(() => target.removeEventListener(type, hear))
  }
}
