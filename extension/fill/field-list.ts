/** The fields met so far, and the labels and texts that may name them; names are settled at the end, through one map. */
import { attributeOf, byId, squeezed, textOf } from './dom.ts'
import { isDrawnOver, nativeKind } from './drawn.ts'
import type { Box, Context, Control, Field } from './form.ts'
import type { Steps } from './slices.ts'
import { isLine } from './standing.ts'

type Root = Document | ShadowRoot
type Label = { box: Box; for: string; root: Root; used: boolean }
type Found = {
  field: Field
  id: string
  /** How many labels that stand before the field point to it. */
  labelsBefore: number
  labelledBy: string
  ariaLabel: string
  wrapping: Label | null
  before: Label | null
  /** Text between the previous control and this one, line by line. */
  run: string
  /** Text right after a radio button or a tick box. */
  after: Box | null
}

const unwritable = new Set('hidden submit button reset image file range color'.split(' '))
const runLength = 300

export class FieldList {
  readonly #found: Found[] = []
  readonly #labels = new Map<Root, Map<string, Label[]>>()
  readonly #radios = new Map<Root, Map<string, Found>>()
  #nameless: { box: Element | null; bound: string; found: Found } | null = null
  readonly #popups = new Set<string>()
  readonly #open: Label[] = []
  readonly #groups: { box: Box; labelledBy: string; root: Root }[] = []
  readonly #named: { box: Box; labelledBy: string; root: Root }[] = []
  #lastLabel: Label | null = null
  #after: Box | null = null
  #run = ''
  count = 0

  /** The box of the innermost open group, for its legend. */
  get groupBox(): Box | undefined {
    return this.#groups.at(-1)?.box
  }

