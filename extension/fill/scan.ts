/** A document to its fields: one pass over elements and text, open shadow roots included, no layout read. */
import { attributeOf, hasAttributeOf, openShadowOf, rootElementOf, squeezed, tagOf, walkerOf } from './dom.ts'
import { drawnKind } from './drawn.ts'
import { FieldList } from './field-list.ts'
import type { Box, Control, EvidenceSource, Field } from './form.ts'
import { Lines } from './lines.ts'
import { mentionIn } from './mentions.ts'
import { Outline } from './outline.ts'
import type { Steps } from './slices.ts'
import { isPartOfLine, isPartyLine } from './standing.ts'
import { Tables } from './tables.ts'

export type ScanOptions = {
  /** How to reach a shadow root; by default only open ones are. */
  shadowOf?: (element: Element) => ShadowRoot | null
}

/** What to do when the element at a depth is over: an act, or only an end of line. */
type Acts = ((() => void) | 'line' | undefined)[]

const silent = new Set(
  'script style template noscript svg math head iframe object canvas video audio datalist map'.split(' '),
)
const blocks = new Set(
  'p div br tr td th li dt dd ul ol dl table form section article fieldset legend label main header hr'.split(
    ' ',
  ),
)
/** Elements that end the reach of the headings inside them. */
const scopes = new Set('section article form fieldset dialog li td details'.split(' '))
const apart = new Set('aside nav footer'.split(' '))
const groupRoles = new Set(
  'group radiogroup region form tabpanel dialog rowgroup listitem article'.split(' '),
)
const longest = 300
const nodesPerStep = 256
/** Shadow roots inside shadow roots, deeper than any page nests them. */
const deepestShadow = 30

/** Every field of the document, in document order. Same-origin frames are documents of their own. */
export function* scanDocument(document: Document, options: ScanOptions = {}): Steps<Field[]> {
  const root = rootElementOf(document)
  if (!root) return []
  const scan = new Scan(document, options.shadowOf ?? openShadowOf)
  yield* scan.tree(root, document, 1, 0)
  return yield* scan.fields.finish(document)
}

/** A button that opens and closes a part of the page heads that part; one that opens a list or a menu is a control. */
const isAccordion = (button: Element): boolean =>
  hasAttributeOf(button, 'aria-expanded') && !hasAttributeOf(button, 'aria-haspopup')

class Scan {
  readonly fields = new FieldList()
  readonly #outline = new Outline()
  readonly #tables = new Tables()
  readonly #sinks: { box: Box; depth: number }[] = []
  #lineEmpty = true
  #openHeadings = 0
  readonly #lines = new Lines()
  #nodes = 0
  readonly #document: Document
  readonly #shadowOf: (element: Element) => ShadowRoot | null

  constructor(document: Document, shadowOf: (element: Element) => ShadowRoot | null) {
    this.#document = document
    this.#shadowOf = shadowOf
  }

  /** Walks the children of `root`, of which `base` is the depth, within the tree of `home`. */
  *tree(
    root: Node,
    home: Document | ShadowRoot,
    base: number,
    shadows: number,
    light?: { host: Element; home: Document | ShadowRoot; seen: boolean },
  ): Steps<void> {
    const walker = walkerOf(root, this.#document)
    const leaveActs: Acts = []
    let depth = base
    let node = walker.firstChild()
    while (node) {
      if (++this.#nodes % nodesPerStep === 0) yield
      let inside = false
      if (node.nodeType === 3) this.#text((node as Text).data)
      else {
        const element = node as Element
        const tag = tagOf(element)
        inside = !silent.has(tag)
        if (inside) {
          const role = attributeOf(element, 'role')
          inside = this.#control(element, tag, role, home)
          if (inside)
            leaveActs[depth] =
              this.#enter(element, tag, role, home, depth) ?? (blocks.has(tag) ? 'line' : undefined)
          if (inside && shadows < deepestShadow) {
            const shadow = tag === 'form' || tag === 'input' ? null : this.#shadowOf(element)
            if (shadow) {
              const slotted = { host: element, home, seen: false }
              yield* this.tree(shadow, shadow, depth + 1, shadows + 1, slotted)
              inside = !slotted.seen
            } else if (tag === 'slot' && light && !light.seen) {
              light.seen = true
              yield* this.tree(light.host, light.home, depth + 1, shadows + 1)
            }
          }
        }
      }
      if (inside && walker.firstChild()) {
        depth++
        node = walker.currentNode
        continue
      }
      for (;;) {
        this.#leave(depth, leaveActs)
        if (walker.nextSibling()) break
        if (depth === base || !walker.parentNode()) return
        depth--
      }
      node = walker.currentNode
    }
  }

  /** A line of text is over; it may head what comes after it, within the element at `depth`. */
  #endLine(depth: number): void {
    const box = this.#lines.end()
    // In a table such a line is the label of the cell beside it.
    if (box === 'other') {
      if (!this.#tables.isOpen) this.#outline.endLines()
      // "Une boîte à vous seul", between a label and its box, says how to answer and not whose the answer is.
    } else if (box && !(this.fields.isNaming && mentionIn(box.text)?.named === 'you'))
      this.#outline.addHeading('line', box, 7, depth)
  }

  #leave(depth: number, acts: Acts): void {
    while (this.#sinks.length > 0 && (this.#sinks.at(-1) as { depth: number }).depth >= depth)
      this.#sinks.pop()
    const act = acts[depth]
    if (act) {
      acts[depth] = undefined
      this.fields.breakLine()
      if (act !== 'line') act()
      this.#endLine(depth)
    }
    this.#lines.leave(depth)
    this.#outline.leave(depth, false)
  }

  #text(data: string): void {
    const head = data.length > longest * 2 ? data.slice(0, longest * 2) : data
    if (!/\S/.test(head)) return
    for (let i = 0; i < this.#sinks.length; i++) {
      const { box } = this.#sinks[i] as { box: Box }
      if (!box.closed && box.text.length < longest) box.text += ` ${head}`
    }
    this.#lines.read(head)
    this.fields.read(data.length > longest ? data.slice(-longest) : data)
    this.#lineEmpty = false
  }

  /** Notes a control and says whether to look inside the element. */
  #control(element: Element, tag: string, role: string, home: Document | ShadowRoot): boolean {
    const native = tag === 'input' || tag === 'select' || tag === 'textarea'
    const drawn = native ? null : drawnKind(element, tag, role)
    if (!native && !drawn) return tag !== 'button' || this.#openHeadings > 0 || isAccordion(element)
    const type = tag === 'input' ? attributeOf(element, 'type').toLowerCase() : ''
    const { here } = this.#outline
    const fillable = this.fields.add(element as Control, tag, type, home, here, drawn ?? undefined)
    if (fillable) this.#outline.settle()
    this.#tables.control()
    this.#lines.spoil()
    this.#lineEmpty = false
    return false
  }

