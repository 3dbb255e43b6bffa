/** For tests: a firm's taught answers as the services keep them, where the newest word stands. */
import type { TaughtAnswer } from '@repdesk/shared/taught'

type Row = { taught: TaughtAnswer; removedAt: string | null; sequence: number }

export class FakeTaught {
  readonly rows = new Map<string, Row>()
  #sequence = 0

  /** As if a colleague's browser had handed it in. */
  hear(taught: Omit<TaughtAnswer, 'by' | 'mine'>): void {
    this.save({ ...taught, by: 'Sami Haddad', mine: false })
  }

  save(taught: TaughtAnswer): { taught: TaughtAnswer | null } {
    const known = this.rows.get(taught.taughtId)
    const latest = [known?.taught.taughtAt, known?.removedAt].map((at) => at ?? '').sort()[1] ?? ''
    if (taught.taughtAt > latest)
      this.rows.set(taught.taughtId, { taught, removedAt: null, sequence: ++this.#sequence })
    const row = this.rows.get(taught.taughtId)
    return { taught: row && row.removedAt === null ? row.taught : null }
  }

  /** False when there is none. */
  remove(taughtId: string, removedAt: string): boolean {
    const known = this.rows.get(taughtId)
    if (!known || known.removedAt !== null) return false
    if (known.taught.taughtAt <= removedAt)
      this.rows.set(taughtId, { ...known, removedAt, sequence: ++this.#sequence })
    return true
  }

  list(after: number, limit: number) {
    const newer = [...this.rows.values()]
      .filter((row) => row.sequence > after)
      .sort((a, b) => a.sequence - b.sequence)
    const page = newer.slice(0, limit)
    return {
      taught: page.filter((row) => row.removedAt === null).map((row) => row.taught),
      removed: page.filter((row) => row.removedAt !== null).map((row) => row.taught.taughtId),
      sequence: page.at(-1)?.sequence ?? Math.min(after, this.#sequence),
      more: newer.length > page.length,
    }
  }

  get standing(): Map<string, TaughtAnswer> {
    return new Map(
      [...this.rows].flatMap(([id, row]) => (row.removedAt === null ? [[id, row.taught] as const] : [])),
    )
  }

  forgetEverything(): void {
    this.rows.clear()
    this.#sequence = 0
  }
}
