/** Labelled values anywhere on a page: definition lists, "Status: Submitted", a small word above a large one. */
import { applicationColumnOf, isLabel, letterColumnOf } from './columns.ts'
import { dateIn } from './dates.ts'
import { isHeading } from './group.ts'
import { type Outline, type Part, type Piece, textBetween, textOf } from './outline.ts'

export type Pair = { label: string; text: string; part: Part; from: number; to: number }

const isStructural = (part: Part): boolean => part.tag === 'dt' || part.tag === 'th' || part.role === 'term'

/** The pairs among the pieces from `from` up to `to`. */
export function pairsIn(outline: Outline, from: number, to: number): Pair[] {
  const pairs: Pair[] = []
  for (let at = from; at < to; at++) {
    const piece = outline.pieces[at]
    if (!piece) continue
    const pair =
      structuralPair(outline, piece, at) ?? writtenPair(piece, at) ?? labelledPair(outline, piece, at, to)
    if (!pair) continue
    pairs.push(pair)
    at = Math.max(at, pair.to - 1)
  }
  return pairs
}

/** `<dt>` with its `<dd>`, a row's header with its cell. */
function structuralPair(outline: Outline, piece: Piece, at: number): Pair | undefined {
  const label = nearest(piece.part, isStructural, 4)
  if (!label || label.from !== at || !label.parent) return undefined
  const siblings = label.parent.children
  const index = label.index
  const next = siblings[index + 1]
  if (!next || !/^(dd|td)$/.test(next.tag + (next.role === 'definition' ? 'dd' : ''))) return undefined
  let last = next
  for (let more = index + 2; label.tag === 'dt' && siblings[more]?.tag === 'dd'; more++)
    last = siblings[more] as Part
  const text = textBetween(outline, next.from, last.to, 1500, next.order) || textOf(outline, next, 1500)
  return { label: textOf(outline, label, 200), text, part: next, from: at, to: Math.max(last.to, label.to) }
}

/** One text that holds both: "Status: Submitted". */
function writtenPair(piece: Piece, at: number): Pair | undefined {
  const colon = piece.text.slice(0, 70).search(/[::]/)
  if (colon < 2 || isAction(piece.part)) return undefined
  const label = piece.text.slice(0, colon)
  const text = piece.text.slice(colon + 1).trim()
  if (text === '' || !isLabel(label)) return undefined
  return { label, text: text.slice(0, 1500), part: piece.part, from: at, to: at + 1 }
}

/** A text that is a label, and what follows it in the same place. */
function labelledPair(outline: Outline, piece: Piece, at: number, to: number): Pair | undefined {
  const bare = piece.text.replace(/[\s::]+$/, '')
  if (!isLabel(bare) || isAction(piece.part) || nearest(piece.part, isHeading, 3)) return undefined
  const next = outline.pieces[at + 1]
  if (!next || at + 1 >= to) return undefined
  const follows = isLabel(next.text.replace(/[\s::]+$/, '')) || writtenPair(next, at + 1) !== undefined
  const value = follows ? undefined : valueAfter(outline, piece, next, at, to)
  // "Submitted" is a status as well: it labels only a date.
  if (isDateLabel(bare) && dateIn(value?.text ?? '', 'day-first') === null) return undefined
  return value ?? (follows ? { label: bare, text: '', part: piece.part, from: at, to: at + 1 } : undefined)
}

function valueAfter(outline: Outline, piece: Piece, next: Piece, at: number, to: number): Pair | undefined {
  const label = piece.text.replace(/[\s::]+$/, '')
  const shared = commonAncestor(piece.part, next.part)
  if (!shared || piece.part.depth - shared.depth > 3 || next.part.depth - shared.depth > 6) return undefined
  const value = next.part === shared ? undefined : childTowards(shared, next.part)
  if (!value || value.to > to || value.to - value.from > 12)
    return { label, text: next.text.slice(0, 1500), part: next.part, from: at, to: at + 2 }
  return { label, text: textOf(outline, value, 1500), part: value, from: at, to: value.to }
}

function isDateLabel(label: string): boolean {
  const column = applicationColumnOf(label)
  return (
    column === 'submitted' || column === 'updated' || column === 'date' || letterColumnOf(label) === 'sent'
  )
}

const isAction = (part: Part): boolean =>
  nearest(
    part,
    (at) =>
      at.tag === 'a' ||
      at.tag === 'button' ||
      at.tag === 'nav' ||
      at.tag === 'label' ||
      at.tag === 'legend' ||
      at.role === 'button',
    3,
  ) !== undefined

function nearest(part: Part, test: (part: Part) => boolean, levels: number): Part | undefined {
  let at: Part | null = part
  for (let level = 0; at && level < levels; level++, at = at.parent) if (test(at)) return at
  return undefined
}

function commonAncestor(a: Part, b: Part): Part | undefined {
  let left: Part | null = a
  let right: Part | null = b
  while (left && right && left !== right) {
    if (left.depth >= right.depth) left = left.parent
    else right = right.parent
  }
  return left ?? undefined
}

function childTowards(ancestor: Part, part: Part): Part {
  let at = part
  while (at.parent && at.parent !== ancestor) at = at.parent
  return at
}

/** The first value whose label means `column` to an application, or to a letter. */
export const labelledValue = (
  pairs: readonly Pair[],
  column: string,
  of: 'application' | 'letter',
): Pair | undefined =>
  pairs.find(
    (pair) =>
      (of === 'application' ? applicationColumnOf(pair.label) : letterColumnOf(pair.label)) === column,
  )
