/** Whether a text fits a field, as its attributes say; nothing is ever cut to fit. */
import { attributeOf, viewOf } from './dom.ts'
import type { Control, Field } from './form.ts'
import type { Limits } from './values.ts'

export function limitsOf(field: Field): Limits {
  const { element } = field
  const maxLength = Number.parseInt(attributeOf(element, 'maxlength'), 10)
  const inputmode = attributeOf(element, 'inputmode').toLowerCase()
  return {
    maxLength: maxLength > 0 ? maxLength : Number.POSITIVE_INFINITY,
    pattern: attributeOf(element, 'pattern').slice(0, 500),
    digitsOnly: field.type === 'number' || inputmode === 'numeric' || inputmode === 'decimal',
    shape: (attributeOf(element, 'placeholder') || attributeOf(element, 'data-mask')).slice(0, 60),
    type: field.type,
  }
}

/** The first spelling that fits; failing all, one without accents for a field that refuses them. */
export function firstThatFits(candidates: string[], limits: Limits): string | undefined {
  const fits = (text: string) =>
    text.length <= limits.maxLength &&
    matches(text, limits.pattern) &&
    !(limits.type === 'number' && !/^\d+$/.test(text))
  return candidates.find(fits) ?? candidates.map(withoutAccents).find(fits)
}

const withoutAccents = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')

/** A pattern that is no expression says nothing, as in the browser. */
function matches(text: string, pattern: string): boolean {
  if (!pattern) return true
  try {
    return new RegExp(`^(?:${pattern})$`, 'v').test(text)
  } catch {
    return true
  }
}

/** Fields that a person could not write into either are left alone. Reads styles and boxes: only for fields to be filled. */
export function isWritable(element: Control): boolean {
  if (element.disabled || ('readOnly' in element && element.readOnly)) return false
  return !element.matches(':disabled') && isSeen(element)
}

function isSeen(element: Control): boolean {
  if (typeof element.checkVisibility !== 'function') return isStyledVisible(element)
  if (!element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true })) return false
  const box = element.getBoundingClientRect()
  const view = viewOf(element.ownerDocument)
  const left = box.left + (view?.scrollX ?? 0)
  const top = box.top + (view?.scrollY ?? 0)
  return box.width > 4 && box.height > 4 && left + box.width > 0 && top + box.height > 0
}

/** Where there is no layout, the inline and computed styles decide. */
function isStyledVisible(element: Element): boolean {
  const view = viewOf(element.ownerDocument)
  for (let at: Element | null = element; at; at = at.parentElement) {
    if (at.hasAttribute('hidden')) return false
    const style = view ? view.getComputedStyle(at) : (at as HTMLElement).style
    if (style.display === 'none' || style.visibility === 'hidden') return false
  }
  return true
}
