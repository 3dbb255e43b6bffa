/** What stands over the place the walk has reached: groups, headings, header cells, kept as a stack while it goes. */
import type { Box, Context, EvidenceSource } from './form.ts'

type Entry = {
  context: Context
  /** 0 for a group; headings 1 to 6; 7 for a line in bold, 8 for a paragraph. */
  level: number
  /** The depth of the element that holds what it heads: the group itself, or the block common to heading and fields. */
  depth: number
  /** A heading that no field has followed yet: its block is not known. */
  pending: boolean
}

/** Bold lines and paragraphs do not end one another, so only the last few are kept. */
const keptLines = 3
const deepest = 60

export class Outline {
  #stack: Entry[] = []
  #bottom = -1
  #waiting = false

  get here(): Context | null {
    return this.#stack.at(-1)?.context ?? null
  }

  /** A group opens: a fieldset, a section with a name, a table cell under a header. */
  openGroup(source: EvidenceSource, box: Box, depth: number): void {
    if (this.#stack.length < deepest) this.#push(source, box, 0, depth, false)
  }

  /** A heading is over; `level` 7 and 8 are lines that only look like one. */
  addHeading(source: EvidenceSource, box: Box, level: number, depth: number, partial = false): void {
    let from = this.#stack.length
    if (level <= 6) {
      const ends = (at: number) => this.#levelAt(at) >= level
      while (from > 0 && ends(from - 1) && this.#levelAt(from - 1) <= 6) from--
      if (!(partial && this.#isUnderLine(from, level))) while (from > 0 && ends(from - 1)) from--
      this.#stack.length = from
    } else {
      const lines: number[] = []
      for (; from > 0 && (this.#stack[from - 1] as Entry).level > 6; from--) lines.push(from - 1)
      if (lines.length >= keptLines) this.#drop(lines.at(-1) as number)
    }
    if (this.#stack.length < deepest) this.#push(source, box, level, depth, true)
  }

  /** "Postal address" after the line "Person appointed": a part of what the line heads, unless such a part came before. */
  #isUnderLine(from: number, level: number): boolean {
    let at = from - 1
    while (this.#levelAt(at) > 6) at--
    return at < from - 1 && this.#levelAt(at) < level
  }

  #levelAt(index: number): number {
    return this.#stack[index]?.level ?? -1
  }

  /** What lines said is over. */
  endLines(): void {
    const kept = this.#stack.filter((entry) => entry.level <= 6)
    if (kept.length === this.#stack.length) return
    this.#stack = kept
    this.#relink()
  }

  /** A field stands here: the headings above it now know the block they head. */
  settle(): void {
    if (!this.#waiting) return
    for (const entry of this.#stack) entry.pending = false
    this.#waiting = false
  }

  /** The element at `depth` is over. `forgets`: what it said stays inside, as in an aside. */
  leave(depth: number, forgets: boolean): void {
    if (depth > this.#bottom) return
    let changed = false
    let group = -1
    for (let i = this.#stack.length - 1; i >= 0; i--) {
      const entry = this.#stack[i] as Entry
      if (entry.depth !== depth) continue
      if (entry.level === 0) group = i
      else if (entry.pending) entry.depth = depth - 1
      else if (!entry.context.stale) {
        entry.context = { ...entry.context, stale: true }
        entry.depth = -1
      }
      changed = true
    }
    if (group >= 0) {
      const outlive = forgets ? [] : this.#stack.slice(group).filter((e) => e.level > 0 && e.pending)
      this.#stack.length = group
      for (const entry of outlive) this.#stack.push({ ...entry, depth: depth - 1 })
    }
    if (changed) this.#relink()
  }

  #push(source: EvidenceSource, box: Box, level: number, depth: number, pending: boolean): void {
    const context: Context = { source, box, stale: false, top: level === 1, up: this.here }
    this.#stack.push({ context, level, depth, pending })
    this.#waiting ||= pending
    if (depth > this.#bottom) this.#bottom = depth
    else this.#relink()
  }

  #drop(index: number): void {
    this.#stack.splice(index, 1)
    this.#relink()
  }

  #relink(): void {
    let up: Context | null = null
    this.#bottom = -1
    for (const entry of this.#stack) {
      if (entry.context.up !== up) entry.context = { ...entry.context, up }
      up = entry.context
      if (entry.depth > this.#bottom) this.#bottom = entry.depth
    }
  }
}
