/** The page of one application, of one opened letter, of a confirmation or of a receipt: pages about one thing. */
import type { ReadApplication, ReadLetter } from '@repdesk/shared/reading'
import { isStatus } from './columns.ts'
import { dateIn } from './dates.ts'
import { type Headings, isHeading } from './group.ts'
import { numberIn, referenceIn } from './identifiers.ts'
import { isLetterPlace } from './letter.ts'
import { words } from './lexicon/phrases.ts'
import { type Outline, type Part, textOf } from './outline.ts'
import { labelledValue, type Pair } from './pairs.ts'
import { isPhrase, phraseIn } from './phrase-in.ts'
import { clean, labelWords } from './text.ts'
import { unreadInColumn, unreadSaid } from './unread.ts'

/** What a page about one thing says outside its lists. */
export type Subject = {
  /** The application it is about, and where it says so. */
  reference: string | undefined
  part: Part | undefined
  /** The reference stands in the page's own heading, title or address. */
  isNamed: boolean
  title: string
  titlePart: Part | undefined
  pairs: Pair[]
}

/** Finds the one application that the page is about. */
export function subjectOf(
  outline: Outline,
  headings: Headings,
  title: string,
  url: string,
  pairs: Pair[],
): Subject {
  const main = headings.all.find((part) => part.tag === 'h1') ?? headings.all[0]
  const heading = main ? textOf(outline, main, 1000) : ''
  const labelled =
    labelledValue(pairs, 'reference', 'application') ?? labelledValue(pairs, 'board', 'application')
  const byLabel = labelled && referenceIn(labelled.text)
  const inHeading = numberOf(heading)
  const inTitle = numberOf(title.split(/[–—|]/)[0] ?? '')
  const inAddress = addressSegments(url)
    .map(numberOf)
    .find((number) => number !== undefined)
  const reference = byLabel ?? inHeading ?? inAddress ?? inTitle
  const part = byLabel ? labelled?.part : inHeading ? main : undefined
  return {
    reference,
    part: part ?? (reference ? partNaming(outline, reference) : undefined),
    isNamed:
      reference !== undefined &&
      (heading.includes(reference) || title.includes(reference) || addressSegments(url).includes(reference)),
    title: heading || title,
    titlePart: main,
    pairs,
  }
}

function numberOf(text: string): string | undefined {
  const found = numberIn(text)
  return found && found.kind !== 'uci' ? found.number : undefined
}

function addressSegments(url: string): string[] {
  if (!URL.canParse(url)) return []
  const { pathname, hash } = new URL(url)
  return `${pathname}/${hash.replace(/^#!?/, '')}`
    .split(/[/?&=]/)
    .filter((segment) => segment !== '')
    .slice(0, 30)
}

function partNaming(outline: Outline, reference: string): Part | undefined {
  return outline.pieces.find((piece) => piece.text.includes(reference) && piece.part.tag !== 'title')?.part
}

/** The application as its own page sums it up; undefined when the page sums none up. */
export function applicationOn(outline: Outline, subject: Subject): ReadApplication | undefined {
  const { pairs, reference } = subject
  if (!reference) return undefined
  const text = (column: string) => labelledValue(pairs, column, 'application')?.text ?? ''
  const applicant = text('applicant') || `${text('givenName')} ${text('familyName')}`.trim()
  const status = text('status') || badgeBeside(outline, subject)
  const type = text('type')
  const said = [applicant, status, type, text('updated'), text('submitted')].filter(
    (value) => value !== '',
  ).length
  if (said < 2 && !(said === 1 && subject.isNamed)) return undefined
  const date = ['updated', 'date', 'submitted']
    .map((column) => dateIn(text(column)))
    .find((day) => day !== null)
  const unread = text('unread')
  return {
    reference: clean(reference, 100),
    applicant: clean(applicant, 500),
    type: clean(type, 300),
    status: clean(status, 300),
    updatedOn: date ?? null,
    unread: unread === '' ? unreadSaid(text('correspondence')) : unreadInColumn(unread),
  }
}

