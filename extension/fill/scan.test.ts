// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { load, marie, rowsOf } from './fixtures.ts'
import type { Field } from './form.ts'
import { scanDocument } from './scan.ts'
import { runAtOnce } from './slices.ts'

const url = 'https://forms.example.ca/page'
const scan = (html: string): Field[] => runAtOnce(scanDocument(load(`<!doctype html><body>${html}`)))
const labels = (html: string) => scan(html).map((field) => field.label)

describe('the label of a field', () => {
  it.each([
    ['a label that points to it', '<label for="a">City</label><p>Other</p><input id="a">', 'City'],
    ['a label around it', '<label>City <input></label>', 'City'],
    ['aria-label', '<label>Wrong <input aria-label="City"></label>', 'City'],
    [
      'aria-labelledby, in order',
      '<i id="y">City</i><i id="x">Mailing</i><input aria-labelledby="x y">',
      'Mailing City',
    ],
    ['a label that points nowhere', '<div><label>3.c. City</label></div><div><input></div>', '3.c. City'],
    ['the text before it', '<p>Some words.</p>City <input>', 'City'],
    ['the cell before it', '<table><tr><td>City</td><td><input></td></tr></table>', 'City'],
    ['a term', '<dl><dt>City</dt><dd><input></dd></dl>', 'City'],
  ])('is %s', (_, html, label) => {
    expect(labels(html).at(-1)).toBe(label)
  })

  it('is not a label that belongs to another field', () => {
    expect(labels('<label for="later">City</label><input placeholder="x"><input id="later">')).toEqual(
      ['City', 'City'].map((l, i) => (i ? l : '')),
    )
  })

  it('is not the header of another column', () => {
    const html =
      '<table><tr><th>Name</th><th>Phone</th></tr><tr><td><input></td><td><input></td></tr></table>'
    const fields = scan(html)
    expect(fields.map((field) => field.label)).toEqual(['Name', 'Phone'])
    expect(fields.map((field) => field.context?.box.text.trim())).toEqual(['Name', 'Phone'])
  })

  it('is the question for radio buttons, which are one field', () => {
    const [field] = scan(
      '<fieldset><legend>Type of representative</legend><label><input type="radio" name="k" value="1"> Lawyer</label><label><input type="radio" name="k" value="2"> Consultant</label></fieldset>',
    )
    expect(field?.label).toBe('Type of representative')
    expect(field?.radios.map((choice) => choice.text)).toEqual(['Lawyer', 'Consultant'])
  })
})

describe('a line of text with "you" in it', () => {
  const emailBelow = (html: string) => {
    const page = load(
      `<!doctype html><body><h2>Applicant</h2><input aria-label="City"><h2>Representative</h2>${html}</body>`,
    )
    return [...rowsOf(page, url, marie).values()].find(({ label }) => label === 'E-mail')?.action
  }
  const label = '<label for="e">E-mail</label>'

  it.each([
    ['a hint', `${label}<div>A mailbox that only you read</div><input id="e">`, 'fill'],
    ['a hint in French', `${label}<p>Une boîte à vous seul</p><input id="e">`, 'fill'],
    ['the heading of more than one field', `<div>About you</div>${label}<input id="e">`, 'unsure'],
    [
      'the heading after a box with its label behind it',
      '<input id="c" type="checkbox"><label for="c">Yes</label><div>About you</div><input aria-label="E-mail">',
      'unsure',
    ],
    ['no hint when it names somebody else', `${label}<div>Your spouse</div><input id="e">`, 'not-yours'],
  ])('is %s', (_, html, action) => {
    expect(emailBelow(html)).toBe(action)
  })
})

describe('shadow roots', () => {
  const withShadow = (inside: string, light = '') => {
    const page = load(`<!doctype html><body><h2>Representative</h2><x-box>${light}</x-box>`)
    const host = page.querySelector('x-box') as HTMLElement
    host.attachShadow({ mode: 'open' }).innerHTML = inside
    return page
  }
  it('are looked into, under the headings around them', () => {
    const page = withShadow('<label for="a">E-mail</label><input id="a">')
    const [row] = rowsOf(page, url).values()
    expect(row).toMatchObject({
      label: 'E-mail',
      party: 'representative',
      key: 'email.primary',
      action: 'fill',
    })
  })

  it('give what is slotted into them their own legend', () => {
    const page = withShadow(
      '<fieldset><legend>Interpreter</legend><slot></slot></fieldset>',
      '<label>E-mail <input></label>',
    )
    const rows = [...rowsOf(page, url).values()]
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({ party: 'interpreter', action: 'not-yours' })
  })
})

