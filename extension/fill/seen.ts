/** Whether a person can see an element and get at it. Reads styles and boxes: only for fields to be filled. */
import { attributeOf, hasAttributeOf, isDocument, parentOf, rootOf, tagOf, viewOf } from './dom.ts'

const { checkVisibility, getBoundingClientRect } = Element.prototype
const inDocument = Document.prototype.elementFromPoint
const inShadow = ShadowRoot.prototype.elementFromPoint
const leastPixels = 4
const leastOpacity = 0.1

type Area = { left: number; top: number; right: number; bottom: number }

/** What of an element's looks decides. */
type Look = {
  parent: Element | null
  style: CSSStyleDeclaration
  opacity: number
  position: string
  isAway: boolean
  /** The page's own box, which cuts nothing but may keep a person from scrolling. */
  isPage: boolean
  isLocked: boolean
  /** Cuts what sticks out of it. */
  isCutter: boolean
  area?: Area
}
/** Looks met so far. To be kept no longer than one run without a pause: nothing changes meanwhile. */
export type Looks = Map<Element, Look>

export function isSeen(element: Element, looks: Looks = new Map()): boolean {
  const view = viewOf(element.ownerDocument)
  if (!checkVisibility || !view) return isStyledVisible(element)
  if (!checkVisibility.call(element, { checkOpacity: true, checkVisibilityCSS: true })) return false
  const area = areaOf(element)
  let opacity = 1
  let isLocked = false
  // A box between an element and what places it does not cut it.
  let placed = 'static'
  let look: Look
  for (let at: Element | null = element; at; at = look.parent) {
    look = looks.get(at) ?? lookOf(at, view)
    if (at !== element) looks.set(at, look)
    const { style, position } = look
    opacity *= look.opacity
    if (opacity < leastOpacity || look.isAway) return false
    if (look.isPage) isLocked ||= look.isLocked
    else if (
      placed === 'static' ||
      (placed === 'absolute' && position !== 'static') ||
      style.transform !== 'none'
    ) {
      if (at !== element && look.isCutter) {
        look.area ??= areaOf(at)
        cut(area, look.area, at, style)
      }
      placed = position === 'absolute' || position === 'fixed' ? position : 'static'
    }
    if (area.right - area.left <= leastPixels || area.bottom - area.top <= leastPixels) return false
  }
  const isFixed = placed === 'fixed'
  const { scrollX, scrollY } = view
  if (area.right + (isFixed ? 0 : scrollX) <= 0 || area.bottom + (isFixed ? 0 : scrollY) <= 0) return false
  if (!isFixed && !isLocked) return true
  return !(area.left >= view.innerWidth || (isFixed && area.top >= view.innerHeight))
}

function lookOf(element: Element, view: Window): Look {
  const style = view.getComputedStyle(element)
  const { position, overflowX, overflowY } = style
  const isPage = /^(html|body)$/.test(tagOf(element))
  return {
    parent: parentOf(element),
    style,
    opacity: Number(style.opacity),
    position,
    isAway:
      attributeOf(element, 'aria-hidden') === 'true' || hasAttributeOf(element, 'inert') || isCutAway(style),
    isPage,
    isLocked: isPage && isCutting(overflowX),
    isCutter:
      (overflowX !== 'visible' || overflowY !== 'visible') && !/^(inline|contents)$/.test(style.display),
  }
}

function areaOf(element: Element): Area {
  const { left, top, right, bottom } = getBoundingClientRect.call(element)
  return { left, top, right, bottom }
}

const isCutting = (overflow: string): boolean => overflow === 'hidden' || overflow === 'clip'

/** What the box around leaves of an area; what a person can scroll to counts as shown. */
function cut(area: Area, box: Area, around: Element, style: CSSStyleDeclaration): void {
  const before = style.direction === 'rtl' ? Number.POSITIVE_INFINITY : around.scrollLeft
  for (const [from, to, overflow, scrolled] of [
    ['left', 'right', style.overflowX, before],
    ['top', 'bottom', style.overflowY, around.scrollTop],
  ] as const) {
    if (overflow === 'visible') continue
    if (!isCutting(overflow) && area[to] + scrolled > box[from])
      Object.assign(area, { [from]: box[from], [to]: box[to] })
    else {
      area[from] = Math.max(area[from], box[from])
      area[to] = Math.min(area[to], box[to])
    }
  }
}

/** Clips and filters that leave nothing to be seen. */
function isCutAway({ clip, clipPath = '', filter = '', position }: CSSStyleDeclaration): boolean {
  if (clip === 'auto' && clipPath === 'none' && filter === 'none') return false
  if (/opacity\((0?\.0\d*|0)%?\)/.test(filter)) return true
  const [top = 0, right = 99, bottom = 99, left = 0] = numbersIn(clip)
  if (/absolute|fixed/.test(position) && (right - left <= leastPixels || bottom - top <= leastPixels))
    return true
  const numbers = numbersIn(clipPath)
  if (clipPath.startsWith('inset')) return /(?:[5-9]\d|\d{3,})(?:\.\d+)?%/.test(clipPath)
  if (/^(circle|ellipse)/.test(clipPath)) return (numbers[0] ?? 9) <= 1
  return clipPath.startsWith('polygon') && new Set(numbers).size < 2
}

const numbersIn = (text = ''): number[] => (text.match(/-?[\d.]+/g) ?? []).map(Number)

/** Something that does not belong to it lies over all of it. What stays while the page is scrolled may go away. */
export function isCovered(element: Element): boolean {
  const view = viewOf(element.ownerDocument)
  const root = rootOf(element)
  if (!view || !inDocument) return false
  const { left, top, right, bottom } = areaOf(element)
  const [x, y, dx, dy] = [(left + right) / 2, (top + bottom) / 2, (right - left) / 3, (bottom - top) / 3]
  const corners = [
    [0, 0],
    [-dx, -dy],
    [dx, -dy],
    [-dx, dy],
    [dx, dy],
  ] as const
  const hitAt = (atX: number, atY: number): Element | null =>
    isDocument(root) ? inDocument.call(root, atX, atY) : inShadow.call(root, atX, atY)
  // Nothing lies over most fields, or they are not in sight.
  const middle = hitAt(x, y)
  if (!middle || middle === element) return false
  const around = new Set<Element>()
  for (let at: Element | null = element; at; at = parentOf(at)) around.add(at)
  const own = new Set<Element | null>([element, parentOf(element)])
  return corners.every(([byX, byY]) => {
    let hit = hitAt(x + byX, y + byY)
    if (!hit || around.has(hit)) return false
    for (; hit; hit = parentOf(hit))
      // Asked of the label: an element's own `labels` walks the document each time.
      if (
        own.has(hit) ||
        (hit as HTMLLabelElement).control === element ||
        /fixed|sticky/.test(view.getComputedStyle(hit).position)
      )
        return false
    return true
  })
}

/** Where there is no layout, the inline and computed styles decide. */
function isStyledVisible(element: Element): boolean {
  const view = viewOf(element.ownerDocument)
  for (let at: Element | null = element; at; at = parentOf(at)) {
    if (
      hasAttributeOf(at, 'hidden') ||
      hasAttributeOf(at, 'inert') ||
      attributeOf(at, 'aria-hidden') === 'true'
    )
      return false
    const style = view ? view.getComputedStyle(at) : (at as HTMLElement).style
    if (style.display === 'none' || style.visibility === 'hidden') return false
  }
  return true
}
