import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { alarmReasons } from './alarm-reasons.ts'

let fetched: string[]

beforeEach(() => {
  fetched = []
  vi.stubGlobal('fetch', async (url: string) => {
    const file = new URL(url).pathname
    fetched.push(file)
    return new Response(readFileSync(path.join(import.meta.dirname, '../public', file)))
  })
})
afterEach(() => vi.unstubAllGlobals())

test('the alarm says its reasons in both languages, and quotes the page as it stands', async () => {
  const said = await alarmReasons([
    'heading "Applicant" under page title "Step 2"',
    'what is known of this portal',
    'you said so on 2026-11-03',
  ])
  expect(fetched).toEqual(['/_locales/en/messages.json', '/_locales/fr/messages.json'])
  expect(said.en).toEqual([
    expect.stringMatching(/heading “Applicant”.*“Step 2”/i),
    expect.stringMatching(/portal/),
    expect.stringContaining('3 Nov 2026'),
  ])
  expect(said.fr).toEqual([
    expect.stringMatching(/«\u00a0Applicant\u00a0».*«\u00a0Step 2\u00a0»/),
    expect.stringMatching(/portail/),
    expect.stringMatching(/3 nov\.? 2026/),
  ])
  expect(said.fr.join(' ')).not.toMatch(/\b(heading|page title|portal|you said)\b/)
})

test('what it has no words for stays as the engine said it', async () => {
  expect((await alarmReasons(['a reason of tomorrow'])).fr).toEqual(['a reason of tomorrow'])
})

test('it warns without reasons rather than not at all', async () => {
  vi.stubGlobal('fetch', async () => {
    throw new TypeError('no file')
  })
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  expect(await alarmReasons(['x'])).toEqual({ en: ['x'], fr: [] })
})
