/** Telephone numbers as forms want them: country code apart, three boxes, brackets or dashes. */

/** Country calling codes of one and two digits; all others have three. */
const short = new Set(
  '1 7 20 27 30 31 32 33 34 36 39 40 41 43 44 45 46 47 48 49 51 52 53 54 55 56 57 58 60 61 62 63 64 65 66 81 82 84 86 90 91 92 93 94 95 98'.split(
    ' ',
  ),
)

export type Phone = { country: string; national: string }

/** The parts of an E.164 number; undefined when it is none. */
export function phoneParts(e164: string): Phone | undefined {
  const digits = /^\+(\d{8,15})$/.exec(e164.replace(/[\s().-]/g, ''))?.[1]
  if (!digits) return undefined
  const length = [1, 2].find((n) => short.has(digits.slice(0, n))) ?? 3
  return { country: digits.slice(0, length), national: digits.slice(length) }
}

const isNorthAmerican = ({ country, national }: Phone): boolean => country === '1' && national.length === 10

/**
 * Ways to write the number, the one a form most likely wants first. `shape` is a placeholder or a mask;
 * `countryApart`: another box asks the country code; `digitsOnly`: the box takes nothing else.
 */
export function phoneSpellings(
  e164: string,
  shape: string,
  { countryApart, digitsOnly }: { countryApart: boolean; digitsOnly: boolean },
): string[] {
  const phone = phoneParts(e164)
  if (!phone) return [e164]
  const { country, national } = phone
  const international = `+${country}${national}`
  if (!isNorthAmerican(phone)) {
    if (countryApart) return [national]
    return digitsOnly
      ? [`${country}${national}`]
      : [international, `+${country} ${national}`, `00${country}${national}`]
  }
  const [area, exchange, line] = [national.slice(0, 3), national.slice(3, 6), national.slice(6)]
  const dashes = `${area}-${exchange}-${line}`
  const brackets = `(${area}) ${exchange}-${line}`
  if (digitsOnly) return countryApart ? [national] : [national, `1${national}`]
  const spellings = [dashes, brackets, national, `${area} ${exchange} ${line}`, `${area}.${exchange}.${line}`]
  if (!countryApart)
    spellings.push(
      international,
      `+1 ${area} ${exchange} ${line}`,
      `+1 ${dashes}`,
      `1-${dashes}`,
      `1${national}`,
    )
  const wanted = shape && spellings.find((spelling) => sketch(spelling) === sketch(shape))
  return wanted ? [wanted, ...spellings.filter((spelling) => spelling !== wanted)] : spellings
}

/** `(613) 555-0142`, `(___) ___-____` and `(###) ###-####` have one sketch. */
const sketch = (text: string): string => text.trim().replace(/[\dxX_#n]/g, '0')
