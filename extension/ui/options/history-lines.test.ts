/** A profile's history as a person looks at it. */
import type { ProfileValues } from '@repdesk/shared/keys'
import { expect, test } from 'vitest'
import { historyLines } from './history-lines.ts'

let count = 0
const version = (savedAt: string, values: ProfileValues, name = 'Ottawa') => {
  count += 1
  return { profileId: 'p', version: count, name, values, savedAt: `2026-01-05T${savedAt}:00.000Z` }
}
const shown = (...oldestFirst: ReturnType<typeof version>[]) =>
  historyLines(oldestFirst.reverse()).map((line) => [line.version.savedAt.slice(11, 16), ...line.changed])

test('one sitting is one line, however often it was saved', () => {
  expect(
    shown(
      version('10:00', { 'addr.city': 'O' }),
      version('10:01', { 'addr.city': 'Ottawa' }),
      version('10:02', { 'addr.city': 'Ottawa', 'addr.province': 'ON' }),
      version('15:00', { 'addr.city': 'Gatineau', 'addr.province': 'QC' }, 'Gatineau'),
    ),
  ).toEqual([
    ['15:00', 'name', 'addr.city', 'addr.province'],
    ['10:02', 'addr.city', 'addr.province'],
  ])
})

test('what was emptied has changed too', () => {
  expect(shown(version('10:00', { 'addr.unit': '4' }), version('12:00', {}))).toEqual([
    ['12:00', 'addr.unit'],
    ['10:00', 'addr.unit'],
  ])
})

test('a sitting that came back to where it began leaves no line', () => {
  const same = { 'addr.city': 'Ottawa' }
  expect(
    shown(version('10:00', same), version('12:00', { 'addr.city': 'O' }), version('12:01', same)),
  ).toEqual([['10:00', 'addr.city']])
})

test('no version, no line', () => {
  expect(historyLines([])).toEqual([])
})
