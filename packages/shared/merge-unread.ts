/** How the count of unread letters goes down and what that means: no letter stops being unread without a trace. */
import type { Application, Letter } from './application.ts'
import type { Unread } from './reading.ts'

export type UnreadCounts = Pick<Application, 'unread' | 'readElsewhere' | 'unattributed' | 'witnessed'>

/** After a list row said how much is unread. Letters that vanished with no opening witnessed were read elsewhere. */
export function unreadAfterList(
  previous: UnreadCounts | undefined,
  letters: readonly Letter[],
  said: Unread,
): UnreadCounts {
  if (!previous) return { unread: said, readElsewhere: 0, unattributed: 0, witnessed: 0 }
  const { unread, readElsewhere, unattributed, witnessed } = previous
  if (said === null) return { unread, readElsewhere, unattributed, witnessed }
  // "Some" is no news when a count is known; but then not every counted letter has been opened.
  if (said === true && typeof unread === 'number' && unread > 0)
    return { unread, readElsewhere, unattributed, witnessed: Math.min(witnessed, unread - 1) }
  const vanished = vanishedUnread(previous, letters, said)
  return {
    unread: said,
    readElsewhere: readElsewhere + vanished,
    unattributed: unattributed + vanished,
    witnessed: 0,
  }
}

/** How many letters stopped being unread with no opening witnessed. */
function vanishedUnread(before: UnreadCounts, letters: readonly Letter[], said: Unread): number {
  if (said === true) return 0
  const left = Number(said)
  // Letters known to be unread are sure; a witnessed opening may have been of a letter that was not counted.
  const neverOpened = letters.filter((letter) => letter.unread === true && letter.openedAt === null)
  const known = neverOpened.length - before.unattributed - left
  const counted =
    typeof before.unread === 'number'
      ? before.unread - left - before.witnessed
      : before.unread === true && left === 0 && before.witnessed === 0
        ? 1
        : 0
  return Math.max(0, known, counted)
}

/**
 * After a letter was opened here. A letter known to be unread comes off the count at once; of one not met
 * before it is not known whether it was counted, so the count stays and only its next fall is explained.
 */
export function unreadAfterOpening<T extends UnreadCounts>(counts: T, previous: Letter | undefined): T {
  const { unread, unattributed, witnessed } = counts
  if (previous?.unread === false || unread === null) return counts
  if (unread === false || unread === 0)
    return unattributed > 0 ? { ...counts, unattributed: unattributed - 1 } : counts
  if (unread === true) return { ...counts, witnessed: witnessed + 1 }
  // With some read elsewhere and not matched yet, this letter may be one of them: then it is off the count already.
  if (previous?.unread === true && unattributed === 0) return { ...counts, unread: unread - 1 }
  return { ...counts, witnessed: Math.min(unread, witnessed + 1) }
}

/** After a letter was found read with no opening witnessed: one that a list already told of, or one more. */
export function unreadAfterReadElsewhere<T extends UnreadCounts>(counts: T, previous: Letter | undefined): T {
  if (counts.unattributed > 0) return { ...counts, unattributed: counts.unattributed - 1 }
  const more = { ...counts, readElsewhere: counts.readElsewhere + 1 }
  return previous?.unread === true ? withoutOne(more) : more
}

/** After letters opened here were said to be unread again: once they are not, nobody else has read them. */
export function unreadAfterReopened<T extends UnreadCounts>(counts: T, reopened: number): T {
  const most = typeof counts.unread === 'number' ? counts.unread : reopened + counts.witnessed
  return reopened === 0 ? counts : { ...counts, witnessed: Math.min(most, counts.witnessed + reopened) }
}

/** After such a letter was found read again. */
export function unreadAfterReadAgain<T extends UnreadCounts>(counts: T): T {
  const less = withoutOne(counts)
  return less.unread === true ? less : { ...less, witnessed: Math.max(0, counts.witnessed - 1) }
}

function withoutOne<T extends UnreadCounts>(counts: T): T {
  if (counts.unread === true) return { ...counts, witnessed: counts.witnessed + 1 }
  return typeof counts.unread === 'number' && counts.unread > 0
    ? { ...counts, unread: counts.unread - 1 }
    : counts
}

/** Letters known to be unread are a floor under the count, except those a list has told to be read since. */
export function unreadAtLeast<T extends UnreadCounts>(counts: T, shown: number, known: number): T {
  const floor = Math.max(shown, known - counts.unattributed)
  return counts.unread === true || Number(counts.unread) >= floor ? counts : { ...counts, unread: floor }
}

/**
 * The whole letter list says exactly how many are unread. A fall that its letters do not explain is letters read
 * elsewhere that the list no longer shows. `before` is what was known when the list was read.
 */
export function unreadSettled<T extends UnreadCounts>(
  counts: T,
  before: UnreadCounts,
  { unread, readAgain, stillReopened }: { unread: number; readAgain: number; stillReopened: number },
): T {
  const was = before.unread === true ? Math.max(1, unread) : Number(before.unread)
  const openings = Math.max(before.witnessed - stillReopened, readAgain, 0)
  const explained = openings + (counts.readElsewhere - before.readElsewhere)
  const lost = Math.max(0, was - unread - explained)
  return {
    ...counts,
    unread,
    readElsewhere: counts.readElsewhere + lost,
    unattributed: 0,
    witnessed: 0,
  }
}
