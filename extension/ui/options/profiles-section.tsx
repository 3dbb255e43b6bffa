/** Profiles: the list, the editor, and removing with undo. */
import { useSignal } from '@preact/signals'
import type { Profile } from '@repdesk/shared/profile'
import { Plus } from 'lucide-preact'
import type { Snapshot } from '../../store/snapshot.ts'
import { act } from '../acts.ts'
import { Notice } from '../common/notice.tsx'
import { t } from '../words.ts'
import { ProfileAgreements } from './profile-agreements.tsx'
import { newProfileId, ProfileEditor } from './profile-editor.tsx'

/** `wanted` is a profile's id, `new`, or empty. */
export function ProfilesSection(props: { snapshot: Snapshot; wanted: string }) {
  const { profiles } = props.snapshot
  const chosen = useSignal(props.wanted === 'new' ? newProfileId() : props.wanted)
  const removed = useSignal<Profile | undefined>(undefined)
  const problem = useSignal<string | undefined>(undefined)
  const isNew = chosen.value !== '' && !profiles.some(({ profileId }) => profileId === chosen.value)
  // A lone profile stands open, so that the usual case is one page and no click.
  const profileId = chosen.value || (profiles.length === 1 ? profiles[0]?.profileId : undefined)

  const remove = async (profile: Profile) => {
    problem.value = await act({ type: 'profile/remove', profileId: profile.profileId })
    if (problem.value) return
    removed.value = profile
    chosen.value = ''
  }
  const restore = async ({ profileId, name, values }: Profile) => {
    problem.value = await act({ type: 'profile/save', profileId, name, values })
    if (problem.value) return
    removed.value = undefined
    chosen.value = profileId
  }
  return (
    <section id="profiles" aria-labelledby="profiles-title">
      <h2 id="profiles-title">{t('section_profiles')}</h2>
      <p class="quiet">{t(profiles.length === 0 && !isNew ? 'profiles_empty' : 'profiles_intro')}</p>
      {removed.value && (
        <Notice>
          <div class="bar spread">
            <span role="status">{t('profile_removed', { name: removed.value.name })}</span>
            <button
              type="button"
              data-testid="undo"
              onClick={() => removed.value && void restore(removed.value)}
            >
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
      <div class="bar profile-list">
        {profiles.map((profile) => (
          <button
            key={profile.profileId}
            type="button"
            aria-pressed={profile.profileId === profileId}
            onClick={() => {
              chosen.value = profile.profileId
            }}
          >
            <span>
              <strong>{profile.name}</strong>{' '}
              <span class="quiet small">{personOf(profile) || t('profile_unnamed_person')}</span>
            </span>
          </button>
        ))}
        <button
          type="button"
          class={profiles.length === 0 && !isNew ? 'act' : ''}
          data-testid="profile-new"
          onClick={() => {
            removed.value = undefined
            chosen.value = newProfileId()
          }}
        >
          <Plus size={16} aria-hidden="true" />
          {t('profile_new')}
        </button>
      </div>
      {profileId && (
        <ProfileEditor
          key={profileId}
          profileId={profileId}
          profile={profiles.find((profile) => profile.profileId === profileId)}
          firstName={profiles.length === 0 ? t('profile_first_name') : t('profile_new')}
          onRemove={(profile) => void remove(profile)}
        />
      )}
      <ProfileAgreements snapshot={props.snapshot} />
    </section>
  )
}

const personOf = ({ values }: Profile): string =>
  [values['rep.given_name'], values['rep.family_name']].filter(Boolean).join(' ')
