/** One field between page and popup: which row the person pointed at in the page, and where a row's field is. */
import { isOn } from './drawn.ts'
import type { Field } from './form.ts'
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

const reachable = 'input:not([type=hidden]),select,textarea,[role=combobox],[tabindex]'

/** Scrolls to a field and puts the focus there, on what is drawn in its place where it is hidden. */
export function pointAt({ element, face, radios }: Field): void {
  const chosen = radios.find((choice) => isOn(choice.element))?.element
  const shown = face ?? chosen ?? element
  shown.scrollIntoView({ block: 'center' })
  const inner = face?.matches(reachable) ? face : face?.querySelector<HTMLElement>(reachable)
  ;(inner ?? shown).focus({ preventScroll: true })
}
