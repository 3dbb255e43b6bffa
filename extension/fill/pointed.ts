/** The field that a person opened the context menu on. */
import type { PlannedField } from './plan.ts'

const activeOf = Object.getOwnPropertyDescriptor(Document.prototype, 'activeElement')?.get

/** A right click has put the focus there; nothing else tells where it was. */
export function focusedIn(
  document: Document,
  shadowOf: (element: Element) => ShadowRoot | null,
): Element | null {
  let at: Element | null = activeOf?.call(document) ?? null
  for (let depth = 0; at && depth < 50; depth++) {
    const inner: Element | null | undefined = shadowOf(at)?.activeElement
    if (!inner) break
    at = inner
  }
  return at
}

/** Its row's id; empty when no field of the plan is meant. */
export function rowAt(planned: PlannedField[], element: Element | null): string {
  const found = planned.find(
    ({ field }) =>
      field.element === element ||
      field.radios.some((choice) => choice.element === element) ||
      // What a page draws in the place of a control may hold the input that has the focus.
      (element && ['combo', 'list', 'rich'].includes(field.kind) && field.element.contains(element)),
  )
  return found?.row.fieldId ?? ''
}
