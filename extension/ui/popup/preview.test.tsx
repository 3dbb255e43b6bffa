// @vitest-environment jsdom
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import type { FillPlanView, PlannedAction, PlanRow } from '../../fill/form.ts'
import type { Command } from '../../messages.ts'
import { type FillStep, step } from './fill-session.ts'
import { Preview } from './preview.tsx'

const row = (fieldId: string, action: PlannedAction, rest: Partial<PlanRow> = {}): PlanRow => ({
  fieldId,
  label: `Label ${fieldId}`,
  party: 'representative',
  key: 'email.primary',
  action,
  before: '',
  after: action === 'fill' ? 'marie.tremblay@example.ca' : '',
  confidence: 1,
  reasons: [`label "Label ${fieldId}"`],
  ...rest,
})
const plan = (rows: PlanRow[], rest: Partial<FillPlanView> = {}): FillPlanView => ({
  planId: 'p1',
  url: 'https://portal.example.ca/',
  rows,
  notices: [],
  ...rest,
})
const unsure = row('f1', 'unsure', { party: 'unknown' })

let sent: Command[]
/** What the page's fields are once something was taught. */
let later: PlanRow[]
const onFill = vi.fn()
const place = document.createElement('div')

beforeEach(() => {
  sent = []
  later = []
  onFill.mockClear()
  Element.prototype.scrollIntoView = () => undefined
  document.body.replaceChildren(place)
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation((async (command: Command) => {
    sent.push(command)
    if (command.type === 'fill/teach') return { ok: true, once: command.said?.once ?? false }
    return { ok: true, profileId: 'x', plans: [plan(later, { planId: 'p2' })], who: {} }
  }) as never)
})
afterEach(() => render(null, place))

async function show(plans: FillPlanView[]): Promise<void> {
  step.value = { name: 'preview', profileId: 'x', plans, who: {} } as unknown as FillStep
  await act(() => draw())
}
function draw(): void {
  const here = step.value
  if (here.name === 'preview')
    render(<Preview tabId={7} plans={here.plans} busy={false} onFill={onFill} />, place)
}
const find = <E extends HTMLElement>(testId: string): E => {
  const found = place.querySelector<E>(`[data-testid="${testId}"]`)
  if (!found) throw new Error(`no ${testId}`)
  return found
}
const press = (testId: string) => act(() => find(testId).click())
const key = (target: HTMLElement, name: string) =>
  act(() => {
    const event = new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true })
    // As a browser does: Enter in a field sends the form, unless the key was taken.
    if (target.dispatchEvent(event) && name === 'Enter') target.closest('form')?.requestSubmit()
  })
/** Lets what was sent be answered, and draws what came. */
const settle = async () => {
  await act(() => new Promise((resolve) => setTimeout(resolve, 0)))
  await act(() => draw())
}

test('Enter fills what is ticked, and the button that does it has the focus', async () => {
  await show([plan([row('f0', 'fill')])])
  expect(document.activeElement).toBe(find('fill-confirm'))
  await key(find('fill-confirm'), 'Enter')
  expect(onFill).toHaveBeenCalledWith(new Set(['p1/f0']))
})

test('Esc leaves the preview', async () => {
  await show([plan([row('f0', 'fill')])])
  await key(find('fill-confirm'), 'Escape')
  expect(step.value.name).toBe('ready')
})

test('while whose a field is is being said, Enter saves that and Esc closes it; neither fills nor leaves', async () => {
  await show([plan([row('f0', 'fill'), unsure])])
  await press('whose-f1')
  expect(document.activeElement).toBe(find('teach-mine'))
  await key(find('teach-mine'), 'Escape')
  expect(place.querySelector('[data-testid="teach-f1"]')).toBeNull()
  expect(step.value.name).toBe('preview')

  await press('whose-f1')
  await key(find('teach-mine'), 'Enter')
  expect(place.querySelector('[role="alert"]')?.textContent).toBe('Say whose it is.')
  await press('teach-mine')
  later = [row('f0', 'fill'), row('f1', 'fill', { taughtId: 'aa' })]
  await key(find('teach-find'), 'Enter')
  await settle()
  expect(onFill).not.toHaveBeenCalled()
  expect(sent.map(({ type }) => type)).toEqual(['fill/teach', 'fill/prepare'])
  expect(sent[0]).toMatchObject({
    planId: 'p1',
    fieldId: 'f1',
    said: { party: 'representative', key: 'email.primary', once: false },
  })
  expect(find('teach-said').textContent).toBe('Noted for this page.')
  expect(find('row-f1').dataset.action).toBe('fill')
  expect(find('row-f1').contains(document.activeElement)).toBe(true)
})

test('what was unticked stays so when something else is taught', async () => {
  await show([plan([row('f0', 'fill'), unsure])])
  await act(() => find('row-f0').querySelector('input')?.click())
  await press('whose-f1')
  await press('teach-theirs')
  later = [row('f0', 'fill'), row('f1', 'not-yours', { party: 'applicant' })]
  await press('teach-save')
  await settle()
  expect(sent[0]).toMatchObject({ said: { party: 'applicant', key: null } })
  expect(find('row-f0').querySelector('input')?.checked).toBe(false)
})

test('a contested word is not ticked, and shows both reasons', async () => {
  const reasons = ['you said so on 2024-11-03', 'but the page says: applicant', 'group "Applicant"']
  await show([plan([row('f0', 'ask', { after: 'x', reasons })])])
  expect(find('row-f0').querySelector('input')?.checked).toBe(false)
  expect([...find('row-f0').querySelectorAll('.why li')].map((li) => li.textContent)).toEqual([
    'you said so on 3 Nov 2024',
    'but the page says: the applicant',
    'group “Applicant”',
  ])
})

test('what is left to the person cannot be taught', async () => {
  await show([plan([row('f0', 'never', { reasons: ['a password, a code or a card'] })])])
  expect(find('row-f0').querySelectorAll('button')).toHaveLength(0)
})

test('the field that was asked about in the page is said, marked and in view, and stays so after teaching', async () => {
  const seen: string[] = []
  Element.prototype.scrollIntoView = function (this: HTMLElement) {
    seen.push(this.dataset.testid ?? '')
  }
  const theirs = row('f1', 'not-yours', { party: 'applicant' })
  await show([plan([row('f0', 'fill'), theirs], { pointed: 'f1' })])
  expect(find('pointed').textContent).toBe('Whose is “Label f1”? Not yours: the applicant.')
  expect(find('row-f1').className).toContain('pointed')
  expect(find('row-f1').closest('details')?.open).toBe(true)
  expect(seen).toContain('row-f1')
  await show([plan([row('f0', 'fill'), theirs])])
  expect(find('row-f1').className).toContain('pointed')
})

test('what was asked about and is no field of the plan is said to be unknown', async () => {
  await show([plan([row('f0', 'fill')], { pointed: '' })])
  expect(find('pointed').textContent).toBe('That is no field that RepDesk knows.')
})
