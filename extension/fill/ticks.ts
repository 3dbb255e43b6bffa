/** Tick boxes and buttons that answer one question between them, told by what they offer. */
import type { FieldKey } from '@repdesk/shared/keys'
import type { Asks, Choice, Field } from './form.ts'
import { simple } from './plain-text.ts'
import { isNever } from './policy.ts'

/** For each key the answers that a form offers; a text is one of them when its expression is the first that fits. */
const answers: Partial<Record<FieldKey, RegExp[]>> = {
  'rep.kind': [
    /\b(consultante?|rcic|crcic)\b/,
    /\b(lawyer|avocate?|attorney|solicitor|barrister)\b/,
    /\b(paralegal|parajuriste)\b/,
    /\b(notary|notaire)\b/,
    /\b(student|articling|stagiaire|etudiant)\b/,
    /\b(family|famille|relative)\b/,
    /\b(friend|amie?)\b/,
    /\b(organi[sz]ation|organisme)\b/,
  ],
  'rep.compensation': [
    /\b(unpaid|uncompensated|not (paid|compensated)|non remunere|benevole|without consideration|free of charge)/,
    /\b(paid|compensated|remunere|for a fee|with consideration|contre retribution)/,
  ],
  'rep.body': [/\b(cicc|ccic|iccrc|crcic|college)\b/, /\b(law society|barreau|bar)\b/, /\bnotaires\b/],
  'pref.language_correspondence': [/^(english|anglais)\b/, /^(french|francais)\b/],
}
const keys = Object.keys(answers) as FieldKey[]

/** How many different answers to a key the choices offer. */
function alternatives(key: FieldKey, choices: { text: string }[]): number {
  const found = choices.map(({ text }) => answers[key]?.findIndex((answer) => answer.test(simple(text))))
  return new Set(found.filter((at) => at !== undefined && at >= 0)).size
}

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
  return !key || !isNever(key)
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
