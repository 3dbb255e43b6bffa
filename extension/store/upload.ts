/** What the first pairing hands in: the readings and marks that make the services know what is known here. */
import type { Account, Application, Letter, Mark } from '@repdesk/shared/application'
import { grouped } from '@repdesk/shared/grouped'
import { letterIdOf, newId } from '@repdesk/shared/ids'
import type { PageReading, ReadApplication, Reading, ReadLetter, Unread } from '@repdesk/shared/reading'

/** A reading that is yet to get its id and number. */
export type UnnumberedReading = Omit<Reading, 'readingId' | 'number'>
type Step = { reading: UnnumberedReading; order: number }
const perReading = 200

/** What is to be told of one account. */
export type AccountToTell = {
  account: Account
  /** False when the services have read it later themselves. */
  isNews: boolean
  /** Applications whose counts and facts are told. */
  applications: Application[]
  /** Letters to tell, of these applications or of others of the account. */
  letters: Letter[]
  referenceOf: (applicationId: string) => string | undefined
}

/**
 * Readings that bring one account's applications and letters about. Letters opened here come first, then the
 * letter lists, so that letters found read are counted; then the lists, where what a list alone told of as read
 * elsewhere is told as a fall of the count; last the counts as they are.
 */
export function readingsOf(tell: AccountToTell): UnnumberedReading[] {
  const { account } = tell
  const steps: Step[] = []
  const add = (order: number, readAt: string, kind: PageReading['kind'], part: Partial<PageReading>) =>
    steps.push({
      order,
      reading: {
        kind,
        complete: 'unknown',
        account: account.holder,
        applications: [],
        letters: [],
        ...part,
        portalId: account.portalId,
        practice: account.practice,
        readAt,
      },
    })

  const byApplication = grouped(tell.letters, (letter) => letter.applicationId)
  for (const [applicationId, unordered] of byApplication) {
    const reference = tell.referenceOf(applicationId)
    if (reference === undefined) continue
    const letters = inTwinOrder(unordered)
    for (const letter of letters)
      if (isOpenedHere(letter) && letter.openedAt)
        add(0, letter.openedAt, 'letter', { letters: [asRead(letter, reference)] })
    const firstReadAt = letters.map((letter) => letter.firstReadAt).sort()[0] ?? account.firstReadAt
    add(1, firstReadAt, 'letter-list', { letters: letters.map((letter) => asRead(letter, reference)) })
  }
  for (const [readAt, together] of grouped(tell.applications, (application) => application.lastReadAt)) {
    const kind = readAt <= account.lastReadAt ? 'application-list' : 'application'
    const fell = together.flatMap((application) => {
      const own = byApplication.get(application.applicationId) ?? []
      const fall = fallOf(application, own)
      return fall > 0 ? [{ application, fall, unread: leastUnread(application, own) }] : []
    })
    for (const part of chunks(fell, perReading)) {
      add(2, readAt, kind, { applications: part.map((f) => listed(f.application, f.unread + f.fall)) })
      add(3, readAt, kind, { applications: part.map((f) => listed(f.application, f.unread)) })
    }
    for (const part of chunks(together, perReading))
      add(4, readAt, kind, { applications: part.map((application) => listed(application)) })
  }
  if (tell.isNews) add(5, account.lastReadAt, 'application-list', {})
  return steps
    .sort((a, b) => a.order - b.order || a.reading.readAt.localeCompare(b.reading.readAt))
    .map((step) => step.reading)
}

/** The person's own marks on these applications and letters. */
export function marksToHandIn(
  applications: Application[],
  letters: Letter[],
  seen: (applicationId: string) => number,
  markedAt: string,
): Mark[] {
  const marks: Mark[] = []
  for (const { applicationId } of applications)
    if (seen(applicationId) > 0)
      marks.push({ kind: 'seen', markId: newId(), applicationId, seen: seen(applicationId), markedAt })
  for (const { applicationId, letterId, toAnswer } of letters)
    if (toAnswer)
      marks.push({ kind: 'to-answer', markId: newId(), applicationId, letterId, toAnswer, markedAt })
  return marks
}

/** How many letters only a list's count told of as read elsewhere. */
function fallOf(application: Application, letters: Letter[]): number {
  const foundRead = letters.filter((letter) => letter.unread === false && !isOpenedHere(letter)).length
  return Math.max(0, application.readElsewhere - foundRead)
}

/** The count to fall to, where the portal said only that there are some, or none. */
function leastUnread({ unread }: Application, letters: Letter[]): number {
  if (typeof unread === 'number') return unread
  return unread === true ? letters.filter((letter) => letter.unread === true).length : 0
}

/** Of letters alike in day and subject only the first can be told as opened; the others are told as read. */
const isOpenedHere = (letter: Letter) => letter.openedAt !== null && isFirstTwin(letter)
const isFirstTwin = (letter: Letter) => twinOf(letter) === 0

function twinOf(letter: Letter): number {
  for (let twin = 0; twin < 1000; twin++)
    if (letterIdOf(letter.applicationId, letter.sentOn, letter.subject, twin) === letter.letterId) return twin
  return 1000
}

const inTwinOrder = (letters: Letter[]) =>
  letters
    .map((letter) => ({ letter, twin: twinOf(letter) }))
    .sort((a, b) => a.twin - b.twin)
    .map(({ letter }) => letter)

const asRead = (letter: Letter, reference: string): ReadLetter => ({
  subject: letter.subject,
  sentOn: letter.sentOn,
  unread: letter.unread,
  reference,
})

const listed = (application: Application, unread: Unread = application.unread): ReadApplication => ({
  reference: application.reference,
  applicant: application.applicant,
  type: application.type,
  status: application.status,
  updatedOn: application.updatedOn,
  unread,
})

function chunks<T>(items: T[], size: number): T[][] {
  const parts: T[][] = []
  for (let at = 0; at < items.length; at += size) parts.push(items.slice(at, at + size))
  return parts
}
