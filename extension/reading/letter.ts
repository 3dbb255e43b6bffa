/** A group of rows as letters, and the page of one opened letter. */
import type { PageReading, ReadLetter, Unread } from '@repdesk/shared/reading'
import { letterColumnOf, settleLetterColumn } from './columns.ts'
import { dateIn, dayOrderOf, isDate } from './dates.ts'
import { attr } from './dom.ts'
import { type Cell, type Group, isHeading, type Row } from './group.ts'
import { numberIn, referenceIn } from './identifiers.ts'
import type { LetterColumn } from './lexicon/lexicon.ts'
import { words } from './lexicon/phrases.ts'
import { type ApplicationGroup, samplesOf } from './list.ts'
import type { Part } from './outline.ts'
import { isPhrase, phraseIn } from './phrase-in.ts'
import { clean, labelWords } from './text.ts'
import { letterUnread, unreadInColumn } from './unread.ts'

/** `part` holds its reference, where its own row says one. */
export type LetterRow = { letter: ReadLetter; part: Part | undefined }
export type LetterGroup = { group: Group; rows: LetterRow[]; weight: number }

/** The group as a list of letters, with how much speaks for it; undefined when nothing does. */
export function lettersOf(group: Group): LetterGroup | undefined {
  const columns = new Map<number, LetterColumn>()
  const samples = samplesOf(group)
  group.labels.forEach((label, at) => {
    const said = letterColumnOf(label)
    const column = group.rows.length === 0 ? said : settleLetterColumn(said, samples[at] ?? [])
    if (column && ![...columns.values()].includes(column)) columns.set(at, column)
  })
  const order = dayOrderOf(group.rows.flatMap((row) => row.cells.map((cell) => cell.text.slice(0, 60))))
  const rows = group.rows.flatMap((row) => readRow(row, columns, order) ?? [])
  const marked = fillBlanks(group, rows)
  const weight = weightOf(group, new Set(columns.values()), rows, marked)
  return weight >= 3.5 && rows.length * 2 >= group.rows.length ? { group, rows, weight } : undefined
}

function readRow(
  row: Row,
  columns: ReadonlyMap<number, LetterColumn>,
  order: ReturnType<typeof dayOrderOf>,
): LetterRow | undefined {
  const said = new Map<LetterColumn, Cell>()
  const spare: Cell[] = []
  for (const cell of row.cells) {
    const column = columns.get(cell.column)
    if (column && !said.has(column)) said.set(column, cell)
    else if (!column) spare.push(cell)
  }
  const dated =
    said.get('sent') ??
    spare.find((cell) => isDate(cell.text)) ??
    spare.find((cell) => dateIn(cell.text, order))
  const subject = said.get('subject') ?? subjectAmong(spare.filter((cell) => cell !== dated))
  if (!subject || clean(subject.text, 1000) === '') return undefined
  const named = said.get('reference') ?? row.cells.find((cell) => cell !== subject && isNumber(cell.text))
  return {
    part: named && referenceIn(named.text) ? named.part : undefined,
    letter: {
      subject: clean(subject.text, 1000),
      sentOn: dated ? dateIn(dated.text, order) : null,
      unread: markOf(said, spare, subject),
      reference: named ? (referenceIn(named.text) ?? null) : null,
    },
  }
}

const isNumber = (text: string): boolean => {
  const found = numberIn(text)
  return found !== undefined && found.kind !== 'uci'
}

/** What a letter is called where nothing labels it: its heading or link, else the longest text. */
function subjectAmong(cells: readonly Cell[]): Cell | undefined {
  const texts = cells.filter(
    (cell) =>
      cell.text.length < 1500 &&
      /\p{L}{3}/u.test(cell.text) &&
      letterUnread(cell.text) === null &&
      !isDate(cell.text) &&
      !isNumber(cell.text) &&
      !words.actions.includes(labelWords(cell.text)),
  )
  return (
    texts.find((cell) => isHeading(cell.part)) ??
    texts.find((cell) => cell.part.tag === 'a' || /^(strong|b)$/.test(cell.part.tag)) ??
    texts.reduce<Cell | undefined>((a, b) => (a && a.text.length >= b.text.length ? a : b), undefined)
  )
}

