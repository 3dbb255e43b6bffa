/** The desk: every application of every account, what needs attention first of all. */
import { useComputed, useSignal } from '@preact/signals'
import type { Letter } from '@repdesk/shared/application'
import { Keyboard } from 'lucide-preact'
import { useEffect, useMemo, useRef } from 'preact/hooks'
import type { Snapshot } from '../../store/snapshot.ts'
import { type Space, spaceOf } from '../../toolbar/badge.ts'
import { isOverdue } from '../../toolbar/overdue.ts'
import { act } from '../acts.ts'
import { Notice } from '../common/notice.tsx'
import { StateNotices } from '../common/state-notices.tsx'
import { openOwnPage, openPage } from '../places.ts'
import { listAddress } from '../portal-places.ts'
import { now } from '../snapshot.ts'
import { language, t, type WordKey } from '../words.ts'
import { ApplicationsTable } from './applications-table.tsx'
import { BottomLine } from './bottom-line.tsx'
import { markSeen, markToAnswer } from './desk-marks.ts'
import { type DeskRow, deskRows, matches, type Sort, type SortColumn, sorted } from './desk-rows.ts'
import { FirstRun, isFirstRun } from './first-run.tsx'
import { KeysHelp } from './keys-help.tsx'
import { OverdueAccounts } from './overdue-accounts.tsx'
import { SearchBox } from './search-box.tsx'
import { parseSearch } from './search-language.ts'
import { SeenOfferBanner } from './seen-offer.tsx'
import { Selection } from './selection.tsx'
import { Views, view } from './views.tsx'

/** A mark that can be taken back, with what was marked before it. */
type SeenMark = { applicationId: string; former: number }

