/** What the popup makes of a plan. */
import { expect, test } from 'vitest'
import type { FillPlanView, PlanNotice, PlannedAction, PlanRow } from '../../fill/form.ts'
import { pageStateOf } from './page-state.ts'
import { choiceOf, groupsOf, tickedAtFirst } from './preview-rows.ts'

let fields = 0
function row(action: PlannedAction, rest: Partial<PlanRow> = {}): PlanRow {
  fields += 1
  const writes = action === 'fill' || action === 'ask' || action === 'kept'
  return {
    fieldId: `f${fields}`,
    label: 'Family name',
    party: 'representative',
    key: 'rep.family_name',
    action,
    before: action === 'kept' ? 'Smith' : '',
    after: writes ? 'Tremblay' : '',
    confidence: 0.9,
    reasons: ['label "Family name"'],
    ...rest,
  }
}
const plan = (rows: PlanRow[], notices: PlanNotice[] = [], planId = 'p1'): FillPlanView => ({
  planId,
  url: 'https://portal.example.ca/form',
  rows,
  notices,
})
const who = { holder: null, choice: 'only-one' as const, matching: [], agreedFor: null }
const state = (...plans: FillPlanView[]) => pageStateOf({ name: 'ready', profileId: 'x', plans, who }, 1)

test.each<[string, PlanRow[], PlanNotice[], object]>([
  ['fields to fill', [row('fill'), row('fill'), row('ask'), row('kept')], [], { kind: 'fill', count: 2 }],
  ['fields to choose only', [row('ask'), row('kept')], [], { kind: 'ask', count: 1 }],
  ['fields that hold something', [row('kept')], [], { kind: 'kept', count: 1 }],
  ['nothing left to do', [row('already'), row('not-yours')], [], { kind: 'all-there' }],
  ['fields of unknown owner', [row('unsure', { party: 'unknown' })], [], { kind: 'whose', count: 1 }],
  ['a search box', [row('unsure', { party: 'unknown', key: null })], [], { kind: 'nothing' }],
  ['the applicant’s page', [row('not-yours', { party: 'applicant' })], [], { kind: 'about-applicant' }],
  ['an employer’s page', [row('not-yours', { party: 'employer' })], [], { kind: 'nothing' }],
  ['no field', [], [], { kind: 'nothing' }],
  [
    'someone else signed in',
    [row('fill')],
    [{ kind: 'someone-else', holder: 'Paul Roy' }],
    { kind: 'someone-else', holder: 'Paul Roy' },
  ],
  [
    'another representative in the application',
    [row('fill')],
    [{ kind: 'other-representative', name: 'Roy, Paul' }],
    { kind: 'other-representative', name: 'Roy, Paul' },
  ],
  [
    'an account that may be a client’s',
    [row('fill')],
    [{ kind: 'perhaps-client', said: 'Client account' }],
    { kind: 'perhaps-client', said: 'Client account' },
  ],
  [
    'someone else signed in where nothing of ours is asked',
    [row('not-yours', { party: 'applicant' })],
    [{ kind: 'someone-else', holder: 'Paul Roy' }],
    { kind: 'about-applicant' },
  ],
  [
    'an applicant’s own account',
    [row('fill')],
    [{ kind: 'client-account', signs: [{ sign: 'portal' }] }],
    { kind: 'client-account' },
  ],
  [
    'a page that a person does',
    [row('fill')],
    [{ kind: 'hands-off', reason: 'a legal declaration' }],
    { kind: 'hands-off', reason: 'a legal declaration' },
  ],
])('the big button says so for %s', (_, rows, notices, expected) => {
  expect(state(plan(rows, notices))).toEqual(expected)
})

test.each([
  [0, 'no-profile'],
  [2, 'which-profile'],
])('with %d profiles and none chosen it asks for one', (profiles, kind) => {
  expect(pageStateOf({ name: 'refused', why: 'no-profile' }, profiles)).toEqual({ kind })
})

test('the fields of all frames are counted together', () => {
  expect(state(plan([row('fill')]), plan([row('fill')], [], 'p2'))).toEqual({ kind: 'fill', count: 2 })
})

test('a notice in one frame holds for the whole page', () => {
  const other = plan([], [{ kind: 'client-account', signs: [{ sign: 'portal' }] }], 'p2')
  expect(state(plan([row('fill')]), other)).toEqual({ kind: 'client-account' })
})

test('everything that policy allows is ticked, and nothing else', () => {
  const rows = [row('fill'), row('ask'), row('kept'), row('unsure'), row('not-yours')]
  expect([...tickedAtFirst([plan(rows)])]).toEqual([`p1/${rows[0]?.fieldId}`])
})

test('with several profiles it offers the one that fits best, if one does', () => {
  const suggestion = { profileId: 'p', reasons: ['holder' as const] }
  const refused = { name: 'refused' as const, why: 'no-profile' as const }
  expect(pageStateOf({ ...refused, suggestion }, 2)).toEqual({ kind: 'which-profile', suggestion })
})

test.each<PlanNotice>([
  { kind: 'someone-else', holder: 'Paul Roy' },
  { kind: 'other-representative', name: 'Roy, Paul' },
  { kind: 'perhaps-client', said: 'Client account' },
])('nothing is ticked while it is doubtful which representative fills: $kind', (notice) => {
  expect(tickedAtFirst([plan([row('fill')], [notice])]).size).toBe(0)
})

test('equal field ids in two frames stay apart', () => {
  const [one, two] = [plan([row('fill', { fieldId: 'a' })]), plan([row('fill', { fieldId: 'a' })], [], 'p2')]
  const ticked = new Set(['p2/a'] as const)
  expect(choiceOf(one, ticked)).toEqual({ accept: [], replace: [] })
  expect(choiceOf(two, ticked)).toEqual({ accept: ['a'], replace: [] })
})

test('a kept field that a person ticks is replaced; a field with nothing to write never is', () => {
  const rows = [
    row('kept', { fieldId: 'a' }),
    row('not-yours', { fieldId: 'b' }),
    row('fill', { fieldId: 'c' }),
  ]
  const ticked = new Set(['p1/a', 'p1/b', 'p1/c'] as const)
  expect(choiceOf(plan(rows), ticked)).toEqual({ accept: ['a', 'c'], replace: ['a'] })
})

test('every row is in exactly one group; what asks nothing of ours is folded away', () => {
  const rows = [row('not-yours'), row('unsure', { key: null }), row('unsure'), row('fill'), row('already')]
  const { first, folded } = groupsOf([plan(rows)])
  expect(first.map(({ action, rows }) => [action, rows.length])).toEqual([
    ['fill', 1],
    ['unsure', 1],
  ])
  expect([...first, ...folded].flatMap((group) => group.rows)).toHaveLength(rows.length)
})
