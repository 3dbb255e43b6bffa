/** A date that is asked in three boxes: which box asks the year, the month and the day. */

import { isDate } from './dates.ts'
import type { Asks, Box, Field } from './form.ts'
import { simple } from './plain-text.ts'
import { optionsOf } from './select-options.ts'
import { sureEnough } from './sure.ts'
import { identifierWords } from './words.ts'

type Part = NonNullable<Asks['part']>

const partWords: Record<Part, RegExp> = {
  year: /\b(year|annee|yyyy|aaaa|yy|yr)\b/,
  month: /\b(month|mois|mm)\b/,
  day: /\b(day|jour|dd|jj)\b/,
}
const parts = Object.keys(partWords) as Part[]
/** Most texts have none of these letters, and need not be looked at closely. */
const mayName = (text: string): boolean => /y[ery]|an|mo|mm|da|dd|j[oj]|aa/i.test(text)

/** The one part that a text names. */
function partIn(text: string): Part | undefined {
  const plain = simple(text)
  const named = parts.filter((part) => partWords[part].test(plain))
  return named.length === 1 ? named[0] : undefined
}

function partOf(field: Field): Part | undefined {
  if (!/^(text|select|combo)$/.test(field.kind)) return undefined
  const texts = [field.label, ...field.asides.map(({ text }) => text), field.autocomplete.replace('-', ' ')]
  const names = field.names.filter(mayName).map((name) => identifierWords(name).join(' '))
  for (const text of [...texts.filter(mayName), ...names]) {
    const part = partIn(text)
    if (part) return part
  }
  const options = field.kind === 'select' ? optionsOf(field.element).map(({ text }) => simple(text)) : []
  if (options.length < 12) return undefined
  if (options.some((text) => /\b(january|janvier)\b/.test(text))) return 'month'
  const numbers = options.map(Number).filter((n) => n > 0)
  const last = Math.max(...numbers)
  return last === 12 ? 'month' : last === 31 ? 'day' : last > 1900 && last < 2200 ? 'year' : undefined
}

/** Year, month and day in boxes that follow each other are one date, named by one of them or by what stands over them. */
export function joinDates(fields: Field[], asks: Asks[], ask: (field: Field) => Asks): void {
  for (let from = 0; from + 1 < fields.length; from++) {
    const found: Part[] = []
    for (let i = from; i < fields.length && found.length < 3; i++) {
      const field = fields[i] as Field
      const part = isDate(asks[i]?.key) || !asks[i]?.key ? partOf(field) : undefined
      if (!part || found.includes(part) || headOf(field) !== headOf(fields[from] as Field)) break
      found.push(part)
    }
    if (!found.includes('month') || found.length < 2) continue
    const dated =
      asks.slice(from, from + found.length).find(({ key }) => isDate(key)) ?? over(fields[from] as Field, ask)
    if (dated)
      for (const [i, part] of found.entries())
        asks[from + i] = { ...dated, confidence: Math.max(dated.confidence, 0.8), part }
    from += found.length - 1
  }
}

function headOf(field: Field): Box | undefined {
  let at = field.context
  while (at && !at.box.text.trim()) at = at.up
  return at?.box
}

/** The date that the nearest heading or legend asks. */
function over(field: Field, ask: (field: Field) => Asks): Asks | undefined {
  let looked = 0
  for (let at = field.context; at && looked < 3; at = at.up) {
    const label = at.box.text.trim()
    if (!label) continue
    looked++
    const bare: Field = {
      ...field,
      kind: 'text',
      type: 'text',
      label,
      names: [],
      asides: [],
      autocomplete: '',
      context: null,
    }
    const asked = ask(bare)
    if (isDate(asked.key) && asked.confidence >= sureEnough) return asked
  }
  return undefined
}
