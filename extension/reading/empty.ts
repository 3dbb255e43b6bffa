/** Whether a page is a list of applications with nothing in it. */
import { attr, hasAttr } from './dom.ts'
import type { Group, Headings } from './group.ts'
import { words } from './lexicon/phrases.ts'
import { type Outline, textOf } from './outline.ts'
import { phraseIn } from './phrase-in.ts'
import type { ReadingHint } from './reading.ts'
import { labelWords } from './text.ts'

/** True when the page says so, or shows the columns of such a list and no row; never while it is still loading. */
export function isEmptyList(
  outline: Outline,
  headings: Headings,
  groups: readonly Group[],
  hint: ReadingHint,
): boolean {
  if (isLoading(outline)) return false
  const texts = outline.pieces
    .slice(0, 2000)
    .filter((piece) => piece.text.length < 200 && !/^(a|button|option)$/.test(piece.part.tag))
    .map((piece) => labelWords(piece.text))
  if (texts.some((text) => phraseIn(text, words.emptyApplications))) return true
  const isApplications =
    hint.reads === 'application-list' ||
    groups.length > 0 ||
    headings.all
      .slice(0, 6)
      .some((part) => phraseIn(labelWords(textOf(outline, part, 100)), words.applicationsHeading))
  if (isApplications && texts.some((text) => phraseIn(text, words.emptyAny))) return true
  return groups.some((group) => group.rows.length === 0)
}

function isLoading(outline: Outline): boolean {
  if (
    outline.parts.some(
      (part) => hasAttr(part.element, 'aria-busy') && attr(part.element, 'aria-busy') === 'true',
    )
  )
    return true
  if (outline.parts.some((part) => part.role === 'progressbar')) return true
  return outline.pieces.slice(0, 1000).some((piece) => {
    const text = labelWords(piece.text.slice(0, 60))
    return words.loading.some((word) => text === word || text.startsWith(`${word} `))
  })
}
