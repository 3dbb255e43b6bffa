/** How the letters on a page change what is known of them and of their application. */
import type { Application, Letter } from './application.ts'
import { grouped } from './grouped.ts'
import { letterIdOf } from './ids.ts'
import {
  unreadAfterOpening,
  unreadAfterReadAgain,
  unreadAfterReadElsewhere,
  unreadAfterReopened,
  unreadAtLeast,
  unreadSettled,
} from './merge-unread.ts'
import type { Reading, ReadLetter } from './reading.ts'

/** One letter of the page, and the row it is, when it was met before. */
type Pair = { letterId: string; read: ReadLetter; previous: Letter | undefined }

/** `reads` are all the letters of this application on the page. Returns each letter met, changed or not. */
export function mergeLetters(
  before: Application,
  known: readonly Letter[],
  reads: readonly ReadLetter[],
  reading: Reading,
  { stale }: { stale: boolean },
): { application: Application; letters: Letter[] } {
  const opened = reading.kind === 'letter'
  const letters = new Map(known.map((letter) => [letter.letterId, letter]))
  let application = before
  const met: Letter[] = []
  let reopened = 0
  let readAgain = 0
  for (const { letterId, read, previous } of pairs(before.applicationId, letters, reads, opened)) {
    const letter = mergeLetter(letterId, before.applicationId, previous, read, reading, stale)
    met.push(letter)
    letters.set(letterId, letter)
    application = countLetter(application, previous, letter, { opened, stale })
    if (isReopened(letter, previous)) reopened++
    if (!opened && isReadAgain(letter, previous)) readAgain++
  }
  if (stale) return { application, letters: met }
  const isWholeList =
    reading.complete === true && (reading.kind === 'letter-list' || reading.kind === 'application')
  if (isWholeList && reads.every((read) => read.unread !== null)) {
    const unread = met.filter((letter) => letter.unread === true)
    const openedBefore = unread.filter((letter) => letter.openedAt !== null).length
    const settled = unreadSettled(application, before, {
      unread: unread.length,
      readAgain,
      stillReopened: openedBefore - reopened,
    })
    return { application: unreadAfterReopened(settled, openedBefore), letters: met }
  }
  const shown = met.filter((letter) => letter.unread === true).length
  const sure = [...letters.values()].filter((letter) => letter.unread === true && letter.openedAt === null)
  const counted = unreadAtLeast(application, shown, sure.length)
  return { application: unreadAfterReopened(counted, reopened), letters: met }
}

function mergeLetter(
  letterId: string,
  applicationId: string,
  previous: Letter | undefined,
  read: ReadLetter,
  reading: Reading,
  stale: boolean,
): Letter {
  const opened = reading.kind === 'letter'
  const said = stale ? (previous?.unread ?? read.unread) : (read.unread ?? previous?.unread ?? null)
  return {
    letterId,
    applicationId,
    subject: previous?.subject ?? read.subject,
    sentOn: read.sentOn,
    unread: opened ? false : said,
    openedAt: previous?.openedAt ?? (opened ? reading.readAt : null),
    toAnswer: previous?.toAnswer ?? false,
    firstReadAt: previous?.firstReadAt ?? reading.readAt,
  }
}

/** An older reading changes no count, except for a letter never met that it found read. */
function countLetter(
  application: Application,
  previous: Letter | undefined,
  letter: Letter,
  { opened, stale }: { opened: boolean; stale: boolean },
): Application {
  if (opened) return stale ? application : unreadAfterOpening(application, previous)
  if (letter.unread !== false || previous?.unread === false) return application
  if (letter.openedAt === null) return unreadAfterReadElsewhere(application, previous)
  return isReadAgain(letter, previous) ? unreadAfterReadAgain(application) : application
}

/** It had been opened here, and is said to be unread again. */
const isReopened = (letter: Letter, previous: Letter | undefined): boolean =>
  letter.unread === true && letter.openedAt !== null && previous?.unread !== true

/** It had been opened here, was said to be unread again, and is read again. */
const isReadAgain = (letter: Letter, previous: Letter | undefined): boolean =>
  letter.unread === false && letter.openedAt !== null && previous?.unread === true

/**
 * Which row each letter of the page is. Letters of one day and subject look alike, so they are matched by
 * their state: as many stay as they were as can.
 */
function pairs(
  applicationId: string,
  known: ReadonlyMap<string, Letter>,
  reads: readonly ReadLetter[],
  opened: boolean,
): Pair[] {
  const groups = grouped(reads, (read) => letterIdOf(applicationId, read.sentOn, read.subject, 0))
  return [...groups.values()].flatMap((alike) => {
    const [first] = alike
    if (!first) return []
    const idOf = (twin: number) => letterIdOf(applicationId, first.sentOn, first.subject, twin)
    const rows: Letter[] = []
    for (let row = known.get(idOf(0)); row; row = known.get(idOf(rows.length))) rows.push(row)
    if (opened) return [openedTwin(rows, first, idOf(0))]
    return matchTwins(rows, alike, idOf)
  })
}

/** A reload of an opened letter looks like the opening of its twin: counting it once loses no unread letter. */
function openedTwin(rows: Letter[], read: ReadLetter, firstId: string): Pair {
  const previous =
    rows.find((row) => row.openedAt !== null) ?? rows.find((row) => row.unread === true) ?? rows[0]
  return { letterId: previous?.letterId ?? firstId, read, previous }
}

function matchTwins(rows: Letter[], alike: readonly ReadLetter[], idOf: (twin: number) => string): Pair[] {
  const free = [...rows]
  const take = (at: number): Letter | undefined => (at < 0 ? undefined : free.splice(at, 1)[0])
  const settled = new Map<ReadLetter, Letter>()
  for (const read of alike) {
    const same = take(free.findIndex((row) => row.unread === read.unread))
    if (same) settled.set(read, same)
  }
  let twins = rows.length
  return alike.map((read) => {
    const previous = settled.get(read) ?? take(0)
    return { letterId: previous?.letterId ?? idOf(twins++), read, previous }
  })
}
