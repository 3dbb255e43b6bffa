/** The vocabulary of questions: sections, groups, fields and conditions, as data. */
import type { Words } from '../words.ts'

/** Values by field name, as typed. */
export type Answers = Record<string, string>

export type Option = { value: string; words: Words }

/** Asked only when another field of the section stands, or does not stand, at one of these values. */
export type Condition = { field: string; is: readonly string[] } | { field: string; isNot: readonly string[] }

export type FieldKind =
  | 'text'
  | 'textarea'
  | 'select'
  | 'radio'
  | 'checkbox'
  | 'date'
  | 'email'
  | 'tel'
  | 'password'

/** Says what is wrong with a value that is not empty, or undefined; sees the section's other answers and the day. */
export type Rule = (value: string, answers: Answers, today: string) => Words | undefined

export type Field = {
  /** As the page's `name` and `id`; unique in its section. */
  name: string
  kind: FieldKind
  label: Words
  hint?: Words
  /** Needed before the section is complete; a function sees the other answers. */
  required?: boolean | ((answers: Answers) => boolean)
  /** Most characters; 100 unless told. */
  limit?: number
  options?: readonly Option[]
  rule?: Rule
  when?: Condition
  /** A short value, shown in a short box. */
  short?: boolean
  autocomplete?: string
}

export type Group = { legend: Words; intro?: Words; fields: readonly Field[]; when?: Condition }

export type Section = {
  /** Its part of the address. */
  id: string
  title: Words
  intro?: Words
  groups: readonly Group[]
}

export const fieldsOf = (section: Section): Field[] => section.groups.flatMap((group) => [...group.fields])

export const limitOf = (field: Field): number => field.limit ?? 100

export const isMet = (condition: Condition | undefined, answers: Answers): boolean => {
  if (!condition) return true
  const value = answers[condition.field] ?? ''
  return 'is' in condition ? condition.is.includes(value) : !condition.isNot.includes(value)
}

/** The fields that are asked, given the other answers. */
export const askedFields = (section: Section, answers: Answers): Field[] =>
  section.groups.flatMap((group) =>
    isMet(group.when, answers) ? group.fields.filter((field) => isMet(field.when, answers)) : [],
  )

/** What stands in the answer in words: the option's for a choice, the value itself for anything else. */
export function answerInWords(field: Field, value: string): Words {
  return field.options?.find((option) => option.value === value)?.words ?? { en: value, fr: value }
}
