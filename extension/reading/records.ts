/** Where a page names applications outside its tables, and the stretch of the page that belongs to each. */
import { applicationColumnOf, isLabel } from './columns.ts'
import { maxRows } from './group.ts'
import { numberIn, referenceIn } from './identifiers.ts'
import { type Outline, type Part, textOf } from './outline.ts'
import { pairsIn } from './pairs.ts'

type Hit = { reference: string; part: Part }
/** A stretch of sibling parts that speaks of one thing. */
export type Stretch = { first: Part; last: Part }

/** Records that stand side by side, by the part they stand in; `taken` parts are left out. */
export function recordsIn(
  outline: Outline,
  taken: readonly Part[],
): { parent: Part; stretches: Stretch[] }[] {
  const hits = hitsIn(outline, freePieces(outline, taken))
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
  return [...records]
    .map(([parent, parts]) => ({ parent, stretches: stretchesOf(outline, parent, [...parts]) }))
    .filter(({ stretches }) => stretches.length > 0)
}

export const isItem = (part: Part): boolean =>
  part.tag === 'li' ||
  part.tag === 'article' ||
  part.role === 'listitem' ||
  part.role === 'article' ||
  part.role === 'option'

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
