/** Fields and a profile to a plan: what would be written where, and why not elsewhere. Changes nothing. */
import type { FieldKey, ProfileValues } from '@repdesk/shared/keys'
import { isUnanswered, stateOf } from './controls.ts'
import { joinDates } from './dates.ts'
import { isWritable } from './fit.ts'
import type { Asks, Field, PageContext, PlannedAction, PlanRow, Whose } from './form.ts'
import { doubtfulAmong, isOtherCountrys, oneOfSeveral, otherwiseNamed } from './guards.ts'
import type { PageEvidence } from './page.ts'
import { policyOf } from './policy.ts'
import { mapInSteps, type Steps } from './slices.ts'
import { applyTaught, type Once, type Said } from './teach.ts'
import { askByOptions, joinTicks } from './ticks.ts'
import { inherit, settleTogether } from './together.ts'
import type { Setting } from './values.ts'
import { whatAsks } from './what.ts'
import { sureEnough, type WhoseAnswer, whoseIs } from './whose.ts'
import { hasValue, isSame, type Writing, writingFor } from './writing.ts'

export type PlannedField = { field: Field; row: PlanRow; writing: Writing | null; whose: Whose }
export type FillPlan = { fields: PlannedField[] }

export type Circumstances = {
  page: PageEvidence
  url: string
  context: PageContext
  /** What a person said of fields on this visit. */
  once?: Once
  language: 'en' | 'fr'
  /** ISO date. */
  today: string
}

/**
 * For tests of the tests only: builds made with REPDESK_FAULT set prove that the end-to-end check notices an engine
 * that fills nothing ('no-fill') or takes every field for the representative's ('all-representative'). Every ordinary
 * build defines it as 'none', and nothing of it is left in the bundle.
 */
declare const __REPDESK_FAULT__: 'none' | 'no-fill' | 'all-representative' | undefined

function spoil(whose: WhoseAnswer[], fault: string): void {
  const party = fault === 'all-representative' ? 'representative' : 'unknown'
  for (const index of whose.keys()) whose[index] = { party, confidence: 1, reasons: [], source: 'own' }
}

export function* planFill(
  scanned: Field[],
  profile: ProfileValues,
  circumstances: Circumstances,
): Steps<FillPlan> {
  const fields = joinTicks(scanned, whatAsks)
  const asks = yield* mapInSteps(fields, whatAsks)
  askByOptions(fields, asks)
  settleTogether(fields, asks)
  joinDates(fields, asks, whatAsks)
  const judge = (page: PageEvidence) =>
    mapInSteps(fields, (field, index) => whoseIs(field, page, asks[index]?.key ?? null))
  let whose = yield* judge(circumstances.page)
  // A profile page that names nobody and asks for a licence number is the representative's own.
  if (circumstances.page.account && !circumstances.page.ownAccount && isProfessionals(asks, whose))
    whose = yield* judge({ ...circumstances.page, ownAccount: true })
  inherit(fields, asks, whose)
  if (typeof __REPDESK_FAULT__ !== 'undefined' && __REPDESK_FAULT__ !== 'none')
    spoil(whose, __REPDESK_FAULT__)
  doubtBarePages(whose)
  const signIn = signInForms(fields)
  const isNever = (index: number) => hardNo(fields[index] as Field, asks[index] as Asks, signIn) !== null
  const said = applyTaught(fields, whose, asks, circumstances, isNever)
  const isOurs = (index: number) =>
    whose[index]?.party === 'representative' && whose[index].confidence >= sureEnough
  const asked = new Set<FieldKey>()
  for (const [index, { key }] of asks.entries()) if (key && isOurs(index)) asked.add(key)
  const setting: Setting = { profile, asked, language: circumstances.language, today: circumstances.today }
  const isDoubtful = doubtfulAmong(fields, asks, whose)
  const isListed = oneOfSeveral(fields, asks, whose)
  const isOtherwiseNamed = otherwiseNamed(fields, whose)
  const doubtOf = (index: number): string | undefined => {
    if (said.has(index)) return undefined
    if (isListed(index)) return 'one of several, and nothing says which'
    if (isOtherwiseNamed(index)) return 'its name speaks of something else'
    return isDoubtful(index) ? 'what stands above it may speak of somebody else' : undefined
  }
  return {
    fields: yield* mapInSteps(fields, (field, index) => {
      const ask = asks[index] as Asks
      const who = whose[index] as WhoseAnswer
      const decided =
        hardNo(field, ask, signIn) ??
        soft(field, ask, who, doubtOf(index)) ??
        (isOtherCountrys(index, fields, asks, profile)
          ? { action: 'cannot-fit' as const, why: 'asks a place of another country' }
          : valueFor(field, ask, setting, circumstances.context))
      return planned(field, index, ask, who, decided, said.get(index))
    }),
  }
}

