/** Receipts of fills: which keys, whose fields, what became of them; no data of any person. */
import type { FillReceipt } from './rows.ts'
import { mutate } from './store.ts'

const keptReceipts = 500

export function keepReceipt(receipt: FillReceipt): Promise<void> {
  return mutate((draft) => {
    draft.put('receipts', receipt.receiptId, receipt)
    const newestFirst = [...draft.all('receipts')].sort(([, a], [, b]) => (a.at < b.at ? 1 : -1))
    for (const [old] of newestFirst.slice(keptReceipts)) draft.remove('receipts', old)
  })
}

export function keepUndone(planId: string, now: Date): Promise<void> {
  return mutate((draft) => {
    for (const [id, receipt] of [...draft.all('receipts')])
      if (receipt.planId === planId && !receipt.undoneAt)
        draft.put('receipts', id, { ...receipt, undoneAt: now.toISOString() })
  })
}