function markOf(
  said: ReadonlyMap<LetterColumn, Cell>,
  spare: readonly Cell[],
  subject: Cell,
): boolean | null {
  const unread = said.get('unread')
  if (unread) {
    const count = unreadInColumn(unread.text)
    return letterUnread(unread.text) ?? (count === null ? null : count !== 0 && count !== false)
  }
  const read = said.get('read')
  if (read) return readColumn(read.text)
  for (const cell of spare) {
    const mark = cell === subject ? null : letterUnread(cell.text)
    if (mark !== null) return mark
  }
  return null
}

/** A cell under "Read": yes and no mean the reverse of what they mean under "Unread". */
function readColumn(text: string): boolean | null {
  const mark = letterUnread(text)
  if (mark !== null) return mark
  const label = labelWords(text)
  if (label === 'yes' || label === 'oui' || isDate(text)) return false
  if (label === 'no' || label === 'non' || /^[-–—]$/.test(text.trim())) return true
  return null
}

/** Rows marked only by a class name, or only where unread; true when anything marks the list. */
function fillBlanks(group: Group, rows: readonly LetterRow[]): boolean {
  if (rows.every(({ letter }) => letter.unread === null) && rows.length === group.rows.length)
    rows.forEach(({ letter }, at) => {
      const part = group.rows[at]?.part
      if (part && classSaysUnread(part)) letter.unread = true
    })
  const marks = rows.map(({ letter }) => letter.unread)
  if (marks.includes(true) && !marks.includes(false)) for (const { letter } of rows) letter.unread ??= false
  return marks.some((mark) => mark !== null)
}

/** How a portal that shows unread letters in bold says so in its markup. */
const classSaysUnread = (part: Part): boolean =>
  /(^|[\s_-])(unread|non-?lue?s?)($|[\s_-])/i.test(attr(part.element, 'class')) ||
  /^(true|1)$/.test(attr(part.element, 'data-unread')) ||
  /^(false|0)$/.test(attr(part.element, 'data-read'))

function weightOf(
  group: Group,
  said: ReadonlySet<LetterColumn>,
  rows: readonly LetterRow[],
  marked: boolean,
): number {
  const heading = labelWords(group.heading)
  let weight = 0
  if (said.has('subject')) weight += 1.5
  else if (rows.length > 0) weight += 0.5
  if (said.has('sent') || rows.some(({ letter }) => letter.sentOn !== null)) weight += 1.5
  if (marked) weight += 1.5
  else if (said.has('read') || said.has('unread')) weight += 1
  if (phraseIn(heading, words.lettersHeading)) weight += 2
  else if (phraseIn(heading, words.otherHeading) || phraseIn(heading, words.applicationsHeading))
    weight -= 1.5
  return weight
}

/** Whether a heading names no letter but the place where letters are. */
export function isLetterPlace(text: string): boolean {
  const label = labelWords(text).replace(
    /^((my|your|mes|vos|new|unread|recent|nouveaux|nouvelles|all|toutes|tous|les|the) )+/,
    '',
  )
  return isPhrase(label, words.lettersHeading) || isPhrase(label, words.letterPath)
}

/** Letters name one application many times, or are headed as letters. */
export function isRatherLetters(letters: LetterGroup, applications: ApplicationGroup): boolean {
  const named = new Set(applications.rows.map(({ application }) => application.reference))
  if (letters.rows.length > 1 && named.size * 2 <= letters.rows.length) return true
  return letters.weight > applications.weight
}

/** What a list of letters says of their application: only a whole list can say that none is unread. */
export function unreadAmong(letters: readonly ReadLetter[], complete: PageReading['complete']): Unread {
  const count = letters.filter((letter) => letter.unread === true).length
  if (letters.length === 0) return null
  if (complete === true) return letters.some((letter) => letter.unread === null) ? count || null : count
  if (count === 0) return null
  return complete === false ? true : count
}
