/** Tables and ARIA grids as groups of rows. */
import { isLabel } from './columns.ts'
import { attr, firstTexts } from './dom.ts'
import { type Cell, type Group, type Headings, maxRows, type Row } from './group.ts'
import { numberIn } from './identifiers.ts'
import { ancestorOf, type Outline, type Part, textOf } from './outline.ts'

const tableRoles = new Set(['table', 'grid', 'treegrid'])
const cellTags = new Set(['td', 'th', 'mat-cell', 'mat-header-cell'])
const cellRoles = new Set(['cell', 'gridcell', 'rowheader', 'columnheader'])

export const isTable = (part: Part): boolean =>
  (part.tag === 'table' && part.role !== 'presentation' && part.role !== 'none') || tableRoles.has(part.role)
const isRow = (part: Part): boolean => part.tag === 'tr' || part.tag === 'mat-row' || part.role === 'row'
const isCell = (part: Part): boolean => cellTags.has(part.tag) || cellRoles.has(part.role)
const isHeaderCell = (part: Part): boolean =>
  part.role === 'columnheader' ||
  part.tag === 'mat-header-cell' ||
  (part.tag === 'th' && part.role === '' && attr(part.element, 'scope') !== 'row')

/** Every table of the page that is a list; a table of two columns that labels values is not. */
export function tablesIn(outline: Outline, headings: Headings): Group[] {
  return outline.parts.filter(isTable).flatMap((part) => groupOf(outline, headings, part) ?? [])
}

function groupOf(outline: Outline, headings: Headings, table: Part): Group | undefined {
  const rows = rowsOf(table)
  const cells = new Map(rows.map((row) => [row, cellsOf(row)] as const))
  const headerAt = rows.slice(0, 5).findLastIndex((row) => isHeaderRow(outline, row, cells.get(row) ?? []))
  const header = rows[headerAt]
  const labels = header ? spread(cells.get(header) ?? []).map((cell) => textOf(outline, cell, 200)) : []
  const body = rows.slice(headerAt + 1).filter((row) => row.parent?.tag !== 'tfoot')
  if (!header && isPairTable(outline, body, cells)) return undefined

  const group: Group = {
    part: table,
    from: table.from,
    to: table.to,
    labels,
    rows: [],
    heading: headings.of(table),
    declared: declaredRows(table, header !== undefined),
    left: Math.max(0, body.length - maxRows),
    message: '',
  }
  for (const part of body.slice(0, maxRows)) {
    const row = rowOf(outline, part, cells.get(part) ?? [], labels)
    if (row.cells.length === 1 && labels.length > 1) group.message ||= row.cells[0]?.text.slice(0, 300) ?? ''
    else if (row.cells.length > 0) group.rows.push(row)
  }
  for (const { element, parent } of outline.hidden)
    if (parent.order >= table.order && ancestorOrSelf(parent, table) && holdsNumber(element)) group.left++
  return group
}

function rowsOf(table: Part): Part[] {
  const rows: Part[] = []
  const waiting = [...table.children].reverse()
  for (let part = waiting.pop(); part; part = waiting.pop()) {
    if (isTable(part)) continue
    if (isRow(part)) rows.push(part)
    else for (let at = part.children.length - 1; at >= 0; at--) waiting.push(part.children[at] as Part)
  }
  return rows
}

function cellsOf(row: Part): Part[] {
  const cells: Part[] = []
  const waiting = [...row.children].reverse()
  for (let part = waiting.pop(); part && cells.length < 100; part = waiting.pop()) {
    if (isCell(part)) cells.push(part)
    else for (let at = part.children.length - 1; at >= 0; at--) waiting.push(part.children[at] as Part)
  }
  return cells
}

function isHeaderRow(outline: Outline, row: Part, cells: readonly Part[]): boolean {
  if (cells.length < 2) return false
  if (row.parent?.tag === 'thead' || row.tag === 'mat-header-row') return true
  if (cells.every(isHeaderCell)) return true
  return cells.filter((cell) => isLabel(textOf(outline, cell, 100))).length * 2 > cells.length
}

const columnsOf = (cell: Part): number =>
  Math.min(50, Math.max(1, Number.parseInt(attr(cell.element, 'colspan'), 10) || 1))
const spread = (cells: readonly Part[]): Part[] =>
  cells.flatMap((cell) => Array.from({ length: columnsOf(cell) }, () => cell))

function rowOf(outline: Outline, part: Part, parts: readonly Part[], labels: string[]): Row {
  let column = 0
  const cells: Cell[] = []
  for (const cell of parts) {
    const own = ['data-label', 'data-th', 'data-title', 'data-column']
      .map((n) => attr(cell.element, n))
      .find(Boolean)
    if (own && (labels[column] ?? '') === '') labels[column] = own
    cells.push({ column, text: textOf(outline, cell, 2000), part: cell })
    column += columnsOf(cell)
  }
  while (labels.length < column && labels.length < 200) labels.push('')
  for (let at = 0; at < labels.length; at++) labels[at] ??= ''
  return { part, cells }
}

/** A table of labels and values, one a row, speaks of one thing. */
function isPairTable(outline: Outline, rows: readonly Part[], cells: ReadonlyMap<Part, Part[]>): boolean {
  return (
    rows.length > 0 &&
    rows.every((row) => (cells.get(row)?.length ?? 0) <= 2) &&
    rows.some((row) => {
      const first = cells.get(row)?.[0]
      return first !== undefined && (first.tag === 'th' || isLabel(textOf(outline, first, 100)))
    })
  )
}

function declaredRows(table: Part, hasHeader: boolean): number | null {
  const count = Number.parseInt(attr(table.element, 'aria-rowcount'), 10)
  return Number.isFinite(count) && count > 0 ? count - (hasHeader ? 1 : 0) : null
}

const ancestorOrSelf = (part: Part, table: Part): boolean =>
  part === table || ancestorOf(part, isTable) === table

/** Whether a hidden row holds an application's number: a detail row folded away does not make a list longer. */
const holdsNumber = (element: Element): boolean => {
  const number = numberIn(firstTexts(element))
  return number !== undefined && number.kind !== 'uci'
}
