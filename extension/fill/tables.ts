/** Header cells of the tables that are open while the document is walked. */
import { attributeOf } from './dom.ts'
import type { Box } from './form.ts'

type Table = {
  columns: (Box | undefined)[]
  /** Cells of the open row so far, spans counted. */
  cell: number
  row: Box
  rowNamed: boolean
  /** The open cell is the one that names the row. */
  naming: boolean
  /** The open row has a control. */
  asks: boolean
  /** The texts of the open row's cells, by column; they head the next row when this one asks nothing. */
  texts: (Box | undefined)[]
  /** Columns headed by the row before, whose cells are no header cells. */
  above: boolean
  onlyHeaders: boolean
}

const widest = 60
/** Characters of a label that stands in a cell above its field. */
const longestAbove = 60
/** Characters of a cell that spans its table as the title of a part. */
const longestTitle = 160

export class Tables {
  #open: Table[] = []

  get isOpen(): boolean {
    return this.#open.length > 0
  }

  openTable(): void {
    this.#open.push({
      columns: [],
      cell: 0,
      row: { text: '' },
      rowNamed: false,
      naming: false,
      onlyHeaders: true,
      asks: false,
      texts: [],
      above: false,
    })
  }

  closeTable(): void {
    this.#open.pop()
  }

  /** A row opens; what comes back is the box that its first cell will fill. */
  openRow(): Box | undefined {
    const table = this.#open.at(-1)
    if (!table) return undefined
    table.cell = 0
    table.row = { text: '' }
    table.rowNamed = false
    table.onlyHeaders = true
    table.asks = false
    table.texts = []
    return table.row
  }

  /** A control stands in the open cell: a cell that asks something names no row. */
  control(): void {
    const table = this.#open.at(-1)
    if (!table) return
    table.asks = true
    if (!table.naming) return
    table.row.text = ''
    table.row.closed = true
  }

  /** Whether the row only heads others, and the box of a single cell that heads all that follows. */
  closeRow(): { heads: boolean; all?: Box } {
    const table = this.#open.at(-1)
    if (!table || table.cell === 0) return { heads: false }
    const [only, ...more] = new Set(table.onlyHeaders ? table.columns.slice(0, table.cell) : table.texts)
    if (
      only &&
      more.length === 0 &&
      !table.asks &&
      table.cell > 1 &&
      only.text.trim().length <= longestTitle
    ) {
      table.columns = []
      return { heads: true, all: only }
    }
    if (table.onlyHeaders) return { heads: true }
    const labels = table.texts.filter((box, i, all) => box?.text.trim() && all.indexOf(box) === i)
    const heads =
      !table.asks &&
      labels.length > 0 &&
      labels.every(
        (box) => (box?.text.trim().length ?? 0) <= longestAbove && !/[.:]\s*$/.test(box?.text ?? ''),
      )
    if (heads) table.columns = table.texts
    else if (table.above) table.columns = []
    if (heads || table.above) table.above = heads
    return { heads }
  }

  /** A cell opens: the box that its text fills, and the header box of its column when it has one. */
  openCell(cell: Element, isHeader: boolean): { fills: Box | undefined; column: Box | undefined } {
    const table = this.#open.at(-1)
    if (!table) return { fills: undefined, column: undefined }
    const at = table.cell
    const span = Math.min(Number.parseInt(attributeOf(cell, 'colspan'), 10) || 1, widest)
    table.cell += span
    const namesRow = attributeOf(cell, 'scope') === 'row'
    if (!isHeader) table.onlyHeaders = false
    table.naming = false
    let fills: Box | undefined
    if (isHeader && !namesRow && table.onlyHeaders) {
      fills = { text: '' }
      for (let i = at; i < Math.min(at + span, widest); i++) table.columns[i] = fills
      return { fills, column: undefined }
    }
    if (!table.rowNamed) {
      table.rowNamed = true
      table.naming = true
      fills = table.row
    }
    const column = at < widest ? table.columns[at] : undefined
    fills ??= { text: '' }
    for (let i = at; i < Math.min(at + span, widest); i++) table.texts[i] = fills
    return { fills, column }
  }
}
