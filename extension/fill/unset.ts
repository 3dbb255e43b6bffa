/** Takes the answer back of a group that had none: frameworks hear only of a button that goes on, never of one that goes off. */
import { isButton, setChecked, toggle } from './controls.ts'
import { attributeOf, isInPage, rootElementOf, rootOf } from './dom.ts'
import { isOn } from './drawn.ts'
import type { Field } from './form.ts'
import { pause, tell, until } from './gestures.ts'

const redrawMs = 200

/**
 * Each way tells the page that nothing is chosen and leaves it to the page to show so: a button that goes off by
 * itself is one whose model has let go of it. Where none does, the answer stays as it was, on the page and in its model.
 */
export async function unset(field: Field): Promise<void> {
  const on = field.radios.map(({ element }) => element).filter(isOn)
  for (const element of on) if (!isButton(element)) toggle(element)
  const [button] = on.filter(isButton)
  if (button?.localName !== 'input') return
  const isOff = () => !isInPage(button) || !isOn(button)
  await resetAlone(button)
  if (await until(isOff, 0)) return
  const value = attributeOf(button, 'value')
  if (value) {
    sayEmpty(button, value)
    if ((await until(isOff, redrawMs)) || goesOff(button, value)) return
  }
  // Without a framework there is no model that could differ from what is seen.
  if (field.form?.matches('[action],[method]')) setChecked.call(button, false)
}

/** In a form of its own the button hears of a reset, and no other field does. Svelte takes the answer back. */
async function resetAlone(button: HTMLElement): Promise<void> {
  const document = button.ownerDocument
  const root = rootOf(button)
  const form = document.createElement('form')
  form.id = `f${Math.random().toString(36).slice(2)}`
  form.hidden = true
  ;(root === document ? rootElementOf(document) : root)?.append(form)
  const owner = button.getAttribute('form')
  button.setAttribute('form', form.id)
  // It does not bubble, so that a page which clears everything at any reset does not hear of it.
  form.dispatchEvent(new Event('reset'))
  // Firefox resets at a mere event, which is no word of the page's.
  setChecked.call(button, true)
  await pause(0)
  if (owner === null) button.removeAttribute('form')
  else button.setAttribute('form', owner)
  form.remove()
}

/** An answer without a value. The value is put back at once: the page has heard by then. */
function sayEmpty(button: HTMLElement, value: string): void {
  button.setAttribute('value', '')
  tell(button, 'input')
  tell(button, 'change')
  button.setAttribute('value', value)
}

/** React compares with what it saw last, so the button is off while it hears; where it lets go, it writes the value anew. */
function goesOff(button: HTMLElement, value: string): boolean {
  button.setAttribute('value', '')
  setChecked.call(button, false)
  tell(button, 'click')
  if (attributeOf(button, 'value') === value && !isOn(button)) return true
  button.setAttribute('value', value)
  setChecked.call(button, true)
  for (const type of ['click', 'input', 'change']) tell(button, type)
  return false
}