const isProfessionals = (asks: Asks[], whose: WhoseAnswer[]): boolean =>
  asks.some(({ key, confidence }) => key === 'rep.membership_id' && confidence >= sureEnough) &&
  whose.every(({ party }) => party === 'unknown' || party === 'representative')

type Decided = { action: PlannedAction; why?: string; writing?: Writing; before?: string }

const cards = /(^|\s)(cc-[a-z-]+|one-time-code|current-password|new-password)(\s|$)/

/** What is never written, whoever it belongs to. */
function hardNo(field: Field, asks: Asks, signIn: Set<HTMLFormElement>): Decided | null {
  if (field.type === 'password' || cards.test(field.autocomplete))
    return { action: 'never', why: 'a password, a code or a card' }
  if (asks.key && policyOf(asks.key) === 'never') return { action: 'never', why: 'a person does this' }
  if (field.form && signIn.has(field.form) && asks.key?.startsWith('email.'))
    return { action: 'never', why: 'a sign-in form' }
  return null
}

/** Whose, then what: both must be sure. */
function soft(field: Field, asks: Asks, whose: WhoseAnswer, doubt: string | undefined): Decided | null {
  if (whose.party !== 'representative') return { action: whose.party === 'unknown' ? 'unsure' : 'not-yours' }
  if (whose.confidence < sureEnough) return { action: 'unsure' }
  if (doubt) return { action: 'unsure', why: doubt }
  if (!asks.key || asks.confidence < sureEnough || field.kind === 'checkbox') return { action: 'unsure' }
  return null
}

function valueFor(field: Field, asks: Asks, setting: Setting, context: PageContext): Decided {
  const key = asks.key as FieldKey
  const state = stateOf(field)
  const before = isUnanswered(field, state) ? '' : state.text
  if (context.handsOff) return { action: 'never', why: context.handsOff, before }
  const writing = writingFor(field, asks, setting)
  if (!writing) return { action: hasValue(field, asks, setting) ? 'cannot-fit' : 'no-value', before }
  if (before !== '' && isSame(writing, state)) return { action: 'already', before, writing }
  if (!isWritable(field, writing.choice)) return { action: 'never', why: 'hidden or read-only', before }
  if (before !== '') return { action: 'kept', before, writing }
  return { action: policyOf(key) === 'ask' ? 'ask' : 'fill', before, writing }
}

function planned(
  field: Field,
  index: number,
  asks: Asks,
  whose: Whose,
  decided: Decided,
  said?: Said,
): PlannedField {
  const shows = decided.action === 'fill' || decided.action === 'ask' || decided.action === 'kept'
  const row: PlanRow = {
    fieldId: `f${index}`,
    label: field.label || field.asides[0]?.text || field.names[0] || '',
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

/** When a page names another party too, what only its title says decides nothing. */
function doubtBarePages(whose: WhoseAnswer[]): void {
  const others = whose.some(
    (answer) => answer.source !== 'page' && answer.party !== 'representative' && answer.party !== 'unknown',
  )
  if (!others) return
  for (const answer of whose)
    if (answer.source === 'page' && answer.party === 'representative') {
      answer.confidence = 0.5
      answer.reasons = [...answer.reasons, 'but the page asks about others too']
    }
}

/** Forms with a password and little else. */
function signInForms(fields: Field[]): Set<HTMLFormElement> {
  const counts = new Map<HTMLFormElement, { texts: number; passwords: number }>()
  for (const { form, type, kind } of fields) {
    if (!form || kind !== 'text') continue
    const count = counts.get(form) ?? { texts: 0, passwords: 0 }
    counts.set(form, count)
    if (type === 'password') count.passwords++
    else count.texts++
  }
  return new Set(
    [...counts].filter(([, { texts, passwords }]) => passwords > 0 && texts <= 2).map(([form]) => form),
  )
}
