// @vitest-environment jsdom
/** Pages that mean harm, and pages broken at random: the engine never throws and never breaks its schema. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pageReadingSchema } from '@repdesk/shared/reading'
import { describe, expect, it } from 'vitest'
import { readPage } from './page.ts'

const url = 'https://portal.example.ca/applications'
const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html')

/** A reading that satisfies the schema, with a fixed fill of everything the page could poison. */
function readSafely(html: string) {
  const page = readPage(parse(html), url)
  expect(page.reasons.filter((reason) => reason.startsWith('the page could not be read'))).toEqual([])
  expect(pageReadingSchema.safeParse(page.reading).error).toBeUndefined()
  expect(JSON.stringify(page.reading)).not.toMatch(/[\p{Cf}\p{Co}]|\\u0000|\\ud[89a-f]/iu)
  return page.reading
}

const table = (rows: string) =>
  `<header>Signed in as Marie Tremblay</header><h1>Applications</h1><table><thead><tr><th>Application number</th><th>Applicant</th><th>Type</th><th>Status</th><th>Unread</th></tr></thead><tbody>${rows}</tbody></table>`
const row = (reference: string, applicant = 'Amara Diallo', unread = '1') =>
  `<tr><td>${reference}</td><td>${applicant}</td><td>Visitor visa</td><td>Draft</td><td>${unread}</td></tr>`

describe('a hostile page', () => {
  it('with a name of a megabyte is read, and the name is clipped', () => {
    const reading = readSafely(table(row('V300000001', 'A'.repeat(1_000_000))))
    expect(reading.applications[0]?.applicant.length).toBeLessThanOrEqual(500)
  })

  it('with fifty thousand rows is read in part and says so', () => {
    const rows = Array.from({ length: 50_000 }, (_, at) => row(`V${String(300_000_000 + at)}`)).join('')
    const start = performance.now()
    const reading = readSafely(table(rows))
    expect(reading.applications.length).toBe(5000)
    expect(reading.complete).toBe(false)
    // jsdom is many times slower than a browser: this only catches work that is not linear.
    expect(performance.now() - start).toBeLessThan(60_000)
  }, 120_000)

  it('with a thousand nested boxes is read as far as the bound', () => {
    const deep = '<div>'.repeat(1000)
    expect(readSafely(`${deep}V300000001`).kind).toBe('none')
    expect(readSafely(table(row('V300000001')) + deep).applications).toHaveLength(1)
  })

  it.each([
    ['direction overrides', '\u202eaeliD\u202c Amara'],
    ['NUL and controls', 'Amara\u0000 \u0007Diallo'],
    ['lone surrogates', 'Amara \ud800 Diallo \udc00'],
    ['prototype keys', '__proto__'],
    ['a formula', '=cmd|/c calc!A1'],
    ['markup as text', '&lt;img src=x onerror=alert(1)&gt;'],
    ['zero-width joiners', 'A\u200bm\u200ca\u200dra'],
  ])('with %s in a name keeps the application', (_, name) => {
    expect(readSafely(table(row('V300000001', name))).applications.map((one) => one.reference)).toEqual([
      'V300000001',
    ])
  })

  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])(
    'with columns called %s is read',
    (label) => {
      readSafely(
        `<table><tr><th>${label}</th><th>${label}</th></tr><tr><td>${label}</td><td>V300000001</td></tr></table>`,
      )
      expect(Object.keys(Object.prototype)).toEqual([])
    },
  )

  it('takes a number with a look-alike letter for no application, and no longer calls the list whole', () => {
    const reading = readSafely(`${table(row('V300000001') + row('\u0474300000001'))}<p>2 applications</p>`)
    expect(reading.applications).toHaveLength(1)
    expect(reading.complete).toBe(false)
  })

  it('counts a number of unread beyond all bounds as some', () => {
    expect(readSafely(table(row('V300000001', 'Amara', '100001'))).applications[0]?.unread).toBe(true)
  })

  it.each([
    ['spaces', ' '.repeat(200_000)],
    ['digits', '1'.repeat(200_000)],
    ['dates', '2024-12-'.repeat(30_000)],
    ['counts', '1 of 1 of '.repeat(30_000)],
    ['label words', 'status '.repeat(30_000)],
    ['colons', ':'.repeat(200_000)],
    ['brackets', '('.repeat(200_000)],
    ['accents', 'e\u0301'.repeat(100_000)],
  ])('made of %s does not hold the engine up', (_, text) => {
    const start = performance.now()
    readSafely(
      `${table(row('V300000001', text))}<p>${text}</p><dl><dt>${text}</dt><dd>${text}</dd></dl><button>${text}</button>`,
    )
    expect(performance.now() - start).toBeLessThan(5000)
  })

  it('whose form controls stand in for the document’s own names is read all the same', () => {
    const html = `<form><input name="children"><input name="firstChild"><input name="getAttribute"><input name="localName"><input name="parentNode">${table(row('V300000001'))}</form><img name="documentElement"><img name="title">`
    expect(readSafely(html).applications).toHaveLength(1)
  })

  it('whose hidden rows hold more applications shows only what is seen, and says there is more', () => {
    const hidden = row('V300000002').replace('<tr', '<tr hidden')
    const reading = readSafely(`${table(row('V300000001') + hidden)}<p>1 application</p>`)
    expect(reading.applications.map((one) => one.reference)).toEqual(['V300000001'])
    expect(reading.complete).toBe(false)
  })
})

describe('a page broken at random', () => {
  const folder = join(import.meta.dirname, 'fixtures')
  const pages = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'))
  const poison = [
    '\u202e',
    '\u0000',
    '\ud83d',
    '<',
    '</td>',
    '<tr>',
    '<table>',
    '<div hidden>',
    '999999999999',
    '__proto__',
    'é'.repeat(500),
    '–',
    ' ',
  ]

  it.each([1, 2, 3, 4, 5, 6, 7, 8])('still gives a reading that is sound, seed %i', (seed) => {
    const random = generator(seed)
    for (let round = 0; round < 60; round++) {
      let html = pages[Math.floor(random() * pages.length)] ?? ''
      for (let cuts = 1 + Math.floor(random() * 8); cuts > 0; cuts--) {
        const at = Math.floor(random() * html.length)
        const length = Math.floor(random() * 40)
        const dice = random()
        if (dice < 0.35) html = html.slice(0, at) + html.slice(at + length)
        else if (dice < 0.7)
          html = html.slice(0, at) + poison[Math.floor(random() * poison.length)] + html.slice(at)
        else
          html =
            html.slice(0, at) + html.slice(Math.floor(random() * html.length)).slice(0, 300) + html.slice(at)
      }
      readSafely(html)
    }
  })
})

/** The same numbers each time, so that a failure can be looked at (mulberry32). */
function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
