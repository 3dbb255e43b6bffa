// @vitest-environment jsdom
import type { ProfileValues } from '@repdesk/shared/keys'
import { describe, expect, it } from 'vitest'
import { load, marie } from './fixtures.ts'
import { openFillSession } from './open-session.ts'

const url = 'https://forms.example.ca/page'
const provinces = ['Alberta', 'British Columbia', 'Ontario', 'Quebec']

/** A page whose comboboxes open on a press and keep what is chosen, as `draw` says. */
const open = (html: string) =>
  load(`<!doctype html><body><h2>Representative</h2><form>${html}</form><div id="portal"></div>`)
const fill = async (document: Document, changes: ProfileValues = {}) => {
  const session = openFillSession(document, () => url)
  const plan = await session.plan({ ...marie, ...changes }, {})
  const accept = plan.rows.filter((row) => row.action === 'fill').map((row) => row.fieldId)
  const report = await session.apply(plan.planId, accept, [])
  return { plan, report, rows: report.rows, undo: () => session.undo(plan.planId) }
}

type Drawn = { options: string[]; clearable?: boolean; filters?: boolean; late?: number; silent?: boolean }

/** A combobox as component kits draw them: the list is put at the end of the page and taken away again. */
function drawCombobox(
  document: Document,
  id: string,
  { options, clearable, filters, late = 0, silent }: Drawn,
) {
  const box = document.getElementById(id) as HTMLElement
  const shown = box.querySelector('.value') as HTMLElement
  const control = (
    box.matches('[role=combobox]') ? box : box.querySelector('[role=combobox]')
  ) as HTMLInputElement
  const portal = document.getElementById('portal') as HTMLElement
  let isOpen = false
  const close = () => {
    portal.replaceChildren()
    isOpen = false
    control.setAttribute('aria-expanded', 'false')
  }
  const draw = () => {
    const list = document.createElement('ul')
    list.setAttribute('role', 'listbox')
    list.id = `${id}-list`
    if (!silent) control.setAttribute('aria-controls', list.id)
    for (const text of options.filter(
      (o) => !filters || (control.value && o.toLowerCase().includes(control.value.toLowerCase())),
    )) {
      const item = document.createElement('li')
      item.setAttribute('role', 'option')
      item.textContent = text
      item.addEventListener('click', () => {
        shown.textContent = text
        if ('value' in control) control.value = ''
        close()
      })
      list.append(item)
    }
    portal.replaceChildren(list)
  }
  const show = () => {
    isOpen = true
    control.setAttribute('aria-expanded', 'true')
    if (late) setTimeout(draw, late)
    else draw()
  }
  box.addEventListener('mousedown', () => !isOpen && show())
  control.addEventListener('input', show)
  control.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close()
    if (clearable && event.key === 'Delete') shown.textContent = ''
  })
  return { shown, isOpen: () => isOpen }
}
const selectOnly = (id: string) =>
  `<span id="l-${id}">Province</span><div id="${id}" role="combobox" tabindex="0" aria-haspopup="listbox" aria-expanded="false" aria-labelledby="l-${id} ${id}"><span class="value"></span></div>`
const editable = (id: string, label = 'Province') =>
  `<label for="i-${id}">${label}</label><div><div id="${id}"><div class="value"></div><div><input id="i-${id}" role="combobox" aria-autocomplete="list" aria-expanded="false"></div></div></div>`

