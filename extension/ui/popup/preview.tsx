/** The preview of a fill: what would be written where, and why, ticked as policy allows. */
import { Check } from 'lucide-preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { FillPlanView, PlannedAction } from '../../fill/form.ts'
import { t, type WordKey } from '../words.ts'
import { leavePreview } from './fill-session.ts'
import {
  groupsOf,
  isTickable,
  type PreviewGroup,
  type PreviewRow,
  type RowId,
  tickedAtFirst,
} from './preview-rows.ts'
import { partyWords, reasonWords } from './row-words.ts'

export function Preview(props: {
  plans: FillPlanView[]
  busy: boolean
  onFill: (ticked: ReadonlySet<RowId>) => void
}) {
  const [ticked, setTicked] = useState(() => tickedAtFirst(props.plans))
  const fillButton = useRef<HTMLButtonElement>(null)
  useEffect(() => fillButton.current?.focus(), [])
  const { first, folded } = groupsOf(props.plans)
  const others = folded.reduce((sum, group) => sum + group.rows.length, 0)
  const canTick = props.plans.some((plan) => plan.rows.some(isTickable))
  const tick = (id: RowId, on: boolean) => {
    const next = new Set(ticked)
    if (on) next.add(id)
    else next.delete(id)
    setTicked(next)
  }
  const rows = (group: PreviewGroup) => (
    <Group key={group.action} group={group} ticked={ticked} onTick={tick} />
  )
  return (
    <form
      class="preview"
      aria-labelledby="preview-title"
      onSubmit={(event) => {
        event.preventDefault()
        if (ticked.size > 0 && !props.busy) props.onFill(ticked)
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        leavePreview()
      }}
    >
      <h2 id="preview-title">{t('preview_title')}</h2>
      <div class="rows">
        {first.map(rows)}
        {others > 0 && (
          <details>
            <summary>{t('show_others', { count: others })}</summary>
            {folded.map(rows)}
          </details>
        )}
      </div>
      <div class="bar decide">
        <button
          ref={fillButton}
          type="submit"
          class="act grow"
          data-testid="fill-confirm"
          aria-disabled={ticked.size === 0 || props.busy}
        >
          <Check size={16} aria-hidden="true" />
          {props.busy
            ? t('filling')
            : ticked.size > 0
              ? t('preview_fill', { count: ticked.size })
              : t(canTick ? 'preview_none' : 'preview_nothing')}
        </button>
        <button type="button" data-testid="fill-cancel" onClick={leavePreview} disabled={props.busy}>
          {t('cancel')}
        </button>
      </div>
    </form>
  )
}

const groupTitles: Record<PlannedAction, WordKey> = {
  fill: 'group_fill',
  ask: 'group_ask',
  kept: 'group_kept',
  unsure: 'group_unsure',
  already: 'group_already',
  'no-value': 'group_missing',
  'cannot-fit': 'group_missing',
  'not-yours': 'group_not_yours',
  never: 'group_never',
}

function Group(props: {
  group: PreviewGroup
  ticked: ReadonlySet<RowId>
  onTick: (id: RowId, on: boolean) => void
}) {
  return (
    <section>
      <h3>{t(groupTitles[props.group.action])}</h3>
      <ul>
        {props.group.rows.map((row) => (
          <Row
            key={row.id}
            row={row}
            ticked={props.ticked.has(row.id)}
            onTick={(on) => props.onTick(row.id, on)}
          />
        ))}
      </ul>
    </section>
  )
}

function Row(props: { row: PreviewRow; ticked: boolean; onTick: (on: boolean) => void }) {
  const { row } = props
  const content = (
    <span class="row-words">
      <strong>{row.label || t('unlabelled_field')}</strong> <RowChange row={row} />
    </span>
  )
  return (
    <li class="line" data-testid={`row-${row.fieldId}`}>
      {isTickable(row) ? (
        <label class="tickable">
          <input
            type="checkbox"
            checked={props.ticked}
            onChange={(event) => props.onTick(event.currentTarget.checked)}
          />
          {content}
        </label>
      ) : (
        content
      )}
      {row.reasons.length > 0 && (
        <details class="why small">
          <summary aria-label={t('why_of', { label: row.label || t('unlabelled_field') })}>
            {t('why')}
          </summary>
          <ul>
            {row.reasons.map((reason) => (
              <li key={reason}>{reasonWords(reason)}</li>
            ))}
          </ul>
        </details>
      )}
    </li>
  )
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
