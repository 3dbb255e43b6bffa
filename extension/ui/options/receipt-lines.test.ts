import { expect, test } from 'vitest'
import type { FillOutcome } from '../../fill/form.ts'
import type { FillReceipt } from '../../store/snapshot.ts'
import { countsOf, fieldsOf, outcomeOrder, placesOf } from './receipt-lines.ts'

const receipt = (fields: FillReceipt['fields'], rest: Partial<FillReceipt> = {}): FillReceipt => ({
  receiptId: 'r',
  planId: 'p',
  at: '2026-11-23T15:00:00.000Z',
  portalId: null,
  origin: 'https://portal.example.ca',
  profileId: 'x',
  fields,
  undoneAt: null,
  ...rest,
})
const field = (outcome: FillOutcome, party: FillReceipt['fields'][0]['party'] = 'representative') => ({
  key: 'email.primary' as const,
  party,
  outcome,
})

test('counts by outcome, what was filled first, and nothing that did not happen', () => {
  const fields = [field('not-yours', 'applicant'), field('filled'), field('kept'), field('filled')]
  expect(countsOf(receipt(fields))).toEqual([
    { outcome: 'filled', count: 2 },
    { outcome: 'kept', count: 1 },
    { outcome: 'not-yours', count: 1 },
  ])
})

test('every outcome is counted somewhere', () => {
  const all = outcomeOrder.map((outcome) => field(outcome))
  expect(countsOf(receipt(all)).reduce((sum, { count }) => sum + count, 0)).toBe(all.length)
})

test('own fields are told one by one, others by party', () => {
  const { own, left, others } = fieldsOf(
    receipt([
      field('not-yours', 'applicant'),
      field('kept'),
      field('not-yours', 'sponsor'),
      field('filled'),
      field('not-yours', 'applicant'),
      field('unsure', 'unknown'),
    ]),
  )
  expect(own.map(({ outcome }) => outcome)).toEqual(['filled', 'kept'])
  expect(left).toEqual([{ outcome: 'unsure', count: 1 }])
  expect(others).toEqual([
    ['applicant', 2],
    ['sponsor', 1],
  ])
})

test('places are portals, and sites that are none', () => {
  const receipts = [receipt([]), receipt([], { portalId: 'ircc-portal' }), receipt([])]
  expect(placesOf(receipts)).toEqual(['https://portal.example.ca', 'ircc-portal'])
})
