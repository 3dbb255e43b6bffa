/** Dates and ages in words. */
import { afterEach, expect, test } from 'vitest'
import { ageWords, dateWithDistance, dateWords, dayOf } from './time-words.ts'
import { type Language, language } from './words.ts'

const now = new Date(2026, 10, 23, 12, 0, 0)
const before = (ms: number) => new Date(now.getTime() - ms).toISOString()
const plain = (text: string) => text.replace(/\s/gu, ' ')

afterEach(() => {
  language.value = 'en'
})

test.each<[string, number, Language, string]>([
  ['seconds', 20_000, 'en', 'just now'],
  ['seconds', 20_000, 'fr', 'à l’instant'],
  ['a clock that is ahead', -3_600_000, 'en', 'just now'],
  ['minutes', 5 * 60_000, 'en', '5 min ago'],
  ['minutes', 5 * 60_000, 'fr', 'il y a 5 min'],
  ['hours', 3.9 * 3_600_000, 'en', '3 h ago'],
  ['hours', 3.9 * 3_600_000, 'fr', 'il y a 3 h'],
  ['one day', 25 * 3_600_000, 'en', '1 day ago'],
  ['days', 49 * 3_600_000, 'fr', 'il y a 2 jours'],
])('an age of %s reads as a person says it (%d ms, %s)', (_, elapsed, spoken, expected) => {
  language.value = spoken
  expect(plain(ageWords(before(elapsed), now))).toBe(expected)
})

test.each<[string, Language, string]>([
  ['2026-12-02', 'en', '2 Dec (in 9 days)'],
  ['2026-12-02', 'fr', '2 déc (dans 9 jours)'],
  ['2026-11-23', 'en', '23 Nov (today)'],
  ['2026-11-24', 'en', '24 Nov (tomorrow)'],
  ['2026-11-21', 'en', '21 Nov (2 days ago)'],
  ['2025-12-02', 'en', '2 Dec 2025 (356 days ago)'],
])('%s in %s is said with its distance', (on, spoken, expected) => {
  language.value = spoken
  expect(plain(dateWithDistance(on, now))).toBe(expected)
})

test('the first of a month is never shown as the last of the one before', () => {
  expect(dateWords('2026-12-01', now)).toBe('1 Dec')
})

test('the day of an instant is the day here', () => {
  expect(dayOf(new Date(2026, 0, 5, 23, 59).toISOString())).toBe('2026-01-05')
})
