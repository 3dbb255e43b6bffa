/** The alarm: the representative's e-mail, telephone or address found in a field that is surely another party's. */
import type { ProfileValues } from '@repdesk/shared/keys'
import { guardedOf } from './alarm-profile.ts'
import { foundAmong } from './alarm-values.ts'
import { stateOf } from './controls.ts'
import type { PlanNotice } from './form.ts'
import { plainLabel } from './labels.ts'
import type { FillPlan, PlannedField } from './plan.ts'
import { sureEnough } from './sure.ts'

/** What a person is told before a fill. A field whose party is not sure, or that is never filled, raises none. */
export function alarmsAmong({ fields }: FillPlan, profile: ProfileValues): PlanNotice[] {
  const guarded = new Set(guardedOf(profile).map(({ kind, spelling }) => `${kind} ${spelling}`))
  const texts = fields.filter(({ field }) => /^(text|area|rich)$/.test(field.kind))
  const values = texts.map(({ field }) => stateOf(field).text)
  const notices = new Map<string, PlanNotice>()
  for (const { kind, spelling, at } of foundAmong(values)) {
    const planned = texts[at[0] ?? -1]
    if (!planned || !isSurelyTheirs(planned) || !guarded.has(`${kind} ${spelling}`)) continue
    const { party } = planned.row
    const label = plainLabel(planned.row.label)
    notices.set(`${kind} ${planned.row.fieldId}`, { kind: 'yours-in-theirs', what: kind, party, label })
  }
  return [...notices.values()]
}

const isSurelyTheirs = ({ row, whose }: PlannedField): boolean =>
  row.action === 'not-yours' && whose.confidence >= sureEnough
