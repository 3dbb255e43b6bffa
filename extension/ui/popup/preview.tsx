/** The preview of a fill: what would be written where, and why, ticked as policy allows; and teaching in its rows. */
import { Check } from 'lucide-preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { FillPlanView, PlannedAction } from '../../fill/form.ts'
import { Notice } from '../common/notice.tsx'
import { t, type WordKey } from '../words.ts'
import { leavePreview } from './fill-session.ts'
import { PlanNotices } from './page-notices.tsx'
import { Row, type RowActs, whoseWords } from './preview-row.tsx'
import { groupsOf, isTickable, type PreviewGroup, type RowId } from './preview-rows.ts'
import { type Place, placesOf, pointedIn, tickedNow } from './preview-ticks.ts'
import { teach } from './teach-session.ts'

export function Preview(props: {
  tabId: number
  plans: FillPlanView[]
  busy: boolean
  onFill: (ticked: ReadonlySet<RowId>) => void
}) {
  const { plans } = props
  const [changed, setChanged] = useState<ReadonlyMap<Place, boolean>>(new Map())
  const [asked, setAsked] = useState<RowId | undefined>()
  const [came, setCame] = useState<WordKey | undefined>()
  // The plan that was made anew no longer says what was pointed at.
  const [pointed] = useState(() => pointedPlace(plans))
  const whole = useRef<HTMLFormElement>(null)
  const fillButton = useRef<HTMLButtonElement>(null)
  const taughtPlace = useRef<Place | undefined>()
  const places = placesOf(plans)
  const ticked = tickedNow(plans, changed)
  const { first, folded } = groupsOf(plans)
  const others = folded.reduce((sum, group) => sum + group.rows.length, 0)
  const canTick = plans.some((plan) => plan.rows.some(isTickable))
  const foldedPointed = folded.some(({ rows }) => rows.some(({ id }) => places.get(id) === pointed))

  useEffect(() => {
    fillButton.current?.focus()
    rowAt(whole.current, pointed)?.scrollIntoView({ block: 'center' })
  }, [])
  useEffect(() => {
    const row = rowAt(whole.current, taughtPlace.current)
    taughtPlace.current = undefined
    const next = row?.querySelector<HTMLElement>('input, summary, button')
    next?.focus()
    row?.scrollIntoView({ block: 'nearest' })
  }, [plans])

  const acts: RowActs = {
    onTick: (row, on) => setChanged(new Map(changed).set(places.get(row.id) ?? '', on)),
    onAsk: (row) => {
      setAsked(row?.id)
      setCame(undefined)
    },
    onTeach: async (row, said) => {
      const place = places.get(row.id) ?? ''
      taughtPlace.current = place
      setAsked(undefined)
      // What was ticked was ticked of a field that was another's, or nobody's.
      const rest = new Map(changed)
      rest.delete(place)
      setChanged(rest)
      setCame(await teach(props.tabId, row, said))
    },
  }
  const rows = (group: PreviewGroup) => (
    <section key={group.action}>
      <h3>{t(groupTitles[group.action])}</h3>
      <ul>
        {group.rows.map((row) => {
          const place = places.get(row.id) ?? ''
          return (
            <Row
              key={place}
              row={row}
              place={place}
              ticked={ticked.has(row.id)}
              pointed={place === pointed}
              asked={row.id === asked}
              acts={acts}
            />
          )
        })}
      </ul>
    </section>
  )
  return (
    <form
      ref={whole}
      class="preview"
      aria-labelledby="preview-title"
      aria-describedby="preview-keys"
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
      {pointed !== undefined && <PointedNotice plans={plans} place={pointed} />}
      {/* Who asked of a field in the page comes here at once, and has been told nothing yet. */}
      <PlanNotices plans={plans} only={pointed === undefined ? 'posts-elsewhere' : undefined} />
      <p role="status" class={came ? '' : 'only-read'} data-testid="teach-said">
        {came && t(came)}
      </p>
      <div class="rows">
        {first.map(rows)}
        {others > 0 && (
          <details open={foldedPointed}>
            <summary>{t('show_others', { count: others })}</summary>
            {folded.map(rows)}
          </details>
        )}
      </div>
      <p id="preview-keys" class="quiet small">
        {t('preview_keys')}
      </p>
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

/** What the person asked in the page: whose the field is. */
function PointedNotice({ plans, place }: { plans: FillPlanView[]; place: Place | null }) {
  const places = placesOf(plans)
  const row = groupsOf(plans)
    .first.concat(groupsOf(plans).folded)
    .flatMap((group) => group.rows)
    .find(({ id }) => places.get(id) === place)
  return (
    <Notice tone={row ? 'unknown' : 'attention'}>
      <span role="status" data-testid="pointed">
        {row
          ? t('pointed_at', { label: row.label || t('unlabelled_field'), whose: whoseWords(row) })
          : t('pointed_unknown')}
      </span>
    </Notice>
  )
}

function pointedPlace(plans: FillPlanView[]): Place | null | undefined {
  const id = pointedIn(plans)
  return id ? placesOf(plans).get(id) : id
}

const rowAt = (whole: HTMLElement | null, place: Place | null | undefined): HTMLElement | undefined =>
  place
    ? [...(whole?.querySelectorAll<HTMLElement>('[data-place]') ?? [])].find(
        (row) => row.dataset.place === place,
      )
    : undefined

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
