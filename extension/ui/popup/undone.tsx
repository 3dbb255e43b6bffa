/** What undo put back, and by name what it could not, with what stands there now and a way to the field. */
import { useSignal } from '@preact/signals'
import { CircleCheck, Crosshair, TriangleAlert } from 'lucide-preact'
import { useEffect, useRef } from 'preact/hooks'
import type { UndoOutcome, UndoRow } from '../../fill/form.ts'
import { t } from '../words.ts'
import type { InPlan } from './fill-session.ts'

/** What a person must see to comes first. */
const shown: readonly UndoOutcome[] = ['stays-chosen', 'not-taken', 'changed-since', 'gone', 'restored']

export function Undone(props: {
  rows: InPlan<UndoRow>[]
  /** Answers whether the field is in view. */
  onShow: (row: InPlan<UndoRow>) => Promise<boolean>
  onBack: () => void
}) {
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])
  const said = useSignal('')
  const count = props.rows.filter(({ outcome }) => outcome === 'restored').length
  const left = props.rows.length - count
  const rows = shown.flatMap((outcome) => props.rows.filter((row) => row.outcome === outcome))
  const show = async (row: InPlan<UndoRow>) => {
    const isShown = await props.onShow(row)
    said.value = t(isShown ? 'shown_in_page' : 'not_in_page', { label: row.label || t('unlabelled_field') })
  }
  return (
    <section class="report" aria-labelledby="undone-title">
      <h2 id="undone-title" ref={title} tabIndex={-1} data-testid="undone">
        <span role="status" class="bar">
          {left === 0 ? (
            <CircleCheck size={16} aria-hidden="true" />
          ) : (
            <TriangleAlert size={16} aria-hidden="true" />
          )}
          {t('undone', { count, of: props.rows.length })}
          {left > 0 && <span class="tag attention">{t('not_undone', { count: left })}</span>}
        </span>
      </h2>
      <ul class="rows">
        {rows.map((row) => (
          <li
            key={`${row.planId} ${row.fieldId}`}
            class="line"
            data-testid="undo-row"
            data-undo={row.outcome}
          >
            <strong>{row.label || t('unlabelled_field')}</strong>{' '}
            {row.outcome === 'restored' ? (
              <>
                {row.now || t('empty_value')} <span class="quiet">✓ {t('undo_restored')}</span>
              </>
            ) : (
              <>
                {row.outcome !== 'gone' && <>{t('undo_now', { now: row.now || t('empty_value') })} </>}
                <span class="trouble">{whyWords(row)}</span>
                {row.outcome !== 'gone' && (
                  <button
                    type="button"
                    class="plain"
                    data-testid="show-field"
                    aria-label={t('show_field_of', { label: row.label || t('unlabelled_field') })}
                    onClick={() => void show(row)}
                  >
                    <Crosshair size={16} aria-hidden="true" />
                    {t('show_field')}
                  </button>
                )}
              </>
            )}
          </li>
        ))}
      </ul>
      <p role="status" class="quiet small" data-testid="shown">
        {said.value}
      </p>
      <button type="button" onClick={props.onBack}>
        {t('look_again')}
      </button>
    </section>
  )
}

function whyWords({ outcome, before }: UndoRow): string {
  switch (outcome) {
    case 'stays-chosen':
      return t('undo_stays_chosen')
    case 'not-taken':
      return t('undo_not_taken', { before: before || t('empty_value') })
    case 'changed-since':
      return t('undo_changed_since')
    case 'gone':
      return t('undo_gone')
    case 'restored':
      return t('undo_restored')
    default:
      return outcome satisfies never
  }
}
