// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { load, marie } from './fixtures.ts'
import { openFillSession } from './open-session.ts'

let url = ''
const input = (id: string) => document.getElementById(id) as HTMLInputElement
const kinds = (attributes = '') =>
  `<fieldset ${attributes}><legend>Type of representative</legend><label><input type="radio" name="k" id="k1" value="law"> Lawyer</label><label><input type="radio" name="k" id="k2" value="con"> Immigration consultant</label></fieldset>`
const names = '<label>Family name <input id="f"></label><label>E-mail <input id="e"></label>'

/** Fills a representative's part; `prepare` is what its scripts do. */
const filled = async (body: string, prepare: () => void = () => undefined, accept = ['fill']) => {
  url = 'https://forms.example.ca/page'
  load(`<!doctype html><body><h2>Representative</h2><div id="r">${body}</div>`)
  prepare()
  const session = openFillSession(document, () => url)
  const plan = await session.plan(marie, {})
  const ids = plan.rows.filter((row) => accept.includes(row.action)).map((row) => row.fieldId)
  const { rows } = await session.apply(plan.planId, ids, ids)
  const idOf = (label: string) => rows.find((row) => row.label === label)?.fieldId ?? ''
  return {
    idOf,
    undo: async () => (await session.undo(plan.planId)).rows,
    show: (fieldId: string) => session.show(plan.planId, fieldId),
  }
}
const outcomes = (rows: { label: string; outcome: string }[]) =>
  rows.map(({ label, outcome }) => `${label}: ${outcome}`)

describe('undo answers for each field that was written', () => {
  it('what is as it was, and what was changed since', async () => {
    const { undo } = await filled(names)
    input('f').value = 'Roy'
    expect(await undo()).toMatchObject([
      { label: 'Family name', outcome: 'changed-since', before: '', now: 'Roy' },
      { label: 'E-mail', outcome: 'restored', before: '', now: '' },
    ])
    expect(await undo()).toEqual([])
  })

  it('what the page does not take back', async () => {
    const { undo } = await filled(
      '<label>Family name <input id="f" value="Roy"></label>',
      () =>
        input('f').addEventListener('input', () => {
          if (input('f').value === 'Roy') input('f').value = 'Tremblay'
        }),
      ['kept'],
    )
    expect(await undo()).toMatchObject([{ outcome: 'not-taken', before: 'Roy', now: 'Tremblay' }])
  })

  it('what is gone, with its page or alone', async () => {
    const one = await filled(names)
    input('f').closest('label')?.remove()
    expect(outcomes(await one.undo())).toEqual(['Family name: gone', 'E-mail: restored'])
    const other = await filled(names)
    url = 'https://forms.example.ca/next'
    expect(outcomes(await other.undo())).toEqual(['Family name: gone', 'E-mail: gone'])
    expect(input('e').value).toBe('marie.tremblay@example.ca')
  })

  it('and can show each of them afterwards', async () => {
    const scrolled: string[] = []
    Element.prototype.scrollIntoView = function (this: Element) {
      scrolled.push(this.id)
    }
    const { undo, show, idOf } = await filled(names + kinds())
    expect(show(idOf('E-mail'))).toBe(true)
    await undo()
    expect(show(idOf('Type of representative'))).toBe(true)
    expect(scrolled).toEqual(['e', 'k2'])
    expect(document.activeElement?.id).toBe('k2')
    input('f').closest('label')?.remove()
    expect([show(idOf('Family name')), show('no such row')]).toEqual([false, false])
  })
})

describe('a radio button is taken back where the page itself lets it go', () => {
  const buttons = () => [input('k1'), input('k2')]
  const isClean = () => {
    expect(buttons().map((button) => button.value)).toEqual(['law', 'con'])
    expect(document.querySelector('form')).toBeNull()
    expect(document.querySelector('[form]')).toBeNull()
  }
  let model = ''

  it('when it draws itself anew from an empty answer', async () => {
    const { undo } = await filled(kinds(), () =>
      document.body.addEventListener('change', ({ target }) => {
        model = (target as HTMLInputElement).value
        Object.assign(document.getElementById('r') as HTMLElement, { innerHTML: kinds() })
        for (const button of buttons()) button.checked = button.value === model
      }),
    )
    expect(input('k2').checked).toBe(true)
    expect(outcomes(await undo())).toEqual(['Type of representative: restored'])
    expect([model, input('k2').checked]).toEqual(['', false])
    isClean()
  })

  it('when it shows what its model holds, as Stencil does', async () => {
    const { undo } = await filled(kinds(), () => {
      for (const heard of buttons())
        heard.addEventListener('change', async () => {
          model = heard.value
          await null
          for (const button of buttons()) button.checked = button.getAttribute('value') === model
        })
    })
    expect(outcomes(await undo())).toEqual(['Type of representative: restored'])
    expect(model).toBe('')
    isClean()
  })

  it('when it compares with what it saw last, as React does', async () => {
    const values = ['law', 'con']
    const tracked = [false, false]
    const { undo } = await filled(kinds(), () => {
      for (const [at, heard] of buttons().entries())
        heard.addEventListener('click', () => {
          if (tracked[at] === heard.checked) return
          model = heard.value
          for (const [i, button] of buttons().entries()) {
            button.checked = values[i] === model
            button.setAttribute('value', values[i] as string)
            tracked[i] = button.checked
          }
        })
    })
    expect(outcomes(await undo())).toEqual(['Type of representative: restored'])
    expect([model, input('k2').checked]).toEqual(['', false])
    isClean()
  })

  it('when it hears of a reset, as Svelte does; and who clears everything at any reset does not hear', async () => {
    let cleared = 0
    const onReset = (event: Event) => {
      const elements = [...(event.target as HTMLFormElement).elements]
      queueMicrotask(() => {
        expect(elements.map(({ id }) => id)).toEqual(['k2'])
        model = ''
        for (const button of buttons()) button.checked = false
      })
    }
    const clear = () => cleared++
    const { undo } = await filled(kinds(), () => {
      for (const button of buttons()) button.addEventListener('change', () => (model = button.value))
    })
    document.addEventListener('reset', onReset, { capture: true })
    document.addEventListener('reset', clear)
    expect(outcomes(await undo())).toEqual(['Type of representative: restored'])
    document.removeEventListener('reset', onReset, { capture: true })
    document.removeEventListener('reset', clear)
    expect([model, cleared]).toEqual(['', 0])
    isClean()
  })

  it('and otherwise stays as it is, on the page and in what the page has heard', async () => {
    const heard: string[] = []
    const { undo } = await filled(kinds(), () => {
      for (const button of buttons())
        button.addEventListener('change', () => heard.push(button.checked ? button.value : 'off'))
    })
    expect(await undo()).toMatchObject([
      { outcome: 'stays-chosen', before: '', now: 'Immigration consultant' },
    ])
    expect(input('k2').checked).toBe(true)
    expect(heard.at(-1)).toBe('con')
    isClean()
  })

  it('by the buttons’ own state in a form that a browser sends', async () => {
    const { undo } = await filled(`<form method="post">${kinds()}</form>`)
    expect(outcomes(await undo())).toEqual(['Type of representative: restored'])
    expect(buttons().map(({ checked }) => checked)).toEqual([false, false])
  })
})
