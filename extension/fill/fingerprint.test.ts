// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { fingerprintOf, ownNameOf, pageOf } from './fingerprint.ts'
import { load } from './fixtures.ts'
import type { Field } from './form.ts'
import { scanDocument } from './scan.ts'
import { runAtOnce } from './slices.ts'

const fieldsOf = (html: string): Field[] =>
  runAtOnce(
    scanDocument(load(`<!doctype html><html lang="en"><title>Form</title><main>${html}</main></html>`)),
  )
const page = 'https://portal.example.ca/form'
const printOf = (html: string, at = 0): string => fingerprintOf(fieldsOf(html)[at] as Field, page)

describe('a page', () => {
  it.each([
    [
      'https://a.example.ca/applications/V300000001/contacts?x=1#top',
      'https://a.example.ca/applications/*/contacts',
    ],
    ['https://a.example.ca/applications/17/contacts', 'https://a.example.ca/applications/*/contacts'],
    ['https://a.example.ca/f/0b7e9b9e-1c2d-4e5f-8a9b-0c1d2e3f4a5b/step2', 'https://a.example.ca/f/*/step2'],
    ['https://a.example.ca/s/a1B2c3D4e5F6g7H8/rep', 'https://a.example.ca/s/*/rep'],
    ['https://a.example.ca/imm5476/rep', 'https://a.example.ca/imm5476/rep'],
    [
      'https://a.example.ca/app#/cases/20260001/representative?tab=2',
      'https://a.example.ca/app#/cases/*/representative',
    ],
    ['https://a.example.ca/form.jsp;jsessionid=A1', 'https://a.example.ca/form.jsp'],
  ])('%s is known as %s', (url, known) => {
    expect(pageOf(url)).toBe(known)
  })

  it('of another site, scheme or port is another page', () => {
    const all = [
      'https://a.example.ca/f',
      'http://a.example.ca/f',
      'https://a.example.ca:8443/f',
      'https://b.example.ca/f',
    ]
    expect(new Set(all.map(pageOf)).size).toBe(4)
  })
})

describe('a field', () => {
  const field = (id: string, label = 'E-mail', rest = '') =>
    `<h2>Contact for this file</h2><label for="${id}">${label}</label><input id="${id}" ${rest}>`

  it('is the same with other ids, another value, and another application’s number above it', () => {
    const first = printOf(`<h1>Application V300000001</h1>${field('mat-input-3', 'E-mail (required)')}`)
    const again = printOf(
      `<h1>Application V300000002</h1>${field('mat-input-41', 'E-mail  (required)', 'value="x@example.ca" class="ng-touched"')}`,
    )
    expect(again).toBe(first)
    expect(first).toMatch(/^[0-9a-f]{16}$/)
  })

  it.each([
    ['another label', field('a', 'Telephone')],
    [
      'another kind',
      '<h2>Contact for this file</h2><label for="a">E-mail</label><textarea id="a"></textarea>',
    ],
    ['another heading', field('a').replace('this file', 'the applicant')],
    ['another group', `<fieldset><legend>Person 2</legend>${field('a')}</fieldset>`],
    ['another name', field('a', 'E-mail', 'name="client.email"')],
  ])('with %s is another', (_, html) => {
    expect(printOf(html)).not.toBe(printOf(field('a')))
  })

  it('on another page is another', () => {
    const [one] = fieldsOf(field('a'))
    expect(fingerprintOf(one as Field, `${page}/2`)).not.toBe(fingerprintOf(one as Field, page))
  })

  it('of the first person is not that of the second', () => {
    const person = (n: number) =>
      `<fieldset><legend>Person ${n}</legend><label>E-mail <input name="people[${n}].mail"></label></fieldset>`
    expect(printOf(person(1))).not.toBe(printOf(person(2)))
  })

  it('without a name of its own cannot be known again', () => {
    expect(ownNameOf(fieldsOf('<p>Some text.</p><hr><input id=":r1:">')[0] as Field)).not.toContain('r1')
    expect(ownNameOf(fieldsOf('<input id="input-7">')[0] as Field)).toBe('')
    expect(ownNameOf(fieldsOf('<input name="mail">')[0] as Field)).toBe('mail')
  })
})
