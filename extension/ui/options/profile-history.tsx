/** A profile's history: when it was saved, what changed, and bringing an earlier version back. */
import { useSignal } from '@preact/signals'
import type { StoredKey } from '@repdesk/shared/keys'
import type { Profile, ProfileVersion } from '@repdesk/shared/profile'
import { History } from 'lucide-preact'
import { useEffect } from 'preact/hooks'
import { versionsOf } from '../../store/profile-versions.ts'
import { onStoreChange } from '../../store/snapshot.ts'
import { act } from '../acts.ts'
import { instantWords } from '../time-words.ts'
import { t } from '../words.ts'
import { type HistoryLine, historyLines } from './history-lines.ts'
import type { ProfileDraft } from './profile-draft.ts'
import { fieldLabel } from './profile-field.tsx'

export function ProfileHistory(props: { profile: Profile; draft: ProfileDraft }) {
  const { profile, draft } = props
  const { profileId } = profile
  const versions = useSignal<ProfileVersion[]>([])
  const isOpen = useSignal(false)
  useEffect(() => {
    if (!isOpen.value) return
    const read = async () => {
      versions.value = await versionsOf(profileId)
    }
    void read()
    void act({ type: 'profile/history', profileId })
    return onStoreChange(() => void read())
  }, [profileId, isOpen.value])
  const lines = historyLines(versions.value)
  return (
    <details
      class="group history"
      data-testid="profile-history"
      onToggle={(event) => {
        isOpen.value = event.currentTarget.open
      }}
    >
      <summary>
        <h3>{t('history')}</h3>
      </summary>
      <p class="quiet">{t(lines.length > 1 ? 'history_intro' : 'history_none')}</p>
      <ol class="entries">
        {lines.map((line, index) => (
          <li
            key={`${line.version.savedAt} ${line.version.version}`}
            class="bar spread entry"
            data-testid="history-line"
          >
            <span>
              <strong>{instantWords(line.version.savedAt)}</strong>{' '}
              <span class="quiet">{changeWords(line)}</span>
            </span>
            {index === 0 ? (
              <span class="tag entry-act">{t('history_now')}</span>
            ) : (
              <button
                type="button"
                class="entry-act"
                data-testid="bring-back"
                aria-label={t('history_bring_back_of', { when: instantWords(line.version.savedAt) })}
                onClick={() => void draft.bringBack(line.version)}
              >
                <History size={16} aria-hidden="true" />
                {t('history_bring_back')}
              </button>
            )}
          </li>
        ))}
      </ol>
    </details>
  )
}

const namedAtMost = 4

function changeWords({ changed, isFirst }: HistoryLine): string {
  if (isFirst) return t('history_first')
  const names = changed
    .slice(0, namedAtMost)
    .map((key) => (key === 'name' ? t('profile_name') : labelOf(key)))
  const more = changed.length - names.length
  return [
    t('history_changed', { fields: names.join(', ') }),
    ...(more > 0 ? [t('history_more', { count: more })] : []),
  ].join(' ')
}

const labelOf = (key: StoredKey) => fieldLabel(key)
