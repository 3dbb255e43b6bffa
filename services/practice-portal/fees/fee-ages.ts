/** Ages on a day, as far as a day of birth is known. */

/** `2014-06-03` ten years on; the last day of February stays in February. */
export function yearsAfter(day: string, years: number): string {
  const year = String(Number(day.slice(0, 4)) + years).padStart(4, '0')
  const later = `${year}${day.slice(4)}`
  return day.endsWith('-02-29') && !isLeap(Number(year)) ? `${year}-02-28` : later
}

const isLeap = (year: number) => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)

/** The youngest and the oldest that a person can be, in whole years; undefined when not even the year is known. */
export function ageBounds(bornOn: string, day: string): { least: number; most: number } | undefined {
  const [, year = '', month, dayOfMonth] = bornOn.match(/^(\d{4})(?:-(\d\d|\*\*))?(?:-(\d\d|\*\*))?$/) ?? []
  if (!year || year === '0000') return undefined
  const known = (part: string | undefined) => (part && /[1-9]/.test(part) ? part : undefined)
  const first = `${year}-${known(month) ?? '01'}-${known(dayOfMonth) ?? '01'}`
  const last = `${year}-${known(month) ?? '12'}-${known(dayOfMonth) ?? '31'}`
  return { least: ageOn(last, day), most: ageOn(first, day) }
}

const ageOn = (bornOn: string, day: string) =>
  Number(day.slice(0, 4)) - Number(bornOn.slice(0, 4)) - (day.slice(5) < bornOn.slice(5) ? 1 : 0)
