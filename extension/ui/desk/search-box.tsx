/** The search box and the filters that it holds, as chips. */
import { Search, X } from 'lucide-preact'
import type { RefObject } from 'preact'
import { t, type WordKey } from '../words.ts'
import { type Filter, withoutFilter } from './search-language.ts'

export function SearchBox(props: {
  search: string
  filters: Filter[]
  box: RefObject<HTMLInputElement>
  onSearch: (search: string) => void
  /** Leaves the box for the list. */
  onLeave: () => void
}) {
  return (
    <search class="search">
      <div class="search-box">
        <Search size={16} aria-hidden="true" />
        <input
          ref={props.box}
          type="search"
          data-testid="search"
          aria-label={t('search')}
          aria-describedby="search-help"
          placeholder={t('search_placeholder')}
          spellcheck={false}
          autocomplete="off"
          value={props.search}
          onInput={(event) => props.onSearch(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'ArrowDown' || event.key === 'Enter') {
              event.preventDefault()
              props.onLeave()
            }
            if (event.key === 'Escape') {
              event.preventDefault()
              if (props.search) props.onSearch('')
              else props.onLeave()
            }
          }}
        />
      </div>
      <span id="search-help" class="only-read">
        {t('search_help')}
      </span>
      <Chips {...props} />
    </search>
  )
}

function Chips(props: { search: string; filters: Filter[]; onSearch: (search: string) => void }) {
  const chips = props.filters.filter((filter) => filter.kind !== 'words' || filter.not)
  if (chips.length === 0) return null
  return (
    <ul class="bar" aria-label={t('filters_active')}>
      {chips.map((filter) => (
        <li key={filter.text}>
          <button
            type="button"
            class="chip small"
            aria-label={t('filter_remove', { filter: filterWords(filter) })}
            onClick={() => props.onSearch(withoutFilter(props.search, filter))}
          >
            {filterWords(filter)} <X size={12} aria-hidden="true" />
          </button>
        </li>
      ))}
      <li>
        <button type="button" class="plain small" onClick={() => props.onSearch('')}>
          {t('filters_clear')}
        </button>
      </li>
    </ul>
  )
}

const chipWords: Record<Filter['kind'], WordKey> = {
  type: 'filter_type',
  status: 'filter_status',
  portal: 'filter_portal',
  account: 'filter_account',
  reference: 'filter_reference',
  unread: 'filter_unread',
  elsewhere: 'filter_elsewhere',
  answer: 'filter_answer',
  attention: 'filter_attention',
  words: 'filter_words',
}

function filterWords(filter: Filter): string {
  const words = t(chipWords[filter.kind], { value: filter.value })
  return filter.not ? t('filter_not', { filter: words }) : words
}
