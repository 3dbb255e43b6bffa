import { beforeEach, expect, it } from 'vitest'
import { forgetReceipts, keepReceipt, undoForgetReceipts } from './receipts.ts'
import type { FillReceipt } from './rows.ts'
import { readSnapshot } from './snapshot.ts'
import { newBrowser } from './testing.ts'

beforeEach(() => newBrowser())

const receipt = (number: number): FillReceipt => ({
  receiptId: `r${number}`,
  planId: `p${number}`,
  at: new Date(Date.parse('2026-11-23T15:00:00.000Z') + number * 1000).toISOString(),
  portalId: null,
  origin: 'https://portal.example.ca',
  profileId: 'someone',
  fields: [{ key: 'email.primary', party: 'representative', outcome: 'filled' }],
  undoneAt: null,
})
const ids = async () => (await readSnapshot()).receipts.map(({ receiptId }) => receiptId)

it('receipts are forgotten all at once, and come back once with what was filled since', async () => {
  await keepReceipt(receipt(1))
  await keepReceipt(receipt(2))
  await forgetReceipts()
  expect(await ids()).toEqual([])
  await keepReceipt(receipt(3))
  await undoForgetReceipts()
  expect(await ids()).toEqual(['r3', 'r2', 'r1'])
  await undoForgetReceipts()
  expect(await ids()).toHaveLength(3)
})
