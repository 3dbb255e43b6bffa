/** The language of every screen. */
import { useSignal } from '@preact/signals'
import browser from '../../browser.ts'
import type { Snapshot } from '../../store/snapshot.ts'
import { act } from '../acts.ts'
import { Field } from '../common/field.tsx'
import { languageOf, t } from '../words.ts'

export function LanguageSection(props: { snapshot: Snapshot }) {
  const problem = useSignal<string | undefined>(undefined)
  const browsers = languageOf('auto', browser.i18n.getUILanguage())
  return (
    <section id="language" aria-labelledby="language-title">
      <h2 id="language-title">{t('section_language')}</h2>
      <Field label={t('language_label')} error={problem.value}>
        {(control) => (
          <select
            {...control}
            data-testid="language"
            value={props.snapshot.settings.language}
            onChange={async (event) => {
              const { value } = event.currentTarget
              const language = value === 'en' || value === 'fr' ? value : 'auto'
              problem.value = await act({ type: 'settings/language', language })
            }}
          >
            <option value="auto">{t('language_auto', { language: t(`language_name_${browsers}`) })}</option>
            <option value="en">{t('language_name_en')}</option>
            <option value="fr">{t('language_name_fr')}</option>
          </select>
        )}
      </Field>
    </section>
  )
}
