/** The outline of a document: its visible elements and texts in reading order, from one bounded pass. */
import {
  assignedTo,
  attr,
  dataOf,
  elementNode,
  firstChildOf,
  hasAttr,
  isShown,
  nextSiblingOf,
  rootOf,
  shadowOf,
  tagOf,
  textNode,
  typeOf,
} from './dom.ts'

const maxElements = 100_000
const maxDepth = 400
const maxPiece = 2000

/** One element; `from` and `to` bound its pieces of text. */
export type Part = {
  element: Element
  tag: string
  role: string
  parent: Part | null
  children: Part[]
  /** Its place among its parent's children, and among all parts. */
  index: number
  order: number
  from: number
  to: number
  depth: number
  /**
   * The nearest element, itself included, that is hidden from assistive technology only: it shows, but its text
   * is ornament when other text stands beside it.
   */
  ornament: Part | null
}

/** One text node, or the words that stand for an image or an icon. */
export type Piece = {
  text: string
  part: Part
  /** No space before it. */
  glued: boolean
}

export type Outline = {
  parts: Part[]
  pieces: Piece[]
  root: Part | null
  /** Rows and list items that style hides, with the part they would stand in: a list may be longer than it shows. */
  hidden: { element: Element; parent: Part }[]
  /** The open shadow roots that were walked; at most 500. */
  roots: ShadowRoot[]
  /** The page was larger than what is read. */
  truncated: boolean
}

const skipped = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'head',
  'math',
  'iframe',
  'object',
  'canvas',
  'video',
  'audio',
  'repdesk-mark',
])
// Their text is no text of the page: what is typed or chosen.
const controls = new Set(['textarea', 'select', 'option', 'datalist'])
const rowTags = new Set(['tr', 'li', 'article', 'mat-row'])
const gluing = new Set(['mark', 'sup', 'sub', 'wbr', 'u', 'ins', 'font'])

