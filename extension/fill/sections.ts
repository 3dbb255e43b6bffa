/** What a section's fields say of it together: whose number of membership it asks, and with whose name it begins. */
import type { FieldKey } from '@repdesk/shared/keys'
import type { Asks, Box, Field } from './form.ts'
import { sureEnough } from './sure.ts'
import type { Surroundings } from './surroundings.ts'
import type { WhoseAnswer } from './whose.ts'

/** Only those who act for others have these. */
const legal =
  /\b(?:bar|barreau|law society|law firm|bar council|lso|lsuc|rcic|crcic|cicc|ccic|iccrc|marn|toque|vakalat\w*|solicitors?|attorneys?|advocates?|barristers?|avocate?s?|notaires?)\b/i

const isName = (key: FieldKey | null): boolean =>
  key !== null && /^rep\.(?:given|family|full)_name$/.test(key)

/** After so many boxes that ask we know not what, a section is no longer about the person whose name began it. */
const mostStrange = 2

const isPersonal = (key: FieldKey | null): boolean =>
  key !== null && /^(?:addr|phone|email|org)\.|_name$/.test(key)

type Section = { members: number[]; around: Surroundings; others: boolean }

/**
 * A section that speaks of nobody else and asks for a law society's number, or that begins with the representative's
 * name, asks all it asks of the representative. Changes `whose` in place.
 */
export function hearSections(
  fields: Field[],
  asks: Asks[],
  whose: WhoseAnswer[],
  around: Surroundings[],
): void {
  for (const section of sectionsOf(whose, around)) {
    if (section.others) continue
    const member = membershipIn(section, fields, asks, whose)
    const reason = member ?? beginningOf(section, fields, asks, whose)
    if (!reason) continue
    const takes = (answer: WhoseAnswer): boolean =>
      isUnspoken(answer, section.around) || (answer.party === 'representative' && answer.source === 'page')
    const asksMore = (index: number): boolean =>
      isPersonal(asks[index]?.key ?? null) && takes(whose[index] as WhoseAnswer)
    if (member && !section.members.some(asksMore)) continue
    let strange = 0
    for (const index of section.members) {
      const answer = whose[index] as WhoseAnswer
      if (!asks[index]?.key && fields[index]?.kind === 'text' && fields[index].label) strange++
      if (!member && strange > mostStrange) break
      // "Attorney", then "Property": what a line said is over for those after the next.
      if (section.around.isHeaded && !around[index]?.isHeaded) continue
      if (takes(answer))
        whose[index] = {
          party: 'representative',
          confidence: 0.75,
          reasons: [...answer.reasons, reason],
          source: 'context',
        }
    }
  }
}

/** Nothing speaks for it; or its heading does, of the representative and of others without choosing. */
const isUnspoken = (answer: WhoseAnswer, { isOverOurs }: Surroundings): boolean =>
  answer.source === 'none' &&
  answer.party === 'unknown' &&
  (!answer.contested || answer.open === 'you' || (answer.open === 'several' && isOverOurs))

function sectionsOf(whose: WhoseAnswer[], around: Surroundings[]): Iterable<Section> {
  const sections = new Map<Box | null, Section>()
  for (const [index, first] of around.entries()) {
    const section = sections.get(first.head) ?? { members: [], around: first, others: false }
    sections.set(first.head, section)
    section.members.push(index)
    const { party } = whose[index] as WhoseAnswer
    section.others ||= party !== 'unknown' && party !== 'representative'
  }
  return sections.values()
}

function membershipIn({ members }: Section, fields: Field[], asks: Asks[], whose: WhoseAnswer[]) {
  const at = members.find(
    (index) =>
      /^rep\.(?:membership_id|body)$/.test(asks[index]?.key ?? '') &&
      (asks[index] as Asks).confidence >= sureEnough &&
      legal.test((fields[index] as Field).label) &&
      whose[index]?.of !== 'other side' &&
      whose[index]?.of !== 'you',
  )
  return at === undefined ? null : `beside "${(fields[at] as Field).label.slice(0, 60)}"`
}

function beginningOf({ members }: Section, fields: Field[], asks: Asks[], whose: WhoseAnswer[]) {
  const asking = members.filter((index) => asks[index]?.key)
  const [first] = asking
  if (first === undefined) return null
  const { party, source, of } = whose[first] as WhoseAnswer
  if (party !== 'representative' || source !== 'own' || of || !isName((asks[first] as Asks).key)) return null
  const second = asking.some((index) => whose[index]?.source === 'none' && isName((asks[index] as Asks).key))
  return second ? null : `goes on from "${(fields[first] as Field).label.slice(0, 60)}"`
}
