/** What a page of the gallery should show in its framework's model after a fill, and where it does not. */
import { isDeepStrictEqual } from 'node:util'

/** A model by party, as the page's framework holds it. */
export type Model = Record<string, Record<string, unknown>>

/** The data beside a page. */
export type Answers = {
  /** Which framework, and how it is used. */
  shows: string
  /** The representative's part after a fill; a list names the spellings that are all right. What is absent stays. */
  representative: Record<string, unknown>
  /** What the report must say of fields, by their label. */
  outcomes?: Record<string, string>
  /** Fields of the model that radio buttons answer. */
  radios?: string[]
  /** What a person does, in order: "fill", or a selector to press. Without it: fill, once. */
  acts?: string[]
}

export type Miss = { field: string; due: unknown; stands: unknown }

/** Where the representative's part of the model is not as the answers say. */
export function missesIn(answers: Answers['representative'], before: Model, after: Model): Miss[] {
  const due = { ...before.representative, ...answers }
  const stands: Record<string, unknown> = after.representative ?? {}
  return [...new Set([...Object.keys(due), ...Object.keys(stands)])]
    .filter((field) => !isAnyOf(due[field], stands[field]))
    .map((field) => ({ field, due: due[field], stands: stands[field] }))
}

/** Where undo did not give the representative's part back; unanswered is unanswered, as '', null or undefined. */
export function notUndoneIn(before: Model, undone: Model): Miss[] {
  const was: Record<string, unknown> = before.representative ?? {}
  return missesIn({}, before, undone)
    .filter(({ field, stands }) => (was[field] ?? '') !== (stands ?? ''))
    .map((miss) => ({ ...miss, field: `undo of ${miss.field}` }))
}

/** Where undo names another number of fields than the model shows as not given back. */
export function untrueUndo(notUndone: Miss[], said: { outcome: string }[]): Miss[] {
  const named = said.filter(({ outcome }) => outcome !== 'restored').length
  return named === notUndone.length ? [] : [{ field: 'what undo says', due: notUndone.length, stands: named }]
}

/** Fields of other parties that are not as they were; there may never be one. */
export function touchedIn(before: Model, after: Model): Miss[] {
  return Object.keys({ ...before, ...after })
    .filter((party) => party !== 'representative')
    .flatMap((party) =>
      Object.keys({ ...before[party], ...after[party] })
        .map((field) => ({
          field: `${party}.${field}`,
          due: before[party]?.[field],
          stands: after[party]?.[field],
        }))
        .filter(({ due, stands }) => !isDeepStrictEqual(due, stands)),
    )
}

const isAnyOf = (due: unknown, stands: unknown) =>
  isDeepStrictEqual(due, stands) || (Array.isArray(due) && due.some((one) => isDeepStrictEqual(one, stands)))

/** Fields of which the report said something else than it must. */
export function outcomesIn(answers: Answers, report: { label: string; outcome: string }[]): Miss[] {
  return Object.entries(answers.outcomes ?? {})
    .map(([label, due]) => ({
      field: `report of ${label}`,
      due,
      stands: report.find((row) => row.label === label)?.outcome,
    }))
    .filter(({ due, stands }) => due !== stands)
}

/** Radio buttons that show another count of answers than the model holds. */
export function untrueRadios({ radios = [] }: Answers, model: Model, chosen: number): Miss[] {
  const held = Object.values(model).flatMap((part) => radios.filter((field) => part[field])).length
  return radios.length === 0 || chosen === held
    ? []
    : [{ field: 'radio buttons shown after undo', due: held, stands: chosen }]
}

/** A field that is known to go wrong, and why; in both browsers unless one is named. */
export type KnownFailure = { field: string; browser?: 'chromium' | 'firefox'; why: string }