describe('a hostile page', () => {
  it('cannot hide its fields behind names of the platform', () => {
    const page = load(
      `<!doctype html><body><form id="querySelector" name="createTreeWalker"><img name="getElementById"><img name="defaultView">
       <input name="children"><input name="firstChild"><input name="getAttribute"><input name="parentNode"><input name="localName"><input name="attributes">
       <fieldset><legend>Representative</legend><label for="e">E-mail</label><input id="e" name="__proto__"><label for="c">City</label><input id="c" name="constructor"></fieldset></form>`,
    )
    const rows = rowsOf(page, url)
    const filled = [...rows].filter(([, row]) => row.action === 'fill').map(([element]) => element.id)
    expect(filled).toEqual(['e', 'c'])
    expect(rows.size).toBe(8)
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })

  it('gets a label of a megabyte cut, and read no further', () => {
    const [field] = scan(`<label>${'A very long label '.repeat(60_000)}<input></label>`)
    expect(field?.label.length).toBeLessThanOrEqual(300)
    const [nested] = scan(
      `<label for="a">${'<b>('.repeat(200)}${'x'.repeat(1_000_000)}</label><input id="a">`,
    )
    expect(nested?.label.length).toBeLessThanOrEqual(300)
  })

  it('has every one of 20,000 inputs answered', () => {
    const page = load(
      `<!doctype html><body><h2>Representative</h2>${Array.from({ length: 20_000 }, (_, i) => `<label for="i${i}">Passport ${i}</label><input id="i${i}">`).join('')}`,
    )
    const rows = rowsOf(page, url)
    expect(rows.size).toBe(20_000)
    expect([...rows.values()].some((row) => row.action === 'fill')).toBe(false)
  })

  it('may nest as deep as it likes', () => {
    const page = load('<!doctype html><body>')
    let at: Element = page.body
    for (let i = 0; i < 1000; i++) {
      const next = page.createElement(i % 2 ? 'div' : 'fieldset')
      at.append(next)
      at = next
    }
    at.append(page.createElement('input'))
    expect(runAtOnce(scanDocument(page))).toHaveLength(1)
  })

  it('gets nothing into hidden, disabled or read-only fields', () => {
    const page = load(
      `<!doctype html><body><h2>Representative</h2>
       <label for="a">E-mail</label><input id="a" style="display:none"><div style="visibility:hidden"><label for="b">City</label><input id="b"></div>
       <div hidden><label for="c">Telephone</label><input id="c"></div><label for="d">Postal code</label><input id="d" readonly>
       <fieldset disabled><label for="e">Fax</label><input id="e"></fieldset><label for="f">Country</label><input id="f">`,
    )
    const rows = rowsOf(page, url, marie)
    expect([...rows].filter(([, row]) => row.action === 'fill').map(([element]) => element.id)).toEqual(['f'])
    expect([...rows.values()].filter((row) => row.action === 'never')).toHaveLength(5)
  })

  it('is read in the same time whatever stands in its labels', () => {
    const spiteful = [
      `${'('.repeat(5000)}`,
      `${'a '.repeat(5000)}`,
      `${'1.'.repeat(5000)}a`,
      `${"'s".repeat(5000)}`,
      '\u202e\u0000\ud800',
    ]
    for (const text of spiteful) expect(scan(`<label>${text}<input></label>`)).toHaveLength(1)
  })
})

describe('what a button heads', () => {
  it('reads an accordion by its button, and no button that opens a list', () => {
    const [field] = scan('<h3><button>Your representative</button></h3><div><input></div>') as [Field]
    expect(field.context?.box.text).toContain('Your representative')
    const [other] = scan(
      '<div><button aria-expanded="true">Interpreter</button><div><input></div></div>',
    ) as [Field]
    expect(other.context?.box.text).toContain('Interpreter')
    const [menu] = scan(
      '<div><button aria-expanded="false" aria-haspopup="listbox">Spouse</button><input></div>',
    ) as [Field]
    expect(menu.context).toBeNull()
  })
})
