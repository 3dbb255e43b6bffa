/** One field of the profile editor. */
import type { StoredKey } from '@repdesk/shared/keys'
import { type ControlProps, Field } from '../common/field.tsx'
import { t, type WordKey } from '../words.ts'
import { inputOf, withPresent } from './profile-choices.ts'
import type { ProfileDraft } from './profile-draft.ts'
import { shownOf } from './profile-typing.ts'

export const fieldLabel = (key: StoredKey): string => t(`field_${key.replaceAll('.', '_')}` as WordKey)

const hints: Partial<Record<StoredKey, WordKey>> = {
  'phone.number': 'hint_phone',
  'rep.membership_id': 'hint_membership_id',
}

export function ProfileField(props: { name: StoredKey; draft: ProfileDraft }) {
  const { name, draft } = props
  const { values } = draft.draft.value
  const stored = values[name]
  const shown = draft.typed.value[name] ?? (stored === undefined ? '' : shownOf(name, stored))
  const input = inputOf(name, values)
  const hint = hints[name]
  const error = draft.errors.value[name]
  const common = (control: ControlProps) => ({
    ...control,
    'data-testid': `profile-field-${name}`,
    onBlur: () => draft.leave(name),
  })
  return (
    <Field
      label={fieldLabel(name)}
      hint={hint && t(hint)}
      error={error ? t('not_saved_why', { why: error }) : undefined}
    >
      {(control) => {
        if (input.kind === 'choice')
          return (
            <select
              {...common(control)}
              value={shown}
              onChange={(event) => draft.type(name, event.currentTarget.value)}
            >
              <option value="">{t('none_chosen')}</option>
              {withPresent(input.choices, shown).map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          )
        if (input.kind === 'lines')
          return (
            <textarea
              {...common(control)}
              rows={3}
              value={shown}
              onInput={(event) => draft.type(name, event.currentTarget.value)}
            />
          )
        return (
          <>
            <input
              {...common(control)}
              type={input.type === 'url' || input.type === 'email' ? 'text' : input.type}
              inputMode={input.type === 'date' ? undefined : input.type}
              autocomplete="off"
              spellcheck={false}
              list={input.suggestions ? `${control.id}-list` : undefined}
              value={shown}
              onInput={(event) => draft.type(name, event.currentTarget.value)}
            />
            {input.suggestions && (
              <datalist id={`${control.id}-list`}>
                {input.suggestions.map((suggestion) => (
                  <option key={suggestion} value={suggestion} />
                ))}
              </datalist>
            )}
          </>
        )
      }}
    </Field>
  )
}
