/** How a reading changes what is known. Pure: the extension and the services both apply it to their own rows. */
import type { Account, Application, Letter } from './application.ts'
import { accountIdOf, applicationIdOf, letterIdOf } from './ids.ts'
import type { ReadApplication, Reading, ReadLetter, Unread } from './reading.ts'

/** Hours after which an account is overdue for a look, unless a person chose otherwise. */
export const defaultLookAgainHours = 24

/** Rows by id, as far as the reading touches them; missing rows are not known yet. */
export type Known = {
  account?: Account | undefined
  applications: ReadonlyMap<string, Application>
  /** Every known letter of the touched applications. */
  letters: ReadonlyMap<string, Letter>
}

/** Rows that the reading made or changed; rows that stayed as they were are not in it. */
export type Merged = { account?: Account; applications: Application[]; letters: Letter[] }

/** The ids that a reading touches, so that the caller can fetch just these rows before `mergeReading`. */
export function touchedBy(reading: Reading): { accountId: string | undefined; applicationIds: string[] } {
  if (reading.account === null) return { accountId: undefined, applicationIds: [] }
  const accountId = accountIdOf(reading.portalId, reading.account)
  const references = [
    ...reading.applications.map((application) => application.reference),
    ...reading.letters.flatMap((letter) => letter.reference ?? []),
  ]
  return { accountId, applicationIds: [...new Set(references.map((r) => applicationIdOf(accountId, r)))] }
}

/**
 * What is known after a reading. A page that shows no account holder, or that is signed out, changes nothing.
 * Nothing is ever removed: a list that lacks an application says nothing about it.
 */
export function mergeReading(known: Known, reading: Reading): Merged {
  const merged: Merged = { applications: [], letters: [] }
  if (reading.account === null || reading.kind === 'signed-out' || reading.kind === 'none') return merged
  const accountId = accountIdOf(reading.portalId, reading.account)
  const isList = reading.kind === 'application-list' || reading.kind === 'empty-list'
  merged.account = mergeAccount(known.account, reading, accountId, isList)

  const applications = new Map(known.applications)
  const letters = new Map(known.letters)
  for (const read of reading.applications) {
    const id = applicationIdOf(accountId, read.reference)
    applications.set(id, mergeApplication(applications.get(id), read, reading, accountId, id))
  }
  const twins = new Map<string, number>()
  for (const read of reading.letters) {
    if (read.reference === null) continue
    const applicationId = applicationIdOf(accountId, read.reference)
    const application =
      applications.get(applicationId) ??
      mergeApplication(undefined, bareApplication(read.reference), reading, accountId, applicationId)
    const twinKey = letterIdOf(applicationId, read.sentOn, read.subject, 0)
    const twin = twins.get(twinKey) ?? 0
    twins.set(twinKey, twin + 1)
    const letterId = letterIdOf(applicationId, read.sentOn, read.subject, twin)
    const next = mergeLetter(letters.get(letterId), application, read, reading, letterId)
    letters.set(letterId, next.letter)
    applications.set(applicationId, next.application)
  }
  settleByLetters(applications, reading, accountId)

  for (const [id, application] of applications)
    if (application !== known.applications.get(id)) merged.applications.push(application)
  for (const [id, letter] of letters) if (letter !== known.letters.get(id)) merged.letters.push(letter)
  return merged
}

function mergeAccount(
  previous: Account | undefined,
  reading: Reading,
  accountId: string,
  isList: boolean,
): Account {
  return {
    accountId,
    portalId: reading.portalId,
    practice: reading.practice,
    holder: reading.account ?? '',
    firstReadAt: previous?.firstReadAt ?? reading.readAt,
    lastReadAt:
      !previous || (isList && reading.readAt > previous.lastReadAt) ? reading.readAt : previous.lastReadAt,
    lookAgainHours: previous?.lookAgainHours ?? defaultLookAgainHours,
  }
}

