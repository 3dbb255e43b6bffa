/** Whether a list is narrowed: by its address, by a control in use, or by its own words. */

import { isStatus } from './columns.ts'
import { attr, hasAttr, valueOfControl } from './dom.ts'
import type { Group } from './group.ts'
import { words } from './lexicon/phrases.ts'
import { isInside, type Outline, type Part, textOf } from './outline.ts'
import { phraseIn } from './phrase-in.ts'
import { labelWords } from './text.ts'

/** Why the page is taken for a filtered one, or a later page of several; undefined when nothing says so. */
export function isFilteredPage(outline: Outline, url: string, groups: readonly Group[]): string | undefined {
  return byAddress(url) ?? byWords(outline, groups) ?? byControls(outline, groups)
}

function byAddress(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined
  const address = new URL(url)
  const hash = address.hash.indexOf('?')
  const parameters = [
    ...address.searchParams,
    ...(hash < 0 ? [] : new URLSearchParams(address.hash.slice(hash + 1))),
  ].slice(0, 100)
  for (const [name, value] of parameters) {
    const key = labelWords(name.replace(/([a-z])([A-Z])/g, '$1 $2'))
    const text = labelWords(value)
    if (/^(page|p|page ?number|pageno)$/.test(key) && Number(value) > 1) return 'a later page of several'
    if (/^(offset|start|skip|cursor|after)$/.test(key) && value !== '' && value !== '0')
      return 'a later page of several'
    if (
      words.filterParameters.includes(key) &&
      text !== '' &&
      !/^(0|false|no|non)$/.test(text) &&
      !isEverything(text)
    )
      return `the address filters by ${key}`
  }
  return undefined
}

function byWords(outline: Outline, groups: readonly Group[]): string | undefined {
  for (const part of outline.parts) {
    if (part.to <= part.from || part.to - part.from > 8) continue
    if (part.tag === 'label' || part.tag === 'legend' || part.tag === 'option') continue
    const text = textOf(outline, part, 161)
    if (text.length > 160) continue
    const label = labelWords(text)
    const phrase = phraseIn(label, words.filtered)
    if (phrase && !inRow(part, groups) && !isEverything(label.replace(phrase, '').trim()))
      return `the page says "${phrase}"`
  }
  return undefined
}

function byControls(outline: Outline, groups: readonly Group[]): string | undefined {
  for (const part of outline.parts) {
    if (
      part.tag !== 'select' &&
      part.tag !== 'input' &&
      part.role !== 'tab' &&
      part.role !== 'combobox' &&
      !hasAttr(part.element, 'aria-pressed')
    )
      continue
    if (inRow(part, groups)) continue
    const name = labelWords(nameOf(outline, part))
    if (phraseIn(name, words.notFilters)) continue
    if (part.tag === 'select') {
      const chosen = labelWords(valueOfControl(part.element, 'select'))
      if (chosen !== '' && !isEverything(chosen) && isFilterName(name)) return `chosen: ${name}`
    } else if (part.tag === 'input') {
      if (isInputInUse(part, name)) return `in use: ${name}`
    } else if (
      attr(part.element, 'aria-selected') === 'true' ||
      attr(part.element, 'aria-pressed') === 'true'
    ) {
      const text = textOf(outline, part, 80).replace(/[(\d)]+/g, ' ')
      const label = labelWords(text)
      if ((isStatus(text) || phraseIn(label, words.unread)) && !isEverything(label))
        return `selected: ${label}`
    }
  }
  return undefined
}

function isInputInUse(part: Part, name: string): boolean {
  const type = attr(part.element, 'type').toLowerCase()
  if (type === 'checkbox' || type === 'radio')
    return (
      valueOfControl(part.element, 'checked') === 'true' &&
      isFilterName(name) &&
      !isEverything(name) &&
      !/\b(row|ligne|page)\b/.test(name)
    )
  if (type === 'search') return valueOfControl(part.element, 'value').trim() !== ''
  if (type === '' || type === 'text' || type === 'date')
    return valueOfControl(part.element, 'value').trim() !== '' && isFilterName(name)
  return false
}

const filterWords =
  /\b(filter|filtre|filtrer|search|recherche|rechercher|find|trouver|chercher|only|seulement|uniquement)\b/
/** A control over a list is a filter when its name says what lists are filtered by. */
const isFilterName = (name: string): boolean =>
  filterWords.test(name) ||
  phraseIn(name, words.unread) !== undefined ||
  name.split(' ').some((word) => words.filterParameters.includes(word)) ||
  phraseIn(name, words.application.reference) !== undefined

const isEverything = (label: string): boolean =>
  label === '' || phraseIn(label.split(' ').slice(0, 2).join(' '), words.everything) !== undefined

function nameOf(outline: Outline, part: Part): string {
  const own =
    attr(part.element, 'aria-label') || attr(part.element, 'placeholder') || attr(part.element, 'title')
  if (own !== '') return own
  const before = part.parent?.children[part.index - 1]
  const wrapping = part.parent?.tag === 'label' ? part.parent : undefined
  const after = part.parent?.children[part.index + 1]
  for (const label of [wrapping, before, after])
    if (label && label.to > label.from && label.to - label.from <= 8) return textOf(outline, label, 100)
  return attr(part.element, 'name')
}

const inRow = (part: Part, groups: readonly Group[]): boolean =>
  groups.some((group) => isInside(part, group.part) && group.rows.some((row) => isInside(part, row.part)))
