/** What a person said of fields, laid over what the page says; never over a password, a card or a declaration. */
import type { TaughtKey, TaughtParty } from '@repdesk/shared/taught-choices'
import { fingerprintOf, ownNameOf, pageOf } from './fingerprint.ts'
import type { Asks, Field, Taught } from './form.ts'
import type { Circumstances } from './judge.ts'
import type { PlannedField } from './plan.ts'
import { sureEnough } from './sure.ts'
import type { WhoseAnswer } from './whose.ts'

/** An answer for one element, as long as the page is open and the field asks what it asked. */
export type Once = Map<Element, { taughtId: string; taught: Taught }>
export type TaughtField = { taughtId: string; page: string; label: string; once: boolean }
/** `contested`: the page is sure that it is another party's, so a person ticks it each time. */
export type Said = { taughtId: string; contested: boolean }

/** Puts the person's answers in the place of the engine's; returns which fields they decided. */
export function applyTaught(
  fields: Field[],
  whose: WhoseAnswer[],
  asks: Asks[],
  { url, context: { taught = {} }, once }: Circumstances,
  isNever: (index: number) => boolean,
): Map<number, Said> {
  const decided = new Map<number, Said>()
  if (!once?.size && Object.keys(taught).length === 0) return decided
  const page = pageOf(url)
  const prints = fields.map((field) => fingerprintOf(field, page))
  for (const [index, field] of fields.entries()) {
    const taughtId = prints[index] as string
    const now = once?.get(field.element)
    const said = now?.taughtId === taughtId ? now.taught : Object.hasOwn(taught, taughtId) && taught[taughtId]
    if (!said || isNever(index)) continue
    const isOurs = said.party === 'representative'
    // Of two that look alike nobody said which is meant.
    if (isOurs && said !== now?.taught && prints.indexOf(taughtId) !== prints.lastIndexOf(taughtId)) continue
    const { party, confidence, reasons } = whose[index] as WhoseAnswer
    const ask = asks[index] as Asks
    const contested = isOurs && party !== said.party && party !== 'unknown' && confidence >= sureEnough
    const but = contested ? [`but the page says: ${party}`] : []
    whose[index] = {
      party: said.party,
      confidence: 1,
      reasons: [said.reason, ...but, ...reasons],
      source: 'own',
    }
    if (said.key)
      asks[index] =
        said.key === ask.key ? { ...ask, confidence: 1 } : { key: said.key, confidence: 1, reasons: [] }
    decided.set(index, { taughtId, contested })
  }
  return decided
}

/** Where a field of a plan is known again; kept for this visit when it is only `once`, or cannot be known again. */
export function teachField(
  { field, row }: PlannedField,
  all: PlannedField[],
  url: string,
  said: { party: TaughtParty; key: TaughtKey | null; once: boolean } | null,
  visit: Once,
): TaughtField | null {
  if (row.action === 'never') return null
  const page = pageOf(url)
  const taughtId = fingerprintOf(field, page)
  const alike = all.filter((other) => fingerprintOf(other.field, page) === taughtId).length > 1
  const once = said !== null && (said.once || alike || !ownNameOf(field))
  visit.delete(field.element)
  if (said && once)
    visit.set(field.element, {
      taughtId,
      taught: { party: said.party, key: said.key, reason: 'you said so just now' },
    })
  return { taughtId, page, label: row.label, once }
}
