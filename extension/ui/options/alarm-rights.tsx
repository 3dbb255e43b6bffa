/** Where the person said that their own datum in another party's field is right, and taking it back. */
import { useSignal } from '@preact/signals'
import type { Snapshot } from '../../store/snapshot.ts'
import { act } from '../acts.ts'
import { Notice } from '../common/notice.tsx'
import { partyWords } from '../popup/row-words.ts'
import { portalName } from '../portal-places.ts'
import { now } from '../snapshot.ts'
import { dateWords } from '../time-words.ts'
import { t } from '../words.ts'

export function AlarmRights(props: { snapshot: Snapshot }) {
  const { rights, portals } = props.snapshot
  const problem = useSignal<string | undefined>(undefined)
  return (
    <>
      <h3 id="rights-title">{t('alarm_rights')}</h3>
      <p>{t('alarm_rights_intro')}</p>
      {rights.length === 0 ? (
        <p class="quiet">{t('alarm_rights_none')}</p>
      ) : (
        <ul class="listed" aria-labelledby="rights-title">
          {rights.map((right) => {
            const said = t(`alarm_right_${right.what}`, {
              label: right.label,
              party: partyWords(right.party),
              where: `${portalName(right.portalId, portals)} · ${right.application}`,
            })
            return (
              <li key={right.rightId} class="bar spread" data-testid="alarm-right">
                <span>
                  {said}{' '}
                  <span class="quiet small">
                    {t('alarm_right_on', { date: dateWords(right.at.slice(0, 10), now.value) })}
                  </span>
                </span>
                <button
                  type="button"
                  data-testid="warn-again"
                  aria-label={`${t('warn_again')} – ${said}`}
                  onClick={async () => {
                    problem.value = await act({ type: 'alarm/warn-again', rightId: right.rightId })
                  }}
                >
                  {t('warn_again')}
                </button>
              </li>
            )
          })}
        </ul>
      )}
      {problem.value && (
        <Notice tone="near" alert>
          {problem.value}
        </Notice>
      )}
    </>
  )
}
