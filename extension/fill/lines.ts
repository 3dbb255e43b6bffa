/** Lines of plain text that look like headings: "Mandataire" in a block of its own, before the fields it means. */
import { squeezed } from './dom.ts'
import type { Box } from './form.ts'
import { mentionIn } from './mentions.ts'
import { isOtherLine, isPartyLine } from './standing.ts'

/** Text in these is a label, a link, a list's entry or a header: no line that heads what follows. */
const lineless = new Set('a button label li th dt legend caption'.split(' '))
const longest = 120

export class Lines {
  /** The line so far; null when it holds something that no heading does. */
  #text: string | null = ''
  #barredAt = Number.POSITIVE_INFINITY
  #last: { box: Box; named: string } | null = null

  get isBarred(): boolean {
    return this.#barredAt < Number.POSITIVE_INFINITY
  }

  enter(tag: string, depth: number): void {
    if (depth < this.#barredAt && lineless.has(tag)) this.#barredAt = depth
  }

  leave(depth: number): void {
    if (depth !== this.#barredAt) return
    this.#barredAt = Number.POSITIVE_INFINITY
    this.#text = null
  }

  read(text: string): void {
    if (this.#text === null) return
    this.#text =
      this.#barredAt < Number.POSITIVE_INFINITY || this.#text.length > longest
        ? null
        : `${this.#text} ${text}`
  }

  /** A control or a real heading stands in the line. */
  spoil(): void {
    this.#text = null
    this.#last = null
  }

  /** The line is over: what it heads with, if anything. Two parties in lines one after the other are a menu. */
  end(): Box | 'other' | null {
    const text = this.#text
    this.#text = ''
    if (!text?.trim()) return null
    const last = this.#last
    this.#last = null
    if (!isPartyLine(text)) return isOtherLine(text) ? 'other' : null
    const box = { text: squeezed(text, longest) }
    const named = mentionIn(box.text)?.named ?? ''
    if (last && last.named !== named) {
      last.box.text = ''
      box.text = ''
    }
    this.#last = { box, named }
    return box.text ? box : null
  }
}
