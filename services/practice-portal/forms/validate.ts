/** The validator that every form's definition drives: what was typed in, what is wrong with it out. */
import { type Words, withValues } from '../words.ts'
import { type Answers, askedFields, type Field, fieldsOf, limitOf, type Section } from './form.ts'
import { day, email } from './rules.ts'

export type Fault = { field: string; words: Words }

/** Whether everything required must be there, or only what is there must be right. */
export type Strictness = 'complete' | 'draft'

/** The typed values of the section's own fields; anything else that was sent is ignored. */
export function typedIn(section: Section, form: URLSearchParams): Answers {
  const typed: Answers = {}
  for (const field of fieldsOf(section)) {
    const value = form.get(field.name)
    if (value !== null) typed[field.name] = value.replace(/\r\n?/g, '\n')
  }
  return typed
}

/** What is kept of what was typed: asked fields only, without the spaces around. */
export function answersFrom(section: Section, typed: Answers): Answers {
  const trimmed = Object.fromEntries(Object.entries(typed).map(([name, value]) => [name, value.trim()]))
  const asked = new Set(askedFields(section, trimmed).map((field) => field.name))
  return Object.fromEntries(
    Object.entries(trimmed).filter(([name, value]) => asked.has(name) && value !== ''),
  )
}

/** In the order of the page; `today` as `2026-06-03`. */
export function faultsOf(section: Section, answers: Answers, strictness: Strictness, today: string): Fault[] {
  return askedFields(section, answers).flatMap((field) => {
    const value = answers[field.name] ?? ''
    const isMissing = value === '' && strictness === 'complete' && isRequired(field, answers)
    const words = isMissing ? missing(field) : value && faultOf(field, value, answers, today)
    return words ? [{ field: field.name, words }] : []
  })
}

function faultOf(field: Field, value: string, answers: Answers, today: string): Words | undefined {
  const limit = limitOf(field)
  const length = [...value].length
  if (length > limit)
    return withValues(
      {
        en: 'This is {length} characters long; at most {limit} fit here. Shorten it.',
        fr: 'Ce texte compte {length} caractères; {limit} au plus sont permis. Raccourcissez-le.',
      },
      { length, limit },
    )
  if (hasForeignCharacter(field, value))
    return {
      en: 'This holds a control character that cannot be kept. Type it again.',
      fr: 'Ce texte contient un caractère de contrôle qui ne peut être conservé. Entrez-le de nouveau.',
    }
  if (field.options && !field.options.some((option) => option.value === value))
    return { en: 'Choose one of the answers listed.', fr: 'Choisissez une des réponses proposées.' }
  if (field.kind === 'checkbox' && value !== 'yes')
    return { en: 'Tick the box, or leave it empty.', fr: 'Cochez la case ou laissez-la vide.' }
  if (field.kind === 'date') return (field.rule ?? day)(value, answers, today)
  if (field.kind === 'email') return email(value, answers, today) ?? field.rule?.(value, answers, today)
  return field.rule?.(value, answers, today)
}

export const isRequired = (field: Field, answers: Answers): boolean =>
  typeof field.required === 'function' ? field.required(answers) : field.required === true

/** Control characters; in one line, line ends too. */
const hasForeignCharacter = (field: Field, value: string) =>
  /\p{Cc}/u.test(field.kind === 'textarea' ? value.replace(/[\n\t]/g, '') : value)

function missing(field: Field): Words {
  if (field.kind === 'checkbox') return { en: 'Tick the box to go on.', fr: 'Cochez la case pour continuer.' }
  if (field.options) return { en: 'Choose an answer.', fr: 'Choisissez une réponse.' }
  return { en: 'Fill in this field.', fr: 'Remplissez ce champ.' }
}
