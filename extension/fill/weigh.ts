/** Second thoughts about what was judged, and the person's word: what may be written into, and what not at all. */
import type { FieldKey } from '@repdesk/shared/keys'
import type { Asks, Field, Whose } from './form.ts'
import { doubtfulAmong, oneOfSeveral, otherwiseNamed, placeOf } from './guards.ts'
import type { Judged } from './judge.ts'
import { neverAmong } from './never.ts'
import { hearSections } from './sections.ts'
import { mapInSteps, type Steps } from './slices.ts'
import { sureEnough } from './sure.ts'
import { applyTaught, type Said } from './teach.ts'
import type { WhoseAnswer } from './whose.ts'

/** A field that nothing is written into, whatever the profile has. */
export type Barred = { action: 'never' | 'not-yours' | 'unsure'; why?: string }
export type WeighedField = {
  field: Field
  asks: Asks
  whose: Whose
  barred: Barred | null
  /** One of two boxes for one datum, of which this is for addresses in the United States, or for those elsewhere. */
  place?: 'american' | 'other' | undefined
  said?: Said | undefined
}
export type Weighed = {
  fields: WeighedField[]
  /** Keys that the representative's fields ask. */
  asked: ReadonlySet<FieldKey>
}

/** Changes what was judged, in place: a representative's field that is in doubt is no longer sure. */
export function* weigh(judged: Judged): Steps<Weighed> {
  const { fields, asks, whose, around, circumstances } = judged
  hearSections(fields, asks, whose, around)
  doubtBarePages(judged)
  doubtBothSides(whose)
  const never = neverAmong(fields, asks)
  const said = applyTaught(fields, whose, asks, circumstances, (index) => never(index) !== null)
  const isOurs = (index: number) =>
    whose[index]?.party === 'representative' && whose[index].confidence >= sureEnough
  const asked = new Set<FieldKey>()
  for (const [index, { key }] of asks.entries()) if (key && isOurs(index)) asked.add(key)
  const isDoubtful = doubtfulAmong(asks, whose, around)
  const isListed = oneOfSeveral(fields, asks, whose)
  const isOtherwiseNamed = otherwiseNamed(whose, around)
  const doubtOf = (index: number): string | undefined => {
    if (said.has(index)) return undefined
    if (isListed(index)) return 'one of several, and nothing says which'
    if (isOtherwiseNamed(index)) return 'its name speaks of something else'
    return isDoubtful(index) ? 'what stands above it may speak of somebody else' : undefined
  }
  const barredAt = (index: number, field: Field, ask: Asks, who: WhoseAnswer): Barred | null => {
    const why = never(index)
    return why === null ? soft(field, ask, who, doubtOf(index)) : { action: 'never', why }
  }
  return {
    asked,
    fields: yield* mapInSteps(fields, (field, index) => {
      const ask = asks[index] as Asks
      const who = whose[index] as WhoseAnswer
      const barred = barredAt(index, field, ask, who)
      const place = barred ? undefined : placeOf(index, fields, asks, around)
      return { field, asks: ask, whose: who, barred, place, said: said.get(index) }
    }),
  }
}

/** Whose, then what: both must be sure. */
function soft(field: Field, asks: Asks, whose: WhoseAnswer, doubt: string | undefined): Barred | null {
  if (whose.party !== 'representative') return { action: whose.party === 'unknown' ? 'unsure' : 'not-yours' }
  if (whose.confidence < sureEnough) return { action: 'unsure' }
  if (doubt) return { action: 'unsure', why: doubt }
  if (!asks.key || asks.confidence < sureEnough || field.kind === 'checkbox') return { action: 'unsure' }
  return null
}

const sidesOfSale = [/\b(buyer|purchaser|acheteur|acqu[ée]reur)/i, /\b(seller|vendor|vendeur)/i]

/** The tenant's representative and the landlord's on one page: nothing says for which of them the form is filled. */
function doubtBothSides(whose: WhoseAnswer[]): void {
  const ours = whose.filter(({ party }) => party === 'representative')
  const sold = sidesOfSale.map((side) => ours.filter(({ reasons }) => reasons.some((why) => side.test(why))))
  const hasOther = whose.some(({ party, of }) => party === 'unknown' && of === 'other')
  const doubted = hasOther
    ? ours.filter(({ of }) => of)
    : sold.every((side) => side.length)
      ? sold.flat()
      : []
  for (const answer of doubted) {
    answer.confidence = 0.5
    answer.reasons = [...answer.reasons, 'but the page has another side’s representative too']
  }
}

/**
 * When a page names another party too, what only its title says decides nothing; what its address or its account says
 * decides until the other party is named.
 */
function doubtBarePages({ whose, around, steady }: Judged): void {
  const isOther = ({ source, party }: WhoseAnswer) =>
    source !== 'page' && party !== 'representative' && party !== 'unknown'
  if (!whose.some(isOther)) return
  const named = new Set<unknown>()
  for (const [index, answer] of whose.entries()) {
    const head = around[index]?.head
    if (isOther(answer)) named.add(head)
    if (answer.source !== 'page' || answer.party !== 'representative') continue
    if (steady && !answer.reasons.some(isTitleOfPage) && !named.has(head)) continue
    answer.confidence = 0.5
    answer.reasons = [...answer.reasons, 'but the page asks about others too']
  }
}

const isTitleOfPage = (reason: string): boolean => reason.startsWith('page title')
