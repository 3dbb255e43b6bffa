/** Receipts as the settings list them: by portal, with counts and fields. Pure. */
import type { FillOutcome, Party } from '../../fill/form.ts'
import type { FillReceipt } from '../../store/snapshot.ts'

/** What a person looks for comes first. */
export const outcomeOrder: readonly FillOutcome[] = [
  'filled',
  'did-not-stick',
  'gone',
  'cannot-fit',
  'kept',
  'no-value',
  'already',
  'left-out',
  'unsure',
  'never',
  'not-yours',
]

export type Count = { outcome: FillOutcome; count: number }

export function countsOf({ fields }: FillReceipt): Count[] {
  return outcomeOrder.flatMap((outcome) => {
    const count = fields.filter((field) => field.outcome === outcome).length
    return count > 0 ? [{ outcome, count }] : []
  })
}

/** Where fills were done: a portal's id or, for a page of none, its origin; each once. */
export const placeOf = ({ portalId, origin }: FillReceipt): string => portalId ?? origin
export const placesOf = (receipts: readonly FillReceipt[]): string[] => [...new Set(receipts.map(placeOf))]

const told: ReadonlySet<FillOutcome> = new Set<FillOutcome>(['unsure', 'never', 'not-yours'])

/** The representative's own fields, one by one, and those of others by how many of each party. */
export function fieldsOf({ fields }: FillReceipt) {
  const own = fields
    .filter(({ outcome }) => !told.has(outcome))
    .sort((a, b) => outcomeOrder.indexOf(a.outcome) - outcomeOrder.indexOf(b.outcome))
  const others = new Map<Party, number>()
  for (const { outcome, party } of fields)
    if (outcome === 'not-yours') others.set(party, (others.get(party) ?? 0) + 1)
  const left = (['unsure', 'never'] as const).flatMap((outcome) => {
    const count = fields.filter((field) => field.outcome === outcome).length
    return count > 0 ? [{ outcome, count }] : []
  })
  return { own, left, others: [...others].sort((a, b) => b[1] - a[1]) }
}
