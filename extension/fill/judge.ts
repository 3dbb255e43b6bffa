/** Whose every field of a page is and what it asks: all that can be said without knowing any profile. */
import type { FieldKey } from '@repdesk/shared/keys'
import { joinDates } from './date-boxes.ts'
import { attributeOf, rootElementOf } from './dom.ts'
import type { Asks, Field, PageContext, Whose } from './form.ts'
import { doubtfulAmong, oneOfSeveral, otherwiseNamed, placeOf } from './guards.ts'
import { type PageEvidence, readPage } from './page.ts'
import { policyOf } from './policy.ts'
import { type ScanOptions, scanDocument } from './scan.ts'
import { hearQuestions, hearSections } from './sections.ts'
import { mapInSteps, runInSlices, type Steps } from './slices.ts'
import { headOf } from './standing.ts'
import { sureEnough } from './sure.ts'
import { applyTaught, type Once, type Said } from './teach.ts'
import { askByOptions, joinTicks } from './ticks.ts'
import { inherit, settleTogether } from './together.ts'
import { whatAsks } from './what.ts'
import { type WhoseAnswer, whoseIs } from './whose.ts'

export type Circumstances = {
  url: string
  context: PageContext
  /** What a person said of fields on this visit. */
  once?: Once
  language: 'en' | 'fr'
  /** ISO date. */
  today: string
}

/** A field that nothing is written into, whatever the profile has. */
export type Barred = { action: 'never' | 'not-yours' | 'unsure'; why?: string }
export type JudgedField = {
  field: Field
  asks: Asks
  whose: Whose
  barred: Barred | null
  /** One of two boxes for one datum, of which this is for addresses in the United States, or for those elsewhere. */
  place?: 'american' | 'other' | undefined
  said?: Said | undefined
}
export type Judged = {
  fields: JudgedField[]
  /** Keys that the representative's fields ask. */
  asked: ReadonlySet<FieldKey>
  circumstances: Circumstances
}

/** Judges the page as it is now; in slices, so that the page goes on answering. */
export type Judge = (context: PageContext, once: Once) => Promise<Judged>

export const judgeOf =
  (document: Document, urlOf: () => string, options: ScanOptions = {}): Judge =>
  (context, once) =>
    runInSlices(judgeDocument(document, { ...circumstancesOf(document, urlOf(), context), once }, options))

/** Circumstances of a page that fields are judged in. */
export function circumstancesOf(
  document: Document,
  url: string,
  context: PageContext,
  today = isoToday(),
): Circumstances {
  const root = rootElementOf(document)
  const language = root && attributeOf(root, 'lang').toLowerCase().startsWith('fr') ? 'fr' : 'en'
  return { url, context, language, today }
}

export function* judgeDocument(
  document: Document,
  circumstances: Circumstances,
  options?: ScanOptions,
): Steps<Judged> {
  const page = readPage(document, circumstances.url, circumstances.context)
  return yield* judgeFields(yield* scanDocument(document, options), page, circumstances)
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

function* judgeFields(scanned: Field[], page: PageEvidence, circumstances: Circumstances): Steps<Judged> {
  const fields = joinTicks(scanned, whatAsks)
  const asks = yield* mapInSteps(fields, whatAsks)
  askByOptions(fields, asks)
  settleTogether(fields, asks)
  joinDates(fields, asks, whatAsks)
  const judge = (seen: PageEvidence) =>
    mapInSteps(fields, (field, index) => whoseIs(field, seen, asks[index]?.key ?? null))
  let whose = yield* judge(page)
  // A profile page that names nobody and asks for a licence number is the representative's own.
  if (page.account && !page.ownAccount && isProfessionals(asks, whose))
    whose = yield* judge({ ...page, ownAccount: true })
  hearQuestions(fields, whose)
  inherit(fields, asks, whose)
  hearSections(fields, asks, whose)
  if (typeof __REPDESK_FAULT__ !== 'undefined' && __REPDESK_FAULT__ !== 'none')
    spoil(whose, __REPDESK_FAULT__)
  doubtBarePages(fields, whose, page.steady)
  doubtBothSides(whose)
  const signIn = signInForms(fields)
  const isNever = (index: number) => hardNo(fields[index] as Field, asks[index] as Asks, signIn) !== null
  const said = applyTaught(fields, whose, asks, circumstances, isNever)
  const isOurs = (index: number) =>
    whose[index]?.party === 'representative' && whose[index].confidence >= sureEnough
  const asked = new Set<FieldKey>()
  for (const [index, { key }] of asks.entries()) if (key && isOurs(index)) asked.add(key)
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
    asked,
    circumstances,
    fields: yield* mapInSteps(fields, (field, index) => {
      const ask = asks[index] as Asks
      const who = whose[index] as WhoseAnswer
      const barred = hardNo(field, ask, signIn) ?? soft(field, ask, who, doubtOf(index))
      return {
        field,
        asks: ask,
        whose: who,
        barred,
        place: barred ? undefined : placeOf(index, fields, asks),
        said: said.get(index),
      }
    }),
  }
}

