/** The fields that the alarm watches, and what stood in each before: the only thing that it can ever put back. */

export type Watched = HTMLElement
type Box = HTMLInputElement | HTMLTextAreaElement

const types = new Set(['text', 'email', 'tel', 'search', 'url', 'number'])
/** Passwords, codes and cards are not read. */
const closed = /(^|\s)(cc-|one-time-code|(current|new)-password)/
const mostFields = 1000
const longest = 2000

/** Elements whose content a person edits are watched too; nothing is put back there, where an editor has a model of its own. */
const isBox = (field: Watched): field is Box => 'value' in field

/** An editor's paragraphs are lines of their own. */
export const textIn = (field: Watched): string =>
  isBox(field)
    ? field.value
    : Array.from(field.childNodes, (node) => node.textContent)
        .join('\n')
        .slice(0, longest)

/** Visible text fields in the page's order. */
export function fieldsIn(roots: readonly (Document | ShadowRoot)[]): Watched[] {
  const fields: Watched[] = []
  for (const root of roots)
    for (const element of root.querySelectorAll<Watched>('input, textarea, [contenteditable]')) {
      if (fields.length >= mostFields) return fields
      if (isWatched(element) && (element.checkVisibility?.() ?? true)) fields.push(element)
    }
  return fields
}

export const isWatched = (element: unknown): element is Watched =>
  element instanceof Element &&
  (element.localName === 'textarea' ||
    /^(true|plaintext-only|)$/.test(element.getAttribute('contenteditable') ?? 'false') ||
    (element.localName === 'input' && types.has((element as HTMLInputElement).type))) &&
  !closed.test(element.getAttribute('autocomplete') ?? '')

type Stand = {
  /** What stood in it when it was last looked at. */
  seen: string
  /** What stood before that; undefined when nobody saw, or when it may have been another application's. */
  before: string | undefined
  byPerson: boolean
  /** What stood in it when the person came to it. */
  met: string | undefined
}

export class FieldMemory {
  private readonly stands = new WeakMap<Watched, Stand>()

  /** The page or the browser may have changed it: only "it was empty" is believed, since nodes are used again. */
  look(field: Watched): void {
    const stand = this.stands.get(field)
    const value = textIn(field)
    if (!stand) {
      const before = value !== '' && isBox(field) && field.defaultValue === '' ? '' : undefined
      this.stands.set(field, { seen: value, before, byPerson: false, met: undefined })
    } else if (value !== stand.seen)
      this.stands.set(field, {
        seen: value,
        before: stand.seen === '' ? '' : undefined,
        byPerson: false,
        met: undefined,
      })
  }

  /** The person came to the field. What an alarm warns of is nothing to put back. */
  meet(field: Watched, isAlarming: boolean): void {
    this.look(field)
    const stand = this.stands.get(field) as Stand
    stand.met = isAlarming ? stand.before : stand.seen
  }

  /** An input event of the person's own has just changed it. */
  type(field: Watched): void {
    const stand = this.stands.get(field)
    const value = textIn(field)
    if (!stand) this.stands.set(field, { seen: value, before: undefined, byPerson: true, met: undefined })
    else if (value !== stand.seen) {
      stand.before = stand.met ?? stand.seen
      stand.met = stand.before
      stand.seen = value
      stand.byPerson = true
    }
  }

  beforeOf(field: Watched): string | undefined {
    return isBox(field) ? this.stands.get(field)?.before : undefined
  }

  isByPerson(field: Watched): boolean {
    return this.stands.get(field)?.byPerson ?? false
  }

  /** Puts back what stood before, with the events that frameworks listen for; the focus stays where it is. */
  restore(field: Watched): void {
    const before = this.beforeOf(field)
    if (!isBox(field) || before === undefined || before === field.value) return
    const view = field.ownerDocument.defaultView as Window & typeof globalThis
    const { prototype } = field.localName === 'textarea' ? view.HTMLTextAreaElement : view.HTMLInputElement
    Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, before)
    const how = { bubbles: true, composed: true }
    field.dispatchEvent(
      new view.InputEvent('input', { ...how, inputType: 'insertReplacementText', data: before }),
    )
    field.dispatchEvent(new view.Event('change', how))
    field.dispatchEvent(new view.FocusEvent('blur'))
    this.stands.set(field, { seen: field.value, before: undefined, byPerson: false, met: undefined })
  }
}
