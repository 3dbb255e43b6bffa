/** The marks that stand beside the applications of a page: drawn, renewed, and taken away without a trace. */
import type { PageMark } from '../messages.ts'
import type { Anchor } from '../reading/reading.ts'
import { markStyle } from './mark-style.ts'
import { languageAt, wordsOfMark } from './words.ts'

/** The host's name; it carries the portal's own reference and nothing of ours. */
export const markTag = 'repdesk-mark'

type Drawn = { host: HTMLElement; pill: HTMLElement; text: string }

export class Marks {
  private readonly drawn = new Map<Element, Drawn>()
  private style: CSSStyleSheet | undefined

  constructor(private readonly document: Document) {}

  get count(): number {
    return this.drawn.size
  }

  /** Makes the page show these marks and no others; each stands by its own application only. */
  draw(anchors: readonly Anchor[], marks: readonly PageMark[]): void {
    const byReference = new Map(marks.map((mark) => [mark.reference, mark]))
    const kept = new Set<Element>()
    for (const { reference, element } of anchors) {
      const mark = byReference.get(reference)
      const text = mark && element.isConnected ? wordsOfMark(mark, languageAt(element)) : ''
      if (text === '' || kept.has(element)) continue
      kept.add(element)
      const present = this.drawn.get(element)
      if (present?.text === text && present.host.isConnected) continue
      present?.host.remove()
      this.drawn.set(element, this.put(element, reference, text))
    }
    for (const [element, { host }] of this.drawn)
      if (!kept.has(element)) {
        host.remove()
        this.drawn.delete(element)
      }
  }

  /** Marks that are not renewed hide themselves, so that none outlives its script. */
  renew(): void {
    for (const { pill } of this.drawn.values())
      for (const animation of pill.getAnimations?.() ?? []) animation.currentTime = 0
  }

  remove(): void {
    for (const { host } of this.drawn.values()) host.remove()
    this.drawn.clear()
  }

  private put(element: Element, reference: string, text: string): Drawn {
    const host = this.document.createElement(markTag)
    host.setAttribute('data-reference', reference)
    const shadow = host.attachShadow({ mode: 'closed' })
    const dot = this.span('dot', '● ')
    const pill = this.span('mark', '')
    dot.setAttribute('aria-hidden', 'true')
    pill.append(this.span('spoken', 'RepDesk: '), dot, text)
    shadow.append(pill)
    this.dress(shadow)
    const { parent, before } = placeBeside(element)
    parent.insertBefore(host, before)
    return { host, pill, text }
  }

  private span(name: string, text: string): HTMLElement {
    const span = this.document.createElement('span')
    span.className = name
    span.textContent = text
    return span
  }

  private dress(shadow: ShadowRoot): void {
    if (!this.style) {
      const { CSSStyleSheet: Sheet } = this.document.defaultView ?? globalThis
      this.style = new Sheet()
      this.style.replaceSync(markStyle)
    }
    shadow.adoptedStyleSheets = [this.style]
  }
}

/** Marks that a script which is gone left behind. */
export function removeStrayMarks(document: Document): void {
  for (const stray of document.querySelectorAll(markTag)) stray.remove()
}

/** Inside the element at its end; after any link or button it is or stands in, so that a click is never ours. */
function placeBeside(element: Element): { parent: Node; before: Node | null } {
  const active = element.closest('a, button, summary, label, [role="link"], [role="button"]')
  const inline =
    active ??
    (/^(span|b|strong|em|i|bdi|code|time|small|mark|data)$/.test(element.localName) ? element : null)
  if (inline?.parentNode) return { parent: inline.parentNode, before: inline.nextSibling }
  return { parent: element, before: null }
}
