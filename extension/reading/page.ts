/** What a page of a portal says: the reading engine's one entry. */
import type { PageReading, ReadApplication, ReadLetter } from '@repdesk/shared/reading'
import { holderOf } from './account.ts'
import { applicationOn, letterOn, proofOn, type Subject, subjectOf } from './application.ts'
import { cardsIn, itemListsIn } from './cards.ts'
import { type Completeness, completenessOf } from './completeness.ts'
import { titleOf } from './dom.ts'
import { isEmptyList } from './empty.ts'
import { type Group, Headings } from './group.ts'
import { isRatherLetters, type LetterGroup, type LetterRow, lettersOf, unreadAmong } from './letter.ts'
import { type ApplicationGroup, type ApplicationRow, applicationsOf } from './list.ts'
import { type Outline, outlineOf, type Part } from './outline.ts'
import { pairsIn } from './pairs.ts'
import type { Anchor, ReadingHint, ReadPage } from './reading.ts'
import { isSignedOut } from './sign-in.ts'
import { tablesIn } from './tables.ts'
import { clean } from './text.ts'

const maxItems = 5000

/** Reads one page. Never throws, works in bounded time, and what it returns satisfies `pageReadingSchema`. */
export function readPage(document: Document, url: string, hint: ReadingHint = {}): ReadPage {
  try {
    return new Page(document, url, hint).read()
  } catch (error) {
    return nothing([`the page could not be read: ${error instanceof Error ? error.name : 'unknown'}`])
  }
}

const nothing = (reasons: string[]): ReadPage => ({
  reading: { kind: 'none', complete: 'unknown', account: null, applications: [], letters: [] },
  anchors: [],
  reasons,
})

class Page {
  private readonly outline: Outline
  private readonly headings: Headings
  private readonly title: string
  private readonly reasons: string[] = []
  private applicationGroups: ApplicationGroup[] = []
  private letterGroups: LetterGroup[] = []

  constructor(
    document: Document,
    private readonly url: string,
    private readonly hint: ReadingHint,
  ) {
    this.outline = outlineOf(document)
    this.headings = new Headings(this.outline)
    this.title = titleOf(document)
  }

  read(): ReadPage {
    this.sortGroups()
    const data = [...this.applicationGroups, ...this.letterGroups].map(({ group }) => group)
    const account = holderOf(this.outline, data)
    const applications = unique(this.applicationGroups.flatMap((group) => group.rows))
    if (applications.length === 0 && account === null && isSignedOut(this.outline, this.headings, this.title))
      return this.answer('signed-out', 'unknown', null, [], [], [])

    const subject = this.subject(data)
    const one = applicationOn(this.outline, subject)
    const isOwnPage =
      subject.isNamed && applications.every(({ application }) => application.reference === subject.reference)
    const letters = this.letterRows(isOwnPage || applications.length === 0 ? subject.reference : undefined)

    if (applications.length > 0 && !isOwnPage) return this.list(account, applications, letters)
    const proof = proofOn(this.outline, this.headings, subject)
    if (proof && letters.length === 0) {
      const proven = one ?? (subject.reference ? bare(subject.reference) : undefined)
      return this.answer(proof, 'unknown', account, proven ? [proven] : [], [], this.anchorsOf(subject))
    }
    const isHinted = this.hint.reads === 'letter'
    const opened = letters.length === 0 ? letterOn(this.outline, this.url, subject, isHinted) : undefined
    if (opened && (isHinted || this.hint.reads !== 'application'))
      return this.answer('letter', 'unknown', account, [], [opened], this.anchorsOf(subject))
    const summary = one ?? (isOwnPage ? applications[0]?.application : undefined)
    if (summary && (subject.isNamed || letters.length > 0 || this.hint.reads === 'application'))
      return this.application(account, summary, letters, subject)
    if (applications.length > 0) return this.list(account, applications, letters)
    if (letters.length > 0) return this.letterList(account, letters, subject)
    if (opened) return this.answer('letter', 'unknown', account, [], [opened], this.anchorsOf(subject))
    const groups = this.applicationGroups.map(({ group }) => group)
    if (isEmptyList(this.outline, this.headings, groups, this.hint)) {
      const whole = completenessOf(this.outline, this.url, groups, 'applications', 0)
      this.reasons.push(whole.reason)
      return this.answer('empty-list', whole.complete, account, [], [], [])
    }
    if (summary) return this.application(account, summary, letters, subject)
    this.reasons.push('nothing on the page looks like a list, a letter or an application')
    return this.answer('none', 'unknown', account, [], [], [])
  }

  /** Tables first, then what is left: cards that name applications, then lists of items that may be letters. */
  private sortGroups(): void {
    const tables = tablesIn(this.outline, this.headings)
    this.take(tables)
    const tableParts = tables.map((group) => group.part)
    const cards = cardsIn(this.outline, this.headings, tableParts)
    const taken = this.take(cards)
    this.take(itemListsIn(this.outline, this.headings, [...tableParts, ...taken]))
  }

