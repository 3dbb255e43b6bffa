/** Portals that are switched on, and the accounts read there. */
import { useSignal } from '@preact/signals'
import { notYetRead } from '@repdesk/shared/freshness'
import { portalOf } from '../../portals/index.ts'
import type { Snapshot } from '../../store/snapshot.ts'
import { act } from '../acts.ts'
import { Field } from '../common/field.tsx'
import { Notice } from '../common/notice.tsx'
import { knownPortal, portalIdOfHost, portalName } from '../portal-places.ts'
import { now } from '../snapshot.ts'
import { switchOn } from '../switch-on.ts'
import { ageWords, dateWords, dayOf } from '../time-words.ts'
import { t } from '../words.ts'
import { EvidenceTag, KnownPortals } from './known-portals.tsx'

export function PortalsSection(props: { snapshot: Snapshot }) {
  const { portals } = props.snapshot
  const problem = useSignal<string | undefined>(undefined)
  const switchedOff = useSignal<string | undefined>(undefined)
  const switchOff = async (origin: string, name: string) => {
    problem.value = await act({ type: 'portal/switch-off', origin })
    switchedOff.value = problem.value ? undefined : name
  }
  return (
    <section id="portals" aria-labelledby="portals-title">
      <h2 id="portals-title">{t('section_portals')}</h2>
      <p class="quiet">{t(portals.length === 0 ? 'portals_empty' : 'portals_intro')}</p>
      <ul class="listed">
        {portals.map((row) => {
          const name = portalName(row.portalId, portals)
          return (
            <li key={row.origin} class="bar spread">
              <div>
                <strong>{name}</strong> <EvidenceTag portal={knownPortal(row.portalId)} />
                <div class="quiet small">
                  {row.origin} · {t('portal_since', { date: dateWords(dayOf(row.switchedOnAt), now.value) })}
                </div>
              </div>
              <button
                type="button"
                aria-label={t('portal_switch_off_of', { portal: name })}
                onClick={() => void switchOff(row.origin, name)}
              >
                {t('portal_switch_off')}
              </button>
            </li>
          )
        })}
      </ul>
      {switchedOff.value && <p role="status">{t('portal_switched_off', { portal: switchedOff.value })}</p>}
      {problem.value && (
        <Notice tone="near" alert>
          {problem.value}
        </Notice>
      )}
      <AddPortal />
      <KnownPortals />
      <Accounts snapshot={props.snapshot} />
    </section>
  )
}

function AddPortal() {
  const address = useSignal('')
  const error = useSignal<string | undefined>(undefined)
  const add = async () => {
    const typed = address.value.trim()
    const url = /^[a-z]+:\/\//i.test(typed) ? typed : `https://${typed}`
    const portal = portalOf(url)
    const isSite = URL.canParse(url) && new URL(url).hostname.includes('.')
    if (!isSite || (!portal && new URL(url).protocol !== 'https:')) {
      error.value = t('portal_address_wrong')
      return
    }
    const { origin, host } = new URL(url)
    error.value = await switchOn(origin, portal?.id ?? portalIdOfHost(host))
    if (!error.value) address.value = ''
  }
  return (
    <form
      class="bar add"
      onSubmit={(event) => {
        event.preventDefault()
        void add()
      }}
    >
      <Field label={t('portal_address')} error={error.value}>
        {(control) => (
          <input
            {...control}
            type="text"
            inputMode="url"
            spellcheck={false}
            data-testid="portal-address"
            placeholder="https://"
            value={address.value}
            onInput={(event) => {
              address.value = event.currentTarget.value
            }}
          />
        )}
      </Field>
      <button type="submit" data-testid="portal-add">
        {t('portal_switch_on')}
      </button>
    </form>
  )
}

const hoursOffered = [4, 8, 24, 48, 72, 120, 240]

function Accounts(props: { snapshot: Snapshot }) {
  const { accounts, portals } = props.snapshot
  const problem = useSignal<string | undefined>(undefined)
  if (accounts.length === 0) return <p class="quiet">{t('accounts_empty')}</p>
  return (
    <>
      <table>
        <caption class="only-read">{t('accounts_title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('account_column')}</th>
            <th scope="col">{t('portal_column')}</th>
            <th scope="col">{t('read_column')}</th>
            <th scope="col">{t('look_again_after')}</th>
          </tr>
        </thead>
        <tbody>
          {accounts.map((account) => (
            <tr key={account.accountId}>
              <td>
                {account.holder} {account.practice && <span class="tag practice">{t('practice')}</span>}
              </td>
              <td>{portalName(account.portalId, portals)}</td>
              <td>
                {account.lastReadAt === notYetRead
                  ? t('never_read')
                  : ageWords(account.lastReadAt, now.value)}
              </td>
              <td>
                <select
                  aria-label={t('look_again_after_of', { account: account.holder })}
                  value={account.lookAgainHours}
                  onChange={async (event) => {
                    const hours = Number(event.currentTarget.value)
                    problem.value = await act({
                      type: 'account/look-again',
                      accountId: account.accountId,
                      hours,
                    })
                  }}
                >
                  {[...new Set([...hoursOffered, account.lookAgainHours])]
                    .sort((a, b) => a - b)
                    .map((hours) => (
                      <option key={hours} value={hours}>
                        {hoursWords(hours)}
                      </option>
                    ))}
                </select>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {problem.value && (
        <Notice tone="near" alert>
          {problem.value}
        </Notice>
      )}
    </>
  )
}

const hoursWords = (hours: number): string =>
  hours % 24 === 0 ? t('days', { count: hours / 24 }) : t('hours', { count: hours })
