/** Whether a text fits a field, as its attributes say; nothing is ever cut to fit. */
import { attributeOf, byId, textOf } from './dom.ts'
import type { Field } from './form.ts'
import { frameOf } from './listbox.ts'
import { isSeen, type Looks } from './seen.ts'
import type { Limits } from './values.ts'

export function limitsOf(field: Field): Limits {
  const { element } = field
  const attribute = (name: string) => attributeOf(element, name)
  const inputmode = attribute('inputmode').toLowerCase()
  const shape = (attribute('placeholder') || attribute('data-mask')).slice(0, 60)
  const described = attribute('aria-describedby')
    .split(/\s+/, 4)
    .map((id) => id && byId(field.root, id))
  const said = described.map((around) => (around ? textOf(around, element.ownerDocument) : ''))
  const hint = [field.label, shape, ...field.asides.map(({ text }) => text), ...said].join(' ; ')
  const [, most = '', atMost = ''] = mostCharacters.exec(hint) ?? []
  const lengths = [attribute('maxlength'), most || atMost].map((text) => Number.parseInt(text, 10))
  return {
    maxLength: Math.min(...lengths.filter((length) => length > 0)),
    pattern: attribute('pattern').slice(0, 500),
    digitsOnly: field.type === 'number' || inputmode === 'numeric' || inputmode === 'decimal',
    shape,
    type: element.closest(withCountry) ? 'intl' : field.type,
    hint,
  }
}

/** Telephone boxes with a list of countries of their own, which read the country from the number. */
const withCountry = '.iti,.react-tel-input,.vue-tel-input,.PhoneInput'

/** "Maximum 20 characters", "20 caractères au plus". */
const mostCharacters =
  /(?:max\w*\.?|up to|no more than|at most|limite \w*|jusqu['’]à|au plus)\D{0,12}(\d+)\s*(?:char|caract|letters|lettres)|(\d+)\s*(?:char\w*|caract\w*)\s*(?:max|or (?:less|fewer)|au plus|ou moins|at most)/i

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
export function isWritable(field: Field, at = 0, looks?: Looks): boolean {
  const { kind, element, face } = field
  const target = (kind === 'radio' && field.radios[at]?.element) || element
  if (target.matches(':disabled') || attributeOf(target, 'aria-disabled') === 'true') return false
  if (kind === 'combo') return isSeen(frameOf(target, 3), looks)
  if ('readOnly' in target && target.readOnly) return false
  if (isSeen(target, looks)) return true
  if (kind === 'select') return face instanceof Element && isSeen(face, looks)
  // A drawn button hides the native one behind it; its label or its box is what a person sees.
  const { labels, parentElement } = target as HTMLInputElement
  if (kind !== 'radio') return false
  return [...(labels ?? []), target.checkVisibility?.() && parentElement].some(
    (box) => box && isSeen(box, looks),
  )
}