  /** A label stands here, and the control that it points to is still to come. */
  get isNaming(): boolean {
    return Boolean(this.#lastLabel?.for) && this.#lastLabel?.for !== this.#found.at(-1)?.id
  }

  read(text: string): void {
    // A label that points to a field names that one only.
    if (this.#open.at(-1)?.for) return
    this.#run += `${text.includes('\n') ? text.replace(/\s+/g, ' ') : text} `
    if (this.#run.length > runLength * 2) this.#run = this.#run.slice(-runLength)
    if (this.#after && this.#after.text.length < runLength) this.#after.text += text
  }

  breakLine(): void {
    if (this.#run !== '') this.#run += '\n'
    if (this.#after && /\S/.test(this.#after.text)) this.#after = null
  }

  /** What was read names no field to come. */
  forget(): void {
    this.#run = ''
    this.#lastLabel = null
  }

  openLabel(target: string, root: Root, box: Box): () => void {
    const label: Label = { box, for: target, root, used: false }
    this.#open.push(label)
    if (target) {
      const map = this.#labels.get(root) ?? new Map<string, Label[]>()
      const same = map.get(target) ?? []
      same.push(label)
      this.#labels.set(root, map.set(target, same))
    }
    return () => {
      this.#open.pop()
      if (!label.used) this.#lastLabel = label
    }
  }

  openGroup(element: Element, root: Root): Box {
    const box = { text: attributeOf(element, 'aria-label') || attributeOf(element, 'legend') }
    const group = { box, labelledBy: attributeOf(element, 'aria-labelledby'), root }
    this.#groups.push(group)
    if (group.labelledBy) this.#named.push(group)
    return box
  }

  closeGroup(): void {
    this.#groups.pop()
  }

  /** Notes a control; false when it is one that nobody writes into. */
  add(
    element: Control,
    tag: string,
    type: string,
    root: Root,
    context: Context | null,
    drawn?: Field['kind'],
  ): boolean {
    if (unwritable.has(type) || this.#isDouble(element, tag)) return false
    this.count++
    const wrapping = this.#open.at(-1) ?? null
    if (wrapping) wrapping.used = true
    const id = attributeOf(element, 'id')
    const names = namesOf(element, id)
    const kind = drawn ?? nativeKind(element, tag, type)
    if (kind === 'combo')
      for (const name of ['aria-controls', 'aria-owns']) this.#popups.add(attributeOf(element, name))
    const found: Found = {
      field: {
        element,
        kind,
        type: tag === 'input' ? type || 'text' : '',
        autocomplete: attributeOf(element, 'autocomplete').toLowerCase(),
        label: '',
        asides: [],
        names,
        context,
        radios: [],
        form: (element as HTMLInputElement).form ?? element.closest('form'),
        root,
        ...(kind === 'select' && isDrawnOver(element)
          ? { face: element.nextElementSibling as HTMLElement | null }
          : {}),
      },
      id,
      labelsBefore: id ? (this.#labels.get(root)?.get(id)?.length ?? 0) : 0,
      labelledBy: attributeOf(element, 'aria-labelledby'),
      ariaLabel: attributeOf(element, 'aria-label') || attributeOf(element, 'label'),
      wrapping,
      before: this.#lastLabel,
      run: this.#run,
      after: !drawn && (kind === 'radio' || kind === 'checkbox') ? { text: '' } : null,
    }
    for (const said of [attributeOf(element, 'placeholder'), attributeOf(element, 'title')])
      if (said) found.field.asides.push({ source: 'placeholder', text: said.slice(0, runLength) })
    this.#after = found.after
    this.#run = ''
    this.#lastLabel = null
    this.#found.push(found)
    return type !== 'search'
  }

  /** One question in two elements: a hidden select and its face, a drawn control and the hidden one behind it. */
  #isDouble(element: Element, tag: string): boolean {
    const last = this.#found.at(-1)?.field
    if (tag !== 'select' && attributeOf(element, 'aria-hidden') === 'true') return true
    if (last?.face) return last.face.contains(element)
    return tag === 'select' && last?.kind === 'combo' && element.previousElementSibling === last.element
  }

  /** Joins radio buttons to groups and gives every field its label. */
  *finish(document: Document): Steps<Field[]> {
    for (const group of this.#named) group.box.text ||= this.#texts(group.labelledBy, group.root, document)
    const fields: Field[] = []
    for (const [index, found] of this.#found.entries()) {
      if (index % 64 === 63) yield
      const { field } = found
      if (field.kind === 'list' && this.#popups.has(found.id)) continue
      if (field.kind !== 'radio') {
        field.label = this.#labelOf(found, document)
        fields.push(field)
        continue
      }
      const text = this.#labelOf(found, document)
      const choice = { element: field.element, value: attributeOf(field.element, 'value'), text }
      const first = this.#groupOf(found)
      first.field.radios.push(choice)
      if (first !== found) continue
      field.label = questionOf(found, text) || groupText(field.context)
      fields.push(field)
    }
    return fields
  }

  #groupOf(found: Found): Found {
    const { element } = found.field
    const name = attributeOf(element, 'name')
    if (!name) return this.#joinNameless(found)
    const map = this.#radios.get(found.field.root) ?? new Map<string, Found>()
    this.#radios.set(found.field.root, map)
    const first = map.get(name)
    if (first && first.field.form === found.field.form) return first
    map.set(name, found)
    return found
  }

  /** Buttons without a name are one group as long as they follow each other in one box and are bound to one thing. */
  #joinNameless(found: Found): Found {
    const { element } = found.field
    const box = element.closest('[role=radiogroup],fieldset')
    const last = this.#nameless
    const bound = attributeOf(element, 'formcontrolname')
    if (box && last?.box === box && last.bound === bound) return last.found
    this.#nameless = { box, bound, found }
    return found
  }

  #labelOf(found: Found, document: Document): string {
    const { field } = found
    const isChoice = field.kind === 'radio' || field.kind === 'checkbox'
    // What a drawn control shows is its value, not its name.
    const value = isChoice ? null : field.element
    const named = found.labelledBy ? this.#texts(found.labelledBy, field.root, document, value) : ''
    const own =
      named ||
      found.ariaLabel ||
      (found.id ? this.#pointing(found) : '') ||
      (found.wrapping?.for && found.wrapping.for !== found.id ? '' : found.wrapping?.box.text) ||
      ''
    if (own.trim()) return squeezed(own, runLength)
    if (found.after) return squeezed(found.after.text, runLength)
    if (isChoice) return textOf(field.element, document)
    return this.#labelBefore(found) || labelLine(found) || columnLabel(field)
  }

  /** The labels that point to a field. One that stands after it too may be the next field's, wrongly pointed. */
  #pointing({ field, id, labelsBefore }: Found): string {
    const labels = this.#labels.get(field.root)?.get(id) ?? []
    return (labelsBefore > 0 ? labels.slice(0, labelsBefore) : labels)
      .map((label) => label.box.text)
      .join(' ')
  }

  /** A label that belongs to nothing else and stands right before the field. */
  #labelBefore(found: Found): string {
    const label = found.before
    if (!label || (label.for && label.for !== found.id && byId(label.root, label.for))) return ''
    const text = squeezed(label.box.text, runLength)
    return /[a-z]{2}/i.test(text) ? text : ''
  }

  #texts(ids: string, root: Root, document: Document, except: Element | null = null): string {
    const texts: string[] = []
    for (const id of ids.split(/\s+/, 6)) {
      const element = id ? byId(root, id) : null
      if (element && !except?.contains(element)) texts.push(textOf(element, document))
    }
    return texts.join(' ').trim()
  }
}

/** What a group without a question of its own is called. */
const groupText = (context: Context | null): string =>
  context?.source === 'group' ? squeezed(context.box.text, runLength) : ''

/** What developers called it; frameworks have attributes of their own for that. */
function namesOf(element: Element, id: string): string[] {
  const names: string[] = []
  for (const attribute of ['name', 'formcontrolname', 'ng-model']) {
    const name = attributeOf(element, attribute)
    if (name) names.push(name)
  }
  if (id && !names.includes(id)) names.push(id)
  return names
}

const linesOf = (run: string): string[] =>
  run
    .split('\n')
    .map((line) => squeezed(line, runLength))
    .filter(Boolean)

/** The header of the field's column, where nothing nearer names it. */
function columnLabel(field: Field): string {
  for (let at = field.context; at && (at.source === 'column' || at.source === 'row'); at = at.up)
    if (at.source === 'column' && at.box.text.trim()) return squeezed(at.box.text, 100)
  return ''
}

/** The line before the field; as its label it heads nothing else. */
function labelLine({ run, field }: Found): string {
  const line = linesOf(run).at(-1)?.slice(-160) ?? ''
  for (let at = field.context; line && at && isLine(at.source); at = at.up)
    if (at.box.text === line) at.box.text = ''
  // The page's heading is not the name of its first box, which its placeholder is.
  for (let at = field.context; at; at = at.up)
    if (at.source === 'heading' && at.box.text === line && field.asides.length > 0) return ''
  return line
}

/** The line before a radio group that is not the first button's own text. */
function questionOf(found: Found, firstChoice: string): string {
  const lines = linesOf(found.run)
  for (let i = lines.length - 1; i >= 0; i--) if (lines[i] !== firstChoice) return lines[i] as string
  return ''
}
