/** What stands in a control, whether it is an answer, and how it is set and put back. */
import { attributeOf, squeezed } from './dom.ts'
import { isOn } from './drawn.ts'
import type { Choice, Field } from './form.ts'
import { enter, leave, press, setterOf, tell, writeText } from './gestures.ts'
import { optionsIn, shownIn } from './listbox.ts'
import { optionsOf } from './select-options.ts'

/** What stands in a control: a text, or which option or button is chosen. */
export type State = { text: string; chosen: number; nodes?: Node[] }

const setSelectedIndex = setterOf(HTMLSelectElement.prototype, 'selectedIndex')
export const setChecked = setterOf(HTMLInputElement.prototype, 'checked')
const click = HTMLElement.prototype.click

/** A select's or listbox's options, or a group's buttons. */
export function choicesOf(field: Field): Choice[] {
  if (field.kind === 'radio') return field.radios
  if (field.kind === 'list') return optionsIn(field.element)
  return field.kind === 'select' ? optionsOf(field.element) : []
}

export function stateOf(field: Field): State {
  const { element } = field
  switch (field.kind) {
    case 'select': {
      const select = element as HTMLSelectElement
      const option = select.options[select.selectedIndex]
      return { text: option ? option.text.trim().slice(0, 500) : '', chosen: select.selectedIndex }
    }
    case 'radio':
    case 'list': {
      const choices = choicesOf(field)
      const chosen = choices.findIndex((choice) => isOn(choice.element))
      return { text: choices[chosen]?.text ?? '', chosen }
    }
    case 'checkbox':
      return { text: '', chosen: isOn(element) ? 0 : -1 }
    case 'combo':
      return { text: shownIn(field), chosen: -1 }
    case 'rich': {
      const nodes = Array.from(element.childNodes, (node) => node.cloneNode(true))
      return { text: squeezed(element.textContent ?? '', 2000), chosen: -1, nodes }
    }
    default:
      return { text: (element as HTMLInputElement).value, chosen: -1 }
  }
}

const prompts =
  /^(|-+|[.…]+|(please )?(select|choose|pick)\b.*|veuillez\b.*|s[eé]lectionne.*|choisi.*|--.*|aucun|none)$/i

/** Nobody has answered yet: empty, a mask without digits, a bare "+1", or the select's own first line. */
export function isUnanswered(field: Field, state: State): boolean {
  switch (field.kind) {
    case 'radio':
    case 'list':
      return state.chosen < 0
    case 'select': {
      const select = field.element as HTMLSelectElement
      if (state.chosen < 0 || prompts.test(state.text) || select.value === '') return true
      return state.chosen === 0 && !select.options[0]?.defaultSelected
    }
    default:
      return (
        (field.kind === 'combo' && prompts.test(state.text)) ||
        !/[\p{L}\d]/u.test(state.text) ||
        /^\+\d{1,3}$/.test(state.text.trim())
      )
  }
}

/** Chooses an option or a button by its place; of tick boxes that are one question it is the only one ticked. */
export function writeChoice(field: Field, index: number): void {
  const { element, kind } = field
  if (kind === 'select') {
    enter(element)
    setSelectedIndex.call(element, index)
    tell(element, 'input')
    tell(element, 'change')
    // What the jQuery plugin of that name listens for.
    if (field.face) tell(element, 'chosen:updated')
    leave(element)
    return
  }
  const choices = choicesOf(field)
  for (const [at, { element }] of choices.entries())
    if (at !== index && isOn(element) && !isButton(element)) toggle(element)
  const choice = choices[index]?.element
  if (choice && !isOn(choice)) toggle(choice)
}

/** A radio button, native or drawn: pressing it again does not take it back. */
export const isButton = (element: Element): boolean =>
  attributeOf(element, 'type') === 'radio' || attributeOf(element, 'role') === 'radio'
export const toggle = (element: HTMLElement): void =>
  element.localName === 'input' ? click.call(element) : press(element)

/** Puts back what stood before. Comboboxes, and groups that had no answer, have their own ways. */
export function restore(field: Field, state: State): void {
  const { element, kind } = field
  if (kind === 'select' || kind === 'radio' || kind === 'list') writeChoice(field, state.chosen)
  else writeText(element, state.text)
  if (state.nodes && element.textContent !== state.nodes.map((node) => node.textContent).join(''))
    element.replaceChildren(...state.nodes)
}
