// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { load, marie, rowsOf } from './fixtures.ts'
import { openFillSession } from './open-session.ts'

const url = 'https://forms.example.ca/page'
const page = (html: string) => load(`<!doctype html><body><h2>Representative</h2><form>${html}</form>`)
const tick = (id: string, text: string) => `<label><input type="checkbox" id="${id}"> ${text}</label>`
const kinds = `<fieldset><legend>Type of representative</legend>${tick('l', 'Lawyer')}${tick('c', 'Consultant')}${tick('o', 'Other')}</fieldset>`

const fill = async (html: string, changes = {}, actions = ['fill', 'ask']) => {
  const document = page(html)
  const session = openFillSession(document, () => url)
  const plan = await session.plan({ ...marie, ...changes }, {})
  const accept = plan.rows.filter((row) => actions.includes(row.action)).map((row) => row.fieldId)
  await session.apply(plan.planId, accept, [])
  const ticked = () => [...document.querySelectorAll('input:checked')].map((input) => input.id)
  return { ticked, undo: () => session.undo(plan.planId), plan }
}

describe('tick boxes that answer one question', () => {
  it('have the one ticked that means the answer, and unticked again by undo', async () => {
    const { ticked, undo } = await fill(kinds)
    expect(ticked()).toEqual(['c'])
    expect(await undo()).toMatchObject({ rows: [{ outcome: 'restored' }] })
    expect(ticked()).toEqual([])
  })

  it('are told by what they offer when nothing else says it', async () => {
    const { ticked } = await fill(
      `<fieldset>${tick('l', 'Lawyer')}${tick('c', 'Immigration consultant')}</fieldset>`,
    )
    expect(ticked()).toEqual(['c'])
  })

  it('wait to be chosen where they are a fact of one mandate', async () => {
    const pay = `<fieldset><legend>Compensation</legend>${tick('u', 'Unpaid')}${tick('p', 'Paid')}</fieldset>`
    expect((await fill(pay, {}, ['fill'])).ticked()).toEqual([])
    expect((await fill(pay)).ticked()).toEqual(['p'])
  })

  it('may be the languages of correspondence', async () => {
    const languages = `<fieldset><legend>Langue de correspondance</legend>${tick('e', 'Anglais')}${tick('f', 'Français')}</fieldset>`
    expect((await fill(languages, { 'pref.language_correspondence': 'fr' })).ticked()).toEqual(['f'])
  })

  it('keep what a person has ticked', async () => {
    const { ticked, plan } = await fill(kinds.replace('id="l"', 'id="l" checked'))
    expect(plan.rows[0]?.action).toBe('kept')
    expect(ticked()).toEqual(['l'])
  })

  it.each([
    [
      'a declaration beside them',
      `${kinds.replace('</fieldset>', tick('d', 'I declare that this is true'))}</fieldset>`,
      ['c'],
    ],
    [
      'a consent in two languages',
      `${tick('e', 'I agree to be called in English')}${tick('f', 'I agree to be called in French')}`,
      [],
    ],
    ['a box that stands alone', `${tick('p', 'Paid')}`, []],
    ['a box about the same address', `${tick('s', 'Same as mailing address')}${tick('x', 'Lawyer')}`, []],
    ['counsel of record', `${tick('r', 'I am counsel of record')}${tick('x', 'Consultant')}`, []],
    [
      'another party’s',
      kinds.replace('Type of representative', 'Type of representative of the employer'),
      [],
    ],
  ])('leave %s alone', async (_, html, ids) => {
    expect((await fill(html)).ticked()).toEqual(ids)
  })
})

describe('radio buttons', () => {
  it('without a name are one question in one box, and two in two', () => {
    const radio = (id: string, text: string) => `<label><input type="radio" id="${id}"> ${text}</label>`
    const document = page(
      `<fieldset><legend>Type of representative</legend>${radio('a', 'Lawyer')}${radio('b', 'Consultant')}</fieldset>
       <fieldset><legend>Language of correspondence</legend>${radio('c', 'French')}${radio('d', 'English')}</fieldset>`,
    )
    const rows = [...rowsOf(document, url).values()]
    expect(rows.map(({ key, after }) => [key, after])).toEqual([
      ['rep.kind', 'Consultant'],
      ['pref.language_correspondence', 'English'],
    ])
  })

  it('drawn by the page are pressed', async () => {
    const document = page(
      '<div role="radiogroup" aria-label="Type of representative"><div role="radio" aria-checked="false" id="a">Lawyer</div><div role="radio" aria-checked="false" id="b">Consultant</div></div>',
    )
    for (const radio of document.querySelectorAll('[role=radio]'))
      radio.addEventListener('click', () => {
        for (const other of document.querySelectorAll('[role=radio]'))
          other.setAttribute('aria-checked', String(other === radio))
      })
    const session = openFillSession(document, () => url)
    const plan = await session.plan(marie, {})
    const report = await session.apply(
      plan.planId,
      plan.rows.map((row) => row.fieldId),
      [],
    )
    expect(report.rows).toMatchObject([{ key: 'rep.kind', outcome: 'filled', now: 'Consultant' }])
    expect(document.getElementById('b')?.getAttribute('aria-checked')).toBe('true')
  })
})
