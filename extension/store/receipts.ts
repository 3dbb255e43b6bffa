/** Receipts of fills: which keys, whose fields, what became of them; no data of any person. */
import browser from '../browser.ts'
import type { UndoRow } from '../fill/form.ts'
import type { FillReceipt } from './rows.ts'
import { mutate } from './store.ts'

const keptReceipts = 500
/** What was just forgotten, in memory only, until the browser ends or it is taken back. */
const forgottenKey = 'forgotten-receipts'

export function keepReceipt(receipt: FillReceipt): Promise<void> {
  return mutate((draft) => {
    draft.put('receipts', receipt.receiptId, receipt)
    const newestFirst = [...draft.all('receipts')].sort(([, a], [, b]) => (a.at < b.at ? 1 : -1))
    for (const [old] of newestFirst.slice(keptReceipts)) draft.remove('receipts', old)
  })
}

export function keepUndone(planId: string, rows: readonly UndoRow[], now: Date): Promise<void> {
  const restored = rows.filter(({ outcome }) => outcome === 'restored').length
  const undone = { restored, left: rows.length - restored }
  return mutate((draft) => {
    for (const [id, receipt] of [...draft.all('receipts')])
      if (receipt.planId === planId && !receipt.undoneAt)
        draft.put('receipts', id, { ...receipt, undoneAt: now.toISOString(), undone })
  })
}

export async function forgetReceipts(): Promise<void> {
  const forgotten = await mutate((draft) => {
    const all = [...draft.all('receipts')].map(([, receipt]) => receipt)
    for (const { receiptId } of all) draft.remove('receipts', receiptId)
    return all
  })
  await browser.storage.session.set({ [forgottenKey]: forgotten })
}

/** Puts back what was forgotten last; what was filled since stays. */
export async function undoForgetReceipts(): Promise<void> {
  const kept = await browser.storage.session.get(forgottenKey)
  const forgotten = (kept[forgottenKey] ?? []) as FillReceipt[]
  await mutate((draft) => {
    for (const receipt of forgotten) draft.put('receipts', receipt.receiptId, receipt)
  })
  await browser.storage.session.remove(forgottenKey)
}
