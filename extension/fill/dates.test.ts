// @vitest-environment jsdom
import type { ProfileValues } from '@repdesk/shared/keys'
import { describe, expect, it } from 'vitest'
import { load, marie, rowsOf } from './fixtures.ts'

const url = 'https://forms.example.ca/page'
const known: ProfileValues = { ...marie, 'rep.licence_expiry': '2027-06-03' }

/** What would be written into each field of a representative's form. */
const written = (html: string, profile = known, lang = 'en') => {
  const page = load(`<!doctype html><html lang="${lang}"><body><h2>Representative</h2><form>${html}</form>`)
  return [...rowsOf(page, url, profile).values()].map((row) =>
    row.action === 'fill' ? row.after : row.action,
  )
}
const one = (label: string, attributes = '') => written(`<label>${label} <input ${attributes}></label>`)[0]
const list = (label: string, options: (string | number)[]) =>
  `<label>${label} <select><option></option>${options.map((text) => `<option>${text}</option>`).join('')}</select></label>`
const box = (label: string, attributes = '') => `<label>${label} <input ${attributes}></label>`
const set = (inside: string, legend = 'Licence expiry date') =>
  `<fieldset><legend>${legend}</legend>${inside}</fieldset>`
const numbers = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i)
const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')
const mois = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' ')

describe('a date in one box', () => {
  it.each([
    ['as ISO where nothing is said', 'Licence expiry date', '', '2027-06-03'],
    ['as the label shows', 'Licence expiry date (DD/MM/YYYY)', '', '03/06/2027'],
    ['as the placeholder shows', 'Licence expiry date', 'placeholder="MM-DD-YYYY"', '06-03-2027'],
    ['as French shows', 'Licence expiry date', 'placeholder="JJ/MM/AAAA"', '03/06/2027'],
    ['as French shows, year first', 'Licence expiry date', 'placeholder="AAAA-MM-JJ"', '2027-06-03'],
    ['with a short year', 'Licence expiry date', 'placeholder="dd/mm/yy"', '03/06/27'],
    ['of month and year', 'Licence expiry date', 'placeholder="MM/YYYY"', '06/2027'],
    ['as an example shows', 'Licence expiry date', 'placeholder="e.g. 31/12/2025"', '03/06/2027'],
    ['as its pattern takes it', 'Licence expiry date', String.raw`pattern="\d{4}/\d{2}/\d{2}"`, '2027/06/03'],
    [
      'not at all where day and month cannot be told apart',
      'Licence expiry date',
      String.raw`pattern="\d{2}/\d{2}/\d{4}"`,
      'cannot-fit',
    ],
    ['in a date input', 'Licence expiry date', 'type="date" placeholder="DD/MM/YYYY"', '2027-06-03'],
  ])('%s', (_, label, attributes, text) => {
    expect(one(label, attributes)).toBe(text)
  })

  it('is not made up from what is no date', () => {
    const odd = { ...marie, 'rep.licence_expiry': 'next June' }
    expect(written(box('Licence expiry date', 'placeholder="DD/MM/YYYY"'), odd)).toEqual(['cannot-fit'])
  })
})

describe('a date in three boxes', () => {
  it.each([
    [
      'lists of numbers',
      set(list('Year', numbers(2020, 2035)) + list('Month', numbers(1, 12)) + list('Day', numbers(1, 31))),
      ['2027', '6', '3'],
    ],
    [
      'a month by its short name',
      set(list('Day', numbers(1, 31)) + list('Month', months) + box('Year', 'maxlength="4"')),
      ['3', 'Jun', '2027'],
    ],
    [
      'a month by number and name',
      set(
        list(
          'Month',
          months.map((name, i) => `${String(i + 1).padStart(2, '0')} - ${name}`),
        ) +
          box('Day') +
          box('Year'),
      ),
      ['06 - Jun', '03', '2027'],
    ],
    [
      'a month in French',
      set(
        list('Jour', numbers(1, 31)) + list('Mois', mois) + list('Année', numbers(2020, 2035)),
        'Date d’expiration du permis',
      ),
      ['3', 'juin', '2027'],
    ],
    [
      'boxes that only their placeholders name',
      set('<input placeholder="AAAA"><input placeholder="MM"><input placeholder="JJ">'),
      ['2027', '06', '03'],
    ],
    ['month and year alone', set(box('Month', 'type="number"') + box('Year')), ['6', '2027']],
    [
      'parts that their names tell',
      set('<input name="expiryYear"><input name="expiryMonth"><input name="expiryDay">'),
      ['2027', '06', '03'],
    ],
    [
      'nothing where no one says which date',
      set(list('Year', numbers(2020, 2035)) + list('Month', months) + list('Day', numbers(1, 31)), 'When'),
      ['unsure', 'unsure', 'unsure'],
    ],
    [
      'a year that the list does not have',
      set(list('Year', numbers(2010, 2024)) + list('Month', months) + list('Day', numbers(1, 31))),
      ['cannot-fit', 'Jun', '3'],
    ],
  ])('%s', (_, html, texts) => {
    expect(written(html)).toEqual(texts)
  })

  it('are another party’s under another party’s heading', () => {
    const page = load(
      `<!doctype html><body><h2>Applicant</h2>${set(box('Year') + box('Month') + box('Day'), 'Passport expiry date')}`,
    )
    expect([...rowsOf(page, url, known).values()].map(({ action }) => action)).toEqual([
      'not-yours',
      'not-yours',
      'not-yours',
    ])
  })
})
