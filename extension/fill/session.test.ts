// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest'
import { load, marie } from './fixtures.ts'
import { openFillSession } from './open-session.ts'

let url = 'https://portal.example.ca/representative'
beforeEach(() => {
  url = 'https://portal.example.ca/representative'
})

const form = `<!doctype html><html lang="en"><body><h1 id="h">Representative</h1><form method="post">
<label for="fn">Family name</label><input id="fn">
<label for="em">E-mail</label><input id="em" value="old@example.ca">
<label for="pr">Province</label><select id="pr"><option></option><option>Quebec</option><option>Ontario</option></select>
<fieldset><legend>Type of representative</legend><label><input type="radio" name="k" id="k1"> Lawyer</label><label><input type="radio" name="k" id="k2"> Immigration consultant</label></fieldset>
<label><input type="checkbox" id="ok"> I declare that this is true</label></form>
<h1>Applicant</h1><label for="afn">Family name</label><input id="afn"></body></html>`

const open = async (html = form) => {
  const page = load(html)
  const session = openFillSession(page, () => url)
  const plan = await session.plan(marie, {})
  const ids = (action: string) => plan.rows.filter((row) => row.action === action).map((row) => row.fieldId)
  return { page, session, plan, ids, input: (id: string) => page.getElementById(id) as HTMLInputElement }
}
const outcomes = (report: { rows: { label: string; outcome: string }[] }) =>
  Object.fromEntries(report.rows.map((row) => [row.label, row.outcome]))

describe('a fill', () => {
  it('writes what was accepted, reads it back, and can be undone', async () => {
    const { session, plan, ids, input } = await open()
    const report = await session.apply(plan.planId, ids('fill'), [])
    expect(input('fn').value).toBe('Tremblay')
    expect(input('pr').value).toBe('Ontario')
    expect(input('k2').checked).toBe(true)
    expect(input('ok').checked).toBe(false)
    expect(input('afn').value).toBe('')
    expect(outcomes(report)).toMatchObject({
      Province: 'filled',
      'Type of representative': 'filled',
      'E-mail': 'kept',
    })
    expect(await session.undo(plan.planId)).toMatchObject({
      rows: [
        { label: 'Family name', outcome: 'restored', now: '' },
        { label: 'Province', outcome: 'restored', now: '' },
        { label: 'Type of representative', outcome: 'restored', now: '' },
      ],
    })
    expect([input('fn').value, input('pr').value, input('k1').checked, input('k2').checked]).toEqual([
      '',
      '',
      false,
      false,
    ])
  })

  it('keeps what the person already typed, unless they say otherwise', async () => {
    const { session, plan, ids, input } = await open()
    const [email] = ids('kept') as [string]
    await session.apply(plan.planId, [...ids('fill'), email], [])
    expect(input('em').value).toBe('old@example.ca')
    const again = await session.plan(marie, {})
    await session.apply(again.planId, [email], [email])
    expect(input('em').value).toBe('marie.tremblay@example.ca')
    await session.undo(again.planId)
    expect(input('em').value).toBe('old@example.ca')
  })

  it('keeps what was typed after the preview', async () => {
    const { session, plan, ids, input } = await open()
    input('fn').value = 'Roy'
    const report = await session.apply(plan.planId, ids('fill'), [])
    expect(input('fn').value).toBe('Roy')
    expect(report.rows.find((row) => row.now === 'Roy')?.outcome).toBe('kept')
  })

  it('does not undo over what was typed since', async () => {
    const { session, plan, ids, input } = await open()
    await session.apply(plan.planId, ids('fill'), [])
    input('fn').value = 'Roy'
    await session.undo(plan.planId)
    expect(input('fn').value).toBe('Roy')
    expect(input('pr').value).toBe('')
  })

  it('leaves out what was unticked', async () => {
    const { session, plan, input } = await open()
    const report = await session.apply(plan.planId, [], [])
    expect(input('fn').value).toBe('')
    expect(outcomes(report)).toMatchObject({ Province: 'left-out' })
  })

  it('sends the events that frameworks listen for', async () => {
    const { session, plan, ids, input } = await open()
    const heard: string[] = []
    for (const type of ['input', 'change', 'blur'])
      input('fn').addEventListener(type, (event) => heard.push(`${event.type} ${input('fn').value}`))
    await session.apply(plan.planId, ids('fill'), [])
    expect(heard.slice(0, 2)).toEqual(['input Tremblay', 'change Tremblay'])
  })

  it('goes past a setter that a framework put on the element', async () => {
    const { session, plan, ids, input } = await open()
    let tracked = 0
    const real = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')
    Object.defineProperty(input('fn'), 'value', {
      configurable: true,
      get: () => real?.get?.call(input('fn')),
      set: () => tracked++,
    })
    await session.apply(plan.planId, ids('fill'), [])
    expect(tracked).toBe(0)
    expect(input('fn').value).toBe('Tremblay')
  })

  it('says what the page put back', async () => {
    const { session, plan, ids, input } = await open()
    input('fn').addEventListener('change', () =>
      setTimeout(() => Object.assign(input('fn'), { value: '' }), 50),
    )
    const report = await session.apply(plan.planId, ids('fill'), [])
    expect(report.rows.find((row) => row.key === 'rep.family_name')).toMatchObject({
      outcome: 'did-not-stick',
      now: '',
    })
  })

  it('waits for options that an answer brings', async () => {
    const page = load(
      '<!doctype html><body><h1>Representative</h1><label for="c">Country</label><select id="c"><option></option><option>Canada</option></select><label for="p">Province</label><select id="p"><option></option></select>',
    )
    const provinces = page.getElementById('p') as HTMLSelectElement
    page
      .getElementById('c')
      ?.addEventListener('change', () => setTimeout(() => provinces.add(new Option('Ontario', 'ON')), 150))
    const session = openFillSession(page, () => url)
    const plan = await session.plan(marie, {})
    const report = await session.apply(
      plan.planId,
      plan.rows.map((row) => row.fieldId),
      [],
    )
    expect(outcomes(report)).toEqual({ Country: 'filled', Province: 'filled' })
    expect(provinces.value).toBe('ON')
  })
})

