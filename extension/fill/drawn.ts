/** Controls that a page draws itself: which kind an element is, by its ARIA role, and which are the faces of others. */
import { attributeOf, hasAttributeOf } from './dom.ts'
import type { Field } from './form.ts'

const kinds = new Map<string, Field['kind']>([
  ['combobox', 'combo'],
  ['listbox', 'list'],
  ['radio', 'radio'],
  ['checkbox', 'checkbox'],
  ['switch', 'checkbox'],
])

/** The kind of control that an element with no value of its own is; null for all others, and for what is around a control. */
export function drawnKind(element: Element, tag: string, role: string): Field['kind'] | null {
  // A form's own fields stand in for its functions, and it is none.
  if (tag === 'form') return null
  const kind = hasAttributeOf(element, 'contenteditable')
    ? attributeOf(element, 'contenteditable') !== 'false' && 'rich'
    : role
      ? kinds.get(role)
      : tag === 'button' && opensList(element) && 'combo'
  return kind && !element.querySelector('input:not([type=hidden]),select,textarea') ? kind : null
}

/** An input that a list of options belongs to. */
const isCombo = (element: Element): boolean =>
  attributeOf(element, 'role') === 'combobox' ||
  /^(list|both)$/.test(attributeOf(element, 'aria-autocomplete')) ||
  opensList(element) ||
  element.closest('[role=combobox]') !== null

/** The kind of control that an input, a select or a text area is. */
export function nativeKind(element: Element, tag: string, type: string): Field['kind'] {
  if (tag !== 'input') return tag === 'select' ? 'select' : 'area'
  return type === 'radio' || type === 'checkbox' ? type : isCombo(element) ? 'combo' : 'text'
}

const opensList = (element: Element): boolean => attributeOf(element, 'aria-haspopup') === 'listbox'

/** Nobody can reach it: something drawn stands in its place. */
export const isDrawnOver = (element: Element): boolean =>
  attributeOf(element, 'aria-hidden') === 'true' ||
  attributeOf(element, 'tabindex')[0] === '-' ||
  /display:\s*none/.test(attributeOf(element, 'style'))

/** Checked, selected or on. */
export const isOn = (element: Element): boolean =>
  'checked' in element && element.localName === 'input'
    ? (element as HTMLInputElement).checked
    : attributeOf(element, 'aria-checked') === 'true' || attributeOf(element, 'aria-selected') === 'true'
