/** What the engine says of single fields without knowing any profile, for the alarm. */
import type { FieldKey } from '@repdesk/shared/keys'
import { fingerprintOf, pageOf } from './fingerprint.ts'
import type { Asks, Field, Party, Reason } from './form.ts'
import type { Judged } from './judge.ts'
import { labelOf, plainLabel } from './labels.ts'
import { neverAmong } from './never.ts'
import { sureEnough } from './sure.ts'
import { applyTaught } from './teach.ts'
import type { WhoseAnswer } from './whose.ts'

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
  { fields, asks, whose, circumstances }: Judged,
  elements: (Element | undefined)[],
): (Judgement | null)[] {
  const never = neverAmong(fields, asks)
  applyTaught(fields, whose, asks, circumstances, (index) => never(index) !== null)
  const places = new Map(fields.map(({ element }, index) => [element as Element, index]))
  return elements.map((element) => {
    const index = element && places.get(element)
    if (index === undefined || never(index) !== null) return null
    const { party, confidence, reasons } = whose[index] as WhoseAnswer
    if (party === 'representative' || party === 'unknown' || confidence < sureEnough) return null
    const field = fields[index] as Field
    const ask = asks[index] as Asks
    return {
      party,
      key: ask.confidence >= 0.5 ? ask.key : null,
      label: plainLabel(labelOf(field)),
      reasons: reasons.slice(0, 3).map((reason) => reason.slice(0, 200)),
      fingerprint: fingerprintOf(field, pageOf(circumstances.url)),
    }
  })
}
