/** Lists that are no tables: cards, list items, definition lists, rows of plain boxes. */
import { isLabel } from './columns.ts'
import { attr } from './dom.ts'
import { type Cell, type Group, type Headings, isHeading, maxRows, type Row } from './group.ts'
import { isInside, type Outline, type Part, textOf } from './outline.ts'
import { type Pair, pairsIn } from './pairs.ts'
import { isItem, recordsIn, type Stretch } from './records.ts'

/** Groups of records, each of which names one application. */
export function cardsIn(outline: Outline, headings: Headings, taken: readonly Part[]): Group[] {
  return recordsIn(outline, taken).map(({ parent, stretches }) =>
    groupOf(outline, headings, parent, stretches),
  )
}

/** Lists whose items name no application: letters, mostly. */
export function itemListsIn(outline: Outline, headings: Headings, taken: readonly Part[]): Group[] {
  const isTaken = insideAny(taken)
  return outline.parts
    .filter((part) => isItemList(part) && !isTaken(part) && part.to - part.from >= 2)
    .map((part) => {
      const items = part.children.filter((child) => child.to > child.from)
      return groupOf(
        outline,
        headings,
        part,
        items.map((item) => ({ first: item, last: item })),
      )
    })
}

function isItemList(part: Part): boolean {
  if (part.tag === 'nav' || part.role === 'navigation' || part.tag === 'dl') return false
  if (
    part.tag === 'ul' ||
    part.tag === 'ol' ||
    part.role === 'list' ||
    part.role === 'feed' ||
    part.role === 'listbox'
  )
    return part.children.some(isItem)
  if (part.children.some(isItem)) return part.children.filter(isItem).length >= 1 && part.tag !== 'body'
  const first = part.children[0]
  return (
    part.children.length >= 2 &&
    first !== undefined &&
    /^(div|section|mat-card|a|button)$/.test(first.tag) &&
    part.children.every((child) => child.tag === first.tag && child.to > child.from)
  )
}

function insideAny(taken: readonly Part[]): (part: Part) => boolean {
  const set = new Set(taken)
  return (part) => {
    for (let at: Part | null = part; at; at = at.parent) if (set.has(at)) return true
    return false
  }
}

function groupOf(outline: Outline, headings: Headings, part: Part, stretches: readonly Stretch[]): Group {
  const labels: string[] = []
  const columns = new Map<string, number>()
  const columnOf = (label: string): number => {
    const known = columns.get(label)
    if (known !== undefined) return known
    if (labels.length >= 200) return -1
    columns.set(label, labels.length)
    return labels.push(label) - 1
  }
  const header = headerAbove(outline, part, stretches)
  const rows = stretches.slice(0, maxRows).map(({ first, last }): Row => {
    if (header && first === last && first.children.length === header.length)
      return {
        part: first,
        cells: first.children.map((cell, at) => ({
          column: columnOf(header[at] ?? ''),
          text: textOf(outline, cell, 2000),
          part: cell,
        })),
      }
    return { part: first, cells: cellsOf(outline, first.from, last.to, columnOf) }
  })
  const firstRow = stretches[0]?.first
  const above = firstRow && headings.lastBefore(firstRow.order)
  const heading = above && isInside(above, part) ? textOf(outline, above, 200) : headings.of(part)
  return {
    part,
    from: firstRow?.from ?? part.from,
    to: stretches.at(-1)?.last.to ?? part.to,
    labels,
    rows,
    heading,
    declared: declaredItems(firstRow),
    left:
      Math.max(0, stretches.length - maxRows) + outline.hidden.filter(({ parent }) => parent === part).length,
    message: '',
  }
}

function declaredItems(first: Part | undefined): number | null {
  const size = Number.parseInt(first ? attr(first.element, 'aria-setsize') : '', 10)
  return Number.isFinite(size) && size > 0 ? size : null
}

/** Boxes laid out as a table: the box above the first one says the labels. */
function headerAbove(outline: Outline, part: Part, stretches: readonly Stretch[]): string[] | undefined {
  const first = stretches[0]?.first
  if (!first) return undefined
  const before = part.children[first.index - 1] ?? part.parent?.children[part.index - 1]
  if (!before || before.children.length < 2 || before.children.length !== first.children.length)
    return undefined
  const texts = before.children.map((cell) => textOf(outline, cell, 100))
  return texts.filter(isLabel).length * 2 > texts.length ? texts : undefined
}

function cellsOf(outline: Outline, from: number, to: number, columnOf: (label: string) => number): Cell[] {
  const pairs = pairsIn(outline, from, to)
  const cells: Cell[] = pairs.map((pair) => cellOfPair(pair, columnOf))
  let next = 0
  for (let at = from; at < to && cells.length < 200; at++) {
    const pair = pairs[next]
    if (pair && at >= pair.from) {
      at = Math.max(at, pair.to - 1)
      next++
      continue
    }
    const piece = outline.pieces[at]
    if (!piece) continue
    const whole = unitOf(piece.part)
    if (whole && whole.from === at && whole.to <= (pair?.from ?? to)) {
      cells.push({ column: -1, text: textOf(outline, whole, 1000), part: whole })
      at = whole.to - 1
    } else if (!piece.part.ornament) cells.push({ column: -1, text: piece.text, part: piece.part })
  }
  return cells
}

const cellOfPair = (pair: Pair, columnOf: (label: string) => number): Cell => ({
  column: columnOf(pair.label),
  text: pair.text,
  part: pair.part,
})

/** A heading or a link is one text, however it is cut up. */
function unitOf(part: Part): Part | undefined {
  for (let at: Part | null = part, level = 0; at && level < 4; at = at.parent, level++)
    if ((isHeading(at) || at.tag === 'a') && at.to - at.from <= 10) return at
  return undefined
}
