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

/** Whether a field stands right under a heading over these fields, or anywhere under one that is nearest to one of them. */
export function coveredBy(fields: PlannedField[]): (planned: PlannedField) => boolean {
  const over = fields.map(({ field }) => headingsOf(field.context))
  const nearest = new Set(over.map(([first = '']) => first))
  const all = new Set(over.flat())
  return ({ field }) => {
    const [first = '', ...others] = headingsOf(field.context)
    return all.has(first) || nearest.has(first) || others.some((text) => nearest.has(text))
  }
}
