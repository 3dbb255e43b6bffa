/** The only code that sets a control: by the platform's own setters, with the events that frameworks listen for. */
import type { Choice, Control, Field } from './form.ts'

/** What stands in a control: a text, or which option or button is chosen. */
export type State = { text: string; chosen: number }

const setterOf = (prototype: object, name: string): ((this: unknown, value: unknown) => void) => {
  const found = Object.getOwnPropertyDescriptor(prototype, name)?.set
  if (!found) throw new Error(`The platform has no setter for ${name}.`)
  return found
}
const setInputValue = setterOf(HTMLInputElement.prototype, 'value')
const setAreaValue = setterOf(HTMLTextAreaElement.prototype, 'value')
const setSelectedIndex = setterOf(HTMLSelectElement.prototype, 'selectedIndex')
const setChecked = setterOf(HTMLInputElement.prototype, 'checked')
const click = HTMLElement.prototype.click

const mostOptions = 2000

/** A select's options or a group's radio buttons. */
export function choicesOf(field: Field): Choice[] {
  if (field.kind === 'radio') return field.radios
  if (field.kind !== 'select') return []
  const { options } = field.element as HTMLSelectElement
  return Array.from({ length: Math.min(options.length, mostOptions) }, (_, i) => {
    const option = options[i] as HTMLOptionElement
    return {
      element: option,
      value: option.value.slice(0, 200),
      text: (option.text || option.label).slice(0, 200),
    }
  })
}

export function stateOf(field: Field): State {
  switch (field.kind) {
    case 'select': {
      const select = field.element as HTMLSelectElement
      const option = select.options[select.selectedIndex]
      return { text: option ? option.text.trim().slice(0, 500) : '', chosen: select.selectedIndex }
    }
    case 'radio': {
      const chosen = field.radios.findIndex((choice) => (choice.element as HTMLInputElement).checked)
      return { text: field.radios[chosen]?.text ?? '', chosen }
    }
    case 'checkbox':
      return { text: '', chosen: (field.element as HTMLInputElement).checked ? 0 : -1 }
    default:
      return { text: field.element.value, chosen: -1 }
  }
}

const prompts =
  /^(|-+|[.…]+|(please )?(select|choose|pick)\b.*|veuillez\b.*|s[eé]lectionne.*|choisi.*|--.*|aucun|none)$/i

/** Nobody has answered yet: empty, a mask without digits, a bare "+1", or the select's own first line. */
export function isUnanswered(field: Field, state: State): boolean {
  switch (field.kind) {
    case 'radio':
      return state.chosen < 0
    case 'select': {
      const select = field.element as HTMLSelectElement
      if (state.chosen < 0 || prompts.test(state.text) || select.value === '') return true
      return state.chosen === 0 && !select.options[0]?.defaultSelected
    }
    default:
      return !/[\p{L}\d]/u.test(state.text) || /^\+\d{1,3}$/.test(state.text.trim())
  }
}

/** Writes a text, as typing would have left it. */
export function writeText(element: Control, text: string): void {
  element.focus({ preventScroll: true })
  if (element.localName === 'textarea') setAreaValue.call(element, text)
  else setInputValue.call(element, text)
  announce(element, text)
  element.blur()
}

/** Chooses an option or a radio button by its place. */
export function writeChoice(field: Field, index: number): void {
  if (field.kind === 'select') {
    const { element } = field
    element.focus({ preventScroll: true })
    setSelectedIndex.call(element, index)
    announce(element, null)
    element.blur()
    return
  }
  const choice = field.radios[index]
  if (choice) click.call(choice.element)
}

/** Puts back what stood before; a group that had no answer has none again. */
export function restore(field: Field, state: State): void {
  if (field.kind === 'select' || (field.kind === 'radio' && state.chosen >= 0))
    writeChoice(field, state.chosen)
  else if (field.kind === 'radio') {
    for (const choice of field.radios)
      if ((choice.element as HTMLInputElement).checked) {
        setChecked.call(choice.element, false)
        announce(choice.element as HTMLInputElement, null)
      }
  } else writeText(field.element, state.text)
}

function announce(element: Control, text: string | null): void {
  const how = { bubbles: true, composed: true }
  element.dispatchEvent(
    text === null
      ? new Event('input', how)
      : new InputEvent('input', { ...how, inputType: 'insertReplacementText', data: text }),
  )
  element.dispatchEvent(new Event('change', how))
}
