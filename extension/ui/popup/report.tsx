/** What a fill did, field by field, and its undo. */
import { CircleCheck, RotateCcw, TriangleAlert } from 'lucide-preact'
import { useEffect, useRef } from 'preact/hooks'
import type { FillOutcome, ReportRow } from '../../fill/form.ts'
import { t } from '../words.ts'
import { partyWords } from './row-words.ts'

/** What a person must look at comes first; what was never going to be written is not repeated. */
const shown: readonly FillOutcome[] = [
  'did-not-stick',
  'gone',
  'cannot-fit',
  'filled',
  'kept',
  'no-value',
  'left-out',
]

export function Report(props: {
  rows: ReportRow[]
  canUndo: boolean
  onUndo: () => void
  onBack: () => void
}) {
  // Not on Undo: a second press of the Enter that filled would take it back.
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])
  const count = (outcome: FillOutcome) => props.rows.filter((row) => row.outcome === outcome).length
  const [filled, lost] = [count('filled'), count('did-not-stick')]
  const rows = shown.flatMap((outcome) => props.rows.filter((row) => row.outcome === outcome))
  return (
    <section class="report" aria-labelledby="report-title">
      <h2 id="report-title" ref={title} tabIndex={-1} data-testid="report">
        <span role="status" class="bar">
          {filled > 0 ? (
            <CircleCheck size={16} aria-hidden="true" />
          ) : (
            <TriangleAlert size={16} aria-hidden="true" />
          )}
          {filled > 0 ? t('filled_fields', { count: filled }) : t('filled_none')}
          {lost > 0 && <span class="tag attention">{t('did_not_stick', { count: lost })}</span>}
        </span>
      </h2>
      <ul class="rows">
        {rows.map((row) => (
          <li key={row.fieldId} class="line" data-testid={`row-${row.fieldId}`} data-outcome={row.outcome}>
            <strong>{row.label || t('unlabelled_field')}</strong>{' '}
            {row.outcome === 'filled' && <>{row.now} </>}
            <span class={isTrouble(row.outcome) ? 'trouble' : 'quiet'}>{outcomeWords(row)}</span>
          </li>
        ))}
      </ul>
      <div class="bar decide">
        {props.canUndo && (
          <button type="button" class="grow" data-testid="undo" onClick={props.onUndo}>
            <RotateCcw size={16} aria-hidden="true" />
            {t('undo')}
          </button>
        )}
        <button type="button" onClick={props.onBack}>
          {t('look_again')}
        </button>
      </div>
    </section>
  )
}

const isTrouble = (outcome: FillOutcome) =>
  outcome === 'did-not-stick' || outcome === 'gone' || outcome === 'cannot-fit'

function outcomeWords(row: ReportRow): string {
  const now = row.now || t('empty_value')
  switch (row.outcome) {
    case 'filled':
      return `✓ ${t('outcome_filled')}`
    case 'kept':
      return t('outcome_kept', { now })
    case 'did-not-stick':
      return t('outcome_did_not_stick', { now })
    case 'already':
      return t('outcome_already')
    case 'left-out':
      return t('outcome_left_out')
    case 'gone':
      return t('outcome_gone')
    case 'no-value':
      return t('no_value_in_profile')
    case 'cannot-fit':
      return t('cannot_fit')
    case 'not-yours':
      return t('belongs_to', { party: partyWords(row.party) })
    case 'unsure':
      return t('whose_unknown')
    case 'never':
      return t('done_by_person')
    default:
      return row.outcome satisfies never
  }
}
