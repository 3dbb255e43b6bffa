// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { load, marie, rowsOf } from './fixtures.ts'

const url = 'https://forms.example.ca/page'
const fields = (html: string, profile = marie) =>
  [
    ...rowsOf(
      load(`<!doctype html><body><h2>Representative</h2><form>${html}</form>`),
      url,
      profile,
    ).values(),
  ].map(({ label, key, action }) => `${label} ${key} ${action}`)

describe('a control that a page draws', () => {
  it.each([
    [
      'a combobox named by what stands outside it',
      '<span id="l">Province</span><div role="combobox" id="c" aria-labelledby="l c">Choose one</div>',
    ],
    [
      'a button that opens a list',
      '<span id="l">Province</span><button aria-haspopup="listbox" aria-labelledby="l">Select</button>',
    ],
    [
      'an input inside a combobox',
      '<label for="i">Province</label><div role="combobox" aria-owns="x"><input id="i"></div>',
    ],
    [
      'the drawn control, not the hidden input beside it',
      '<span id="l">Province</span><div role="combobox" aria-labelledby="l"></div><input name="province" aria-hidden="true" tabindex="-1">',
    ],
    [
      'the drawn control, not the hidden select behind it',
      '<span id="l">Province</span><button role="combobox" aria-labelledby="l"></button><select aria-hidden="true" tabindex="-1"><option></option></select>',
    ],
    [
      'one field, not its open list',
      '<label for="i">Province</label><input id="i" role="combobox" aria-controls="x"><ul role="listbox" id="x"><li role="option">Ontario</li></ul>',
    ],
  ])('is a field of its own: %s', (_, html) => {
    expect(fields(html)).toEqual(['Province addr.province fill'])
  })

  it.each([
    [
      'disabled',
      '<div role="combobox" aria-label="Province" aria-disabled="true"></div>',
      'Province addr.province never',
    ],
    [
      'hidden',
      '<div role="combobox" aria-label="Province" style="display:none"></div>',
      'Province addr.province never',
    ],
    [
      'a declaration',
      '<div role="checkbox" aria-checked="false">I declare that this is true</div>',
      'I declare that this is true rep.declaration never',
    ],
    [
      'a switch of consent',
      '<button role="switch" aria-checked="false">I agree to the terms of use</button>',
      'I agree to the terms of use rep.declaration never',
    ],
  ])('is left alone when it is %s', (_, html, row) => {
    expect(fields(html)).toEqual([row])
  })

  it('is none when its role is a name that every object has', () => {
    expect(fields('<div role="constructor">x</div><div role="__proto__">y</div>')).toEqual([])
  })

  it('is none when it is the box around others', () => {
    expect(
      fields(
        '<div contenteditable="true"><label>E-mail <input></label></div><div role="listbox"><label>City <input></label></div>',
      ),
    ).toEqual(['E-mail email.primary fill', 'City addr.city fill'])
  })
})

describe('boxes that belong together', () => {
  it('are cut by their size when nothing limits them', () => {
    const page = load(
      '<!doctype html><body><h2>Representative</h2>Telephone <input size="3"> <input size="3"> <input size="4">',
    )
    expect([...rowsOf(page, url).values()].map(({ after }) => after)).toEqual(['613', '555', '0142'])
  })

  it('ask the e-mail again when the second has no name', () => {
    expect(fields('<div><label>E-mail <input type="email"></label><input type="email"></div>')).toEqual([
      'E-mail email.primary fill',
      ' email.confirm fill',
    ])
  })
})
