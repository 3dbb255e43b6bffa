/** What was said of fields: shown page by page, removable, with undo. */
import { useSignal } from '@preact/signals'
import { grouped } from '@repdesk/shared/grouped'
import type { TaughtAnswer } from '@repdesk/shared/taught'
import { portalOf } from '../../portals/index.ts'
import type { Snapshot } from '../../store/snapshot.ts'
import { act } from '../acts.ts'
import { Notice } from '../common/notice.tsx'
import { keyWords } from '../key-words.ts'
import { partyWords } from '../popup/row-words.ts'
import { now } from '../snapshot.ts'
import { dateWords, dayOf } from '../time-words.ts'
import { language, t } from '../words.ts'

export function TaughtSection({ snapshot }: { snapshot: Snapshot }) {
  const { taught } = snapshot
  const removed = useSignal<TaughtAnswer | undefined>(undefined)
  const problem = useSignal<string | undefined>(undefined)
  const remove = async (answer: TaughtAnswer) => {
    problem.value = await act({ type: 'taught/remove', taughtId: answer.taughtId })
    if (!problem.value) removed.value = answer
  }
  const restore = async (answer: TaughtAnswer) => {
    problem.value = await act({ type: 'taught/restore', taught: answer })
    if (!problem.value) removed.value = undefined
  }
  return (
    <section id="taught" aria-labelledby="taught-title">
      <h2 id="taught-title">{t('section_taught')}</h2>
      <p class="quiet">
        {t(taught.length === 0 ? 'taught_empty' : 'taught_intro')} {snapshot.pairing && t('taught_shared')}
      </p>
      {removed.value && (
        <Notice>
          <div class="bar spread">
            <span role="status">{t('taught_removed', { label: labelOf(removed.value) })}</span>
            <button
              type="button"
              data-testid="taught-undo"
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
      {[...grouped(taught, ({ page }) => page)].map(([page, answers]) => (
        <div key={page}>
          <h3>{portalOf(page)?.name[language.value] ?? new URL(page).host}</h3>
          <p class="quiet small">{page}</p>
          <table data-testid="taught">
            <caption class="only-read">{t('taught_caption', { page })}</caption>
            <thead>
              <tr>
                <th scope="col">{t('taught_field')}</th>
                <th scope="col">{t('taught_answer')}</th>
                <th scope="col">{t('taught_when')}</th>
                <th scope="col">{t('taught_by')}</th>
                <td />
              </tr>
            </thead>
            <tbody>
              {answers.map((answer) => (
                <tr key={answer.taughtId}>
                  <th scope="row">{labelOf(answer)}</th>
                  <td>
                    {answer.key
                      ? t('taught_mine', { key: keyWords(answer.key) })
                      : t('taught_party', { party: partyWords(answer.party) })}
                  </td>
                  <td>{dateWords(dayOf(answer.taughtAt), now.value)}</td>
                  <td>{answer.mine ? t('taught_you') : answer.by}</td>
                  <td class="number">
                    <button
                      type="button"
                      data-testid="taught-remove"
                      aria-label={t('taught_remove_of', { label: labelOf(answer) })}
                      onClick={() => void remove(answer)}
                    >
                      {t('taught_remove')}
                    </button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ))}
    </section>
  )
}

const labelOf = ({ label }: TaughtAnswer): string => label || t('unlabelled_field')
