/** The desk's table: sorted by a press on a column's head, moved in with the arrow keys. */
import { ArrowDown, ArrowUp } from 'lucide-preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { AttentionCell, attentionWords } from '../common/attention-tags.tsx'
import { now } from '../snapshot.ts'
import { dateWords, distanceWords } from '../time-words.ts'
import { t, type WordKey } from '../words.ts'
import type { DeskRow, Sort, SortColumn } from './desk-rows.ts'
import { useVirtualRows } from './virtual-rows.ts'

const rowHeight = 48
const headHeight = 36
/** Rows that Page Up and Page Down move by. */
const pageRows = 10

const columns: readonly [SortColumn, WordKey][] = [
  ['applicant', 'column_applicant'],
  ['application', 'column_application'],
  ['status', 'column_status'],
  ['attention', 'column_attention'],
  ['updated', 'column_updated'],
]

export function ApplicationsTable(props: {
  rows: DeskRow[]
  sort: Sort
  selectedId: string | undefined
  onSort: (column: SortColumn) => void
  onSelect: (applicationId: string) => void
  onOpen: (row: DeskRow) => void
  onSeen: (row: DeskRow) => void
}) {
  const { rows, sort, selectedId } = props
  const scroller = useRef<HTMLDivElement>(null)
  const virtual = useVirtualRows(scroller, rows.length, rowHeight, headHeight)
  const selected = rows.findIndex((row) => row.application.applicationId === selectedId)
  const inSight = virtual.items.some((item) => item.index === selected)
  useLayoutEffect(() => {
    if (selected >= 0) virtual.scrollTo(selected)
  }, [selectedId, sort])

  const moveTo = (index: number) => {
    const row = rows[Math.max(0, Math.min(rows.length - 1, index))]
    if (row) props.onSelect(row.application.applicationId)
  }
  const moves: Record<string, () => void> = {
    ArrowDown: () => moveTo(selected + 1),
    ArrowUp: () => moveTo(selected - 1),
    PageDown: () => moveTo(selected + pageRows),
    PageUp: () => moveTo(selected - pageRows),
    Home: () => moveTo(0),
    End: () => moveTo(rows.length - 1),
    Enter: () => rows[selected] && props.onOpen(rows[selected]),
    ' ': () => rows[selected] && props.onSeen(rows[selected]),
  }
  return (
    <div class="scroller" ref={scroller}>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the ARIA grid pattern is a table that the arrow keys move in
        role="grid"
        tabIndex={0}
        aria-label={t('applications_caption')}
        aria-rowcount={rows.length + 1}
        aria-activedescendant={inSight ? `row-${selectedId}` : undefined}
        onKeyDown={(event) => {
          const move = moves[event.key]
          if (!move || event.target !== event.currentTarget) return
          event.preventDefault()
          move()
        }}
      >
        <thead>
          <tr aria-rowindex={1}>
            {columns.map(([column, title]) => (
              <th
                key={column}
                scope="col"
                aria-sort={sort.column !== column ? 'none' : sort.descending ? 'descending' : 'ascending'}
              >
                <button type="button" class="plain column-head" onClick={() => props.onSort(column)}>
                  {t(title)}
                  {sort.column === column &&
                    (sort.descending ? (
                      <ArrowDown size={12} aria-hidden="true" />
                    ) : (
                      <ArrowUp size={12} aria-hidden="true" />
                    ))}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <Gap height={virtual.above} />
        <tbody>
          {virtual.items.map(({ index }) => {
            const row = rows[index]
            return (
              row && (
                <Row
                  key={row.application.applicationId}
                  row={row}
                  index={index}
                  selected={index === selected}
                  onSelect={props.onSelect}
                  onOpen={props.onOpen}
                />
              )
            )
          })}
        </tbody>
        <Gap height={virtual.below} />
      </table>
    </div>
  )
}

function Gap(props: { height: number }) {
  if (props.height <= 0) return null
  return (
    <tbody aria-hidden="true" class="gap">
      <tr>
        <td colSpan={columns.length} style={{ height: `${props.height}px` }} />
      </tr>
    </tbody>
  )
}

function Row(props: {
  row: DeskRow
  index: number
  selected: boolean
  onSelect: (applicationId: string) => void
  onOpen: (row: DeskRow) => void
}) {
  const { application, attention, portal } = props.row
  const place = [application.reference, portal].filter(Boolean).join(' · ')
  return (
    <tr
      id={`row-${application.applicationId}`}
      data-testid="application-row"
      data-reference={application.reference}
      aria-rowindex={props.index + 2}
      aria-selected={props.selected}
      class={attention ? 'needs' : ''}
      onClick={() => props.onSelect(application.applicationId)}
      onDblClick={() => props.onOpen(props.row)}
    >
      <td title={application.applicant}>{application.applicant || t('unnamed_applicant')}</td>
      <td title={`${application.type}\n${place}`}>
        {application.type || <span class="quiet">–</span>}
        <span class="second quiet small">{place}</span>
      </td>
      <td title={application.status}>{application.status}</td>
      <td title={attention && attentionWords(attention).join(' · ')}>
        {attention ? (
          <AttentionCell attention={attention} />
        ) : (
          application.unread === null && <span class="quiet small">{t('cannot_tell')}</span>
        )}
      </td>
      <td>{application.updatedOn && <Updated on={application.updatedOn} />}</td>
    </tr>
  )
}

function Updated(props: { on: string }) {
  return (
    <>
      {dateWords(props.on, now.value)}
      <span class="second quiet small">{distanceWords(props.on, now.value)}</span>
    </>
  )
}
