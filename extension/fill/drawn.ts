/** Controls that a page draws itself: which kind an element is, by its ARIA role, and which are the faces of others. */
import { attributeOf, hasAttributeOf } from './dom.ts'
import type { Field } from './form.ts'

const kinds: Record<string, Field['kind']> = {
  combobox: 'combo',
  listbox: 'list',
  radio: 'radio',
  checkbox: 'checkbox',
  switch: 'checkbox',
}

/** The kind of control that an element with no value of its own is; null for all others. */
export function drawnKind(element: Element, tag: string, role: string): Field['kind'] | null {
  if (hasAttributeOf(element, 'contenteditable'))
    return attributeOf(element, 'contenteditable') === 'false' ? null : 'rich'
  if (!role) return tag === 'button' && opensList(element) ? 'combo' : null
  const kind = kinds[role] ?? null
  // ARIA 1.1 puts the role around the input.
  return kind === 'combo' && element.querySelector('input:not([type=hidden]),textarea') ? null : kind
}

/** An input that a list of options belongs to. */
export const isCombo = (element: Element): boolean =>
  attributeOf(element, 'role') === 'combobox' ||
  /^(list|both)$/.test(attributeOf(element, 'aria-autocomplete')) ||
  opensList(element) ||
  element.closest('[role=combobox]') !== null

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
