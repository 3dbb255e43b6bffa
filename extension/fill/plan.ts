/** What was judged and a profile to a plan: what would be written where, and why not elsewhere. Changes nothing. */
import type { FieldKey, ProfileValues } from '@repdesk/shared/keys'
import { isUnanswered, stateOf } from './controls.ts'
import { isWritable } from './fit.ts'
import type { Asks, Field, PageContext, PlannedAction, PlanRow, Whose } from './form.ts'
import type { Judged } from './judge.ts'
import { labelOf } from './labels.ts'
import { isAsked } from './policy.ts'
import { isCovered, type Looks } from './seen.ts'
import { mapInSteps, type Steps } from './slices.ts'
import type { Setting } from './values.ts'
import { type WeighedField, weigh } from './weigh.ts'
import { hasValue, isSame, type Writing, writingFor } from './writing.ts'

export type PlannedField = { field: Field; row: PlanRow; writing: Writing | null; whose: Whose }
export type FillPlan = { fields: PlannedField[] }

/** Blank values are none, and what steers the direction of text or a terminal is nobody's datum. */
const tidied = (profile: ProfileValues): ProfileValues =>
  Object.fromEntries(
    Object.entries(profile).map(([key, value]) => [
      key,
      value.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]+/gu, ' ').trim(),
    ]),
  )

export function* planFill(judged: Judged, profile: ProfileValues): Steps<FillPlan> {
  const { circumstances } = judged
  const { asked, fields } = yield* weigh(judged)
  const setting: Setting = {
    profile: tidied(profile),
    asked,
    language: circumstances.language,
    today: circumstances.today,
  }
  const looks: Looks = new Map()
  const decide = (one: WeighedField): Decided => {
    if (one.barred) return one.barred
    if (isElsewhere(one, profile)) return { action: 'cannot-fit', why: 'asks a place of another country' }
    // The page may change as soon as it is its turn.
    if (looks.size === 0) queueMicrotask(() => looks.clear())
    return valueFor(one.field, one.asks, setting, circumstances.context, looks)
  }
  return { fields: yield* mapInSteps(fields, (one, index) => planned(one, index, decide(one))) }
}

type Decided = { action: PlannedAction; why?: string; writing?: Writing; before?: string }

const isElsewhere = ({ place }: WeighedField, profile: ProfileValues): boolean => {
  const country = profile['addr.country']
  return (
    place !== undefined &&
    country !== undefined &&
    country !== '' &&
    (place === 'american') !== (country === 'US')
  )
}

function valueFor(field: Field, asks: Asks, setting: Setting, context: PageContext, looks: Looks): Decided {
  const key = asks.key as FieldKey
  const state = stateOf(field)
  const before = isUnanswered(field, state) ? '' : state.text
  if (context.handsOff) return { action: 'never', why: context.handsOff, before }
  const writing = writingFor(field, asks, setting)
  if (!writing) return { action: hasValue(field, asks, setting) ? 'cannot-fit' : 'no-value', before }
  if (before !== '' && isSame(writing, state)) return { action: 'already', before, writing }
  const isText = field.kind === 'text' || field.kind === 'area'
  if (!isWritable(field, writing.choice, looks) || (isText && isCovered(field.element)))
    return { action: 'never', why: 'hidden or read-only', before }
  if (before !== '') return { action: 'kept', before, writing }
  return { action: isAsked(key) ? 'ask' : 'fill', before, writing }
}

function planned({ field, asks, whose, said }: WeighedField, index: number, decided: Decided): PlannedField {
  const shows = decided.action === 'fill' || decided.action === 'ask' || decided.action === 'kept'
  const row: PlanRow = {
    fieldId: `f${index}`,
    label: labelOf(field),
    party: whose.party,
    key: asks.confidence >= 0.5 ? asks.key : null,
    action: said?.contested && decided.action === 'fill' ? 'ask' : decided.action,
    before: whose.party === 'representative' ? (decided.before ?? '') : '',
    after: shows ? (decided.writing?.text ?? '') : '',
    confidence: Math.min(whose.confidence, asks.confidence),
    reasons: [...whose.reasons, ...asks.reasons, ...(decided.why ? [decided.why] : [])],
    ...(said && { taughtId: said.taughtId }),
  }
  return { field, row, writing: decided.writing ?? null, whose }
}
