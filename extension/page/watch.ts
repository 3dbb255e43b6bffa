/** Notices that a page may say something new, and asks for a look: seldom enough to cost next to nothing. */
import { alarmTag } from './alarm-line.ts'
import { markTag } from './marks.ts'

/** How long a page must rest after a change, and how long it may keep us waiting. */
const quietMs = 100
const longestWaitMs = 1000
/** Looks take at most this share of the time, however often the page changes. */
const largestShare = 0.05
/** A page that changes without saying anything new is looked at ever less often, down to this. */
const longestGapMs = 5000

// What changes what a page says without a node being added or removed.
const attributes = [
  'hidden',
  'class',
  'style',
  'aria-busy',
  'aria-label',
  'aria-hidden',
  'aria-selected',
  'aria-pressed',
  'aria-disabled',
  'aria-rowcount',
  'disabled',
  'open',
  'alt',
  'title',
  'datetime',
]

export type Look = () => { saidSomethingNew: boolean; roots: readonly ShadowRoot[] }

export class Watch {
  private readonly observer: MutationObserver
  private readonly seenRoots = new WeakSet<Node>()
  private timer: ReturnType<typeof setTimeout> | undefined
  private waitingSince: number | undefined
  private lastLookEnd = 0
  private gapMs = 0
  private dullLooks = 0

  constructor(
    private readonly page: Window & typeof globalThis,
    private readonly look: Look,
  ) {
    this.observer = new page.MutationObserver((changes) => {
      if (changes.some(isPagesOwn)) this.lookSoon()
    })
  }

  start(): void {
    this.observe(this.page.document)
    this.lookNow()
  }

  stop(): void {
    this.observer.disconnect()
    clearTimeout(this.timer)
    this.timer = undefined
  }

  /** After a change of the page: once it rests. */
  lookSoon(): void {
    const now = performance.now()
    this.waitingSince ??= now
    const rested = Math.min(now + quietMs, this.waitingSince + longestWaitMs)
    const at = Math.max(rested, this.lastLookEnd + this.gapMs)
    clearTimeout(this.timer)
    this.timer = setTimeout(() => this.lookNow(), Math.max(0, at - now))
  }

  /** The page went to another place, or came back: what it was before says nothing of its pace. */
  lookAfresh(): void {
    this.dullLooks = 0
    this.gapMs = 0
    this.lookSoon()
  }

  private lookNow(): void {
    clearTimeout(this.timer)
    this.waitingSince = undefined
    const start = performance.now()
    const { saidSomethingNew, roots } = this.look()
    for (const root of roots) this.observe(root)
    this.lastLookEnd = performance.now()
    this.dullLooks = saidSomethingNew ? 0 : this.dullLooks + 1
    const patience = this.dullLooks < 4 ? 0 : quietMs * 2 ** Math.min(this.dullLooks - 3, 10)
    this.gapMs = Math.max((this.lastLookEnd - start) / largestShare, Math.min(patience, longestGapMs))
  }

  private observe(root: Node): void {
    if (this.seenRoots.has(root)) return
    this.seenRoots.add(root)
    this.observer.observe(root, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
      attributeFilter: attributes,
    })
  }
}

/** Whether the page made the change; what we draw ourselves says nothing. */
function isPagesOwn(change: MutationRecord): boolean {
  if (change.type !== 'childList') return !isOurs(change.target)
  return !isOnlyOurs(change.addedNodes) || !isOnlyOurs(change.removedNodes)
}

function isOnlyOurs(nodes: NodeList): boolean {
  for (const node of nodes) if (!isOurs(node)) return false
  return true
}

const isOurs = (node: Node) => [markTag, alarmTag].includes(node.nodeName.toLowerCase())
