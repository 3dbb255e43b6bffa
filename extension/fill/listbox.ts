/** Comboboxes and listboxes that a page draws: opened as a person would, an option taken by its meaning, closed again. */
import { allOf, attributeOf, byId, rootOf, tagOf, textOf } from './dom.ts'
import type { Choice, Field } from './form.ts'
import { enter, leave, pause, press, pressKey, setText, tell, until } from './gestures.ts'
import { isSeen } from './seen.ts'

/** Answers the place of the option that is meant; -1 when none is. */
type Pick = (options: Choice[]) => number

/** A combobox, and the name that may stand inside it. */
export type Face = { element: Field['element']; label: string }

const longestWait = 1200
const mostScrolls = 60
const mostOptions = 2000

/** Options in the order of the page, those that a web component was given included. */
export function optionsIn(box: ParentNode): Choice[] {
  const found: Choice[] = []
  for (const element of box.querySelectorAll<HTMLElement>('[role=option],slot')) {
    if (tagOf(element) !== 'slot') found.push(choiceOf(element))
    else
      for (const given of (element as HTMLSlotElement).assignedElements({ flatten: true }))
        if (attributeOf(given, 'role') === 'option' || given.shadowRoot?.querySelector('[role=option]'))
          found.push(choiceOf(given as HTMLElement))
        else found.push(...optionsIn(given))
  }
  return found.filter(({ element }) => attributeOf(element, 'aria-disabled') !== 'true').slice(0, mostOptions)
}

const choiceOf = (element: HTMLElement): Choice => ({
  element,
  value: attributeOf(element, 'data-value') || attributeOf(element, 'value'),
  text: textOf(element, element.ownerDocument, 200) || attributeOf(element, 'aria-label'),
})

const isInput = (element: Element): element is HTMLInputElement => tagOf(element) === 'input'
const isEditable = (element: Element): boolean =>
  isInput(element) &&
  !element.readOnly &&
  attributeOf(element, 'inputmode') !== 'none' &&
  attributeOf(element, 'aria-readonly') !== 'true'
const rivals = 'input:not([type=hidden]):not([aria-hidden]),select,textarea,label,legend,[role=combobox]'

/** The drawn box around an input, where the chosen option stands; never one that holds a label or another control. */
export function frameOf(element: Element, levels = 2): Element {
  let frame = element
  for (let i = 0; i < levels && isInput(element); i++) {
    const up = frame.parentElement
    if (!up || /^(form|fieldset|label|body|td|li|p)$/.test(tagOf(up))) break
    const others = [...up.querySelectorAll(rivals)].filter(
      (other) => other !== element && !other.contains(element),
    )
    if (
      others.length > 0 ||
      [...up.childNodes].some((node) => node.nodeType === 3 && /\S/.test(node.nodeValue ?? ''))
    )
      break
    frame = up
  }
  return frame
}

const noValue =
  '[aria-hidden=true],[aria-live],[role=listbox],[role=option],style,svg,[class*=placeholder]:not([class*=selected]):not([class*=value])'

/** What a combobox shows as its value: the text in its box, or the one drawn beside it. */
export function shownIn({ element, label }: Face): string {
  if (isInput(element) && element.value) return element.value.slice(0, 500)
  const frame = frameOf(element)
  let text = ''
  const read = (node: Node): void => {
    if (node.nodeType === 3) text += ` ${node.nodeValue}`
    else if (node === frame || (node.nodeType === 1 && !(node as Element).matches(noValue)))
      node.childNodes.forEach(read)
  }
  read(frame)
  const plain = text
    .replace(/[\s\u200b]+/g, ' ')
    .trim()
    .slice(0, 500)
  return label && plain.startsWith(label) ? plain.slice(label.length).trim() : plain
}

/**
 * Takes the option that `pick` means; null when there is none. `words` are typed one after another where
 * the options show only then.
 */
