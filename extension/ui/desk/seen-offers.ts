/** The one-time offer to accept what had been read before RepDesk came. Pure. */
import type { Account } from '@repdesk/shared/application'
import type { Snapshot } from '../../store/snapshot.ts'
import type { Space } from '../../toolbar/badge.ts'

export type SeenOffer = { account: Account; letters: number }

/** Accounts with letters read elsewhere of which not one has been looked at here yet. */
export function seenOffers(
  snapshot: Pick<Snapshot, 'accounts' | 'applications' | 'seen'>,
  space: Space,
): SeenOffer[] {
  return snapshot.accounts.flatMap((account) => {
    if (account.practice !== (space === 'practice')) return []
    const applications = snapshot.applications.filter((each) => each.accountId === account.accountId)
    if (applications.some((each) => (snapshot.seen[each.applicationId] ?? 0) > 0)) return []
    const letters = applications.reduce((sum, each) => sum + each.readElsewhere, 0)
    return letters > 0 ? [{ account, letters }] : []
  })
}
