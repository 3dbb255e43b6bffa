/** Whether a list on a page is the whole list: what counts, pagers and filters say of it. */
import { attr, hasAttr } from './dom.ts'
import { isFilteredPage } from './filters.ts'
import type { Group } from './group.ts'
import { words } from './lexicon/phrases.ts'
import { isInside, type Outline, type Part, textOf } from './outline.ts'
import { isPhrase, phraseIn } from './phrase-in.ts'
import { isTable } from './tables.ts'
import { fold, labelWords } from './text.ts'

export type Completeness = { complete: boolean | 'unknown'; reason: string }
type Counted = 'applications' | 'letters'

const alternatives = (phrases: readonly string[]): string =>
  [...phrases].sort((a, b) => b.length - a.length).join('|')
const figure = '(\\d{1,3}(?:[ ,.]\\d{3})+|\\d{1,7})'
const of = alternatives(words.of)
const range = new RegExp(
  `(?<![\\d-])${figure} ?(?:-|${alternatives(words.to)}) ?${figure} (?:${of}) (?:\\S+ )?${figure}(?!\\d)`,
)
const pageOf = new RegExp(`(?:${alternatives(words.page)}) ?(\\d{1,6}) ?(?:${of}|\\/) ?(\\d{1,6})(?!\\d)`)
const part = new RegExp(`(?<!\\d)${figure} (?:${of}) ${figure}(?!\\d)`)
const lead = `(?:(?:${alternatives([...words.lead, ...words.total])}) )*`
const nouns = {
  applications: alternatives([...words.applicationNouns, ...words.neutralNouns]),
  letters: alternatives([...words.letterNouns, ...words.neutralNouns]),
}
const any = alternatives([...words.applicationNouns, ...words.letterNouns, ...words.neutralNouns])
const totals = [
  new RegExp(`^${lead}${figure} (${any})(?: (?:${alternatives(words.total)}))?$`),
  new RegExp(`^(?:\\S+ ){0,3}?(${any}):? ?\\(? ?${figure} ?\\)?$`),
  new RegExp(`^(?:${alternatives(words.total)})(?: (?:${any}))? ?:? ?${figure}$`),
  new RegExp(`^${figure} (?:${alternatives(words.total)})$`),
]

/** What the page says of the list that `groups` make together, `count` rows of which were read. */
export function completenessOf(
  outline: Outline,
  url: string,
  groups: readonly Group[],
  what: Counted,
  count: number,
): Completeness {
  const no = (reason: string): Completeness => ({ complete: false, reason })
  if (outline.truncated) return no('the page is larger than what is read')
  if (groups.some((group) => group.left > 0)) return no('rows that are not shown')
  const filter = isFilteredPage(outline, url, groups)
  if (filter) return no(filter)
  const declared = groups.map((group) => group.declared).filter((rows) => rows !== null)
  if (declared.some((rows, at) => rows > (groups[at]?.rows.length ?? 0) && rows > count))
    return no('the list says it has more rows')
  const said = saidOf(outline, groups, what, count)
  if (said) return said
  if (
    declared.length === groups.length &&
    declared.length > 0 &&
    declared.reduce((a, b) => a + b, 0) === count
  )
    return { complete: true, reason: 'the list says it has these rows' }
  return { complete: 'unknown', reason: 'nothing says how long the list is' }
}

function saidOf(
  outline: Outline,
  groups: readonly Group[],
  what: Counted,
  count: number,
): Completeness | undefined {
  let whole: Completeness | undefined
  const pager = pagerOf(outline, groups)
  if (pager === 'more') return { complete: false, reason: 'a pager leads to more' }
  for (const text of shortTexts(outline, groups)) {
    const line = fold(text)
    const found = range.exec(line)
    if (found) {
      const [first, last, all] = [numberOf(found[1]), numberOf(found[2]), numberOf(found[3])]
      if (first === undefined || last === undefined || all === undefined || first > last) continue
      if (first > 1 || last < all) return { complete: false, reason: 'one page of several' }
      if (all === count) whole = { complete: true, reason: 'the page says it shows all' }
      continue
    }
    const page = pageOf.exec(line)
    if (page && line.length < 60) {
      if (Number(page[2]) > 1) return { complete: false, reason: 'one page of several' }
      whole = { complete: true, reason: 'page 1 of 1' }
      continue
    }
    const shown = part.exec(line)
    if (shown && line.length < 80) {
      const [some, all] = [numberOf(shown[1]), numberOf(shown[2])]
      if (some === undefined || all === undefined) continue
      if (
        all > count &&
        some <= all &&
        (some === count || new RegExp(`(?:^| )(?:${nouns[what]})(?: |$)`).test(line))
      )
        return { complete: false, reason: 'a part of the list' }
      if (some === all && all === count) whole = { complete: true, reason: 'the page says it shows all' }
      continue
    }
    for (const clause of line.split(/[,;.]\s/)) {
      const total = totalIn(clause, what)
      if (total === undefined) continue
      if (total > count) return { complete: false, reason: 'the page counts more' }
      if (total === count) whole = { complete: true, reason: 'the page counts as many' }
    }
  }
  return whole ?? (pager === 'only-page' ? { complete: true, reason: 'the pager has one page' } : undefined)
}

