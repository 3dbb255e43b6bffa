/** The store's rows in memory, page by page, and a draft of changes to them. */
import { type CollectionName, type Collections, collectionNames, rowsPerPage } from './rows.ts'

/** Reading access to rows. */
export type Rows = {
  get<C extends CollectionName>(collection: C, id: string): Collections[C] | undefined
  all<C extends CollectionName>(collection: C): Iterable<[string, Collections[C]]>
  /** How many pages could not be opened. */
  damaged(): number
}

type Row = Collections[CollectionName]
type Section = { pages: Map<number, Map<string, Row>>; placeOf: Map<string, number> }
/** A page to write: all its rows, in the form that is sealed. */
export type DirtyPage = { collection: CollectionName; page: number; rows: [string, Row][] }

export class Shelf implements Rows {
  revision = 0
  readonly #sections = new Map<string, Section>(
    collectionNames.map((name) => [name, { pages: new Map(), placeOf: new Map() }]),
  )
  readonly #damaged = new Map<string, Set<number>>()

  get<C extends CollectionName>(collection: C, id: string): Collections[C] | undefined {
    const section = this.#section(collection)
    const page = section.placeOf.get(id)
    return page === undefined ? undefined : (section.pages.get(page)?.get(id) as Collections[C] | undefined)
  }

  *all<C extends CollectionName>(collection: C): Iterable<[string, Collections[C]]> {
    for (const page of this.#section(collection).pages.values())
      yield* page.entries() as Iterable<[string, Collections[C]]>
  }

  damaged(): number {
    let count = 0
    for (const pages of this.#damaged.values()) count += pages.size
    return count
  }

  /** Takes in a page as it was stored; content that is no page at all counts as damaged and is never written over. */
  accept(collection: string, page: number, content: unknown): void {
    const section = this.#sections.get(collection)
    if (!section) return
    if (isPageContent(content)) this.#replace(section, page, content)
    else this.#damaged.set(collection, (this.#damaged.get(collection) ?? new Set()).add(page))
  }

  /** Where the changed rows go: their own page, else one with room, else a new one. Nothing is changed yet. */
  plan(changes: Changes): DirtyPage[] {
    const dirty: DirtyPage[] = []
    for (const [collection, changed] of changes) {
      const section = this.#section(collection)
      const touched = new Map<number, Map<string, Row>>()
      const touch = (page: number) => {
        const rows = touched.get(page) ?? new Map(section.pages.get(page))
        touched.set(page, rows)
        return rows
      }
      const isNew: [string, Row][] = []
      for (const [id, row] of changed) {
        const page = section.placeOf.get(id)
        if (page === undefined) {
          if (row !== undefined) isNew.push([id, row])
        } else if (row === undefined) touch(page).delete(id)
        else touch(page).set(id, row)
      }
      let page = 0
      for (const [id, row] of isNew) {
        while (this.#isTaken(collection, page, touched)) page++
        touch(page).set(id, row)
      }
      for (const [number, rows] of touched) dirty.push({ collection, page: number, rows: [...rows] })
    }
    return dirty
  }

  #isTaken(collection: CollectionName, page: number, touched: Map<number, Map<string, Row>>): boolean {
    if (this.#damaged.get(collection)?.has(page)) return true
    const rows = touched.get(page) ?? this.#section(collection).pages.get(page)
    return (rows?.size ?? 0) >= rowsPerPage[collection]
  }

  #replace(section: Section, page: number, rows: [string, Row][]): void {
    for (const id of section.pages.get(page)?.keys() ?? [])
      if (section.placeOf.get(id) === page) section.placeOf.delete(id)
    section.pages.set(page, new Map(rows))
    for (const [id] of rows) section.placeOf.set(id, page)
  }

  #section(collection: CollectionName): Section {
    return this.#sections.get(collection) as Section
  }
}

/** Changed rows by collection and id; undefined is a removal. */
export type Changes = Map<CollectionName, Map<string, Row | undefined>>

/** Rows as they will be: what was stored, with the changes on top. */
export class Draft implements Rows {
  readonly changes: Changes = new Map()
  constructor(private readonly stored: Rows) {}

  get<C extends CollectionName>(collection: C, id: string): Collections[C] | undefined {
    const changed = this.changes.get(collection)
    return changed?.has(id)
      ? (changed.get(id) as Collections[C] | undefined)
      : this.stored.get(collection, id)
  }

  *all<C extends CollectionName>(collection: C): Iterable<[string, Collections[C]]> {
    const changed = this.changes.get(collection)
    for (const entry of this.stored.all(collection)) if (!changed?.has(entry[0])) yield entry
    for (const [id, row] of [...(changed ?? [])]) if (row !== undefined) yield [id, row as Collections[C]]
  }

  damaged(): number {
    return this.stored.damaged()
  }

  put<C extends CollectionName>(collection: C, id: string, row: Collections[C]): void {
    this.#changed(collection).set(id, row)
  }

  remove(collection: CollectionName, id: string): void {
    if (this.stored.get(collection, id) === undefined) this.#changed(collection).delete(id)
    else this.#changed(collection).set(id, undefined)
  }

  #changed(collection: CollectionName): Map<string, Row | undefined> {
    const changed = this.changes.get(collection) ?? new Map<string, Row | undefined>()
    this.changes.set(collection, changed)
    return changed
  }
}

function isPageContent(content: unknown): content is [string, Row][] {
  return Array.isArray(content) && content.every((row) => Array.isArray(row) && typeof row[0] === 'string')
}