  private take(groups: readonly Group[]): Part[] {
    const taken: Part[] = []
    for (const group of groups) {
      const applications = applicationsOf(group)
      const letters = lettersOf(group)
      if (letters && (!applications || isRatherLetters(letters, applications)))
        this.letterGroups.push(letters)
      else if (applications) this.applicationGroups.push(applications)
      else continue
      taken.push(...group.rows.map((row) => row.part), ...(group.rows.length === 0 ? [group.part] : []))
    }
    return taken
  }

  /** What the page says outside its lists. */
  private subject(data: readonly Group[]): Subject {
    const pairs = []
    let from = 0
    for (const group of [...data].sort((a, b) => a.from - b.from)) {
      if (group.from > from) pairs.push(...pairsIn(this.outline, from, group.from))
      from = Math.max(from, group.to)
    }
    pairs.push(...pairsIn(this.outline, from, this.outline.pieces.length))
    return subjectOf(this.outline, this.headings, this.title, this.url, pairs)
  }

  private letterRows(reference: string | undefined): LetterRow[] {
    const about = reference ? clean(reference, 100) : null
    return this.letterGroups
      .flatMap((group) => group.rows)
      .slice(0, maxItems)
      .map(({ letter, part }) => ({ letter: { ...letter, reference: letter.reference ?? about }, part }))
  }

  private list(
    account: string | null,
    rows: readonly ApplicationRow[],
    letters: readonly LetterRow[],
  ): ReadPage {
    const groups = this.applicationGroups.map(({ group }) => group)
    const dropped = this.applicationGroups.reduce((sum, group) => sum + group.dropped, 0)
    let whole = completenessOf(this.outline, this.url, groups, 'applications', rows.length)
    if (dropped > 0) whole = { complete: false, reason: `${dropped} rows have no reference that can be kept` }
    this.reasons.push(`${rows.length} applications`, whole.reason)
    const kept = rows.slice(0, maxItems)
    return this.answer(
      'application-list',
      kept.length < rows.length ? false : whole.complete,
      account,
      kept.map(({ application }) => application),
      letters.map(({ letter }) => letter),
      kept.map(({ application, part }) => ({ reference: application.reference, element: part.element })),
    )
  }

  private application(
    account: string | null,
    summary: ReadApplication,
    rows: readonly LetterRow[],
    subject: Subject,
  ): ReadPage {
    const letters = rows
      .map(({ letter }) => letter)
      .filter((letter) => letter.reference === null || letter.reference === summary.reference)
      .map((letter) => ({ ...letter, reference: summary.reference }))
    const whole = this.lettersWhole(letters.length)
    this.reasons.push('one application', `${letters.length} letters`, whole.reason)
    const unread = unreadAmong(letters, whole.complete)
    const application = {
      ...summary,
      unread: whole.complete === true ? (unread ?? summary.unread) : (summary.unread ?? unread),
    }
    return this.answer(
      'application',
      whole.complete,
      account,
      [application],
      letters,
      this.anchorsOf(subject),
    )
  }

  private letterList(account: string | null, rows: readonly LetterRow[], subject: Subject): ReadPage {
    const letters = rows.map(({ letter }) => letter)
    const whole = this.lettersWhole(letters.length)
    this.reasons.push(`${letters.length} letters`, whole.reason)
    const anchors = new Map(this.anchorsOf(subject).map((anchor) => [anchor.reference, anchor]))
    for (const { letter, part } of rows)
      if (letter.reference !== null && part && !anchors.has(letter.reference))
        anchors.set(letter.reference, { reference: letter.reference, element: part.element })
    return this.answer('letter-list', whole.complete, account, [], letters, [...anchors.values()])
  }

  private lettersWhole(count: number): Completeness {
    const groups = this.letterGroups.map(({ group }) => group)
    if (groups.length === 0) return { complete: 'unknown', reason: 'no letters are listed' }
    return completenessOf(this.outline, this.url, groups, 'letters', count)
  }

  private anchorsOf(subject: Subject): Anchor[] {
    if (!subject.reference || !subject.part) return []
    return [{ reference: clean(subject.reference, 100), element: subject.part.element }]
  }

  private answer(
    kind: PageReading['kind'],
    complete: PageReading['complete'],
    account: string | null,
    applications: ReadApplication[],
    letters: ReadLetter[],
    anchors: Anchor[],
  ): ReadPage {
    const reading = { kind, complete, account, applications, letters: letters.slice(0, maxItems) }
    return { reading, anchors, roots: this.outline.roots, reasons: this.reasons }
  }
}

/** One row for each reference; a second one fills what the first left out. */
function unique(rows: readonly ApplicationRow[]): ApplicationRow[] {
  const known = new Map<string, ApplicationRow>()
  for (const row of rows) {
    const first = known.get(row.application.reference)
    if (!first) known.set(row.application.reference, { ...row, application: { ...row.application } })
    else {
      const { application } = first
      application.applicant ||= row.application.applicant
      application.type ||= row.application.type
      application.status ||= row.application.status
      application.updatedOn ??= row.application.updatedOn
      application.unread ??= row.application.unread
    }
  }
  return [...known.values()]
}

const bare = (reference: string): ReadApplication => ({
  reference: clean(reference, 100),
  applicant: '',
  type: '',
  status: '',
  updatedOn: null,
  unread: null,
})