export async function takeOption(face: Face, pick: Pick, words: string[]): Promise<Choice | null> {
  const { element } = face
  const before = new Set(listboxes(element))
  const editable = isEditable(element)
  const box = () => listboxOf(element, before)
  const meant = () => {
    const options = optionsIn(box() ?? element.ownerDocument.createElement('i'))
    return options[pick(options)]
  }
  await open(element, editable, box)
  let option = await until(meant, editable ? 120 : 400)
  for (const word of editable && !option ? words.slice(0, 3) : []) {
    setText(element, word)
    option = await until(meant, longestWait)
    if (option) break
  }
  if (!option && !editable) option = await scrollTo(box(), meant)
  if (option) press(option.element)
  else if (editable) setText(element, '')
  await until(() => !box(), option ? 200 : 0)
  if (box()) pressKey(element, 'Escape', 27)
  tell(element, 'change')
  leave(element)
  return option ?? null
}

async function open(element: HTMLElement, editable: boolean, box: () => Element | null): Promise<void> {
  enter(element)
  if (await until(box, 0)) return
  let target: Element = element
  while (target.firstElementChild) target = target.firstElementChild
  press(target)
  if ((await until(box, 300)) || (await until(box, 0))) return
  if (editable) pressKey(element, 'ArrowDown', 40)
  else pressKey(element, 'Enter', 13)
  await until(box, 300)
}

const listboxes = (element: Element): Element[] => {
  const root = rootOf(element)
  const inRoot = root === element.ownerDocument ? [] : [...root.querySelectorAll('[role=listbox]')]
  return [...allOf(element.ownerDocument, '[role=listbox]'), ...inRoot].filter((list) => isSeen(list))
}

/** The open list that the control names as its own; failing that, the only one that was not there before. */
function listboxOf(element: Element, before: ReadonlySet<Element>): Element | null {
  const wrapper = element.closest('[role=combobox]') ?? element
  for (const at of [element, wrapper])
    for (const name of ['aria-controls', 'aria-owns'])
      for (const id of attributeOf(at, name).split(/\s+/)) {
        const named = id ? (byId(rootOf(at), id) ?? byId(at.ownerDocument, id)) : null
        const list =
          named && (named.matches('[role=listbox]') ? named : named.querySelector('[role=listbox]'))
        if (list && isSeen(list)) return list
      }
  const fresh = listboxes(element).filter((list) => !before.has(list))
  return fresh.length === 1 ? (fresh[0] as Element) : null
}

/** Lists that draw only the options in view are looked through to their end. */
async function scrollTo(box: Element | null, meant: () => Choice | undefined): Promise<Choice | null> {
  const scroller = box && [box, box.parentElement, ...box.querySelectorAll('*')].find(isScrollable)
  for (let i = 0; scroller && i < mostScrolls; i++) {
    const from = scroller.scrollTop
    scroller.scrollTop += scroller.clientHeight * 0.8
    if (scroller.scrollTop === from) break
    await pause(40)
    const option = meant()
    if (option) return option
  }
  return null
}
const isScrollable = (element: Element | null): element is Element =>
  element !== null && element.scrollHeight > element.clientHeight + 8 && element.clientHeight > 0

/** Takes back what was chosen where nothing was: by its text, its own way to clear, a key, or the list's empty line. */
export async function clearCombo(face: Face, isEmpty: () => boolean): Promise<void> {
  const { element } = face
  enter(element)
  if (isInput(element) && isEditable(element) && element.value) {
    setText(element, '')
    tell(element, 'change')
  }
  if (!(await until(isEmpty, 120))) {
    const around = frameOf(element).parentElement?.querySelectorAll(
      '[class*=clear i],[aria-label*=clear i],[title*=clear i],[aria-label*=effacer i]',
    )
    const button = [...(around ?? [])].find((shown) => isSeen(shown))
    if (button) press(button)
    else
      for (const key of [
        ['Delete', 46],
        ['Backspace', 8],
      ] as const)
        pressKey(element, key[0], key[1])
  }
  leave(element)
  if (!(await until(isEmpty, 120)))
    await takeOption(
      face,
      (options) => options.findIndex(({ text }) => !/[\p{L}\d]/u.test(text) || /^(none|aucun)/i.test(text)),
      [],
    )
}
