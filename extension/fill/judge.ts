/** Whose every field of a page is and what it asks: all that can be said without knowing any profile. */
import { joinDates } from './date-boxes.ts'
import { attributeOf, rootElementOf } from './dom.ts'
import type { Asks, Field, PageContext } from './form.ts'
import { type PageEvidence, readPage } from './page.ts'
import { hearQuestions } from './questions.ts'
import { type ScanOptions, scanDocument } from './scan.ts'
import { mapInSteps, runInSlices, type Steps } from './slices.ts'
import { sureEnough } from './sure.ts'
import { type Surroundings, surroundingsOf } from './surroundings.ts'
import type { Once } from './teach.ts'
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

/** Lists of one length: what stands at one place in them is about one field. */
export type Judged = {
  fields: Field[]
  asks: Asks[]
  whose: WhoseAnswer[]
  around: Surroundings[]
  /** The page's address or its account says whose it is, and not its title alone. */
  steady: boolean
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
  if (typeof __REPDESK_FAULT__ !== 'undefined' && __REPDESK_FAULT__ !== 'none')
    spoil(whose, __REPDESK_FAULT__)
  const around = yield* mapInSteps(fields, surroundingsOf)
  return { fields, asks, whose, around, steady: page.steady, circumstances }
}

const isProfessionals = (asks: Asks[], whose: WhoseAnswer[]): boolean =>
  asks.some(
    ({ key, confidence }, index) =>
      (key === 'rep.membership_id' || (key === 'org.name' && whose[index]?.source === 'own')) &&
      confidence >= sureEnough,
  ) && whose.every(({ party }) => party === 'unknown' || party === 'representative')

/** Swedes write dates as ISO does. */
const isoToday = (): string => new Date().toLocaleDateString('sv')