const isProfessionals = (asks: Asks[], whose: WhoseAnswer[]): boolean =>
  asks.some(
    ({ key, confidence }, index) =>
      (key === 'rep.membership_id' || (key === 'org.name' && whose[index]?.source === 'own')) &&
      confidence >= sureEnough,
  ) && whose.every(({ party }) => party === 'unknown' || party === 'representative')

const cards = /(^|\s)(cc-[a-z-]+|one-time-code|current-password|new-password)(\s|$)/

/** What is never written, whoever it belongs to. */
function hardNo(field: Field, asks: Asks, signIn: Set<HTMLFormElement>): Barred | null {
  if (field.type === 'password' || cards.test(field.autocomplete))
    return { action: 'never', why: 'a password, a code or a card' }
  if (asks.key && policyOf(asks.key) === 'never') return { action: 'never', why: 'a person does this' }
  if (field.form && signIn.has(field.form) && asks.key?.startsWith('email.'))
    return { action: 'never', why: 'a sign-in form' }
  return null
}

/** Whose, then what: both must be sure. */
function soft(field: Field, asks: Asks, whose: WhoseAnswer, doubt: string | undefined): Barred | null {
  if (whose.party !== 'representative') return { action: whose.party === 'unknown' ? 'unsure' : 'not-yours' }
  if (whose.confidence < sureEnough) return { action: 'unsure' }
  if (doubt) return { action: 'unsure', why: doubt }
  if (!asks.key || asks.confidence < sureEnough || field.kind === 'checkbox') return { action: 'unsure' }
  return null
}

/** The tenant's representative and the landlord's on one page: nothing says for which of them the form is filled. */
function doubtBothSides(whose: WhoseAnswer[]): void {
  if (!whose.some(({ party, of }) => party === 'unknown' && of === 'other')) return
  for (const answer of whose)
    if (answer.party === 'representative' && answer.of) {
      answer.confidence = 0.5
      answer.reasons = [...answer.reasons, 'but the page has another side’s representative too']
    }
}

/**
 * When a page names another party too, what only its title says decides nothing; what its address or its account says
 * decides until the other party is named.
 */
function doubtBarePages(fields: Field[], whose: WhoseAnswer[], isSteady: boolean): void {
  const isOther = ({ source, party }: WhoseAnswer) =>
    source !== 'page' && party !== 'representative' && party !== 'unknown'
  if (!whose.some(isOther)) return
  const named = new Set<unknown>()
  for (const [index, answer] of whose.entries()) {
    const head = headOf(fields[index] as Field)
    if (isOther(answer)) named.add(head)
    if (answer.source !== 'page' || answer.party !== 'representative') continue
    if (isSteady && !answer.reasons.some(isTitleOfPage) && !named.has(head)) continue
    answer.confidence = 0.5
    answer.reasons = [...answer.reasons, 'but the page asks about others too']
  }
}

const isTitleOfPage = (reason: string): boolean => reason.startsWith('page title')

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

const isoToday = (): string => {
  const now = new Date()
  return [
    now.getFullYear(),
    `${now.getMonth() + 1}`.padStart(2, '0'),
    `${now.getDate()}`.padStart(2, '0'),
  ].join('-')
}
