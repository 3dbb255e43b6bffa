/** Whose account a page is shown in, and which representative it prints: what a fill is compared with beforehand. */
import { holderOf } from './account.ts'
import { cardsIn } from './cards.ts'
import { attr, hasAttr, rootOf, titleOf } from './dom.ts'
import { Headings, isHeading } from './group.ts'
import { lettersOf } from './letter.ts'
import { accountWords as words } from './lexicon/account-words.ts'
import { applicationsOf } from './list.ts'
import { ancestorOf, type Outline, outlineInSteps, type Part, type Piece, textOf } from './outline.ts'
import { labelledValue, type Pair, pairsIn } from './pairs.ts'
import { isPhrase } from './phrase-in.ts'
import { tablesIn } from './tables.ts'
import { clean, labelWords } from './text.ts'

/** All of it as the page writes it; null where the page does not say. */
export type AccountShown = {
  holder: string | null
  /** Words such as "Client account" beside the holder, where no link or content could say them. */
  clientWords: string | null
  /** Words such as "My applications" or "My representative", which are said to applicants. */
  ownWords: string | null
  /** Whom the page is about. */
  applicant: string | null
  /** The representative that the page prints; what stands in fields is not looked at. */
  representative: { name?: string; membershipId?: string; email?: string } | null
  language: 'en' | 'fr' | null
}

/** A page of more elements than this is read as far as it goes: the frame comes first. */
const mostElements = 10_000
const sliceMs = 16

/** Works in slices, so that the page goes on answering. */
export async function accountShown(document: Document): Promise<AccountShown> {
  const steps = outlineInSteps(document, mostElements)
  let step = steps.next()
  for (let until = performance.now() + sliceMs; !step.done; step = steps.next()) {
    if (performance.now() < until) continue
    await pause()
    until = performance.now() + sliceMs
  }
  await pause()
  return shownIn(document, step.value)
}

const pause = () => new Promise((resolve) => setTimeout(resolve))

function shownIn(document: Document, outline: Outline): AccountShown {
  const headings = new Headings(outline)
  const tables = tablesIn(outline, headings)
  const lists = [
    ...tables,
    ...cardsIn(
      outline,
      headings,
      tables.map((group) => group.part),
    ),
  ].filter((group) => applicationsOf(group) ?? lettersOf(group))
  const isListed = (at: number) => lists.some((list) => at >= list.from && at < list.to)
  const pairs = pairsIn(outline, 0, outline.pieces.length).filter((pair) => !isListed(pair.from))
  const root = rootOf(document)
  const language = root ? attr(root, 'lang').slice(0, 2).toLowerCase() : ''
  return {
    holder: holderOf(outline, lists, 'signed in'),
    clientWords: clientWordsIn(outline, pairs),
    ownWords: ownWordsIn(outline, headings, titleOf(document)),
    applicant: applicantIn(pairs.filter((pair) => !isUnder(headings, pair))),
    representative: representativeIn(
      pairs.filter((pair) => isPrinted(outline, pair)),
      headings,
    ),
    language: language === 'en' || language === 'fr' ? language : null,
  }
}

const isControl = (part: Part): boolean => /^(a|button|label|option|legend)$/.test(part.tag)
const inside = (part: Part, test: (part: Part) => boolean): boolean =>
  test(part) || ancestorOf(part, test) !== undefined
const isContent = (part: Part): boolean =>
  part.tag === 'main' || part.tag === 'article' || part.role === 'main' || part.tag === 'footer'

function clientWordsIn(outline: Outline, pairs: readonly Pair[]): string | null {
  for (const { text, part } of outline.pieces) {
    if (text.length > 80 || inside(part, (at) => isContent(at) || isControl(at))) continue
    if (isPhrase(labelWords(text.split(/[::]/)[0] ?? ''), words.clientAccount)) return clean(text, 80)
  }
  const kind = pairs.find(({ label }) => isPhrase(labelWords(label), words.accountKind))
  const said = kind && labelWords(kind.text)
  return said && isPhrase(said, words.clientKind) ? clean(`${kind.label}: ${kind.text}`, 80) : null
}

function ownWordsIn(outline: Outline, headings: Headings, title: string): string | null {
  const menu = outline.parts.filter((part) => part.tag === 'a' && part.to - part.from === 1)
  const texts = [...headings.all, ...menu].map((part) => textOf(outline, part, 100))
  return (
    [...texts, title.split(/\s[–—|-]\s/)[0] ?? ''].find((text) =>
      isPhrase(labelWords(text), words.ownWords),
    ) ?? null
  )
}

const isUnder = (headings: Headings, { part }: Pair): boolean =>
  isPhrase(labelWords(headings.of(part)), words.representative)

function applicantIn(pairs: readonly Pair[]): string | null {
  const text = (column: string) => labelledValue(pairs, column, 'application')?.text ?? ''
  return clean(text('applicant') || `${text('givenName')} ${text('familyName')}`, 200) || null
}

const itemOf = (part: Part | null): Part | null => (part && part.tag !== 'li' ? itemOf(part.parent) : part)
const isBox = ({ tag, element }: Part): boolean =>
  /^(input|select|textarea)$/.test(tag) || hasAttr(element, 'contenteditable')

/** Between a field's label and the next one's stands the field; a wizard's step is no answer to the step before. */
function isPrinted({ parts, pieces }: Outline, { from, part }: Pair): boolean {
  const label = (pieces[from] as Piece).part
  return itemOf(label) === itemOf(part) && !parts.slice(label.order + 1, part.order + 1).some(isBox)
}

/** "Representative: Paul Roy", or the name, number and address printed under that heading. */
function representativeIn(pairs: readonly Pair[], headings: Headings): AccountShown['representative'] {
  const found: Record<string, string> = {}
  for (const pair of pairs) {
    const { label, text, part } = pair
    if (text === '' || inside(part, isHeading)) continue
    const asked = labelWords(label)
    if (isPhrase(asked, words.representative)) found.name ??= text
    else if (isUnder(headings, pair))
      for (const [key, phrases] of Object.entries(words.representativeLabels))
        if (isPhrase(asked, phrases)) found[key] ??= text
  }
  const name = found.name || [found.family, found.given].filter(Boolean).join(', ')
  const shown = { name, membershipId: found.membershipId, email: found.email }
  const said = Object.entries(shown).flatMap(([key, value]) => (value ? [[key, clean(value, 200)]] : []))
  return said.length > 0 ? Object.fromEntries(said) : null
}
