/** So many times in so long, and no more. */
export class Budget {
  private readonly taken: number[] = []

  constructor(
    private readonly most: number,
    private readonly inMs: number,
  ) {}

  /** True when there was one left to take. */
  take(): boolean {
    const now = performance.now()
    while (this.taken.length > 0 && (this.taken[0] as number) <= now - this.inMs) this.taken.shift()
    if (this.taken.length >= this.most) return false
    this.taken.push(now)
    return true
  }
}
