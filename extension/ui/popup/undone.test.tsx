// @vitest-environment jsdom
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import type { ReportRow, UndoOutcome, UndoRow } from '../../fill/form.ts'
import type { Command } from '../../messages.ts'
import { step, undoFill } from './fill-session.ts'
import { Undone } from './undone.tsx'

const undone = (label: string, outcome: UndoOutcome, now = '', before = '') => ({
  planId: 'p1',
  fieldId: label,
  label,
  outcome,
  before,
  now,
})
const place = document.createElement('div')
const words = () => (place.textContent ?? '').replace(/\s+/g, ' ')

beforeEach(() => document.body.replaceChildren(place))
afterEach(() => render(null, place))

const draw = (rows: ReturnType<typeof undone>[], onShow = async () => true) =>
  act(() => render(<Undone rows={rows} onShow={onShow} onBack={() => undefined} />, place))

test('each field is named with what stands there, what is left to the person first', () => {
  draw([
    undone('City', 'restored'),
    undone('Postal code', 'gone'),
    undone('Phone', 'not-taken', '613', '416'),
    undone('E-mail', 'changed-since', 'me@example.ca'),
    undone('Language', 'stays-chosen', 'English'),
  ])
  expect(words()).toContain('Undone: 1 of 5 is as it was')
  expect([...place.querySelectorAll('li strong')].map((label) => label.textContent)).toEqual([
    'Language',
    'Phone',
    'E-mail',
    'Postal code',
    'City',
  ])
  expect(words()).toContain('Phone now “613”, before “416”')
  expect(words()).toContain('Pick it back yourself.Language now “English”')
  const shown = [...place.querySelectorAll('[data-testid=show-field]')]
  expect(shown.map((button) => button.getAttribute('aria-label'))).toEqual([
    'Show me Language in the page',
    'Show me Phone in the page',
    'Show me E-mail in the page',
  ])
})

test('a field that is not there any more is said in the live region', async () => {
  draw([undone('Language', 'stays-chosen', 'English')], async () => false)
  const live = place.querySelector('[data-testid=shown]')
  expect([live?.getAttribute('role'), live?.textContent]).toEqual(['status', ''])
  await act(async () => place.querySelector<HTMLElement>('[data-testid=show-field]')?.click())
  expect(live?.textContent).toBe('“Language” is not in the page any more.')
})

test('a frame that does not answer has what was written in it told as gone', async () => {
  const filled = (planId: string, label: string, outcome: ReportRow['outcome']) =>
    ({ ...undone(label, 'restored', 'x'), planId, outcome }) as unknown as ReportRow & { planId: string }
  const rows = [filled('p1', 'City', 'filled'), filled('p2', 'Phone', 'filled'), filled('p2', 'Fax', 'kept')]
  step.value = { name: 'report', planIds: ['p1', 'p2'], rows }
  const back: UndoRow = undone('City', 'restored')
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation((async (command: Command) =>
    'planId' in command && command.planId === 'p1'
      ? { ok: true, rows: [back] }
      : { ok: false, why: 'page-changed' }) as never)
  await undoFill(7)
  expect(step.value).toMatchObject({
    name: 'undone',
    rows: [
      { planId: 'p1', label: 'City', outcome: 'restored' },
      { planId: 'p2', label: 'Phone', outcome: 'gone', now: '' },
    ],
  })
})