function mergeApplication(
  previous: Application | undefined,
  read: ReadApplication,
  reading: Reading,
  accountId: string,
  applicationId: string,
): Application {
  const unread = read.unread ?? previous?.unread ?? null
  const vanished = previous && read.unread !== null ? vanishedUnread(previous, read.unread) : 0
  return {
    applicationId,
    accountId,
    portalId: reading.portalId,
    practice: reading.practice,
    reference: read.reference,
    applicant: read.applicant || (previous?.applicant ?? ''),
    type: read.type || (previous?.type ?? ''),
    status: read.status || (previous?.status ?? ''),
    updatedOn: read.updatedOn ?? previous?.updatedOn ?? null,
    unread,
    readElsewhere: (previous?.readElsewhere ?? 0) + vanished,
    unattributed: (previous?.unattributed ?? 0) + vanished,
    witnessed: read.unread === null ? (previous?.witnessed ?? 0) : 0,
    toAnswer: previous?.toAnswer ?? 0,
    firstReadAt: previous?.firstReadAt ?? reading.readAt,
    lastReadAt: reading.readAt,
  }
}

/** How many letters stopped being unread with no opening witnessed. */
function vanishedUnread(before: Application, now: Unread): number {
  if (typeof before.unread === 'number' && typeof now === 'number')
    return Math.max(0, before.unread - now - before.witnessed)
  return before.unread === true && (now === false || now === 0) && before.witnessed === 0 ? 1 : 0
}

function mergeLetter(
  previous: Letter | undefined,
  application: Application,
  read: ReadLetter,
  reading: Reading,
  letterId: string,
): { letter: Letter; application: Application } {
  const opened = reading.kind === 'letter'
  const unread = opened ? false : (read.unread ?? previous?.unread ?? null)
  const letter: Letter = {
    letterId,
    applicationId: application.applicationId,
    subject: read.subject,
    sentOn: read.sentOn,
    unread,
    openedAt: previous?.openedAt ?? (opened ? reading.readAt : null),
    toAnswer: previous?.toAnswer ?? false,
    firstReadAt: previous?.firstReadAt ?? reading.readAt,
  }
  if (opened) return { letter, application: afterOpening(application, previous) }
  const turnedRead = unread === false && (previous ? previous.unread === true : true)
  if (!turnedRead) return { letter, application }
  return { letter, application: attribute(application) }
}

/**
 * An opening witnessed here. A letter known to be unread comes off the count at once; of one not met before it
 * is not known whether it was unread, so the count stays and only its next fall is explained.
 */
function afterOpening(application: Application, previous: Letter | undefined): Application {
  if (previous && previous.unread !== true) return application
  if (previous && typeof application.unread === 'number' && application.unread > 0)
    return { ...application, unread: application.unread - 1 }
  return { ...application, witnessed: application.witnessed + 1 }
}

/** A letter found read: one that a list already told of, or one more. */
function attribute(application: Application): Application {
  return application.unattributed > 0
    ? { ...application, unattributed: application.unattributed - 1 }
    : { ...application, readElsewhere: application.readElsewhere + 1 }
}

/** The whole letter list of an application says exactly how many are unread. */
function settleByLetters(applications: Map<string, Application>, reading: Reading, accountId: string): void {
  if (reading.complete !== true || (reading.kind !== 'letter-list' && reading.kind !== 'application')) return
  const unread = new Map<string, number | null>()
  for (const letter of reading.letters) {
    if (letter.reference === null) return
    const id = applicationIdOf(accountId, letter.reference)
    const sum = unread.has(id) ? (unread.get(id) ?? null) : 0
    unread.set(id, sum === null || letter.unread === null ? null : sum + (letter.unread ? 1 : 0))
  }
  for (const [id, count] of unread) {
    const application = applications.get(id)
    if (application && count !== null)
      applications.set(id, { ...application, unread: count, witnessed: 0, unattributed: 0 })
  }
}

const bareApplication = (reference: string): ReadApplication => ({
  reference,
  applicant: '',
  type: '',
  status: '',
  updatedOn: null,
  unread: null,
})
