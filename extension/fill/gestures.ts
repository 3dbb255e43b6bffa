/** A person's acts on an element, with the events that frameworks listen for: enter, type, press a key or the button, leave. */
import { hasFocusOf, viewOf } from './dom.ts'
import type { Control } from './form.ts'

export const setterOf = (prototype: object, name: string): ((this: unknown, value: unknown) => void) => {
  const found = Object.getOwnPropertyDescriptor(prototype, name)?.set
  if (!found) throw new Error(`The platform has no setter for ${name}.`)
  return found
}
const setInputValue = setterOf(HTMLInputElement.prototype, 'value')
const setAreaValue = setterOf(HTMLTextAreaElement.prototype, 'value')
const { getSelection, execCommand } = Document.prototype

const how = { bubbles: true, composed: true, cancelable: true }
export const tell = (element: Element, type: string): boolean => element.dispatchEvent(new Event(type, how))
export const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

/** Asks again and again until the answer is there or the time is over. */
export async function until<T>(ask: () => T | null | undefined | false, ms: number): Promise<T | null> {
  for (let waited = 0; ; waited += 40) {
    const answer = ask()
    if (answer) return answer
    if (waited >= ms) return null
    await pause(40)
  }
}

/** A window behind the popup has no focus, and then the browser tells no element that it got or lost it. */
const moved = (element: Element, alone: string, up: string): void => {
  if (hasFocusOf(element.ownerDocument)) return
  element.dispatchEvent(new FocusEvent(alone, { composed: true }))
  element.dispatchEvent(new FocusEvent(up, how))
}
export function enter(element: HTMLElement): void {
  element.focus({ preventScroll: true })
  moved(element, 'focus', 'focusin')
}
export function leave(element: HTMLElement): void {
  element.blur()
  moved(element, 'blur', 'focusout')
}

/** Writes a text, as typing would have left it. */
export function writeText(element: Control, text: string): void {
  enter(element)
  setText(element, text)
  tell(element, 'change')
  leave(element)
}

/** Sets the text, says so, and stays. */
export function setText(element: Control, text: string): void {
  if (element.localName === 'textarea') setAreaValue.call(element, text)
  else if (element.localName === 'input') setInputValue.call(element, text)
  else if (setContent(element, text)) return
  element.dispatchEvent(new InputEvent('input', { ...how, inputType: 'insertReplacementText', data: text }))
}

/** True when the browser wrote it, as it does for typing, and said so: editors that keep a model trust nothing else. */
function setContent(element: HTMLElement, text: string): boolean {
  const { ownerDocument } = element
  const selection = getSelection.call(ownerDocument)
  selection?.selectAllChildren(element)
  if (selection && execCommand?.call(ownerDocument, text ? 'insertText' : 'delete', false, text)) return true
  element.textContent = text
  return false
}

const halt = (event: Event): void => {
  event.preventDefault()
  event.stopImmediatePropagation()
}
const stay = (event: Event): void => event.preventDefault()
const leaving = 'a[href]:not([href^="#"],[href^="javascript:"])'

/** The whole of a click with the mouse; where options are drawn as buttons or links it sends and leaves nothing. */
export function press(element: Element): void {
  const at = { ...how, button: 0, detail: 1 }
  const pointer = { ...at, pointerType: 'mouse', pointerId: 1, isPrimary: true }
  element.dispatchEvent(new PointerEvent('pointerdown', { ...pointer, buttons: 1 }))
  if (element.dispatchEvent(new MouseEvent('mousedown', { ...at, buttons: 1 })))
    element.closest<HTMLElement>('input,button,[tabindex]')?.focus({ preventScroll: true })
  element.dispatchEvent(new PointerEvent('pointerup', pointer))
  element.dispatchEvent(new MouseEvent('mouseup', at))
  const view = viewOf(element.ownerDocument)
  const link = element.closest(leaving)
  link?.addEventListener('click', stay, true)
  for (const type of ['submit', 'reset']) view?.addEventListener(type, halt, true)
  // A drawn option without a type is a button that sends the form: for the press it is none.
  const button = element.closest('button')
  const type = button?.getAttribute('type')
  if (button?.type === 'submit') button.setAttribute('type', 'button')
  element.dispatchEvent(new MouseEvent('click', at))
  if (type) button?.setAttribute('type', type)
  else button?.removeAttribute('type')
  for (const type of ['submit', 'reset']) view?.removeEventListener(type, halt, true)
  link?.removeEventListener('click', stay, true)
}

/** `code` is the number that Angular still asks for. */
export function pressKey(element: Element, key: string, code: number): void {
  for (const type of ['keydown', 'keyup'])
    element.dispatchEvent(new KeyboardEvent(type, { ...how, key, code: key, keyCode: code }))
}
