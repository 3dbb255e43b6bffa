// @vitest-environment jsdom
/** A mark's words, in the page's language. */
import { describe, expect, it } from 'vitest'
import { languageAt, wordsOfMark } from './words.ts'

const mark = (unread: number | true, readElsewhere = 0, toAnswer = 0) => ({
  reference: 'V300000001',
  unread,
  readElsewhere,
  toAnswer,
})

describe('wordsOfMark', () => {
  it.each([
    [mark(2), '2 to read', '2 à lire'],
    [mark(true), 'to read', 'à lire'],
    [mark(0, 1), '1 read elsewhere', '1 lue ailleurs'],
    [mark(0, 3), '3 read elsewhere', '3 lues ailleurs'],
    [mark(2, 1, 1), '2 to read · 1 read elsewhere · 1 to answer', '2 à lire · 1 lue ailleurs · 1 à répondre'],
    [mark(0), '', ''],
  ])('%j is "%s" and « %s »', (given, en, fr) => {
    expect(wordsOfMark(given, 'en')).toBe(en)
    expect(wordsOfMark(given, 'fr')).toBe(fr)
  })
})

describe('languageAt', () => {
  it.each([
    ['<html lang="fr-CA"><body><b></b></body></html>', 'fr'],
    ['<html lang="en-CA"><body><b></b></body></html>', 'en'],
    ['<html lang="en"><body lang="FR"><b></b></body></html>', 'fr'],
    ['<html lang="fro"><body><b></b></body></html>', 'en'],
    ['<html><body><b></b></body></html>', 'en'],
  ])('%s speaks %s', (html, language) => {
    const element = new DOMParser().parseFromString(html, 'text/html').querySelector('b')
    expect(element && languageAt(element)).toBe(language)
  })
})
