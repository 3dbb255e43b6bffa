/** What the words over a field and in its identifiers say, for those who have no words to read them with. */
import type { Box, Field } from './form.ts'
import { mentionInName, namesRepresentative } from './mentions.ts'
import { remembered } from './remembered.ts'
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

function ownerIn({ names }: Field): Surroundings['namedFor'] {
  for (const name of names) {
    const owner = ownerInName(withoutIndex(name))
    if (owner) return owner
  }
  return null
}

/** Who an identifier says owns the datum, when it is a datum's name with something before it. */
const ownerInName = remembered((name): Surroundings['namedFor'] => {
  if (mentionInName(name)?.named === 'representative') return 'representative'
  const [first, ...rest] = spansInName(name)
  return first && !first.meaning && /^[a-z]{4,}$/.test(first.text) && rest.some((span) => span.meaning?.key)
    ? 'something'
    : null
})
