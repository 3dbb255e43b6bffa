/** Dates and ages in words: "2 Dec (in 9 days)", "3 h ago". */
import { language, t } from './words.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** How long ago an instant was. Under a minute, or in the future by a clock's fault, is "just now". */
export function ageWords(at: string, now: Date): string {
  const elapsed = now.getTime() - Date.parse(at)
  if (elapsed < minute) return t('just_now')
  if (elapsed < hour) return t('minutes_ago', { count: Math.floor(elapsed / minute) })
  if (elapsed < day) return t('hours_ago', { count: Math.floor(elapsed / hour) })
  return new Intl.RelativeTimeFormat(language.value).format(-Math.floor(elapsed / day), 'day')
}

/** A calendar date, short: "2 Dec", with the year when it is not the current one. */
export function dateWords(on: string, now: Date): string {
  const date = calendarDay(on)
  const sameYear = date.getUTCFullYear() === now.getFullYear()
  return new Intl.DateTimeFormat(locale(), {
    day: 'numeric',
    month: 'short',
    ...(sameYear ? {} : { year: 'numeric' }),
    timeZone: 'UTC',
  })
    .format(date)
    .replace(/\.$/, '')
}

/** How far a calendar date is from today: "in 9 days", "yesterday". */
export function distanceWords(on: string, now: Date): string {
  const today = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate())
  const days = Math.round((calendarDay(on).getTime() - today) / day)
  return new Intl.RelativeTimeFormat(language.value, { numeric: 'auto' }).format(days, 'day')
}

/** Both together: "2 Dec (in 9 days)". */
export const dateWithDistance = (on: string, now: Date): string =>
  t('date_with_distance', { date: dateWords(on, now), distance: distanceWords(on, now) })

/** The calendar date of an instant, here. */
export function dayOf(at: string): string {
  const date = new Date(at)
  const pad = (value: number) => String(value).padStart(2, '0')
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`
}

/** An instant as the clock here showed it: "2 Dec 2026, 14:05". */
export const instantWords = (at: string): string =>
  new Intl.DateTimeFormat(locale(), {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  }).format(new Date(at))

/** Day before month in English too, as the screens write dates. */
const locale = () => (language.value === 'fr' ? 'fr-CA' : 'en-GB')
const calendarDay = (on: string) => new Date(`${on}T00:00:00Z`)
