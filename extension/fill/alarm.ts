/** The alarm: the representative's e-mail, telephone or address found in a field that is surely another party's. */
import type { FieldKey, ProfileValues } from '@repdesk/shared/keys'
import { guardedOf } from './alarm-profile.ts'
import { foundAmong } from './alarm-values.ts'
import { fingerprintOf, pageOf } from './fingerprint.ts'
import type { Party, PlanNotice, Reason } from './form.ts'
import type { FillPlan, PlannedField } from './plan.ts'
import { sureEnough } from './whose.ts'

/** Whose a field is, as the engine says without knowing any profile. */
export type Judgement = {
  party: Party
  /** What it asks; null when that cannot be told. */
  key: FieldKey | null
  label: string
  reasons: Reason[]
  fingerprint: string
}

/** What a person is told before a fill. A field whose party is not sure, or that is never filled, raises none. */
export function alarmsAmong({ fields }: FillPlan, profile: ProfileValues): PlanNotice[] {
  const guarded = new Set(guardedOf(profile).map(({ kind, spelling }) => `${kind} ${spelling}`))
  const texts = fields.filter(({ field }) => field.kind === 'text' || field.kind === 'area')
  const values = texts.map(({ field }) => (field.element as HTMLInputElement).value)
  const notices = new Map<string, PlanNotice>()
  for (const { kind, spelling, at } of foundAmong(values)) {
    const planned = texts[at[0] ?? -1]
    if (!planned || !isSurelyTheirs(planned) || !guarded.has(`${kind} ${spelling}`)) continue
    const { party } = planned.row
    const label = plainLabel(planned)
    notices.set(`${kind} ${planned.row.fieldId}`, { kind: 'yours-in-theirs', what: kind, party, label })
  }
  return [...notices.values()]
}

/** For each element whether it is surely another party's, and why; null where it is not, or is no field. */
export function judgementsOf(
  { fields }: FillPlan,
  elements: (Element | undefined)[],
  url: string,
): (Judgement | null)[] {
  const byElement = new Map(fields.map((planned) => [planned.field.element as Element, planned]))
  return elements.map((element) => {
    const planned = element && byElement.get(element)
    if (!planned || !isSurelyTheirs(planned)) return null
    const { field, row, whose } = planned
    return {
      party: row.party,
      key: row.key,
      label: plainLabel(planned),
      reasons: whose.reasons.slice(0, 3).map((reason) => reason.slice(0, 200)),
      fingerprint: fingerprintOf(field, pageOf(url)),
    }
  })
}

const plainLabel = ({ row }: PlannedField): string =>
  row.label.slice(0, 160).replace(/[\s*:]*(\((required|obligatoire)\))?[\s*:]*$/i, '')

const isSurelyTheirs = ({ row, whose }: PlannedField): boolean =>
  row.action === 'not-yours' && whose.confidence >= sureEnough