describe('between preview and fill', () => {
  const nothing = async ({ session, plan, ids, page }: Awaited<ReturnType<typeof open>>) => {
    const report = await session.apply(plan.planId, ids('fill'), [])
    expect(report.rows.filter((row) => row.outcome === 'filled')).toEqual([])
    expect(report.rows.filter((row) => row.outcome === 'gone').length).toBeGreaterThan(0)
    expect([...page.querySelectorAll('input')].map((input) => input.value).join()).not.toContain('Tremblay')
  }
  it('another address means that nothing is written', async () => {
    const opened = await open()
    url = 'https://portal.example.ca/applicant'
    await nothing(opened)
  })

  it('a swapped node means that nothing is written', async () => {
    const opened = await open()
    opened.input('fn').replaceWith(opened.page.createElement('input'))
    await nothing(opened)
  })

  it('the same nodes under another heading mean that nothing is written', async () => {
    const opened = await open()
    Object.assign(opened.page.getElementById('h') as HTMLElement, { textContent: 'Applicant' })
    await nothing(opened)
  })

  it('a plan is used once', async () => {
    const { session, plan, ids } = await open()
    await session.apply(plan.planId, ids('fill'), [])
    expect(await session.apply(plan.planId, ids('fill'), [])).toEqual({ planId: plan.planId, rows: [] })
    expect(await session.apply('never made', [], [])).toEqual({ planId: 'never made', rows: [] })
  })
})

describe('before a fill', () => {
  it('says where the form goes', async () => {
    const page = load(
      '<!doctype html><body><h1>Representative</h1><form action="https://evil.example/take"><label>E-mail <input></label></form>',
    )
    const { notices } = await openFillSession(page, () => url).plan(
      { 'email.primary': 'marie.tremblay@example.ca' },
      {},
    )
    expect(notices).toEqual([{ kind: 'posts-elsewhere', origin: 'https://evil.example' }])
  })

  it('fills nothing where the portal’s page is a person’s own', async () => {
    const { session } = await open()
    const plan = await session.plan(marie, { handsOff: 'a legal declaration' })
    expect(plan.rows.some((row) => row.action === 'fill')).toBe(false)
    expect(plan.notices).toContainEqual({ kind: 'hands-off', reason: 'a legal declaration' })
  })

  it('tells no one what stands in another party’s fields', async () => {
    const page = load(
      '<!doctype html><body><h1>Applicant</h1><label>E-mail <input value="amara@example.ca"></label>',
    )
    expect(JSON.stringify(await openFillSession(page, () => url).plan(marie, {}))).not.toContain('amara')
  })
})

describe('where a form goes', () => {
  const posting = (form: string, head = '') =>
    `<html lang="en"><head>${head}</head><h1>Representative</h1>${form}</html>`
  const email = '<label for="em">E-mail</label><input id="em">'
  it.each([
    ['by its action', posting(`<form action="https://other.example.ca/x">${email}</form>`)],
    [
      'by a button of its own',
      posting(`<form>${email}<button formaction="//other.example.ca">Send</button></form>`),
    ],
    [
      'by the page’s base',
      posting(`<form action="x">${email}</form>`, '<base href="https://other.example.ca/">'),
    ],
    [
      'whatever its fields are called',
      posting(
        `<form action="https://other.example.ca/x">${email}<input name="action"><input name="elements"></form>`,
      ),
    ],
  ])('is said when it is another origin: %s', async (_, html) => {
    const { plan } = await open(html)
    expect(plan.notices).toContainEqual({ kind: 'posts-elsewhere', origin: 'https://other.example.ca' })
  })

  it('is not said when it is the page’s own', async () => {
    const { plan } = await open(
      posting(`<form action="/next">${email}<button formaction="?back">Back</button></form>`),
    )
    expect(plan.notices).toEqual([])
  })
})
