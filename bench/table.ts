/** A table of measurements, and how it is printed. */

/** `rows` share their columns; a note says what the figures stand against. */
export type Table = { title: string; rows: Record<string, string | number>[]; note?: string }

export function printTable(table: Table): void {
  console.log(`\n${table.title}`)
  console.table(table.rows)
  if (table.note) console.log(table.note)
}
