import { expect, test } from 'vitest'
import type { FillPlanView, PlannedAction, PlanRow } from '../../fill/form.ts'
import { placeOf, pointedIn, tickedNow } from './preview-ticks.ts'

const row = (fieldId: string, action: PlannedAction, label = fieldId): PlanRow => ({
  fieldId,
  label,
  party: 'representative',
  key: 'email.primary',
  action,
  before: '',
  after: action === 'fill' || action === 'ask' ? 'marie.tremblay@example.ca' : '',
  confidence: 1,
  reasons: [],
})
const plan = (planId: string, rows: PlanRow[], rest: Partial<FillPlanView> = {}): FillPlanView => ({
  planId,
  url: 'https://portal.example.ca/',
  rows,
  notices: [],
  ...rest,
})

test('what the person unticked and ticked stays so when the plan is made anew', () => {
  const changed = new Map([
    [placeOf(0, row('a', 'fill')), false],
    [placeOf(0, row('b', 'ask')), true],
  ])
  const again = plan('p2', [row('a', 'fill'), row('b', 'ask'), row('c', 'fill')])
  expect([...tickedNow([again], changed)]).toEqual(['p2/c', 'p2/b'])
})

test('a tick does not pass to another field that came into the place, nor to what cannot be ticked', () => {
  const changed = new Map([[placeOf(0, row('a', 'ask', 'E-mail')), true]])
  expect(tickedNow([plan('p2', [row('a', 'ask', 'Telephone')])], changed).size).toBe(0)
  expect(tickedNow([plan('p2', [row('a', 'not-yours', 'E-mail')])], changed).size).toBe(0)
})

test('the pointed row is found in the frame that knows it', () => {
  const rows = [row('a', 'fill')]
  expect(pointedIn([plan('p1', rows), plan('p2', rows, { pointed: 'a' })])).toBe('p2/a')
  expect(pointedIn([plan('p1', rows, { pointed: '' })])).toBeNull()
  expect(pointedIn([plan('p1', rows)])).toBeUndefined()
})
