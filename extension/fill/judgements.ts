/** What the engine says of single fields without knowing any profile, for the alarm. */
import type { FieldKey } from '@repdesk/shared/keys'
import { fingerprintOf, pageOf } from './fingerprint.ts'
import type { Party, Reason } from './form.ts'
import type { Judged } from './judge.ts'
import { labelOf, plainLabel } from './labels.ts'
import { sureEnough } from './sure.ts'

/** Whose a field is, as the engine says without knowing any profile. */
export type Judgement = {
  party: Party
  /** What it asks; null when that cannot be told. */
  key: FieldKey | null
  label: string
  reasons: Reason[]
  fingerprint: string
}

/** For each element whether it is surely another party's, and why; null where it is not, or is no field. */
export function judgementsOf(
  { fields, circumstances }: Judged,
  elements: (Element | undefined)[],
): (Judgement | null)[] {
  const byElement = new Map(fields.map((judged) => [judged.field.element as Element, judged]))
  return elements.map((element) => {
    const judged = element && byElement.get(element)
    if (judged?.barred?.action !== 'not-yours' || judged.whose.confidence < sureEnough) return null
    const { field, asks, whose } = judged
    return {
      party: whose.party,
      key: asks.confidence >= 0.5 ? asks.key : null,
      label: plainLabel(labelOf(field)),
      reasons: whose.reasons.slice(0, 3).map((reason) => reason.slice(0, 200)),
      fingerprint: fingerprintOf(field, pageOf(circumstances.url)),
    }
  })
}
