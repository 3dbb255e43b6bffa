/** The fees of one or more applications on a day: a line for each person and each fee, owed or not. */
import { type Words, withValues } from '../words.ts'
import type { FeeFacts, FeeKind, FeePerson, Together } from './fee-facts.ts'
import { type FeeCap, type FeeRow, feeCaps, feeExemptions, feeTable } from './fee-table.ts'
import { moneyWords } from './money.ts'

export type FeeLine = {
  reference: string
  person: string
  fee: FeeKind
  words: Words
  /** What it costs someone alone. */
  fullCents: number
  /** What is due. */
  cents: number
  /** Why that is less, or nothing. */
  because: Words | null
}

const kinds: readonly FeeKind[] = ['processing', 'biometrics']

/** `day` as `2026-06-03`: the day the applications are made on, which ages are counted by too. */
export function feesFor(applications: readonly FeeFacts[], together: Together, day: string): FeeLine[] {
  const left = new Map<FeeCap, number>()
  const underCap = (row: FeeRow, cents: number): Pick<FeeLine, 'cents' | 'because'> => {
    const cap = newest(feeCaps, day, (known) => known.cap === row.cap && known.together === together)
    if (!cap || cents === 0) return { cents, because: null }
    const due = Math.min(cents, left.get(cap) ?? cap.cents)
    left.set(cap, (left.get(cap) ?? cap.cents) - due)
    if (due === cents) return { cents, because: null }
    const most = moneyWords(cap.cents)
    return {
      cents: due,
      because: {
        en: withValues(cap.because, { most: most.en }).en,
        fr: withValues(cap.because, { most: most.fr }).fr,
      },
    }
  }
  return applications.flatMap((application) =>
    application.persons.flatMap((person) =>
      kinds.flatMap((fee) => {
        const row = rowOf(application, fee, day)
        if (!row) return []
        const { reference } = application
        const line = { reference, person: person.name, fee, words: row.words }
        const because = row.cents === 0 ? row.because : exemptionOf(fee, person, day)
        if (because) return [{ ...line, fullCents: 0, cents: 0, because }]
        return [{ ...line, fullCents: row.cents, ...underCap(row, row.cents) }]
      }),
    ),
  )
}

export const totalOf = (lines: readonly FeeLine[]): number =>
  lines.reduce((total, line) => total + line.cents, 0)

/** The row that says most about the application; of those, the newest in force. */
function rowOf(application: FeeFacts, fee: FeeKind, day: string): FeeRow | undefined {
  const rows = feeTable.filter(
    (row) => row.fee === fee && row.type === application.type && row.from <= day && isMet(row, application),
  )
  const most = Math.max(...rows.map(sayings))
  return newest(rows, day, (row) => sayings(row) === most)
}

const sayings = (row: FeeRow) => Object.keys(row.when ?? {}).length

const isMet = ({ when = {} }: FeeRow, { purpose, restoration, measure }: FeeFacts) =>
  (!when.purpose || when.purpose === purpose) &&
  (!when.restoration || when.restoration === restoration) &&
  (!when.measure || when.measure === measure)

const exemptionOf = (fee: FeeKind, person: FeePerson, day: string): Words | undefined =>
  feeExemptions.find((known) => known.fee === fee && known.from <= day && known.holds(person, day))?.because

function newest<T extends { from: string }>(
  rows: readonly T[],
  day: string,
  fits: (row: T) => boolean,
): T | undefined {
  const inForce = rows.filter((row) => row.from <= day && fits(row))
  return inForce.reduce<T | undefined>((best, row) => (best && best.from > row.from ? best : row), undefined)
}
