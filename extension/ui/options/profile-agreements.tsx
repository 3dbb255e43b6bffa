/** Accounts of which the person said that a profile is right though they bear another name; each can be asked of again. */
import { useSignal } from '@preact/signals'
import type { Snapshot } from '../../store/snapshot.ts'
import { act } from '../acts.ts'
import { Notice } from '../common/notice.tsx'
import { portalName } from '../portal-places.ts'
import { now } from '../snapshot.ts'
import { dateWords, dayOf } from '../time-words.ts'
import { t } from '../words.ts'

export function ProfileAgreements(props: { snapshot: Snapshot }) {
  const { agreements, profiles, portals } = props.snapshot
  const problem = useSignal<string | undefined>(undefined)
  if (agreements.length === 0) return null
  return (
    <section aria-labelledby="agreements-title">
      <h3 id="agreements-title">{t('agreements_title')}</h3>
      <p class="quiet">{t('agreements_intro')}</p>
      {problem.value && (
        <Notice tone="near" alert>
          {problem.value}
        </Notice>
      )}
      <ul class="entries">
        {agreements.map(({ accountId, holder, place, profileId, at }) => {
          const where = /^[a-z]+:\/\//.test(place) ? place : portalName(place, portals)
          const account = holder ? t('account_of', { holder, portal: where }) : where
          const profile = profiles.find((one) => one.profileId === profileId)?.name
          return (
            <li key={accountId} class="bar spread entry" data-testid="agreement">
              <span>
                <strong>{account}</strong>{' '}
                <span class="quiet">
                  {t('agreements_line', {
                    profile: profile ?? t('profile_gone'),
                    date: dateWords(dayOf(at), now.value),
                  })}
                </span>
              </span>
              <button
                type="button"
                class="entry-act"
                aria-label={t('ask_again_of', { account })}
                onClick={async () => {
                  problem.value = await act({ type: 'which/ask-again', accountId })
                }}
              >
                {t('ask_again')}
              </button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
