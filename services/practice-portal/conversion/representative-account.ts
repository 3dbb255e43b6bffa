/** The account that a conversion converts into: opened when it starts, ready for work when it is done. */
import { saveAccount } from '../accounts/store.ts'
import { accountDetailsFrom } from '../enrolment/account-details.ts'
import { handInConverted } from '../enrolment/change.ts'
import { giveAccount } from '../enrolment/confirm-email.ts'
import { answersOfSteps, type Enrolment, enrolmentOfAccount, lockEnrolment } from '../enrolment/store.ts'
import type { AccountState, PortalDb } from '../schema.ts'
import type { Completion } from './complete.ts'
import type { Start } from './start.ts'

/** With what was entered in the enrolment; until the code was right it opens the conversion's own pages only. */
export const openAccount =
  (enrolment: Enrolment, now: Date): Start['openAccount'] =>
  async (tx, email) => {
    const locked = await lockEnrolment(tx, enrolment.enrolmentId, ['enrolling'], now)
    if (!locked || locked.accountId !== null || locked.email !== email) return undefined
    const accountId = await giveAccount(tx, locked, now)
    if (accountId === undefined) return undefined
    const details = accountDetailsFrom(await answersOfSteps(tx, locked.enrolmentId))
    const names = { familyName: details['acct.familyName'] ?? '', givenName: details['acct.givenName'] ?? '' }
    await saveAccount(tx, accountId, names, details, now)
    await setState(tx, accountId, 'converting')
    return accountId
  }

/**
 * The account can work from now on: what its holder could see before must stay in sight, and letters set deadlines.
 * An officer reviews what was entered all the same.
 */
export const openWork =
  (now: Date): Completion['openWork'] =>
  async (tx, { representativeAccountId }) => {
    const enrolment = await enrolmentOfAccount(tx, representativeAccountId)
    if (!enrolment) throw new Error('A conversion has lost its enrolment.')
    await setState(tx, representativeAccountId, 'active')
    await handInConverted(tx, enrolment, now)
  }

async function setState(tx: PortalDb, accountId: string, state: AccountState): Promise<void> {
  await tx.updateTable('account').set({ state }).where('accountId', '=', accountId).execute()
}
