/** A date as a box asks it: in the order that is shown, one part of it, or as the browser's own date input wants it. */
import type { FieldKey } from '@repdesk/shared/keys'
import { attributeOf } from './dom.ts'
import type { Asks, Field } from './form.ts'

type Part = NonNullable<Asks['part']>

export const isDate = (key: FieldKey | null | undefined): boolean => /(date|expiry|since)/.test(key ?? '')

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
