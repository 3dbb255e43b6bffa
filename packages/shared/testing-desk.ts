/** For tests: a desk that knows what it merged, and short ways to say a reading. */
import type { Account, Application, Letter } from './application.ts'
import { type Known, mergeReading, touchedBy } from './merge.ts'
import type { ReadApplication, Reading, ReadLetter, Unread } from './reading.ts'

const reference = 'V300000001'
let count = 0

export function reading(change: Partial<Reading> = {}): Reading {
  count++
  return {
    readingId: `00000000-0000-7000-8000-${String(count).padStart(12, '0')}`,
    number: count,
    portalId: 'practice-portal',
    practice: true,
    readAt: new Date(Date.UTC(2025, 0, 1, 9, 0, count % 86_400)).toISOString(),
    kind: 'application-list',
    complete: true,
    account: 'Marie Tremblay',
    applications: [],
    letters: [],
    ...change,
  }
}

export const row = (unread: Unread, change: Partial<ReadApplication> = {}): ReadApplication => ({
  reference,
  applicant: 'Amara Diallo',
  type: 'Visitor visa',
  status: 'In progress',
  updatedOn: '2025-01-01',
  unread,
  ...change,
})
export const letter = (unread: boolean | null, subject = 'Biometrics'): ReadLetter => ({
  subject,
  sentOn: '2025-01-02',
  unread,
  reference,
})
/** An application list with one application. */
export const list = (unread: Unread): Reading => reading({ applications: [row(unread)] })
export const letters = (all: ReadLetter[], complete: Reading['complete'] = true): Reading =>
  reading({ kind: 'letter-list', complete, letters: all })
export const opening = (subject = 'Biometrics'): Reading =>
  reading({ kind: 'letter', letters: [letter(null, subject)] })

export class Desk {
  account: Account | undefined
  readonly applications = new Map<string, Application>()
  readonly letters = new Map<string, Letter>()

  read(...readings: Reading[]): this {
    for (const one of readings) this.merge(one)
    return this
  }
  /** After a later reading of the same device. */
  readLate(late: Reading): this {
    this.merge(late, new Set(touchedBy(late).applicationIds))
    return this
  }
  merge(one: Reading, stale?: Known['stale']) {
    const merged = mergeReading({ ...this, ...(stale ? { stale } : {}) }, one)
    this.account = merged.account ?? this.account
    for (const application of merged.applications)
      this.applications.set(application.applicationId, application)
    for (const changed of merged.letters) this.letters.set(changed.letterId, changed)
    return merged
  }
  get only(): Application {
    const [application] = this.applications.values()
    if (this.applications.size !== 1 || !application) throw new Error('not one application')
    return application
  }
  get counts() {
    const { unread, readElsewhere } = this.only
    return { unread, readElsewhere }
  }
}
