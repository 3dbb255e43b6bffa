/** E-mails, telephones and addresses in what stands in a page's fields, each in one spelling for all of theirs. */

export type AlarmKind = 'email' | 'phone' | 'address'

/** What was found, and in which of the texts; an address may lie across several, the first holds its number. */
export type Found = { kind: AlarmKind; spelling: string; at: number[] }

const longest = 500
const email = /[^\s@<>,;:"()]{1,64}@[^\s@<>,;:"()]{1,250}\.[^\s@<>,;:"()]{2,63}/
const canadianPostal = /(?<![A-Z\d])([A-CEGHJ-NPR-TVXY]\d[A-Z])[ -]?(\d[A-Z]\d)(?![A-Z\d])/i
/** How far before and after a postal code the number of its street may stand, in fields. */
const fieldsBefore = 8
const fieldsAfter = 3
const mostNumbers = 8

export const emailSpelling = (text: string): string | null =>
  email.exec(text.slice(0, longest).normalize('NFKC'))?.[0].toLowerCase() ?? null

/** Digits alone, without "00", "+1", a trunk's 0 or an extension. */
export function phoneSpelling(text: string): string | null {
  const [main = ''] = text
    .slice(0, 60)
    .normalize('NFKC')
    .split(/\s*(?:[a-z#,;]|\bposte\b)/i, 1)
  if (!/^[+\d\s().\-–/]+$/.test(main)) return null
  const digits = main.replace(/\D/g, '').replace(/^0+/, '')
  const short = digits.length === 11 && digits[0] === '1' ? digits.slice(1) : digits
  return short.length >= 8 && short.length <= 15 ? short : null
}

export function postalSpelling(text: string): string | null {
  const found = canadianPostal.exec(text.slice(0, longest))
  return found ? `${found[1]}${found[2]}`.toUpperCase() : null
}

export const addressSpelling = (postal: string, number: string): string => `${postal} ${number}`

export const numbersIn = (text: string): string[] =>
  (
    text
      .slice(0, longest)
      .replace(canadianPostal, ' ')
      .match(/\d{1,6}/g) ?? []
  ).map((number) => number.replace(/^0+(?=\d)/, ''))

/** All that could be somebody's e-mail, telephone or address among the texts, which stand in the fields' order. */
export function foundAmong(texts: readonly string[]): Found[] {
  const found: Found[] = []
  for (const [index, text] of texts.entries()) {
    if (text === '') continue
    const mail = text.includes('@') ? emailSpelling(text) : null
    if (mail) found.push({ kind: 'email', spelling: mail, at: [index] })
    const phone = phoneSpelling(text)
    if (phone) found.push({ kind: 'phone', spelling: phone, at: [index] })
    else if (/^\d{3}$/.test(text)) {
      const boxes = splitPhone(texts, index)
      if (boxes) found.push(boxes)
    }
    const postal = postalSpelling(text)
    if (postal) found.push(...addressesAround(texts, index, postal))
  }
  return found
}

/** Ten digits in two boxes or three. */
function splitPhone(texts: readonly string[], start: number): Found | null {
  let digits = ''
  for (let at = start; at < start + 3 && /^\d{3,7}$/.test(texts[at] ?? ''); at++) {
    digits += texts[at]
    if (digits.length === 10)
      return {
        kind: 'phone',
        spelling: digits,
        at: Array.from({ length: at - start + 1 }, (_, i) => start + i),
      }
  }
  return null
}

/** A postal code says the street; with the number of the house or of the box it says the door. */
function addressesAround(texts: readonly string[], postalAt: number, postal: string): Found[] {
  const found = new Map<string, Found>()
  const places = [postalAt]
  for (let step = 1; step <= fieldsBefore; step++) places.push(postalAt - step)
  for (let step = 1; step <= fieldsAfter; step++) places.push(postalAt + step)
  for (const place of places) {
    const text = texts[place] ?? ''
    if (place !== postalAt && (text.includes('@') || phoneSpelling(text))) continue
    for (const number of numbersIn(text)) {
      if (found.size >= mostNumbers) return [...found.values()]
      const spelling = addressSpelling(postal, number)
      if (!found.has(spelling))
        found.set(spelling, { kind: 'address', spelling, at: between(place, postalAt) })
    }
  }
  return [...found.values()]
}

/** The number's place first, then those up to the postal code. */
function between(from: number, to: number): number[] {
  const step = from <= to ? 1 : -1
  return Array.from({ length: Math.abs(to - from) + 1 }, (_, i) => from + i * step)
}
