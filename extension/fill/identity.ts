/** What makes a question the same one after a framework has put another node in its place. */
import type { Context } from './form.ts'
import type { PlannedField } from './plan.ts'

const headingsOf = (context: Context | null): string[] => {
  const texts: string[] = []
  for (let at = context; at; at = at.up) if (at.box.text.trim()) texts.push(at.box.text.trim())
  return texts
}

/** Numbers in a name are often the framework's own count. */
export const identityOf = ({ row, field }: PlannedField): string =>
  JSON.stringify([
    row.label,
    row.party,
    row.key,
    field.kind,
    field.names.map((name) => name.replace(/[^\p{L}]+/gu, ' ')),
    headingsOf(field.context),
  ])

export const isSameQuestion = (a: PlannedField, b: PlannedField): boolean =>
  a.row.party === b.row.party && a.row.key === b.row.key

/** Whether a field stands under a heading that these fields stand under. */
export function coveredBy(fields: PlannedField[]): (planned: PlannedField) => boolean {
  const nearest = new Set(fields.map(({ field }) => headingsOf(field.context)[0] ?? ''))
  return ({ field }) => {
    const headings = headingsOf(field.context)
    return headings.length === 0 ? nearest.has('') : headings.some((text) => nearest.has(text))
  }
}
