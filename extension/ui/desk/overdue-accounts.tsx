/** Accounts whose list has not been looked at in time. */
import type { Account } from '@repdesk/shared/application'
import { notYetRead } from '@repdesk/shared/freshness'
import { ExternalLink } from 'lucide-preact'
import type { Snapshot } from '../../store/snapshot.ts'
import { openOwnPage, openPage } from '../places.ts'
import { listAddress, portalName } from '../portal-places.ts'
import { now } from '../snapshot.ts'
import { ageWords } from '../time-words.ts'
import { t } from '../words.ts'

export function OverdueAccounts(props: { snapshot: Snapshot; accounts: Account[] }) {
  const { portals } = props.snapshot
  if (props.accounts.length === 0) return <p class="empty quiet">{t('empty_overdue')}</p>
  return (
    <ul class="overdue">
      {props.accounts.map((account) => {
        const name = t('account_of', {
          holder: account.holder,
          portal: portalName(account.portalId, portals),
        })
        const list = listAddress(account.portalId, portals)
        return (
          <li key={account.accountId} class="bar spread" data-testid="overdue-account">
            <span>
              <strong>{name}</strong>{' '}
              <span class="quiet">
                {account.lastReadAt === notYetRead
                  ? t('never_read')
                  : t('overdue_read', { age: ageWords(account.lastReadAt, now.value) })}
              </span>
            </span>
            <button
              type="button"
              aria-label={t('open_account', { account: name })}
              onClick={() => void (list ? openPage(list) : openOwnPage('options.html#portals'))}
            >
              <ExternalLink size={16} aria-hidden="true" />
              {t('open')}
            </button>
          </li>
        )
      })}
    </ul>
  )
}
