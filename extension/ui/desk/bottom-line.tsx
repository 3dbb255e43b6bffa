/** The desk's bottom line: how many, how fresh, what is not known. */
import { notYetRead } from '@repdesk/shared/freshness'
import type { Snapshot } from '../../store/snapshot.ts'
import { badgeOf, type Space } from '../../toolbar/badge.ts'
import { now } from '../snapshot.ts'
import { ageWords } from '../time-words.ts'
import { language, t } from '../words.ts'
import { type DeskRow, untold } from './desk-rows.ts'

export function BottomLine(props: { snapshot: Snapshot; space: Space; all: DeskRow[]; shown: number }) {
  const { snapshot, all, shown } = props
  const oldest = snapshot.accounts
    .filter((account) => account.practice === (props.space === 'practice'))
    .map((account) => account.lastReadAt)
    .sort()[0]
  const unknown = untold(all)
  const count = t('count_applications', { count: all.length })
  const parts = [
    shown === all.length ? count : t('count_of', { shown, all: count }),
    oldest &&
      (oldest === notYetRead ? t('never_read') : t('oldest_read', { age: ageWords(oldest, now.value) })),
    unknown > 0 && t('not_known', { count: unknown }),
    contactWords(snapshot),
  ]
  return (
    <footer class="bottom-line small">
      <p role="status">{parts.filter(Boolean).join(' · ')}</p>
    </footer>
  )
}

/** Offline is a normal state, said once, here. */
function contactWords(snapshot: Snapshot): string {
  const { pairing, sync } = snapshot
  if (!pairing) return t('state_unpaired')
  const silent = badgeOf({ ...snapshot, language: language.value }, now.value).text.startsWith('?')
  const contact =
    silent || !sync.lastContactAt
      ? t('state_no_contact')
      : t('state_contact', { age: ageWords(sync.lastContactAt, now.value) })
  return sync.waiting > 0 ? `${contact} · ${t('waiting', { count: sync.waiting })}` : contact
}