  /** What an element says while it is open; the act that comes back is done when it is over. */
  #enter(
    element: Element,
    tag: string,
    role: string,
    home: Document | ShadowRoot,
    depth: number,
  ): (() => void) | undefined {
    const emptyBefore = this.#lineEmpty
    if (blocks.has(tag)) {
      this.fields.breakLine()
      this.#endLine(depth - 1)
      this.#lineEmpty = true
    }
    this.#lines.enter(tag, depth)
    const level = tag.length === 2 && tag[0] === 'h' && tag >= 'h1' && tag <= 'h6' ? Number(tag[1]) : 0
    if (level > 0 || role === 'heading')
      return this.#heading('heading', level || Number(attributeOf(element, 'aria-level')) || 2, depth)
    switch (tag) {
      case 'label':
        return this.fields.openLabel(attributeOf(element, 'for'), home, this.#sink(depth))
      case 'b':
      case 'strong':
        return emptyBefore && this.#lineEmpty ? this.#heading('bold text', 7, depth) : undefined
      case 'p':
        return this.#heading('text before', 8, depth)
      case 'button':
        if (this.#openHeadings > 0) return undefined
        return this.#heading('heading', 6, depth)
      case 'summary':
        return this.#heading('heading', 6, depth)
      case 'legend':
      case 'caption': {
        const box = this.fields.groupBox
        if (box) this.#sinks.push({ box, depth })
        return undefined
      }
      case 'table':
        this.#tables.openTable()
        this.#group('group', this.fields.openGroup(element, home), depth)
        return () => {
          this.fields.closeGroup()
          this.#tables.closeTable()
        }
      case 'tr': {
        const row = this.#tables.openRow()
        if (row) this.#group('row', row, depth)
        return () => {
          const { heads, all } = this.#tables.closeRow()
          if (heads) this.fields.forget()
          if (all) this.#outline.addHeading('heading', all, 6, depth)
        }
      }
      case 'td':
      case 'th': {
        const { fills, column } = this.#tables.openCell(element, tag === 'th')
        this.#group('column', column ?? { text: '' }, depth)
        if (fills) this.#sinks.push({ box: fills, depth })
        return undefined
      }
    }
    if (apart.has(tag)) {
      this.#group('group', { text: '' }, depth)
      return () => this.#outline.leave(depth, true)
    }
    if (scopes.has(tag) || groupRoles.has(role) || tag.includes('-')) {
      this.#group('group', this.fields.openGroup(element, home), depth)
      return () => this.fields.closeGroup()
    }
    return undefined
  }

  #heading(source: EvidenceSource, level: number, depth: number): () => void {
    const box = this.#sink(depth)
    const controls = this.fields.count
    if (source === 'heading') this.#openHeadings++
    return () => {
      if (source === 'heading') this.#openHeadings--
      box.text = squeezed(box.text, longest)
      if (!box.text || this.fields.count !== controls) return
      // A paragraph of a few words that names a party is a line like any other.
      if (source === 'text before' && isPartyLine(box.text)) {
        // In a list's entry no line is read, but a paragraph of its own heads the entry.
        if (this.#lines.isBarred) this.#outline.addHeading('line', box, 7, depth)
        return
      }
      if (/\p{L}{2}/u.test(box.text)) this.#lines.spoil()
      this.#outline.addHeading(source, box, level, depth, source === 'heading' && isPartOfLine(box.text))
    }
  }

  #group(source: EvidenceSource, box: Box, depth: number): void {
    this.#outline.openGroup(source, box, depth)
  }

  #sink(depth: number): Box {
    const box = { text: '' }
    this.#sinks.push({ box, depth })
    return box
  }
}
