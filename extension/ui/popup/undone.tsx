/** What undo put back, and by name what it could not, with what stands there now and a way to the field. */
import { useSignal } from '@preact/signals'
import { CircleCheck, Crosshair, TriangleAlert } from 'lucide-preact'
import { useEffect, useRef } from 'preact/hooks'
import type { UndoOutcome, UndoRow } from '../../fill/form.ts'
import { t, type WordKey } from '../words.ts'
import type { InPlan } from './fill-session.ts'

/** What a person must see to comes first. */
const groups: readonly (readonly [UndoOutcome, WordKey])[] = [
  ['stays-chosen', 'undo_stays_chosen'],
  ['not-taken', 'undo_not_taken'],
  ['changed-since', 'undo_changed_since'],
  ['gone', 'undo_gone'],
  ['restored', 'undo_restored'],
]

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
  const rowsOf = (outcome: UndoOutcome) => props.rows.filter((row) => row.outcome === outcome)
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
      <div class="rows">
        {groups
          .filter(([outcome]) => rowsOf(outcome).length > 0)
          .map(([outcome, words]) => (
            <section key={outcome}>
              <h3 class={outcome === 'restored' ? undefined : 'trouble'}>{t(words)}</h3>
              <ul>
                {rowsOf(outcome).map((row) => (
                  <Row key={`${row.planId} ${row.fieldId}`} row={row} onShow={() => void show(row)} />
                ))}
              </ul>
            </section>
          ))}
      </div>
      <p role="status" class="quiet small" data-testid="shown">
        {said.value}
      </p>
      <button type="button" onClick={props.onBack}>
        {t('look_again')}
      </button>
    </section>
  )
}

function Row({ row, onShow }: { row: UndoRow; onShow: () => void }) {
  const label = row.label || t('unlabelled_field')
  return (
    <li class="line shown-by" data-testid="undo-row" data-undo={row.outcome}>
      <span class="row-words">
        <strong>{label}</strong> {row.outcome !== 'gone' && <span>{standsWords(row)}</span>}
      </span>
      {row.outcome !== 'gone' && row.outcome !== 'restored' && (
        <button
          type="button"
          class="plain"
          data-testid="show-field"
          aria-label={t('show_field_of', { label })}
          onClick={onShow}
        >
          <Crosshair size={16} aria-hidden="true" />
          {t('show_field')}
        </button>
      )}
    </li>
  )
}

function standsWords({ outcome, now, before }: UndoRow): string {
  const stands = now || t('empty_value')
  if (outcome === 'restored') return stands
  return outcome === 'not-taken'
    ? t('undo_now_before', { now: stands, before: before || t('empty_value') })
    : t('undo_now', { now: stands })
}