/** A status without a label, right beside the page's heading. */
function badgeBeside(outline: Outline, { titlePart }: Subject): string {
  if (!titlePart) return ''
  for (let at = titlePart.to; at < Math.min(titlePart.to + 3, outline.pieces.length); at++) {
    const text = outline.pieces[at]?.text ?? ''
    if (isStatus(text)) return text
  }
  return ''
}

/** The letter that the page shows opened; undefined when it shows none. */
export function letterOn(
  outline: Outline,
  url: string,
  subject: Subject,
  isHinted: boolean,
): ReadLetter | undefined {
  const subjectPair = labelledValue(subject.pairs, 'subject', 'letter')
  const labelled =
    subjectPair &&
    /^(subject|objet|re|title|titre|sujet|message subject)\b/.test(labelWords(subjectPair.label))
      ? subjectPair.text
      : ''
  const sent = subject.pairs.find((pair) => isSentLabel(pair.label) && dateIn(pair.text) !== null)
  const heading = isLetterPlace(subject.title) ? '' : subject.title
  const segments = addressSegments(url).map((segment) => labelWords(segment))
  const place = segments.findIndex((segment) => words.letterPath.includes(segment))
  let weight = isHinted ? 1.5 : 0
  if (place >= 0 && place < segments.length - 1) weight += 1.5
  if (labelled !== '') weight += 1
  if (sent) weight += 1
  if (hasDearLine(outline)) weight += 1
  if (
    subject.pairs.some((pair) => /^(from|de|sender|expediteur|to|destinataire)$/.test(labelWords(pair.label)))
  )
    weight += 0.5
  const first = labelled || heading
  if (weight < 2 || clean(first, 1000) === '') return undefined
  const named = labelledValue(subject.pairs, 'reference', 'letter')
  return {
    subject: clean(first, 1000),
    sentOn: sent ? dateIn(sent.text) : firstDate(outline, subject),
    unread: false,
    reference:
      (named && referenceIn(named.text)) ?? (subject.reference ? clean(subject.reference, 100) : null),
  }
}

const isSentLabel = (label: string): boolean => {
  const text = labelWords(label)
  return isPhrase(text, words.letter.sent) || isPhrase(text, words.application.date)
}

/** "Dear Ms. Diallo," opens a letter. */
function hasDearLine(outline: Outline): boolean {
  return outline.pieces.some((piece) => {
    const text = labelWords(piece.text.slice(0, 80))
    return (
      piece.text.length < 200 &&
      /[,:;]\s*$/.test(piece.text) &&
      words.dearLine.some((dear) => text === dear || text.startsWith(`${dear} `))
    )
  })
}

/** A letter's date stands near its head. */
function firstDate(outline: Outline, { titlePart }: Subject): string | null {
  const from = titlePart?.to ?? 0
  for (let at = from; at < Math.min(from + 12, outline.pieces.length); at++) {
    const piece = outline.pieces[at]
    if (!piece || piece.text.length > 80 || isHeading(piece.part)) continue
    if (phraseIn(labelWords(piece.text), words.other)) continue
    const day = dateIn(piece.text)
    if (day) return day
  }
  return null
}

/** Whether the page confirms a submission, or is a receipt. */
export function proofOn(
  outline: Outline,
  headings: Headings,
  subject: Subject,
): 'confirmation' | 'receipt' | undefined {
  const said = headings.all.slice(0, 6).map((part) => labelWords(textOf(outline, part, 300)))
  const strong = outline.pieces
    .filter((piece) => piece.text.length < 300)
    .slice(0, 150)
    .map((piece) => labelWords(piece.text))
  const labels = subject.pairs.map((pair) => labelWords(pair.label))
  const count = (phrases: readonly string[]) => labels.filter((label) => isPhrase(label, phrases)).length
  const receipt = said.some((text) => phraseIn(text, words.receipt))
  const confirmation = said.some((text) => phraseIn(text, words.confirmation))
  const confirmedInWords = strong.some((text) => phraseIn(text, words.confirmation))
  if (receipt && (count(words.receiptLabels) >= 2 || !confirmation) && count(words.receiptLabels) >= 1)
    return 'receipt'
  if (confirmation) return 'confirmation'
  return confirmedInWords && count(words.confirmationLabels) >= 1 ? 'confirmation' : undefined
}
