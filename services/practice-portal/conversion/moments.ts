/** Instants as a page says them, in the zone of the portal's office. */
import type { Say, Words } from '../words.ts'

const zone = 'America/Toronto'
// Twenty-four hours in both languages: “p.m.” would end a sentence twice.
const time = { timeStyle: 'short', hourCycle: 'h23', timeZone: zone } as const

/** "June 10, 2026 at 14:30" or « 10 juin 2026 à 14 h 30 ». */
export const momentIn = (language: Say['language'], instant: Date): string =>
  new Intl.DateTimeFormat(`${language}-CA`, { dateStyle: 'long', ...time }).format(instant)

/** The time alone when it is today, the day with it when not. */
export function momentWords(instant: Date, now: Date): Words {
  const dayIn = (moment: Date) => new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(moment)
  const isToday = dayIn(instant) === dayIn(now)
  const inLanguage = (language: Say['language']) =>
    isToday ? new Intl.DateTimeFormat(`${language}-CA`, time).format(instant) : momentIn(language, instant)
  return { en: inLanguage('en'), fr: inLanguage('fr') }
}