export function Desk(props: { snapshot: Snapshot }) {
  const { snapshot } = props
  const chosenSpace = useSignal<Space | undefined>(undefined)
  const search = useSignal('')
  const sort = useSignal<Sort>({ column: 'updated', descending: true })
  const selectedId = useSignal<string | undefined>(undefined)
  const lastSeen = useSignal<SeenMark | undefined>(undefined)
  const problem = useSignal<string | undefined>(undefined)
  const helping = useSignal(false)
  const filters = useComputed(() => parseSearch(search.value))
  const box = useRef<HTMLInputElement>(null)

  const practices = new Set(snapshot.accounts.map((account) => account.practice))
  const space = practices.size === 2 && chosenSpace.value ? chosenSpace.value : spaceOf(snapshot)
  const all = useMemo(() => deskRows(snapshot, space), [snapshot, space, language.value])
  const ordered = useMemo(() => sorted(all, sort.value), [all, sort.value])
  const rows = useMemo(
    () =>
      ordered.filter((row) => (view.value !== 'attention' || row.attention) && matches(row, filters.value)),
    [ordered, view.value, filters.value],
  )
  const overdue = snapshot.accounts.filter(
    (account) => account.practice === (space === 'practice') && isOverdue(account, now.value),
  )
  const needing = all.filter((row) => row.attention).length
  const selected = all.find((row) => row.application.applicationId === selectedId.value)
  const letters = useMemo(() => lettersOf(snapshot, selectedId.value), [snapshot, selectedId.value])

  const open = (row: DeskRow) => {
    const url = listAddress(row.application.portalId, snapshot.portals)
    void (url ? openPage(url) : openOwnPage('options.html#portals'))
  }
  const seen = async ({ application, attention, seen: former }: DeskRow) => {
    if (!attention?.readElsewhere) return
    problem.value = await markSeen(application.applicationId, application.readElsewhere)
    if (!problem.value) lastSeen.value = { applicationId: application.applicationId, former }
  }
  const undoSeen = async () => {
    const mark = lastSeen.value
    if (!mark) return
    problem.value = await markSeen(mark.applicationId, mark.former)
    if (!problem.value) lastSeen.value = undefined
  }
  const toGrid = () => document.querySelector<HTMLElement>('[role="grid"]')?.focus()
  useEffect(() => {
    if (snapshot.pairing) void act({ type: 'sync/now' })
    const onKey = (event: KeyboardEvent) => {
      const typing = event.target instanceof Element && event.target.matches('input, select, textarea')
      if (typing || event.ctrlKey || event.metaKey || event.altKey) return
      if (event.key === '/') {
        event.preventDefault()
        box.current?.focus()
      } else if (event.key === '?') helping.value = true
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])

  return (
    <div class="desk">
      <Views
        counts={{ all: all.length, attention: needing, overdue: overdue.length }}
        space={space}
        both={practices.size === 2}
        onSpace={(next) => {
          chosenSpace.value = next
          selectedId.value = undefined
        }}
      />
      <main>
        {isFirstRun(snapshot) ? (
          <FirstRun snapshot={snapshot} />
        ) : (
          <>
            <div class="desk-head">
              <SearchBox
                search={search.value}
                filters={filters.value}
                box={box}
                onSearch={(text) => {
                  search.value = text
                  if (view.value === 'overdue') view.value = 'all'
                }}
                onLeave={toGrid}
              />
              <button
                type="button"
                aria-label={t('keys_show')}
                title={t('keys_show')}
                onClick={() => {
                  helping.value = true
                }}
              >
                <Keyboard size={16} aria-hidden="true" />
              </button>
            </div>
            {space === 'practice' && <p class="quiet small">{t('practice_says')}</p>}
            <SeenOfferBanner snapshot={snapshot} space={space} />
            {view.value === 'overdue' ? (
              <OverdueAccounts snapshot={snapshot} accounts={overdue} />
            ) : rows.length === 0 ? (
              <p class="empty quiet" role="status">
                {t(emptyWords(search.value, all.length, overdue.length))}
              </p>
            ) : (
              <ApplicationsTable
                rows={rows}
                sort={sort.value}
                selectedId={selectedId.value}
                onSort={(column) => {
                  sort.value = nextSort(sort.value, column)
                }}
                onSelect={(applicationId) => {
                  selectedId.value = applicationId
                }}
                onOpen={open}
                onSeen={(row) => void seen(row)}
              />
            )}
          </>
        )}
        <StateNotices snapshot={snapshot} />
        {problem.value && (
          <Notice tone="near" alert>
            {problem.value}
          </Notice>
        )}
      </main>
      {!isFirstRun(snapshot) && (
        <Selection
          row={selected}
          letters={letters}
          canUndoSeen={lastSeen.value !== undefined && lastSeen.value.applicationId === selectedId.value}
          onOpen={open}
          onSeen={(row) => void seen(row)}
          onUndoSeen={() => void undoSeen()}
          onToAnswer={async (letter, toAnswer) => {
            problem.value = await markToAnswer(letter, toAnswer)
          }}
        />
      )}
      <BottomLine snapshot={snapshot} space={space} all={all} shown={rows.length} />
      {helping.value && (
        <KeysHelp
          onClose={() => {
            helping.value = false
          }}
        />
      )}
    </div>
  )
}

/** The same column again turns it round; dates and what needs attention start from the most. */
function nextSort(sort: Sort, column: SortColumn): Sort {
  if (sort.column === column) return { column, descending: !sort.descending }
  return { column, descending: column === 'updated' || column === 'attention' }
}

/** Newest first; letters without a date last. */
const lettersOf = (snapshot: Snapshot, applicationId: string | undefined): Letter[] =>
  snapshot.letters
    .filter((letter) => letter.applicationId === applicationId)
    .sort((a, b) => (b.sentOn ?? '').localeCompare(a.sentOn ?? '') || a.subject.localeCompare(b.subject))

function emptyWords(search: string, all: number, overdue: number): WordKey {
  if (all === 0) return 'empty_all'
  if (search.trim()) return 'empty_search'
  return overdue > 0 ? 'empty_attention_stale' : 'empty_attention'
}
