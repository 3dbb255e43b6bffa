/** A group of rows as applications: which column says what, then each row. */
import type { ReadApplication, Unread } from '@repdesk/shared/reading'
import { applicationColumnOf, isStatus, isType, settleApplicationColumn } from './columns.ts'
import { dateIn, dayOrderOf, isDate } from './dates.ts'
import { attr } from './dom.ts'
import type { Cell, Group, Row } from './group.ts'
import { numberIn, referenceIn } from './identifiers.ts'
import type { ApplicationColumn } from './lexicon/lexicon.ts'
import { words } from './lexicon/phrases.ts'
import type { Part } from './outline.ts'
import { phraseIn } from './phrase-in.ts'
import { clean, labelWords } from './text.ts'
import { unreadInColumn, unreadSaid } from './unread.ts'

export type ApplicationRow = { application: ReadApplication; part: Part }
export type ApplicationGroup = {
  group: Group
  rows: ApplicationRow[]
  /** Rows that seem to be applications and have no reference that can be kept. */
  dropped: number
  weight: number
}

type Columns = ReadonlyMap<number, ApplicationColumn>

/** The group as a list of applications, with how much speaks for it; undefined when nothing does. */
export function applicationsOf(group: Group): ApplicationGroup | undefined {
  const columns = columnsOf(group)
  const order = dayOrderOf(group.rows.flatMap((row) => row.cells.map((cell) => cell.text.slice(0, 60))))
  const said = new Set(columns.values())
  const rows: ApplicationRow[] = []
  let dropped = 0
  const uciNamesThem = !said.has('reference') && !said.has('board') && everyUciDiffers(group, columns)
  for (const row of group.rows) {
    const read = readRow(row, columns, order, uciNamesThem)
    if (read) rows.push(read)
    else if (row.cells.filter((cell) => cell.text.trim() !== '').length >= 3) dropped++
  }
  fillBlanks(rows)
  const weight = weightOf(group, said, rows)
  return weight >= 3 ? { group, rows, dropped, weight } : undefined
}

/** Which column says what; of two that say the same, the one whose cells look the part more. */
export function columnsOf(group: Group): Map<number, ApplicationColumn> {
  const columns = new Map<number, ApplicationColumn>()
  const taken = new Map<ApplicationColumn, number>()
  const samples = samplesOf(group)
  for (let at = 0; at < group.labels.length; at++) {
    const texts = samples[at] ?? []
    const label = group.labels[at] ?? ''
    const said = applicationColumnOf(label)
    const isForeign = said === undefined && phraseIn(labelWords(label), words.other) !== undefined
    const empty = group.rows.length === 0
    const column = empty ? said : isForeign ? undefined : settleApplicationColumn(said, texts)
    if (!column) continue
    const rival = taken.get(column)
    if (rival !== undefined) {
      if (column !== 'reference' || numbersIn(samples[rival] ?? []) >= numbersIn(texts)) continue
      columns.delete(rival)
    }
    taken.set(column, at)
    columns.set(at, column)
  }
  return columns
}

export function samplesOf(group: Group): string[][] {
  const samples: string[][] = group.labels.map(() => [])
  for (const row of group.rows.slice(0, 200))
    for (const cell of row.cells) samples[cell.column]?.push(cell.text.slice(0, 300))
  return samples
}

const numbersIn = (texts: readonly string[]): number =>
  texts.filter((text) => numberIn(text)?.kind === 'application').length

function everyUciDiffers(group: Group, columns: Columns): boolean {
  const seen = new Set<string>()
  for (const row of group.rows) {
    const uci = row.cells.find((cell) => columns.get(cell.column) === 'uci')
    const found = uci && numberIn(uci.text)
    if (!found || seen.has(found.number)) return false
    seen.add(found.number)
  }
  return seen.size > 0
}

function readRow(
  row: Row,
  columns: Columns,
  order: ReturnType<typeof dayOrderOf>,
  uciNamesThem: boolean,
): ApplicationRow | undefined {
  const said = new Map<ApplicationColumn, Cell>()
  const spare: Cell[] = []
  for (const cell of row.cells) {
    const column = columns.get(cell.column)
    if (column && !said.has(column)) said.set(column, cell)
    else if (cell.column < 0) spare.push(cell)
  }
  const named = referenceCell(row, said, spare, uciNamesThem)
  if (!named) return undefined
  for (const cell of spare) {
    const column = cell === named.cell ? undefined : columnOfSpare(cell)
    if (column && !said.has(column)) said.set(column, cell)
  }

  const date = (['updated', 'date', 'submitted'] as const)
    .map((column) => said.get(column))
    .map((cell) => cell && (dateIn(cell.text, order) ?? dateIn(datetimeOf(cell.part))))
    .find((found) => found)
  return {
    part: named.cell.part,
    application: {
      reference: clean(named.reference, 100),
      applicant: applicantOf(said),
      type: clean(said.get('type')?.text ?? typeBeside(named.cell.text, named.reference), 300),
      status: clean(said.get('status')?.text ?? '', 300),
      updatedOn: date ?? null,
      unread: unreadOf(row, said),
    },
  }
}

