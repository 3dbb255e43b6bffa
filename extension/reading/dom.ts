/** Safe ways into a page's nodes: a form whose control is named `children` cannot stand in for the real thing. */

const getters = new Map<string, (this: unknown) => unknown>()

/** The platform's own getter for `property`, found past anything a page's names put over it. */
function getterOf(node: object, property: string): ((this: unknown) => unknown) | undefined {
  const known = getters.get(property)
  if (known) return known
  for (let at = Object.getPrototypeOf(node); at !== null; at = Object.getPrototypeOf(at)) {
    const found = Object.getOwnPropertyDescriptor(at, property)?.get
    if (found) {
      getters.set(property, found)
      return found
    }
  }
  return undefined
}

function read<T>(node: Node, property: string): T | undefined {
  return getterOf(node, property)?.call(node) as T | undefined
}

type Method = (this: unknown, ...rest: unknown[]) => unknown
const methods = new Map<string, Method | null>()

function call<T>(node: Node, name: string, ...rest: unknown[]): T | undefined {
  let method = methods.get(name)
  if (method === undefined) {
    method = null
    for (let at = Object.getPrototypeOf(node); at !== null && !method; at = Object.getPrototypeOf(at)) {
      const found: unknown = Object.getOwnPropertyDescriptor(at, name)?.value
      if (typeof found === 'function') method = found as Method
    }
    methods.set(name, method)
  }
  return method ? (method.call(node, ...rest) as T) : undefined
}

export const elementNode = 1
export const textNode = 3

export const typeOf = (node: Node): number => read<number>(node, 'nodeType') ?? 0
export const firstChildOf = (node: Node): Node | null => read<Node | null>(node, 'firstChild') ?? null
export const nextSiblingOf = (node: Node): Node | null => read<Node | null>(node, 'nextSibling') ?? null
export const parentOf = (node: Node): Node | null => read<Node | null>(node, 'parentNode') ?? null
export const tagOf = (element: Element): string =>
  (read<string>(element, 'localName') ?? '').toLowerCase().slice(0, 60)
export const shadowOf = (element: Element): ShadowRoot | null =>
  read<ShadowRoot | null>(element, 'shadowRoot') ?? null
export const dataOf = (text: Node): string => read<string>(text, 'data') ?? ''

/** An attribute's value, empty when it is missing; at most 1,000 characters. */
export const attr = (element: Element, name: string): string =>
  (call<string | null>(element, 'getAttribute', name) ?? '').slice(0, 1000)
export const hasAttr = (element: Element, name: string): boolean =>
  call<boolean>(element, 'hasAttribute', name) ?? false

/** The document's title and root, past anything a page's names put over them. */
export const rootOf = (document: Document): Element | null =>
  read<Element | null>(document, 'documentElement') ?? null
export const titleOf = (document: Document): string => (read<string>(document, 'title') ?? '').slice(0, 500)

export const assignedTo = (slot: Element): Node[] => call<Node[]>(slot, 'assignedNodes') ?? []

/** Whether style lets it be seen; where the platform cannot say, its own attributes decide. */
export function isShown(element: Element): boolean {
  if (hasAttr(element, 'hidden') && attr(element, 'hidden') !== 'until-found') return false
  if (/(^|;|\s)(display\s*:\s*none|visibility\s*:\s*hidden)/i.test(attr(element, 'style'))) return false
  return call<boolean>(element, 'checkVisibility', { visibilityProperty: true }) ?? true
}

/** What a control holds now: a select's chosen text, whether a box is ticked, a field's value. */
export function valueOfControl(element: Element, what: 'select' | 'checked' | 'value'): string {
  if (what === 'checked') return String(read<boolean>(element, 'checked') ?? false)
  if (what === 'value') return String(read<string>(element, 'value') ?? '').slice(0, 200)
  const options = read<HTMLCollectionOf<HTMLOptionElement>>(element, 'selectedOptions')
  const chosen = options?.[0]
  return chosen ? (read<string>(chosen, 'text') ?? '').slice(0, 200) : ''
}

/** The first texts under an element that the outline leaves out, with spaces between them. */
export function firstTexts(element: Element): string {
  let texts = ''
  const waiting: Node[] = [element]
  for (let steps = 0; waiting.length > 0 && steps < 200 && texts.length < 300; steps++) {
    const node = waiting.pop()
    if (!node) break
    if (typeOf(node) === textNode) texts += ` ${dataOf(node).slice(0, 100)}`
    const next = node === element ? null : nextSiblingOf(node)
    if (next) waiting.push(next)
    const first = firstChildOf(node)
    if (first) waiting.push(first)
  }
  return texts.slice(0, 300)
}
