/** What the words over a field and in its identifiers say, for those who have no words to read them with. */
import type { Box, Field } from './form.ts'
import { mentionInName, namesRepresentative } from './mentions.ts'
import { spansInName } from './spans.ts'
import { headOf, standingOf } from './standing.ts'
import { identifierWords, withoutIndex } from './words.ts'

export type Surroundings = {
  /** As `headOf` tells it: fields with one head stand together. */
  head: Box | null
  /** A representative is one of those its head speaks of. */
  isOverOurs: boolean
  /** Something over it names a party. */
  isHeaded: boolean
  /** Who its identifiers say owns the datum. */
  namedFor: 'representative' | 'something' | null
  /** Its identifiers' first words, where they name an owner. */
  firstWords: string[]
}

export function surroundingsOf(field: Field): Surroundings {
  const head = headOf(field)
  const namedFor = ownerIn(field)
  return {
    head,
    isOverOurs: head !== null && namesRepresentative(head.text),
    isHeaded: standingOf(field.context) !== null,
    namedFor,
    firstWords: namedFor ? field.names.map((name) => identifierWords(name)[0] ?? '') : [],
  }
}

/** Who the identifier says owns the datum, when it is a datum's name with something before it. */
function ownerIn(field: Field): 'representative' | 'something' | null {
  for (const name of field.names) {
    if (mentionInName(name)?.named === 'representative') return 'representative'
    const [first, ...rest] = spansInName(withoutIndex(name))
    if (first && !first.meaning && /^[a-z]{4,}$/.test(first.text) && rest.some((span) => span.meaning?.key))
      return 'something'
  }
  return null
}
