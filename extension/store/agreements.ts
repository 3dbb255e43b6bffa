/** Accounts of which the person said that a profile is right, though they bear another name; each can be taken back. */
import type { Agreement } from './rows.ts'
import { mutate } from './store.ts'

export const keepAgreement = (agreement: Agreement): Promise<void> =>
  mutate((draft) => draft.put('agreements', agreement.accountId, agreement))

export const removeAgreement = (accountId: string): Promise<void> =>
  mutate((draft) => draft.remove('agreements', accountId))
