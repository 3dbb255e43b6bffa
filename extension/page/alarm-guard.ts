/** Whether a person really sees the buttons that they press: against pages that hide, cover or move them. */

export type Guard = {
  /** True for a real press of buttons that were in plain sight, and stood still, for a moment before. */
  mayAct(event: Event): boolean
  stop(): void
}

const tickMs = 100
const seenMs = 500
const stillPx = 3
/** A page of more elements than this is not searched for what covers the line, and nothing is done on it. */
const mostSearched = 30_000

type View = Window & typeof globalThis
type SeenEntry = IntersectionObserverEntry & { isVisible?: boolean }

export function watchOver(host: HTMLElement, buttons: readonly HTMLElement[]): Guard {
  const view = host.ownerDocument.defaultView as View
  const tells = 'isVisible' in view.IntersectionObserverEntry.prototype
  // Where the browser itself tells whether anything lies over an element, it is asked.
  let isUncovered = !tells
  const options = { threshold: [0, 0.9, 1], ...(tells ? { trackVisibility: true, delay: tickMs } : {}) }
  const observer = new view.IntersectionObserver((entries) => {
    const last = entries.at(-1) as SeenEntry | undefined
    isUncovered = last !== undefined && last.intersectionRatio >= 0.9 && (!tells || last.isVisible === true)
    if (!isUncovered) since = undefined
  }, options)
  observer.observe(host)

  let since: number | undefined
  let place: DOMRect | undefined
  const tick = () => {
    const now = host.getBoundingClientRect()
    const isStill = place && Math.abs(now.x - place.x) <= stillPx && Math.abs(now.y - place.y) <= stillPx
    place = now
    if (!isStill || !isUncovered || !isPlain(host, view) || !buttons.every((b) => isOnTop(host, b)))
      since = undefined
    else since ??= view.performance.now()
  }
  const timer = setInterval(tick, tickMs)
  tick()

  return {
    mayAct(event) {
      if (!event.isTrusted) return false
      tick()
      const isSeen = since !== undefined && view.performance.now() - since >= seenMs
      return isSeen && (tells || !isVeiled(host, view))
    },
    stop() {
      clearInterval(timer)
      observer.disconnect()
    },
  }
}

/** Neither the line nor anything around it is made see-through, cut, shrunk or blended. */
function isPlain(host: HTMLElement, view: View): boolean {
  if (!host.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false
  const box = host.getBoundingClientRect()
  if (box.width < host.offsetWidth * 0.8 || box.height < host.offsetHeight * 0.8 || box.height < 16)
    return false
  for (let element: Element | null = host; element; element = parentOf(element)) {
    const { opacity, filter, clipPath, mixBlendMode } = view.getComputedStyle(element)
    const mask = view.getComputedStyle(element).getPropertyValue('mask-image')
    if (Number(opacity) < 0.9 || mixBlendMode !== 'normal') return false
    if ([filter, clipPath, mask].some((value) => value !== 'none' && value !== '')) return false
  }
  return true
}

const parentOf = (element: Element): Element | null =>
  element.assignedSlot ??
  element.parentElement ??
  ((element.getRootNode() as ShadowRoot).host as Element | undefined) ??
  null

/** A press in the middle of the button would reach the line. */
function isOnTop(host: HTMLElement, button: HTMLElement): boolean {
  const { x, y, width, height } = button.getBoundingClientRect()
  const root = host.getRootNode() as Document | ShadowRoot
  return width >= 20 && height >= 20 && root.elementFromPoint(x + width / 2, y + height / 2) === host
}

/** Something that lets presses through lies over the line. */
function isVeiled(host: HTMLElement, view: View): boolean {
  const line = host.getBoundingClientRect()
  const all = host.ownerDocument.querySelectorAll('*')
  if (all.length > mostSearched) return true
  for (const element of all) {
    if (element.contains(host) || element === host) continue
    const box = element.getBoundingClientRect()
    if (box.right <= line.left || box.left >= line.right || box.bottom <= line.top || box.top >= line.bottom)
      continue
    const { pointerEvents, visibility, position } = view.getComputedStyle(element)
    if (pointerEvents === 'none' && visibility !== 'hidden' && position !== 'static') return true
  }
  return false
}
