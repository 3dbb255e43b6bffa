/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
/** A table that stacks its rows on a phone, each cell under its column's words. */
import type { Child } from 'hono/jsx'

export type Column = { label: string; heading?: Child; sort?: 'ascending' | 'descending' | undefined }

type TableProps = {
  caption: string
  columns: readonly Column[]
  /** Cells in the order of the columns; the first names its row. */
  rows: readonly (readonly Child[])[]
}

export function Table({ caption, columns, rows }: TableProps) {
  return (
    <table class="stacked">
      <caption>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th scope="col" aria-sort={column.sort}>
              {column.heading ?? column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells) => (
          <tr>
            {cells.map((cell, index) =>
              index === 0 ? (
                <th scope="row" data-label={columns[index]?.label}>
                  <span>{cell}</span>
                </th>
              ) : (
                <td data-label={columns[index]?.label}>
                  <span>{cell}</span>
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
