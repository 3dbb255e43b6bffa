/** Header cells of the tables that are open while the document is walked. */
import { attributeOf } from './dom.ts'
import type { Box } from './form.ts'

type Table = {
  columns: (Box | undefined)[]
  /** Cells of the open row so far, spans counted. */
  cell: number
  row: Box
  rowNamed: boolean
  onlyHeaders: boolean
}

const widest = 60

export class Tables {
  private open: Table[] = []

  openTable(): void {
    this.open.push({ columns: [], cell: 0, row: { text: '' }, rowNamed: false, onlyHeaders: true })
  }

  closeTable(): void {
    this.open.pop()
  }

  /** A row opens; what comes back is the box that its first cell will fill. */
  openRow(): Box | undefined {
    const table = this.open.at(-1)
    if (!table) return undefined
    table.cell = 0
    table.row = { text: '' }
    table.rowNamed = false
    table.onlyHeaders = true
    return table.row
  }

  /** True when the row held nothing but header cells. */
  closeRow(): boolean {
    const table = this.open.at(-1)
    return table !== undefined && table.cell > 0 && table.onlyHeaders
  }

  /** A cell opens: the box that its text fills, and the header box of its column when it has one. */
  openCell(cell: Element, isHeader: boolean): { fills: Box | undefined; column: Box | undefined } {
    const table = this.open.at(-1)
    if (!table) return { fills: undefined, column: undefined }
    const at = table.cell
    const span = Math.min(Number.parseInt(attributeOf(cell, 'colspan'), 10) || 1, widest)
    table.cell += span
    const namesRow = attributeOf(cell, 'scope') === 'row'
    if (!isHeader) table.onlyHeaders = false
    let fills: Box | undefined
    if (isHeader && !namesRow && table.onlyHeaders) {
      fills = { text: '' }
      for (let i = at; i < Math.min(at + span, widest); i++) table.columns[i] = fills
      return { fills, column: undefined }
    }
    if (!table.rowNamed) {
      table.rowNamed = true
      fills = table.row
    }
    return { fills, column: at < widest ? table.columns[at] : undefined }
  }
}
