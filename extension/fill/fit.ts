/** Whether a text fits a field, as its attributes say; nothing is ever cut to fit. */
import { attributeOf } from './dom.ts'
import type { Field } from './form.ts'
import { frameOf } from './listbox.ts'
import { isSeen } from './seen.ts'
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

/** The spellings that fit; when none does, those without accents for a field that refuses them. */
export function allThatFit(candidates: string[], limits: Limits): string[] {
  const fits = (text: string) =>
    text.length <= limits.maxLength &&
    matches(text, limits.pattern) &&
    !(limits.type === 'number' && !/^\d+$/.test(text))
  const fitting = candidates.filter(fits)
  return fitting.length > 0 ? fitting : candidates.map(withoutAccents).filter(fits)
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

/** Fields that a person could not write into either are left alone. `at` is the place of a group's button. */
export function isWritable(field: Field, at = 0): boolean {
  const { kind, element, face } = field
  const target = (kind === 'radio' && field.radios[at]?.element) || element
  if (target.matches(':disabled') || attributeOf(target, 'aria-disabled') === 'true') return false
  if (kind === 'combo') return attributeOf(target, 'aria-readonly') !== 'true' && isSeen(frameOf(target))
  if ('readOnly' in target && target.readOnly) return false
  if (isSeen(target)) return true
  if (kind === 'select') return face instanceof Element && isSeen(face)
  // A drawn button hides the native one behind it; its label or its box is what a person sees.
  const { labels, parentElement } = target as HTMLInputElement
  return kind === 'radio' && [...(labels ?? []), parentElement].some((around) => around && isSeen(around))
}
