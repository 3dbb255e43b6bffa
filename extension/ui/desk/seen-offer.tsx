/** The banner of an account's first reading: accept all as seen, with undo. */
import { useSignal } from '@preact/signals'
import type { Account } from '@repdesk/shared/application'
import type { Snapshot } from '../../store/snapshot.ts'
import type { Space } from '../../toolbar/badge.ts'
import { act } from '../acts.ts'
import { Notice } from '../common/notice.tsx'
import { portalName } from '../portal-places.ts'
import { t } from '../words.ts'
import { seenOffers } from './seen-offers.ts'

export function SeenOfferBanner(props: { snapshot: Snapshot; space: Space }) {
  const accepted = useSignal<Account | undefined>(undefined)
  const problem = useSignal<string | undefined>(undefined)
  const nameOf = (account: Account) =>
    t('account_of', {
      holder: account.holder,
      portal: portalName(account.portalId, props.snapshot.portals),
    })
  const accept = async (account: Account) => {
    problem.value = await act({ type: 'seen/all', accountId: account.accountId })
    if (!problem.value) accepted.value = account
  }
  const undo = async (account: Account) => {
    problem.value = await act({ type: 'seen/all-undo', accountId: account.accountId })
    if (!problem.value) accepted.value = undefined
  }
  const done = accepted.value
  return (
    <>
      {seenOffers(props.snapshot, props.space)
        .filter(({ account }) => account.accountId !== done?.accountId)
        .map(({ account, letters }) => (
          <Notice key={account.accountId}>
            <div class="bar spread">
              <span>{t('offer_seen', { count: letters, account: nameOf(account) })}</span>
              <button type="button" data-testid="accept-seen" onClick={() => void accept(account)}>
                {t('offer_accept')}
              </button>
            </div>
          </Notice>
        ))}
      {done && (
        <Notice>
          <div class="bar spread">
            <span role="status">{t('offer_accepted', { account: nameOf(done) })}</span>
            <button type="button" data-testid="undo" onClick={() => void undo(done)}>
              {t('undo')}
            </button>
          </div>
        </Notice>
      )}
      {problem.value && (
        <Notice tone="near" alert>
          {problem.value}
        </Notice>
      )}
    </>
  )
}
