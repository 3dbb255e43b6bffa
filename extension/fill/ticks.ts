/** Tick boxes and buttons that answer one question between them, told by what they offer. */
import type { FieldKey } from '@repdesk/shared/keys'
import { alternatives } from './choices.ts'
import type { Asks, Choice, Field } from './form.ts'
import { policyOf } from './policy.ts'

const keys: FieldKey[] = ['rep.kind', 'rep.compensation', 'rep.body', 'pref.language_correspondence']
const mostBoxes = 20
/** What is longer is a statement that a person makes. */
const longestAnswer = 120

/** "Lawyer", "Consultant" and "Other" as boxes to tick become one field; a declaration or a consent stays alone. */
export function joinTicks(fields: Field[], ask: (field: Field) => Asks): Field[] {
  const joined: Field[] = []
  for (let at = 0; at < fields.length; ) {
    const first = fields[at] as Field
    let end = at
    while (end - at < mostBoxes && isAnswer(fields[end], first, ask)) end++
    const run = fields.slice(at, end)
    const radios: Choice[] = run.map(({ element, label }) => ({ element, value: '', text: label }))
    if (run.length > 1 && keys.some((key) => alternatives(key, radios) > 1))
      joined.push({ ...first, kind: 'radio', radios, label: overheard(first), asides: [] })
    else joined.push(...(run.length > 0 ? run : [first]))
    at += Math.max(run.length, 1)
  }
  return joined
}

function isAnswer(field: Field | undefined, first: Field, ask: (field: Field) => Asks): boolean {
  if (field?.kind !== 'checkbox' || field.label.length > longestAnswer) return false
  if (field.context !== first.context || field.form !== first.form) return false
  const { key } = ask(field)
  return !key || policyOf(key) !== 'never'
}

/** The question that stands over the boxes. */
function overheard({ context }: Field): string {
  for (let at = context; at; at = at.up) if (at.box.text.trim()) return at.box.text.trim()
  return ''
}

/** Buttons that offer kinds of representative ask for the kind, whatever stands over them. */
export function askByOptions(fields: Field[], asks: Asks[]): void {
  for (const [index, { kind, radios }] of fields.entries())
    if (kind === 'radio' && !asks[index]?.key && alternatives('rep.kind', radios) > 1)
      asks[index] = { key: 'rep.kind', confidence: 0.8, reasons: ['what it offers'] }
}