/** Elements that style hides are left out with all they hold; open shadow roots are walked in place. */
export function outlineOf(document: Document): Outline {
  const steps = outlineInSteps(document, maxElements)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** The same, for whoever lets the page work meanwhile: after each few hundred elements it may be left and taken up. */
export function* outlineInSteps(
  document: Document,
  mostElements: number,
): Generator<undefined, Outline, undefined> {
  const outline: Outline = { parts: [], pieces: [], root: null, hidden: [], roots: [], truncated: false }
  const root = rootOf(document)
  if (!root) return outline
  let space = true
  let glue = false

  const open = (element: Element, parent: Part | null): Part | undefined => {
    const tag = tagOf(element)
    if (skipped.has(tag) || (tag === 'dialog' && !hasAttr(element, 'open'))) return
    if (!isShown(element)) {
      if (parent && rowTags.has(tag) && outline.hidden.length < 5000) outline.hidden.push({ element, parent })
      return
    }
    const part: Part = {
      element,
      tag,
      role: attr(element, 'role').trim().split(/\s+/)[0]?.toLowerCase() ?? '',
      parent,
      children: [],
      index: parent?.children.length ?? 0,
      order: outline.parts.length,
      from: outline.pieces.length,
      to: outline.pieces.length,
      depth: (parent?.depth ?? -1) + 1,
      ornament: parent?.ornament ?? null,
    }
    if (attr(element, 'aria-hidden') === 'true') part.ornament ??= part
    parent?.children.push(part)
    outline.parts.push(part)
    return part
  }
  const say = (text: string, part: Part, isGlued: boolean): void => {
    outline.pieces.push({ text, part, glued: isGlued })
  }
  const readText = (node: Node, part: Part): void => {
    if (controls.has(part.tag)) return
    const raw = dataOf(node).slice(0, maxPiece)
    const text = raw.trim()
    if (text === '') {
      if (raw !== '') space = true
      return
    }
    const isGlued = !space && !/^\s/.test(raw) && (glue || gluing.has(part.tag))
    say(text, part, isGlued)
    space = /\s$/.test(raw)
    glue = gluing.has(part.tag)
  }
  const close = (part: Part): void => {
    if (outline.pieces.length === part.from && !controls.has(part.tag)) {
      const name = spokenName(part)
      if (name !== '') say(name, part, false)
    }
    part.to = outline.pieces.length
    if (!gluing.has(part.tag)) glue = false
  }

  const top = open(root, null)
  if (!top) return outline
  outline.root = top
  const stack: { part: Part; nodes: Node[]; at: number }[] = [{ part: top, nodes: nodesIn(root), at: 0 }]
  while (stack.length > 0) {
    const frame = stack[stack.length - 1]
    if (!frame) break
    const node = frame.nodes[frame.at++]
    if (!node) {
      close(frame.part)
      stack.pop()
      continue
    }
    const type = typeOf(node)
    if (type === textNode) readText(node, frame.part)
    if (type !== elementNode) continue
    if (outline.parts.length >= mostElements || stack.length >= maxDepth) {
      outline.truncated = true
      continue
    }
    const part = open(node as Element, frame.part)
    if (!part) continue
    const shadow = shadowOf(part.element)
    if (shadow && outline.roots.length < 500) outline.roots.push(shadow)
    stack.push({ part, nodes: nodesIn(part.element), at: 0 })
    if (outline.parts.length % 256 === 0) yield
  }
  return outline
}

function nodesIn(element: Element): Node[] {
  if (tagOf(element) === 'svg') return []
  const shadow = shadowOf(element)
  if (!shadow && tagOf(element) === 'slot') {
    const assigned = assignedTo(element)
    if (assigned.length > 0) return assigned
  }
  const nodes: Node[] = []
  for (let node = firstChildOf(shadow ?? element); node; node = nextSiblingOf(node)) nodes.push(node)
  return nodes
}

/** What an element without text is called: an image's alternative, an icon's label, a button's value. */
function spokenName(part: Part): string {
  const { element, tag } = part
  if (tag === 'img') return attr(element, 'alt').trim() || attr(element, 'title').trim()
  if (tag === 'input')
    return /^(button|submit|reset)$/i.test(attr(element, 'type')) ? attr(element, 'value').trim() : ''
  if (tag === 'svg') {
    const first = firstChildOf(element)
    const title =
      first && typeOf(first) === elementNode && tagOf(first as Element) === 'title'
        ? firstChildOf(first)
        : null
    if (title && typeOf(title) === textNode) return dataOf(title).slice(0, maxPiece).trim()
  }
  return attr(element, 'aria-label').trim() || attr(element, 'title').trim()
}

/** The text of a part on one line; ornaments are left out unless there is nothing else. */
export function textOf(outline: Outline, part: Part, max = 2000): string {
  return textBetween(outline, part.from, part.to, max, part.order) || ornamentsOf(outline, part, max)
}

/** The text of the pieces from `from` up to `to`; ornaments that begin after the part `within` are left out. */
export function textBetween(outline: Outline, from: number, to: number, max = 2000, within = 0): string {
  let text = ''
  for (let at = from; at < to && text.length < max; at++) {
    const piece = outline.pieces[at]
    if (!piece || (piece.part.ornament && piece.part.ornament.order > within)) continue
    text += text === '' || piece.glued ? piece.text : ` ${piece.text}`
  }
  return text.slice(0, max)
}

function ornamentsOf(outline: Outline, part: Part, max: number): string {
  const texts: string[] = []
  for (let at = part.from; at < part.to && texts.length < 50; at++) texts.push(outline.pieces[at]?.text ?? '')
  return texts.join(' ').slice(0, max)
}

/** Whether `part` is `ancestor` or stands inside it. */
export function isInside(part: Part, ancestor: Part): boolean {
  let at: Part | null = part
  while (at && at.depth > ancestor.depth) at = at.parent
  return at === ancestor
}

export function ancestorOf(part: Part, test: (part: Part) => boolean): Part | undefined {
  for (let at = part.parent; at; at = at.parent) if (test(at)) return at
  return undefined
}
