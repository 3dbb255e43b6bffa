/** What a page of a portal said, taken into the store. */
import { accountIdOf, newId } from '@repdesk/shared/ids'
import type { PageReading, Reading } from '@repdesk/shared/reading'
import type { PageMark } from '../messages.ts'
import { doAndHandIn } from './outbox.ts'
import { marksOfAccount } from './page-marks.ts'
import { only, type PageTrouble } from './rows.ts'
import type { Draft, Rows } from './shelf.ts'
import { mutate } from './store.ts'

/** A page's reading, with the page it came from and what the portal's adapter expects there. */
export type PageRead = {
  reading: PageReading
  portalId: string
  practice: boolean
  origin: string
  path: string
  expected: PageReading['kind'] | undefined
}

/** The services take a body of 1 MiB; other readings go with it. */
const longestReadingBytes = 400_000
const keptTroubles = 50
/** Below this share of what was known, a whole list shows "much less". */
const muchLess = 0.5
const fewApplications = 4

/** Resolves with the page's marks once rows and outbox are stored, together or not at all. */
export function applyReading(page: PageRead, now: Date): Promise<PageMark[]> {
  return mutate((draft) => {
    noteTrouble(draft, page, now)
    if (page.reading.account === null || tellsNothing(page.reading)) return []
    for (const part of partsOf(page.reading)) {
      const reading = numbered(draft, {
        ...part,
        portalId: page.portalId,
        practice: page.practice,
        readAt: now.toISOString(),
      })
      doAndHandIn(draft, { kind: 'reading', reading })
    }
    return marksOf(draft, page, page.reading)
  })
}

/** The marks for what one page showed, of the account that it showed. */
export function marksOf(rows: Rows, { portalId }: { portalId: string }, reading: PageReading): PageMark[] {
  if (reading.account === null) return []
  const references = [
    ...reading.applications.map((application) => application.reference),
    ...reading.letters.flatMap((letter) => letter.reference ?? []),
  ]
  return marksOfAccount(rows, accountIdOf(portalId, reading.account), references)
}

/** Gives a reading its id and its place among this device's readings. */
export function numbered(draft: Draft, reading: Omit<Reading, 'readingId' | 'number'>): Reading {
  const counts = draft.get('counts', only) ?? { readings: 0, outbox: 0 }
  const number = counts.readings + 1
  draft.put('counts', only, { ...counts, readings: number })
  return { ...reading, readingId: newId(), number }
}

/** Halves, and their halves, of a page too long for one request; no part says that it is the whole list. */
function partsOf(reading: PageReading): PageReading[] {
  const { applications, letters } = reading
  const isShort = new TextEncoder().encode(JSON.stringify(reading)).length <= longestReadingBytes
  if (isShort || applications.length + letters.length < 2) return [reading]
  const [a, l] = [Math.ceil(applications.length / 2), Math.ceil(letters.length / 2)]
  const part = { ...reading, complete: reading.complete === true ? ('unknown' as const) : reading.complete }
  return [
    ...partsOf({ ...part, applications: applications.slice(0, a), letters: letters.slice(0, l) }),
    ...partsOf({ ...part, applications: applications.slice(a), letters: letters.slice(l) }),
  ]
}

const tellsNothing = (reading: PageReading) => reading.kind === 'none' || reading.kind === 'signed-out'

function noteTrouble(draft: Draft, page: PageRead, now: Date): void {
  const id = `${page.origin}${page.path}`
  const what = troubleOf(draft, page)
  if (!what) {
    draft.remove('troubles', id)
    return
  }
  const trouble: PageTrouble = { origin: page.origin, path: page.path, at: now.toISOString(), what }
  draft.put('troubles', id, trouble)
  const oldestFirst = [...draft.all('troubles')].sort(([, a], [, b]) => (a.at < b.at ? -1 : 1))
  for (const [old] of oldestFirst.slice(0, -keptTroubles)) draft.remove('troubles', old)
}

function troubleOf(draft: Draft, { reading, expected, portalId }: PageRead): PageTrouble['what'] | undefined {
  if (reading.kind === 'signed-out') return undefined
  if (reading.kind === 'none') return expected ? 'nothing-read' : undefined
  if (reading.account === null) return 'nothing-read'
  const isWholeList =
    reading.complete === true && (reading.kind === 'application-list' || reading.kind === 'empty-list')
  if (!isWholeList) return undefined
  const accountId = accountIdOf(portalId, reading.account)
  let known = 0
  for (const [, { now }] of draft.all('applications')) if (now?.accountId === accountId) known++
  return known >= fewApplications && reading.applications.length < known * muchLess ? 'much-less' : undefined
}