describe('a combobox', () => {
  it.each([
    ['is opened, has its option taken and is closed', selectOnly('p'), {}],
    ['names its list or not', selectOnly('p'), { silent: true }],
    ['takes its time to show its list', selectOnly('p'), { late: 200 }],
    ['shows the chosen option beside its input', editable('p'), {}],
    ['shows options only once something is typed', editable('p'), { filters: true, late: 150 }],
  ])('%s', async (_, html, how) => {
    const document = open(html)
    const drawn = drawCombobox(document, 'p', { options: provinces, ...how })
    const { rows } = await fill(document)
    expect(drawn.shown.textContent).toBe('Ontario')
    expect(drawn.isOpen()).toBe(false)
    expect(rows).toMatchObject([{ label: 'Province', outcome: 'filled', now: 'Ontario' }])
  })

  it.each([
    ['select-only', selectOnly('p')],
    ['editable', editable('p')],
  ])('has nothing chosen when the option is not there: %s', async (_, html) => {
    const document = open(html)
    const drawn = drawCombobox(document, 'p', { options: ['Romania', 'Oman Gulf Office', 'Ontarioville'] })
    const { rows } = await fill(document)
    expect(drawn.shown.textContent).toBe('')
    expect(drawn.isOpen()).toBe(false)
    expect((document.querySelector('input') as HTMLInputElement | null)?.value ?? '').toBe('')
    expect(rows).toMatchObject([{ outcome: 'cannot-fit', now: '' }])
  })

  it('keeps what is chosen already, and says so when that is the same', async () => {
    const document = open(selectOnly('p').replace('"value">', '"value">Alberta'))
    drawCombobox(document, 'p', { options: provinces })
    expect((await fill(document)).rows).toMatchObject([
      { outcome: 'kept', before: 'Alberta', after: 'Ontario' },
    ])
    expect((await fill(document, { 'addr.province': 'AB' })).rows).toMatchObject([{ outcome: 'already' }])
  })

  it('is emptied again by undo', async () => {
    const document = open(editable('p'))
    const drawn = drawCombobox(document, 'p', { options: provinces, clearable: true })
    const { undo } = await fill(document)
    expect(await undo()).toMatchObject({ rows: [{ outcome: 'restored' }] })
    expect(drawn.shown.textContent).toBe('')
  })

  it('that cannot be emptied is not said to be', async () => {
    const document = open(selectOnly('p'))
    const drawn = drawCombobox(document, 'p', { options: provinces })
    const { undo } = await fill(document)
    expect(await undo()).toMatchObject({
      rows: [{ label: 'Province', outcome: 'stays-chosen', before: '', now: 'Ontario' }],
    })
    expect(drawn.shown.textContent).toBe('Ontario')
  })

  it('of free text keeps what is typed when no option is the same', async () => {
    const document = open(editable('p', 'City'))
    drawCombobox(document, 'p', { options: ['Ottawa South', 'East Ottawa'] })
    const { rows } = await fill(document)
    expect(rows).toMatchObject([{ key: 'addr.city', outcome: 'filled', now: 'Ottawa' }])
  })
})

describe('other lists', () => {
  it('a listbox has its option pressed', async () => {
    const document = open(
      `<div role="listbox" aria-label="Province">${provinces.map((p) => `<div role="option" aria-selected="false">${p}</div>`).join('')}</div>`,
    )
    for (const option of document.querySelectorAll('[role=option]'))
      option.addEventListener('click', () => {
        for (const other of document.querySelectorAll('[role=option]'))
          other.setAttribute('aria-selected', String(other === option))
      })
    expect((await fill(document)).rows).toMatchObject([{ outcome: 'filled', now: 'Ontario' }])
  })

  it('a hidden select and its face are one field, and both change', async () => {
    const document = open(
      `<label for="s">Province</label><select id="s" style="display:none"><option></option>${provinces.map((p) => `<option>${p}</option>`).join('')}</select><div class="face"><span></span><input type="text"></div>`,
    )
    const select = document.querySelector('select') as HTMLSelectElement
    const face = document.querySelector('.face span') as HTMLElement
    select.addEventListener('change', () => Object.assign(face, { textContent: select.value }))
    expect((await fill(document)).rows).toMatchObject([{ outcome: 'filled', now: 'Ontario' }])
    expect(face.textContent).toBe('Ontario')
  })

  it('a face that stays as it was is not called filled', async () => {
    const document = open(
      `<label for="s">Province</label><select id="s" style="display:none"><option></option><option>Ontario</option></select><div class="face"><span>Choose</span></div>`,
    )
    expect((await fill(document)).rows).toMatchObject([{ outcome: 'did-not-stick' }])
  })

  it('a hidden select without a face is left alone', async () => {
    const document = open(
      '<label for="s">Province</label><select id="s" style="display:none"><option></option><option>Ontario</option></select>',
    )
    expect((await fill(document)).rows).toMatchObject([{ outcome: 'never' }])
    expect(document.querySelector('select')?.value).toBe('')
  })
})

describe('editable content', () => {
  it('is written and put back as it was', async () => {
    const document = open('<div id="e" contenteditable="true" aria-label="Organization"><br></div>')
    const { rows, undo } = await fill(document)
    const box = document.getElementById('e') as HTMLElement
    expect(box.textContent).toBe('Tremblay Immigration inc.')
    expect(rows).toMatchObject([{ key: 'org.name', outcome: 'filled' }])
    expect(await undo()).toMatchObject({ rows: [{ outcome: 'restored' }] })
    expect(box.textContent).toBe('')
  })
})
