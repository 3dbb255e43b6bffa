/** A repeated structure of a page, whatever it is built of: rows with labelled cells. */
import { attr } from './dom.ts'
import { type Outline, type Part, textOf } from './outline.ts'

export const maxRows = 5000

export type Cell = {
  /** Its column in the group's labels; -1 when nothing labels it. */
  column: number
  text: string
  part: Part
}
export type Row = { part: Part; cells: Cell[] }
export type Group = {
  part: Part
  /** The pieces of text it spans. */
  from: number
  to: number
  labels: string[]
  rows: Row[]
  /** The words above it or in its own name. */
  heading: string
  /** How many rows it says it has in all, when it says. */
  declared: number | null
  /** Rows it holds that are not read: hidden by style, or beyond the bound. */
  left: number
  /** A row that spans all columns says something of the list, such as that it is empty. */
  message: string
}

export const isHeading = (part: Part): boolean => /^h[1-6]$/.test(part.tag) || part.role === 'heading'

/** What a page's parts are called: by id, and by the headings that stand before them. */
export class Headings {
  readonly all: Part[]
  private readonly byId = new Map<string, Part>()

  constructor(private readonly outline: Outline) {
    this.all = outline.parts.filter((part) => isHeading(part) && part.to > part.from)
    for (const part of outline.parts) {
      const id = attr(part.element, 'id')
      if (id !== '' && !this.byId.has(id)) this.byId.set(id, part)
    }
  }

  /** The part's own name, or the heading it stands under. */
  of(part: Part): string {
    for (let at: Part | null = part; at && at.depth > part.depth - 3; at = at.parent) {
      const named = this.byId.get(attr(at.element, 'aria-labelledby').split(' ')[0] ?? '')
      const name = named ? textOf(this.outline, named, 200) : attr(at.element, 'aria-label')
      if (name !== '') return name
    }
    const caption = part.children.find((child) => child.tag === 'caption')
    if (caption && caption.to > caption.from) return textOf(this.outline, caption, 200)
    const above = this.lastBefore(part.order)
    return above ? textOf(this.outline, above, 200) : ''
  }

  lastBefore(order: number): Part | undefined {
    let low = 0
    let high = this.all.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.all[middle]?.order ?? 0) < order) low = middle + 1
      else high = middle
    }
    return this.all[low - 1]
  }
}