function referenceCell(
  row: Row,
  said: ReadonlyMap<ApplicationColumn, Cell>,
  spare: readonly Cell[],
  uciNamesThem: boolean,
): { reference: string; cell: Cell } | undefined {
  for (const column of ['reference', 'board'] as const) {
    const cell = said.get(column)
    const reference = cell && referenceIn(cell.text)
    if (reference) return { reference, cell }
  }
  if (said.has('reference') && !uciNamesThem) return undefined
  for (const cell of [...spare, ...row.cells]) {
    const found = numberIn(cell.text)
    if (found && (found.kind !== 'uci' || uciNamesThem)) return { reference: found.number, cell }
  }
  const lone = spare.find((cell) => cell.text.length < 300 && numberIn(cell.text)?.kind === 'uci')
  const uci = lone && numberIn(lone.text)
  return lone && uci ? { reference: uci.number, cell: lone } : undefined
}

/** A text that no label explains is what it looks like. */
function columnOfSpare(cell: Cell): ApplicationColumn | undefined {
  const text = cell.text.trim()
  if (numberIn(text)?.kind === 'uci') return 'uci'
  if (unreadSaid(text) !== null) return 'unread'
  const dated = dateIn(text, 'day-first') ?? dateIn(text, 'month-first')
  if (dated !== null && text.length < 80) {
    const label = labelWords(text.replace(/\d.*$/, ''))
    if (phraseIn(label, words.other)) return undefined
    const column = applicationColumnOf(label)
    if (column === 'updated' || column === 'submitted') return column
    return isDate(text) ? 'date' : 'submitted'
  }
  if (isAction(cell)) return undefined
  if (isStatus(text)) return 'status'
  if (isType(text)) return 'type'
  return isNameLike(text) ? 'applicant' : undefined
}

const isAction = (cell: Cell): boolean =>
  (cell.part.tag === 'a' || cell.part.tag === 'button' || cell.part.role === 'button') &&
  words.actions.includes(labelWords(cell.text).split(' ')[0] ?? '')

/** Two to eight words of letters; a guess, made only where nothing else is said. */
const isNameLike = (text: string): boolean =>
  text.length <= 80 &&
  /^[\p{L}\p{M}'’.,()\- ]+$/u.test(text) &&
  /\p{Lu}/u.test(text) &&
  text.trim().split(/\s+/).length <= 8 &&
  /\s/.test(text.trim())

function applicantOf(said: ReadonlyMap<ApplicationColumn, Cell>): string {
  const whole = said.get('applicant')?.text
  if (whole !== undefined) {
    const uci = numberIn(whole)
    const bare =
      uci?.kind === 'uci'
        ? whole
            .replace(uci.number, ' ')
            .replace(/\b(UCI|IUC)\b\s*:?/i, ' ')
            .replace(/[\s(),;:–—-]+$/, '')
        : whole
    return clean(bare, 500)
  }
  return clean(`${said.get('givenName')?.text ?? ''} ${said.get('familyName')?.text ?? ''}`, 500)
}

/** "Visitor visa – V300000001" in one cell names the type as well. */
function typeBeside(text: string, reference: string): string {
  const rest = text
    .slice(0, 300)
    .replace(reference, ' ')
    .replace(/[\s(),;:–—#-]+$/, '')
    .replace(/^[\s(),;:–—#-]+/, '')
  return rest !== '' && isType(rest) ? rest : ''
}

function datetimeOf(part: Part): string {
  const time = part.tag === 'time' ? part : part.children.find((child) => child.tag === 'time')
  return time ? attr(time.element, 'datetime') : ''
}

function unreadOf(row: Row, said: ReadonlyMap<ApplicationColumn, Cell>): Unread {
  const cell = said.get('unread')
  if (cell) return unreadInColumn(cell.text)
  const correspondence = said.get('correspondence')
  if (correspondence) return unreadSaid(correspondence.text)
  for (const other of row.cells) {
    const unread = other.text.length < 200 && other.column < 0 ? unreadSaid(other.text) : null
    if (unread !== null) return unread
  }
  return null
}

/** Where some rows carry a mark and others none, the bare ones say that nothing is unread. */
function fillBlanks(rows: readonly ApplicationRow[]): void {
  const known = rows.map(({ application }) => application.unread)
  if (!known.some((unread) => unread === true || (typeof unread === 'number' && unread > 0))) return
  const counted = known.some((unread) => typeof unread === 'number')
  for (const { application } of rows) application.unread ??= counted ? 0 : false
}

function weightOf(
  group: Group,
  said: ReadonlySet<ApplicationColumn>,
  rows: readonly ApplicationRow[],
): number {
  const heading = labelWords(group.heading)
  let weight = rows.length > 0 || said.has('reference') ? 2 : -2
  if (rows.length * 2 < group.rows.length) weight -= 3
  const has = (column: ApplicationColumn, test: (application: ReadApplication) => boolean) =>
    said.has(column) || rows.some(({ application }) => test(application)) ? 1 : 0
  weight += has('applicant', (a) => a.applicant !== '') || (said.has('familyName') ? 1 : 0)
  weight += has('type', (a) => a.type !== '') + has('status', (a) => a.status !== '')
  weight += has('unread', (a) => a.unread !== null) || (said.has('correspondence') ? 0.5 : 0)
  weight += has('date', (a) => a.updatedOn !== null) / 2
  if (phraseIn(heading, words.applicationsHeading)) weight += 1
  if (phraseIn(heading, words.lettersHeading) || phraseIn(heading, words.otherHeading))
    weight -= said.size >= 3 ? 1 : 1.5
  return weight
}
