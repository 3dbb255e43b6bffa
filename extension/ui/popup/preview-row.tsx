/** One row of the preview: the field, what would become of it, why, and whose a person says it is. */
import type { Lesson } from '../../messages.ts'
import { t } from '../words.ts'
import { isTickable, type PreviewRow } from './preview-rows.ts'
import type { Place } from './preview-ticks.ts'
import { reasonWords } from './reason-words.ts'
import { partyWords } from './row-words.ts'
import { TeachPart } from './teach-part.tsx'

export type RowActs = {
  onTick: (row: PreviewRow, on: boolean) => void
  onTeach: (row: PreviewRow, said: Lesson | null) => void
  /** Opens the part in which the person says whose it is, or closes it. */
  onAsk: (row: PreviewRow | undefined) => void
}

export function Row(props: {
  row: PreviewRow
  place: Place
  ticked: boolean
  pointed: boolean
  asked: boolean
  acts: RowActs
}) {
  const { row, acts } = props
  const label = row.label || t('unlabelled_field')
  const content = (
    <span class="row-words">
      <strong>{label}</strong> <RowChange row={row} />
    </span>
  )
  const ask = () => acts.onAsk(row)
  return (
    <li
      class={props.pointed ? 'line pointed' : 'line'}
      data-testid={`row-${row.fieldId}`}
      data-action={row.action}
      data-place={props.place}
    >
      {isTickable(row) ? (
        <label class="tickable">
          <input
            type="checkbox"
            checked={props.ticked}
            onChange={(event) => acts.onTick(row, event.currentTarget.checked)}
          />
          {content}
        </label>
      ) : (
        content
      )}
      {(row.reasons.length > 0 || row.action !== 'never') && (
        <details class="why small" open={props.pointed}>
          <summary aria-label={t('why_of', { label })}>{t('why')}</summary>
          <ul>
            {[...new Set(row.reasons)].map((reason) => (
              <li key={reason}>{reasonWords(reason)}</li>
            ))}
          </ul>
          {row.action !== 'never' && (
            <div class="bar">
              {row.action !== 'unsure' && (
                <button
                  type="button"
                  class="plain"
                  aria-label={t('teach_correct_of', { label })}
                  onClick={ask}
                >
                  {t('teach_correct')}
                </button>
              )}
              {row.taughtId && (
                <button
                  type="button"
                  class="plain"
                  data-testid="teach-back"
                  onClick={() => acts.onTeach(row, null)}
                >
                  {t('teach_take_back')}
                </button>
              )}
            </div>
          )}
        </details>
      )}
      {row.action === 'unsure' && !props.asked && (
        <button
          type="button"
          class="ask-whose"
          data-testid={`whose-${row.fieldId}`}
          aria-label={t('teach_open_of', { label })}
          onClick={ask}
        >
          {t('teach_open')}
        </button>
      )}
      {props.asked && (
        <TeachPart
          row={row}
          onSave={(said) => acts.onTeach(row, said)}
          onClose={() => acts.onAsk(undefined)}
        />
      )}
    </li>
  )
}

/** Whose a row is, in words that stand alone. */
export function whoseWords(row: PreviewRow): string {
  if (row.action === 'never') return t('whose_never')
  if (row.action === 'unsure') return t('whose_not_told')
  if (row.party === 'representative') return t('whose_mine')
  return t('whose_theirs', { party: partyWords(row.party) })
}

function RowChange({ row }: { row: PreviewRow }) {
  switch (row.action) {
    case 'fill':
    case 'ask':
    case 'kept':
      return (
        <>
          <span class={row.before ? 'before' : 'quiet'}>{row.before || t('empty_value')}</span> →{' '}
          <span class="after">{row.after}</span>
        </>
      )
    case 'already':
      return <span class="quiet">{row.before}</span>
    case 'no-value':
      return <span class="quiet">{t('no_value_in_profile')}</span>
    case 'cannot-fit':
      return <span class="quiet">{t('cannot_fit')}</span>
    case 'not-yours':
      return <span class="quiet">{t('belongs_to', { party: partyWords(row.party) })}</span>
    case 'unsure':
      return <span class="quiet">{t('whose_unknown')}</span>
    case 'never':
      return <span class="quiet">{t('done_by_person')}</span>
    default:
      return row.action satisfies never
  }
}
