// @vitest-environment jsdom
import type { ProfileValues } from '@repdesk/shared/keys'
import { describe, expect, it } from 'vitest'
import { load, marie } from './fixtures.ts'
import { openFillSession } from './open-session.ts'

let url = 'https://forms.example.ca/page'
const input = (id: string) => document.getElementById(id) as HTMLInputElement

const open = async (body: string, changes: ProfileValues = {}) => {
  url = 'https://forms.example.ca/page'
  load(`<!doctype html><body>${body}`)
  const session = openFillSession(document, () => url)
  const plan = await session.plan({ ...marie, ...changes }, {})
  const accept = plan.rows.filter((row) => row.action === 'fill').map((row) => row.fieldId)
  return {
    plan,
    fill: (ids = accept) => session.apply(plan.planId, ids, []),
    undo: () => session.undo(plan.planId),
  }
}
const kinds =
  '<fieldset><legend>Type of representative</legend><label><input type="radio" name="k" id="k1"> Lawyer</label><label><input type="radio" name="k" id="k2"> Immigration consultant</label></fieldset>'
const outcomes = (report: { rows: { label: string; outcome: string }[] }) =>
  report.rows.map(({ label, outcome }) => `${label}: ${outcome}`)

describe('what appears after an answer', () => {
  it('is filled in the same section, and said', async () => {
    const { fill, undo } = await open(`<h2>Representative</h2><div id="r">${kinds}</div>`)
    input('k2').addEventListener('change', () =>
      document
        .getElementById('r')
        ?.insertAdjacentHTML('beforeend', '<label>College membership number <input id="m"></label>'),
    )
    expect(outcomes(await fill())).toEqual([
      'Type of representative: filled',
      'College membership number: filled',
    ])
    expect(input('m').value).toBe('R000001')
    await undo()
    expect(input('m').value).toBe('')
  })

  it('was there before but closed to writing', async () => {
    const { fill } = await open(
      `<h2>Representative</h2>${kinds}<label>E-mail <input id="e" disabled></label>`,
    )
    input('k2').addEventListener('change', () => Object.assign(input('e'), { disabled: false }))
    const report = await fill()
    expect(outcomes(report)).toEqual(['Type of representative: filled', 'E-mail: filled'])
    expect(report.rows[1]?.after).toBe('marie.tremblay@example.ca')
  })

  it('is left alone in a section that was not in the preview, and where it is another party’s', async () => {
    const { fill } = await open(`<div id="r"><h2>Representative</h2>${kinds}</div>`)
    input('k2').addEventListener('change', () =>
      document.body.insertAdjacentHTML(
        'beforeend',
        '<section><h2>Applicant</h2><label>E-mail <input id="a"></label></section><section><h2>Lawyer’s office</h2><label>Telephone <input id="o"></label></section>',
      ),
    )
    await fill()
    expect([input('a').value, input('o').value]).toEqual(['', ''])
  })

  it('gets one more round and no third', async () => {
    const { fill } = await open(
      '<h2>Representative</h2><div id="r"><label>Family name <input id="f"></label></div>',
    )
    const add = (after: string, html: string) =>
      input(after).addEventListener('change', () =>
        document.getElementById('r')?.insertAdjacentHTML('beforeend', html),
      )
    add('f', '<label>E-mail <input id="e"></label>')
    document.body.addEventListener('change', (event) => {
      if ((event.target as Element).id === 'e')
        document.getElementById('r')?.insertAdjacentHTML('beforeend', '<label>City <input id="c"></label>')
    })
    await fill()
    expect([input('e').value, input('c').value]).toEqual(['marie.tremblay@example.ca', ''])
  })
})

describe('a page that draws itself anew', () => {
  const fields = '<label>Family name <input id="f"></label><label>E-mail <input id="e"></label>'
  const redraw = (html: string) =>
    Object.assign(document.getElementById('r') as HTMLElement, { innerHTML: html })

  it('has each field found again', async () => {
    const { fill, undo } = await open(`<h2>Representative</h2><div id="r">${fields}</div>`)
    const kept: Record<string, string> = {}
    document.body.addEventListener('change', (event) => {
      const { id, value } = event.target as HTMLInputElement
      kept[id] = value
      redraw(fields)
      for (const [key, text] of Object.entries(kept)) input(key).value = text
    })
    expect(outcomes(await fill())).toEqual(['Family name: filled', 'E-mail: filled'])
    expect([input('f').value, input('e').value]).toEqual(['Tremblay', 'marie.tremblay@example.ca'])
    expect(await undo()).toMatchObject({ rows: [{ outcome: 'restored' }, { outcome: 'restored' }] })
    expect([input('f').value, input('e').value]).toEqual(['', ''])
  })

  it('has nothing written into another question that takes the place of one', async () => {
    const { fill } = await open(`<h2>Representative</h2><div id="r">${fields}</div>`)
    input('f').addEventListener('change', () =>
      redraw(
        '<h2>Applicant</h2><label>Family name <input id="f"></label><label>E-mail <input id="e"></label>',
      ),
    )
    expect(outcomes(await fill())).toEqual(['Family name: gone', 'E-mail: gone'])
    expect([input('f').value, input('e').value]).toEqual(['', ''])
  })

  it('has nothing written into the same node when it asks something else by then', async () => {
    const { fill } = await open(
      '<h2 id="h">Representative</h2><label>Family name <input id="f"></label><label>E-mail <input id="e"></label>',
    )
    input('f').addEventListener('change', () => {
      ;(document.getElementById('h') as HTMLElement).textContent = 'Applicant'
    })
    await fill()
    expect(input('e').value).toBe('')
  })

  it('is written into no more once it has gone to another address', async () => {
    const { fill } = await open(`<h2>Representative</h2>${fields}`)
    input('f').addEventListener('change', () => {
      url = 'https://forms.example.ca/next'
    })
    expect(outcomes(await fill())[1]).toBe('E-mail: gone')
    expect(input('e').value).toBe('')
  })
})

describe('a field that is particular', () => {
  it('gets another spelling when it refuses the first', async () => {
    const { fill } = await open('<h2>Representative</h2><label>Telephone <input id="t"></label>')
    input('t').addEventListener('input', () => {
      if (/\D/.test(input('t').value)) input('t').value = ''
    })
    const report = await fill()
    expect(input('t').value).toBe('6135550142')
    expect(report.rows[0]?.outcome).toBe('filled')
  })

  it('is left as it was when it cuts what is written', async () => {
    const { fill } = await open('<h2>Representative</h2><label>Telephone <input id="t"></label>')
    input('t').addEventListener('input', () => {
      input('t').value = input('t').value.slice(0, 5)
    })
    const report = await fill()
    expect(input('t').value).toBe('')
    expect(report.rows[0]).toMatchObject({ outcome: 'did-not-stick', now: '' })
  })

  it('is told of when it takes the value back half a second later', async () => {
    const { fill } = await open('<h2>Representative</h2><label>Family name <input id="f"></label>')
    input('f').addEventListener('change', () =>
      setTimeout(() => Object.assign(input('f'), { value: 'Roy' }), 500),
    )
    expect((await fill()).rows[0]).toMatchObject({ outcome: 'did-not-stick', now: 'Roy' })
  })

  it('hears of focus and of its loss even where the window has none', async () => {
    const { fill } = await open('<h2>Representative</h2><label>Family name <input id="f"></label>')
    const heard: string[] = []
    for (const type of ['focusin', 'focusout']) document.body.addEventListener(type, () => heard.push(type))
    await fill()
    expect(heard[0]).toBe('focusin')
    expect(heard.at(-1)).toBe('focusout')
  })
})
