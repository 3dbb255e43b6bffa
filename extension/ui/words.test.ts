/** The words of the screens. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import en from '../public/_locales/en/messages.json'
import fr from '../public/_locales/fr/messages.json'
import { language, languageOf, numberWords, t, tIn, type WordKey } from './words.ts'

const english: Record<string, { message: string }> = en
const french: Record<string, { message: string }> = fr
const placeholders = (message: string) => [...message.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort()

beforeEach(() => {
  language.value = 'en'
})

describe('the two languages', () => {
  test('have the same keys', () => {
    expect(Object.keys(french).sort()).toEqual(Object.keys(english).sort())
  })

  test.each(Object.keys(english))('%s asks for the same values in both, and is not empty', (key) => {
    expect(placeholders(french[key]?.message ?? '')).toEqual(placeholders(english[key]?.message ?? ''))
    expect(english[key]?.message.trim()).toBeTruthy()
    expect(french[key]?.message.trim()).toBeTruthy()
  })

  test('have both forms of every plural', () => {
    const halves = Object.keys(english).filter(
      (key) =>
        (key.endsWith('_one') && !(key.replace(/_one$/, '_other') in english)) ||
        (key.endsWith('_other') &&
          placeholders(english[key]?.message ?? '').includes('count') &&
          !(key.replace(/_other$/, '_one') in english)),
    )
    expect(halves).toEqual([])
  })

  test('hold no dollar sign, which the browser would take for a placeholder', () => {
    for (const { message } of [...Object.values(english), ...Object.values(french)])
      expect(message).not.toContain('$')
  })
})

describe('t', () => {
  test('chooses the form by the count, by the rules of each language', () => {
    expect(t('fill_fields', { count: 1 })).toBe('Fill 1 field')
    expect(t('fill_fields', { count: 14 })).toBe('Fill 14 fields')
    expect(tIn('en', 'hours', { count: 0 })).toBe('0 hours')
    expect(tIn('fr', 'hours', { count: 0 })).toBe('0 heure')
    expect(tIn('fr', 'hours', { count: 2 })).toBe('2 heures')
  })

  test('follows the language of the screen', () => {
    language.value = 'fr'
    expect(t('undo')).toBe('Défaire')
  })

  test('refuses to show a hole', () => {
    expect(() => t('page_of')).toThrow('page_of needs host')
    expect(() => t('no_such_word' as WordKey)).toThrow('No words for no_such_word')
  })

  test('puts a value in as it is, never as markup or pattern', () => {
    expect(t('page_of', { host: '$& {host} <b>' })).toBe('A page of $& {host} <b>')
  })
})

test('numbers are written as the language writes them', () => {
  expect(numberWords(12345, 'en')).toBe('12,345')
  expect(numberWords(12345, 'fr')).toMatch(/^12\s345$/)
})

test.each([
  ['auto', 'fr-CA', 'fr'],
  ['auto', 'en-US', 'en'],
  ['auto', 'de', 'en'],
  ['en', 'fr-CA', 'en'],
  ['fr', 'en-CA', 'fr'],
] as const)('the setting %s in a browser that speaks %s means %s', (setting, browser, expected) => {
  expect(languageOf(setting, browser)).toBe(expected)
})

test('every word is used somewhere, so that no dead sentence is translated', () => {
  const sources = readdirSync(join(import.meta.dirname, '..'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /^(ui|toolbar|page|entrypoints|sync|store|wxt\.config).*\.tsx?$/.test(file))
    .filter((file) => !file.endsWith('.test.ts'))
    .map((file) => readFileSync(join(import.meta.dirname, '..', file), 'utf8'))
    .join('\n')
  const built = [...sources.matchAll(/`(\w+_)\$\{/g)].map((match) => match[1] ?? '')
  const unused = Object.keys(english).filter((key) => {
    const base = key.replace(/_(one|other)$/, '')
    return (
      ![key, base].some((name) => new RegExp(`['"\`]${name}['"\`]|__MSG_${name}__`).test(sources)) &&
      !built.some((prefix) => key.startsWith(prefix))
    )
  })
  expect(unused).toEqual([])
})
