/** Lists that are no tables: cards, list items, definition lists, rows of plain boxes. */
import { applicationColumnOf, isLabel } from './columns.ts'
import { attr } from './dom.ts'
import { type Cell, type Group, type Headings, isHeading, maxRows, type Row } from './group.ts'
import { numberIn, referenceIn } from './identifiers.ts'
import { isInside, type Outline, type Part, textOf } from './outline.ts'
import { type Pair, pairsIn } from './pairs.ts'

type Hit = { reference: string; part: Part }
/** A stretch of sibling parts that speaks of one thing. */
type Stretch = { first: Part; last: Part }

/** Groups of records, each of which names one application. */
export function cardsIn(outline: Outline, headings: Headings, taken: readonly Part[]): Group[] {
  const pieces = freePieces(outline, taken)
  const hits = hitsIn(outline, pieces)
  if (hits.length === 0) return []
  const named = referencesByPart(hits)
  const records = new Map<Part, Set<Part>>()
  for (const hit of hits.slice(0, maxRows * 2)) {
    let record = hit.part
    while (record.parent && named.get(record.parent) !== many) record = record.parent
    if (!record.parent) record = soleRecord(hit.part) ?? record
    if (!record.parent) continue
    const siblings = records.get(record.parent) ?? new Set()
    siblings.add(record)
    records.set(record.parent, siblings)
  }
  return [...records].flatMap(([parent, parts]) => {
    const stretches = stretchesOf(outline, parent, [...parts])
    return stretches.length === 0 ? [] : [groupOf(outline, headings, parent, stretches)]
  })
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

const isItem = (part: Part): boolean =>
  part.tag === 'li' ||
  part.tag === 'article' ||
  part.role === 'listitem' ||
  part.role === 'article' ||
  part.role === 'option'

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

/** Indexes of the pieces outside the taken parts. */
function freePieces(outline: Outline, taken: readonly Part[]): [from: number, to: number][] {
  const spans: [number, number][] = []
  let from = 0
  for (const part of [...taken].sort((a, b) => a.from - b.from)) {
    if (part.from > from) spans.push([from, part.from])
    from = Math.max(from, part.to)
  }
  spans.push([from, outline.pieces.length])
  return spans
}

/** Where the page names applications: by a label if it labels them, else by the look of their numbers. */
function hitsIn(outline: Outline, spans: readonly [number, number][]): Hit[] {
  const byLabel = new Map<string, Hit[]>()
  const byLook = new Map<string, Hit[]>()
  const note = (map: Map<string, Hit[]>, key: string, hit: Hit) => {
    const hits = map.get(key)
    if (hits) hits.push(hit)
    else map.set(key, [hit])
  }
  for (const [from, to] of spans) {
    for (const pair of pairsIn(outline, from, to)) {
      if (applicationColumnOf(pair.label) !== 'reference') continue
      const reference = referenceIn(pair.text)
      if (reference) note(byLabel, pair.label, { reference, part: pair.part })
    }
    for (let at = from; at < to; at++) {
      const piece = outline.pieces[at]
      const found = piece && numberIn(piece.text)
      if (found) note(byLook, found.kind, { reference: found.number, part: piece.part })
    }
  }
  const most = (lists: Iterable<Hit[]>) =>
    [...lists].reduce<Hit[]>((a, b) => (distinct(b) > distinct(a) ? b : a), [])
  const labelled = most(byLabel.values())
  const looked = most([byLook.get('application') ?? [], byLook.get('board') ?? []])
  if (distinct(labelled) >= Math.max(1, distinct(looked))) return labelled
  return looked.length > 0 ? looked : (byLook.get('uci') ?? [])
}

const distinct = (hits: readonly Hit[]): number => new Set(hits.map((hit) => hit.reference)).size

const many = Symbol('many')

function referencesByPart(hits: readonly Hit[]): Map<Part, string | typeof many> {
  const named = new Map<Part, string | typeof many>()
  for (const { reference, part } of hits)
    for (let at: Part | null = part; at; at = at.parent) {
      const known = named.get(at)
      if (known === many) break
      named.set(at, known === undefined || known === reference ? reference : many)
    }
  return named
}

/** Where only one application is named: the list item or card that holds it, if there is one. */
function soleRecord(part: Part): Part | undefined {
  for (let at: Part | null = part; at?.parent; at = at.parent)
    if (isItem(at) || at.tag === 'mat-card') return at
  return undefined
}

/** Each record with the siblings that belong to it: up to the next record, or from label to repeated label. */
function stretchesOf(outline: Outline, parent: Part, records: Part[]): Stretch[] {
  records.sort((a, b) => a.index - b.index)
  const isFlat =
    parent.tag === 'dl' || records.some((r, at) => (records[at + 1]?.index ?? r.index + 1) - r.index > 1)
  const children = parent.children
  const start = parent.tag === 'dl' ? firstLabelAt(outline, parent, records[0]) : (records[0]?.index ?? 0)
  const lead = (records[0]?.index ?? 0) - start
  return records.slice(0, maxRows).flatMap((record, at) => {
    if (!isFlat) return [{ first: record, last: record }]
    const next = records[at + 1]
    const first = children[record.index - lead]
    const last = children[(next ? next.index - lead : endOfRun(parent, record, records)) - 1]
    return first && last ? [{ first, last }] : []
  })
}

/** In one long definition list each record begins with the label that the first one begins with. */
function firstLabelAt(outline: Outline, list: Part, record: Part | undefined): number {
  const first = list.children.find((child) => child.tag === 'dt' && isLabel(textOf(outline, child, 100)))
  return first && record && first.index <= record.index ? first.index : (record?.index ?? 0)
}

/** The last record has no follower to end it: it is as long as the longest before it. */
function endOfRun(parent: Part, record: Part, records: readonly Part[]): number {
  let longest = 1
  for (let at = 1; at < records.length; at++)
    longest = Math.max(longest, (records[at]?.index ?? 0) - (records[at - 1]?.index ?? 0))
  return parent.tag === 'dl'
    ? parent.children.length
    : Math.min(parent.children.length, record.index + longest)
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
