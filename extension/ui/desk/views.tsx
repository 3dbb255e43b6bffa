/** The desk's views with their counts, and the switch between real work and practice. */
import { signal } from '@preact/signals'
import { CalendarClock, Inbox, List, Settings } from 'lucide-preact'
import type { Space } from '../../toolbar/badge.ts'
import { numberWords, t } from '../words.ts'

export type View = 'all' | 'attention' | 'overdue'

/** Which view stands open. */
export const view = signal<View>('all')

const icons = { all: List, attention: Inbox, overdue: CalendarClock }
const titles = { all: 'view_all', attention: 'view_attention', overdue: 'view_overdue' } as const

export function Views(props: {
  counts: Record<View, number>
  space: Space
  /** Both spaces hold something. */
  both: boolean
  onSpace: (space: Space) => void
}) {
  return (
    <nav class="views" aria-label={t('views')}>
      <h1>{t('name')}</h1>
      {props.both ? (
        <fieldset class="spaces" data-testid="space" data-space={props.space}>
          <legend class="only-read">{t('space')}</legend>
          {(['real', 'practice'] as const).map((space) => (
            <button
              key={space}
              type="button"
              aria-pressed={space === props.space}
              onClick={() => props.onSpace(space)}
            >
              {t(`space_${space}`)}
            </button>
          ))}
        </fieldset>
      ) : (
        props.space === 'practice' && (
          <span class="tag practice" data-testid="space" data-space="practice">
            {t('practice')}
          </span>
        )
      )}
      <ul>
        {(['all', 'attention', 'overdue'] as const).map((each) => {
          const Icon = icons[each]
          return (
            <li key={each}>
              <button
                type="button"
                class="view"
                data-testid={`view-${each}`}
                aria-pressed={view.value === each}
                onClick={() => {
                  view.value = each
                }}
              >
                <Icon size={16} aria-hidden="true" />
                <span>{t(titles[each])}</span>
                <span
                  class={each !== 'all' && props.counts[each] > 0 ? 'tag attention' : 'tag'}
                  data-testid={each === 'attention' ? 'needs-attention-count' : undefined}
                >
                  {numberWords(props.counts[each])}
                </span>
              </button>
            </li>
          )
        })}
      </ul>
      <a class="bar" href="options.html">
        <Settings size={16} aria-hidden="true" />
        {t('settings')}
      </a>
    </nav>
  )
}
