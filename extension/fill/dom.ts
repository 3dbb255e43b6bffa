/** The platform's own accessors, taken before a page's names (`<input name="children">`) can stand in for them. */

/* @__NO_SIDE_EFFECTS__ */
const getter = <T>(prototype: object, name: string): ((this: unknown) => T) => {
  const found = Object.getOwnPropertyDescriptor(prototype, name)?.get
  if (!found) throw new Error(`The platform has no ${name}.`)
  return found as (this: unknown) => T
}

const getAttribute = Element.prototype.getAttribute
const hasAttribute = Element.prototype.hasAttribute
const localName = getter<string>(Element.prototype, 'localName')
const shadowRoot = getter<ShadowRoot | null>(Element.prototype, 'shadowRoot')
const createTreeWalker = Document.prototype.createTreeWalker
const elementById = Document.prototype.getElementById
const fragmentElementById = DocumentFragment.prototype.getElementById
const documentElement = getter<HTMLElement | null>(Document.prototype, 'documentElement')
const defaultView = getter<(Window & typeof globalThis) | null>(Document.prototype, 'defaultView')
const isConnected = getter<boolean>(Node.prototype, 'isConnected')
const parentNode = getter<Node | null>(Node.prototype, 'parentNode')
const assignedSlot = getter<Element | null>(Element.prototype, 'assignedSlot')
const querySelector = Document.prototype.querySelector
const querySelectorAll = Document.prototype.querySelectorAll

export const attributeOf = (element: Element, name: string): string => getAttribute.call(element, name) ?? ''
export const hasAttributeOf = (element: Element, name: string): boolean => hasAttribute.call(element, name)
export const tagOf = (element: Element): string => localName.call(element)
export const openShadowOf = (element: Element): ShadowRoot | null => shadowRoot.call(element)
export const isInPage = (node: Node): boolean => isConnected.call(node)
/** The element around an element as it is drawn: the slot it is given to, the host of its shadow root. */
export const parentOf = (element: Element): Element | null => {
  const parent = assignedSlot.call(element) ?? parentNode.call(element)
  return parent instanceof ShadowRoot ? parent.host : parent?.nodeType === 1 ? (parent as Element) : null
}
export const viewOf = (document: Document): (Window & typeof globalThis) | null => defaultView.call(document)
export const rootElementOf = (document: Document): HTMLElement | null => documentElement.call(document)
const hasFocus = Document.prototype.hasFocus
export const hasFocusOf = (document: Document): boolean => hasFocus.call(document)
export const firstOf = (document: Document, selector: string): Element | null =>
  querySelector.call(document, selector)
export const allOf = (document: Document, selector: string): NodeListOf<Element> =>
  querySelectorAll.call(document, selector)

/** Walks elements and text in document order, without the accessors that a form can shadow. */
export const walkerOf = (root: Node, document: Document): TreeWalker =>
  createTreeWalker.call(document, root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT)

/** The document or shadow root that an element stands in. */
export const rootOf = (element: Element): Document | ShadowRoot =>
  element.getRootNode() as Document | ShadowRoot

export const isDocument = (node: Node): node is Document => node.nodeType === 9

export function byId(root: Document | ShadowRoot, id: string): Element | null {
  return isDocument(root) ? elementById.call(root, id) : fragmentElementById.call(root, id)
}

/** At most `limit` characters of an element's text, spaces collapsed. */
export function textOf(element: Element, document: Document, limit = 300): string {
  const walker = createTreeWalker.call(document, element, NodeFilter.SHOW_TEXT)
  let text = ''
  for (let node = walker.nextNode(); node && text.length < limit; node = walker.nextNode())
    text += `${(node as Text).data.slice(0, limit)} `
  return squeezed(text, limit)
}

export const squeezed = (text: string, limit: number): string =>
  text
    .slice(0, limit * 2)
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, limit)
