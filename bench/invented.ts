/** Invented application lists, as large as wanted. */
import { newId } from '@repdesk/shared/ids'
import type { ReadApplication, Reading } from '@repdesk/shared/reading'

const families = [
  'Tremblay',
  'Diallo',
  'Nguyen',
  'Haddad',
  'Li',
  'Okafor',
  'Silva',
  'Kaur',
  'Ivanova',
  'García',
]
const types = ['Visitor visa', 'Study permit', 'Work permit', 'Permanent residence']
const statuses = ['Submitted', 'In progress', 'Approved', 'Refused', 'Withdrawn']

let number = 0

/** The `at`-th application: one in forty has something unread. */
export const invented = (at: number): ReadApplication => ({
  reference: `V${300_000_000 + at}`,
  applicant: `${families[(at * 7919) % 10]}, Given${(at * 104_729) % 50_000}`,
  type: types[(at * 31) % 4] ?? '',
  status: statuses[(at * 17) % 5] ?? '',
  updatedOn: new Date(Date.UTC(2024, 0, 1 + ((at * 31) % 700))).toISOString().slice(0, 10),
  unread: at % 40 === 0 ? 1 : 0,
})

/** Readings of `perReading` applications each, for those from `from` up to but not including `to`. */
export function readingsOf(from: number, to: number, perReading: number): Reading[] {
  const readings: Reading[] = []
  for (let start = from; start < to; start += perReading) {
    const applications = Array.from({ length: Math.min(perReading, to - start) }, (_, at) =>
      invented(start + at),
    )
    readings.push({
      readingId: newId(),
      number: ++number,
      portalId: 'ircc-portal',
      practice: false,
      readAt: new Date().toISOString(),
      kind: 'application-list',
      complete: false,
      account: 'Marie Tremblay',
      applications,
      letters: [],
    })
  }
  return readings
}

/** The readings in the batches that one request takes. */
export function batchesOf(readings: Reading[], perBatch: number): Reading[][] {
  const batches: Reading[][] = []
  for (let at = 0; at < readings.length; at += perBatch) batches.push(readings.slice(at, at + perBatch))
  return batches
}