function totalIn(line: string, what: Counted): number | undefined {
  const text = line.replace(/[.:!]+$/, '').trim()
  if (phraseIn(labelWords(text), words.unread)) return undefined
  for (const pattern of totals) {
    const found = pattern.exec(text)
    if (!found) continue
    const noun = found.slice(1).find((group) => group !== undefined && !/^\d/.test(group))
    if (noun !== undefined && !new RegExp(`^(?:${nouns[what]})$`).test(noun)) return undefined
    return numberOf(found.slice(1).find((group) => group !== undefined && /^\d/.test(group)))
  }
  return undefined
}

const numberOf = (digits: string | undefined): number | undefined =>
  digits === undefined ? undefined : Number(digits.replace(/[ ,.]/g, ''))

/** Texts of a few pieces that stand outside the rows. */
function shortTexts(outline: Outline, groups: readonly Group[]): string[] {
  const rows = new Set(groups.flatMap((group) => group.rows.map((row) => row.part)))
  const cards = groups.filter((group) => !isTable(group.part))
  const texts: string[] = []
  const skip = new Set<Part>()
  for (const at of outline.parts) {
    if (at.parent && skip.has(at.parent)) skip.add(at)
    else if (
      rows.has(at) ||
      cards.some((group) => at.from >= group.from && at.to <= group.to) ||
      at.tag === 'a' ||
      at.tag === 'option'
    )
      skip.add(at)
    if (skip.has(at) || at.to <= at.from || at.to - at.from > 12) continue
    const only = at.children.length === 1 ? at.children[0] : undefined
    if (only && only.from === at.from && only.to === at.to) continue
    const text = textOf(outline, at, 161)
    if (text.length <= 160 && /\d/.test(text)) texts.push(text)
    if (texts.length > 5000) break
  }
  return texts
}

/** What the page's own paging controls say. */
function pagerOf(outline: Outline, groups: readonly Group[]): 'more' | 'only-page' | undefined {
  const tables = groups.map((group) => group.part)
  let dead = 0
  for (const control of outline.parts) {
    if (!/^(a|button)$/.test(control.tag) && control.role !== 'button' && control.role !== 'link') continue
    if (
      control.to - control.from > 6 ||
      groups.some((g) => g.rows.length > 0 && isInside(control, g.rows[0]?.part as Part))
    )
      continue
    const name =
      labelWords(attr(control.element, 'aria-label') || textOf(outline, control, 80)) ||
      symbolOf(textOf(outline, control, 10))
    const forward = isPhrase(name, words.next) || attr(control.element, 'rel') === 'next'
    const back = isPhrase(name, words.previous) || attr(control.element, 'rel') === 'prev'
    const more = isPhrase(name, words.more) && tables.length > 0
    if (!forward && !back && !more) continue
    if (more && leadsHere(control)) continue
    if (!isDead(control)) {
      if (more || inPager(control, outline) || !isWizard(control)) return 'more'
    } else dead++
  }
  for (const nav of outline.parts) {
    if (!isPager(nav)) continue
    const numbers = new Set(textOf(outline, nav, 300).match(/\b\d{1,4}\b/g) ?? [])
    const links = nav.to - nav.from
    if (
      numbers.size > 1 &&
      links > 1 &&
      !range.test(fold(textOf(outline, nav, 300))) &&
      hasPageLinks(nav, outline)
    )
      return 'more'
  }
  return dead >= 2 ? 'only-page' : undefined
}

const symbolOf = (text: string): string =>
  /^[›»>→]+$/.test(text.trim()) ? 'next' : /^[‹«<←]+$/.test(text.trim()) ? 'previous' : ''
const isPager = (at: Part): boolean =>
  /pagination|pager|paginator/i.test(
    `${attr(at.element, 'class')} ${attr(at.element, 'aria-label')} ${at.tag}`,
  ) && at.to - at.from < 60
const inPager = (at: Part, outline: Outline): boolean => {
  for (let up: Part | null = at; up && up !== outline.root; up = up.parent) if (isPager(up)) return true
  return false
}
/** A form's own Next button is a step of the form, not a page of a list. */
const isWizard = (at: Part): boolean => {
  for (let up: Part | null = at; up; up = up.parent) if (up.tag === 'form') return true
  return at.tag === 'button' && attr(at.element, 'type') === 'submit'
}
const hasPageLinks = (nav: Part, outline: Outline): boolean => {
  let links = 0
  const waiting = [...nav.children]
  for (let at = waiting.pop(); at && links < 2; at = waiting.pop()) {
    if (
      /^(a|button)$/.test(at.tag) &&
      /^\D{0,12}\d{1,4}$/.test(textOf(outline, at, 40)) &&
      attr(at.element, 'aria-current') === ''
    )
      links++
    waiting.push(...at.children)
  }
  return links > 0
}
/** A link to this very page leads to no more of it. */
const leadsHere = (control: Part): boolean => attr(control.element, 'aria-current') === 'page'

function isDead(control: Part): boolean {
  for (let at: Part | null = control, level = 0; at && level < 2; at = at.parent, level++)
    if (
      hasAttr(at.element, 'disabled') ||
      attr(at.element, 'aria-disabled') === 'true' ||
      /(^|[\s_-])(disabled|inactive)($|[\s_-])/i.test(attr(at.element, 'class'))
    )
      return true
  return (
    control.tag === 'a' &&
    !hasAttr(control.element, 'href') &&
    control.role !== 'button' &&
    !hasAttr(control.element, 'tabindex')
  )
}
