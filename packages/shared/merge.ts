/** How a reading changes what is known. Pure: the extension and the services both apply it to their own rows. */
import { type Account, type Application, type Letter, notYetRead } from './application.ts'
import { grouped } from './grouped.ts'
import { accountIdOf, applicationIdOf } from './ids.ts'
import { mergeLetters } from './merge-letters.ts'
import { unreadAfterList } from './merge-unread.ts'
import type { ReadApplication, Reading, ReadLetter, Unread } from './reading.ts'

/** Hours after which an account is overdue for a look, unless a person chose otherwise. */
export const defaultLookAgainHours = 24

/** Rows by id, as far as the reading touches them; missing rows are not known yet. */
export type Known = {
  account?: Account | undefined
  applications: ReadonlyMap<string, Application>
  /** Every known letter of the applications whose letters the reading tells; of the others the unread ones will do. */
  letters: ReadonlyMap<string, Letter>
  /** Applications of which a later reading of the same device has had its effect: this one may add, never overwrite. */
  stale?: ReadonlySet<string>
}

/** Rows that the reading made or changed; rows that stayed as they were are not in it. */
export type Merged = { account?: Account; applications: Application[]; letters: Letter[] }

/** The ids that a reading touches, so that the caller can fetch just these rows before `mergeReading`. */
export function touchedBy(reading: Reading): { accountId: string | undefined; applicationIds: string[] } {
  const accountId = accountOf(reading)
  if (accountId === undefined) return { accountId, applicationIds: [] }
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
  const accountId = accountOf(reading)
  if (accountId === undefined) return { applications: [], letters: [] }
  const applications = new Map(known.applications)
  const letters = new Map(known.letters)
  const lettersOf = grouped(known.letters.values(), (letter) => letter.applicationId)

  for (const [id, read] of rowsByApplication(reading.applications, accountId)) {
    const previous = applications.get(id)
    const next =
      previous && known.stale?.has(id)
        ? withBlanksFilled(previous, read)
        : mergeApplication(previous, lettersOf.get(id) ?? [], read, reading, accountId, id)
    applications.set(id, next)
  }
  for (const [id, reads] of lettersByApplication(reading.letters, accountId)) {
    const application =
      applications.get(id) ?? mergeApplication(undefined, [], bare(reads), reading, accountId, id)
    const merged = mergeLetters(application, lettersOf.get(id) ?? [], reads, reading, {
      stale: known.stale?.has(id) ?? false,
    })
    applications.set(id, merged.application)
    for (const letter of merged.letters) letters.set(letter.letterId, letter)
  }

  const account = mergeAccount(known.account, reading, accountId)
  return {
    ...(isSame(account, known.account) ? {} : { account }),
    applications: changedRows(applications, known.applications),
    letters: changedRows(letters, known.letters),
  }
}

/** Undefined for a page that changes nothing. */
const accountOf = (reading: Reading): string | undefined =>
  reading.account === null || reading.kind === 'signed-out' || reading.kind === 'none'
    ? undefined
    : accountIdOf(reading.portalId, reading.account)

function mergeAccount(previous: Account | undefined, reading: Reading, accountId: string): Account {
  const isList = reading.kind === 'application-list' || reading.kind === 'empty-list'
  const lastReadAt = previous?.lastReadAt ?? notYetRead
  return {
    accountId,
    portalId: reading.portalId,
    practice: isPractice(previous, reading),
    holder: previous?.holder ?? reading.account ?? '',
    firstReadAt: previous?.firstReadAt ?? reading.readAt,
    lastReadAt: isList && reading.readAt > lastReadAt ? reading.readAt : lastReadAt,
    lookAgainHours: previous?.lookAgainHours ?? defaultLookAgainHours,
  }
}

function mergeApplication(
  previous: Application | undefined,
  letters: readonly Letter[],
  read: ReadApplication,
  reading: Reading,
  accountId: string,
  applicationId: string,
): Application {
  return {
    applicationId,
    accountId,
    portalId: reading.portalId,
    practice: isPractice(previous, reading),
    reference: previous?.reference ?? read.reference,
    applicant: read.applicant || (previous?.applicant ?? ''),
    type: read.type || (previous?.type ?? ''),
    status: read.status || (previous?.status ?? ''),
    updatedOn: read.updatedOn ?? previous?.updatedOn ?? null,
    ...unreadAfterList(previous, letters, read.unread),
    toAnswer: previous?.toAnswer ?? 0,
    firstReadAt: previous?.firstReadAt ?? reading.readAt,
    lastReadAt: reading.readAt,
  }
}

/** Once read on a real portal, never practice again: a real letter must not hide among practice ones. */
const isPractice = (previous: { practice: boolean } | undefined, reading: Reading): boolean =>
  reading.practice && (previous?.practice ?? true)

/** What an older reading can still add: facts that no reading has told yet. */
function withBlanksFilled(previous: Application, read: ReadApplication): Application {
  return {
    ...previous,
    applicant: previous.applicant || read.applicant,
    type: previous.type || read.type,
    status: previous.status || read.status,
    updatedOn: previous.updatedOn ?? read.updatedOn,
    unread: previous.unread ?? read.unread,
  }
}

/** One row per application: a page may show an application in several places. */
function rowsByApplication(rows: ReadApplication[], accountId: string): Map<string, ReadApplication> {
  const byId = new Map<string, ReadApplication>()
  for (const row of rows) {
    const id = applicationIdOf(accountId, row.reference)
    const first = byId.get(id)
    byId.set(id, first ? joined(first, row) : row)
  }
  return byId
}

const joined = (a: ReadApplication, b: ReadApplication): ReadApplication => ({
  reference: a.reference,
  applicant: a.applicant || b.applicant,
  type: a.type || b.type,
  status: a.status || b.status,
  updatedOn: a.updatedOn ?? b.updatedOn,
  unread: rank(b.unread) > rank(a.unread) ? b.unread : a.unread,
})

/** Orders what two places say of the same application: what tells more, and of that the more urgent. */
function rank(unread: Unread): number {
  if (unread === null) return -1
  if (unread === true) return 0.5
  return Number(unread)
}

/** A letter that says no application cannot be kept: an account's letter list tells it for each. */
function lettersByApplication(letters: ReadLetter[], accountId: string): Map<string, ReadLetter[]> {
  const told = letters.filter((letter) => letter.reference !== null)
  return grouped(told, (letter) => applicationIdOf(accountId, letter.reference ?? ''))
}

const bare = (letters: ReadLetter[]): ReadApplication => ({
  reference: letters[0]?.reference ?? '',
  applicant: '',
  type: '',
  status: '',
  updatedOn: null,
  unread: null,
})

function changedRows<T extends object>(now: Map<string, T>, before: ReadonlyMap<string, T>): T[] {
  return [...now].flatMap(([id, row]) => (isSame(row, before.get(id)) ? [] : [row]))
}

function isSame<T extends object>(a: T, b: T | undefined): boolean {
  if (a === b) return true
  return b !== undefined && (Object.keys(a) as (keyof T)[]).every((key) => a[key] === b[key])
}
