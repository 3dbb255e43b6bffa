/** Dates as forms ask them: in three boxes, in one box in the order that is shown, or in a date input. */
import type { FieldKey } from '@repdesk/shared/keys'
import { simple } from './choices.ts'
import { choicesOf } from './controls.ts'
import { attributeOf } from './dom.ts'
import type { Asks, Box, Field } from './form.ts'
import { sureEnough } from './whose.ts'
import { identifierWords } from './words.ts'

type Part = NonNullable<Asks['part']>

export const isDate = (key: FieldKey | null | undefined): boolean => /(date|expiry|since)/.test(key ?? '')

const partWords: Record<Part, RegExp> = {
  year: /\b(year|annee|yyyy|aaaa|yy|yr)\b/,
  month: /\b(month|mois|mm)\b/,
  day: /\b(day|jour|dd|jj)\b/,
}
const parts = Object.keys(partWords) as Part[]

/** The one part that a text names. */
function partIn(text: string): Part | undefined {
  const plain = simple(text)
  const named = parts.filter((part) => partWords[part].test(plain))
  return named.length === 1 ? named[0] : undefined
}

function partOf(field: Field): Part | undefined {
  if (!/^(text|select|combo)$/.test(field.kind)) return undefined
  const texts = [field.label, ...field.asides.map(({ text }) => text), field.autocomplete.replace('-', ' ')]
  for (const text of [...texts, ...field.names.map((name) => identifierWords(name).join(' '))]) {
    const part = partIn(text)
    if (part) return part
  }
  const options = field.kind === 'select' ? choicesOf(field).map(({ text }) => simple(text)) : []
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

const monthName = (month: number, language: string, style: 'long' | 'short'): string =>
  new Intl.DateTimeFormat(language, { month: style, timeZone: 'UTC' }).format(Date.UTC(2000, month - 1, 1))

/** ISO, or as it is asked; `hint` is what the placeholder, the label or the pattern shows. Nothing when it is no date. */
export function dateSpellings(iso: string, hint: string, type: string, field: Field, part?: Part): string[] {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso) ?? []
  if (!year) return part || type === 'date' || order.test(hint) ? [] : [iso]
  const bare = (digits: string) => `${Number(digits)}`
  if (part === 'year') return attributeOf(field.element, 'maxlength') === '2' ? [year.slice(2)] : [year]
  if (part === 'day') return wide(field, type) ? [day, bare(day)] : [bare(day), day]
  if (part === 'month') {
    const names = ['en', 'fr'].flatMap((language) =>
      (['long', 'short'] as const).map((style) => monthName(Number(month), language, style)),
    )
    return [...(wide(field, type) ? [month, bare(month)] : [bare(month), month]), ...names]
  }
  if (type === 'date') return [iso]
  if (type === 'month') return [`${year}-${month}`]
  return shown(hint, year, month, day)
}

/** A box for two digits wants the nought, a number or a list does not mind. */
const wide = (field: Field, type: string): boolean => field.kind === 'text' && type !== 'number'

const order = /\b([dmyja]{2,4})([-/. ]?)([dmyja]{2,4})(?:\2([dmyja]{2,4}))?\b/i

function shown(hint: string, year: string, month: string, day: string): string[] {
  const mark = (text: string): string =>
    /^[ya]/i.test(text) ? (text.length < 3 ? year.slice(2) : year) : /^m/i.test(text) ? month : day
  const [all = '', first = '', join = '', second = '', third = ''] = order.exec(hint) ?? []
  if (/[ya]{2}/i.test(all) && /mm/i.test(all))
    return [[first, second, third].flatMap((text) => (text ? mark(text) : [])).join(join)]
  // An example says it too, when its numbers can be told apart.
  const sample = /\b(\d{4})([-/.])\d\d\2\d\d\b|\b(\d\d)([-/.])(\d\d)\4\d{4}\b/.exec(hint)
  if (sample?.[3]) {
    const start = Number(sample[3]) > 12 ? [day, month] : Number(sample[5]) > 12 ? [month, day] : []
    return start.length > 0 ? [[...start, year].join(sample[4])] : []
  }
  const joins = sample?.[2] ? [sample[2]] : ['-', '/', '.', '']
  return joins.map((join) => [year, month, day].join(join))
}
