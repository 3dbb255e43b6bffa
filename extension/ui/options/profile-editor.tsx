/** The profile editor: every stored key in groups; saves as you type, says so, and goes back. */
import { newId } from '@repdesk/shared/ids'
import type { StoredKey } from '@repdesk/shared/keys'
import type { Profile } from '@repdesk/shared/profile'
import { Check, RotateCcw, Trash2 } from 'lucide-preact'
import { useEffect, useMemo } from 'preact/hooks'
import { Field } from '../common/field.tsx'
import { Notice } from '../common/notice.tsx'
import { t } from '../words.ts'
import { createProfileDraft, type ProfileDraft } from './profile-draft.ts'
import { ProfileField } from './profile-field.tsx'
import { type ProfileGroup, profileGroups } from './profile-groups.ts'
import { ProfileHistory } from './profile-history.tsx'

/** An id for a profile that is not stored yet. */
export const newProfileId = newId

/** Give it the profile's id as `key`: one editor edits one profile. `profile` is undefined until its first save. */
export function ProfileEditor(props: {
  profileId: string
  profile: Profile | undefined
  firstName: string
  onRemove: (profile: Profile) => void
}) {
  const { profileId, profile } = props
  const draft = useMemo(
    () =>
      createProfileDraft(
        profileId,
        profile
          ? { name: profile.name, values: profile.values }
          : { name: props.firstName, values: { 'addr.country': 'CA' } },
      ),
    [profileId],
  )
  useEffect(() => {
    if (profile) draft.adopt(profile)
  }, [profile])
  useEffect(() => {
    const flush = () => void draft.flush()
    addEventListener('pagehide', flush)
    return () => {
      removeEventListener('pagehide', flush)
      flush()
    }
  }, [draft])
  const name = draft.typed.value.name ?? draft.draft.value.name
  return (
    <div class="editor">
      <Field
        label={t('profile_name')}
        hint={t('profile_name_hint')}
        error={draft.errors.value.name || undefined}
      >
        {(control) => (
          <input
            {...control}
            type="text"
            data-testid="profile-name"
            maxLength={100}
            value={name}
            onInput={(event) => draft.type('name', event.currentTarget.value)}
            onBlur={() => draft.leave('name')}
          />
        )}
      </Field>
      {profileGroups.map((group, index) => (
        <Group key={group.title} group={group} draft={draft} open={index < openAtFirst} />
      ))}
      {profile && <ProfileHistory profile={profile} draft={draft} />}
      <div class="editor-foot bar spread">
        <SavedState draft={draft} />
        {profile && (
          <button
            type="button"
            class="plain"
            data-testid="profile-remove"
            onClick={() => props.onRemove(profile)}
          >
            <Trash2 size={16} aria-hidden="true" />
            {t('profile_remove')}
          </button>
        )}
      </div>
    </div>
  )
}

/** The groups that nearly every form asks for stand open. */
const openAtFirst = 5

function Group(props: { group: ProfileGroup; draft: ProfileDraft; open: boolean }) {
  const { group, draft } = props
  const { values } = draft.draft.value
  const known = group.keys.filter((key) => values[key] !== undefined).length
  return (
    <details class="group" open={props.open}>
      <summary>
        <h3>{t(group.title)}</h3>{' '}
        <span class="quiet small">{t('group_count', { known, all: group.keys.length })}</span>
      </summary>
      {group.note && <p class="quiet">{t(group.note)}</p>}
      <div class="group-fields">
        {group.keys.map((key: StoredKey) => (
          <ProfileField key={key} name={key} draft={draft} />
        ))}
      </div>
    </details>
  )
}

function SavedState(props: { draft: ProfileDraft }) {
  const { draft } = props
  const wrong = Object.values(draft.errors.value).some(Boolean)
  const state = draft.state.value
  return (
    <div class="bar">
      <span role="status" class="bar">
        {state === 'saving' && <span class="quiet">{t('saving')}</span>}
        {state === 'saved' && (
          <span class="bar good" data-testid="saved">
            <Check size={16} aria-hidden="true" />
            {t(wrong ? 'unsaved_rest' : 'saved')}
          </span>
        )}
        {state === 'restored' && <span>{t('saved_undone')}</span>}
        {state === 'brought-back' && <span data-testid="brought-back">{t('version_brought_back')}</span>}
      </span>
      {draft.former.value.length > 0 && state !== 'saving' && (
        <button type="button" class="plain" data-testid="profile-undo" onClick={() => void draft.undo()}>
          <RotateCcw size={16} aria-hidden="true" />
          {t('undo_change')}
        </button>
      )}
      {draft.problem.value && (
        <Notice tone="near" alert>
          {t('not_saved_why', { why: draft.problem.value })}
        </Notice>
      )}
    </div>
  )
}
