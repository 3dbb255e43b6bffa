/** The alarm on a page of a switched-on portal: looks for hashes, asks whose the field is, and warns under it. */
import { slowHash } from '../fill/alarm-hash.ts'
import { type AlarmKind, type Found, foundAmong } from '../fill/alarm-values.ts'
import type { AlarmLine, AlarmMessage, AlarmReply, AlarmWatch } from '../messages.ts'
import { FieldMemory, fieldsIn, isWatched, textIn, type Watched } from './alarm-fields.ts'
import { watchOver } from './alarm-guard.ts'
import { type GuardOf, Line, removeStrayLines } from './alarm-line.ts'
import { wordsOfAlarm } from './alarm-words.ts'
import { Budget } from './budget.ts'
import { languageAt } from './words.ts'

export type AskAlarm = <M extends AlarmMessage>(message: M) => Promise<AlarmReply<M> | undefined>

/** One of the representative's data in a field, or across several. */
type Hit = {
  kind: AlarmKind
  spelling: string
  fields: Watched[]
  /** Undefined until the engine has said whose the field is; null when there is nothing to warn of. */
  verdict: Line | null | undefined
}

const typedPauseMs = 400
const minute = 60_000
/** What the person brings is their own pace; a page that puts guesses in the place of it gets no more than this. */
const typedAMinute = 40
const judgedAMinute = 15
const mostFound = 60
const mostKnown = 500

export class Alarm {
  private readonly memory = new FieldMemory()
  private readonly known = new Map<string, boolean>()
  private readonly announced = new Set<string>()
  private readonly typed = new Budget(typedAMinute, minute)
  private readonly judged = new Budget(judgedAMinute, minute)
  private readonly endings: (() => void)[] = []
  private watch: (AlarmWatch & { set: Set<string> }) | undefined
  private roots: readonly ShadowRoot[] = []
  private hits: Hit[] = []
  private looked: { field: Watched; value: string }[] = []
  private outline = ''
  private timer: ReturnType<typeof setTimeout> | undefined
  private working = false
  private isOver = false

  constructor(
    private readonly page: Window & typeof globalThis,
    private readonly ask: AskAlarm,
    private readonly guardOf: GuardOf = watchOver,
  ) {}

  start(): void {
    removeStrayLines(this.page.document)
    this.on('focusin', (field) =>
      this.memory.meet(
        field,
        this.hits.some((hit) => hit.fields.includes(field)),
      ),
    )
    this.on('input', (field) => this.typedInto(field, typedPauseMs))
    this.on('change', (field) => this.typedInto(field, 0))
    for (const field of this.fields()) this.memory.look(field)
    void this.refresh()
  }

  stop(): void {
    this.isOver = true
    clearTimeout(this.timer)
    for (const end of this.endings) end()
    this.drop(() => true)
  }

  /** The profiles or what was said to be right may have changed. */
  async refresh(): Promise<void> {
    if (!this.page.crypto?.subtle) return
    const watch = await this.ask({ type: 'alarm/watch' })
    if (this.isOver || !watch || watch.revision === this.watch?.revision) return
    this.watch = { ...watch, set: new Set(watch.hashes) }
    this.known.clear()
    this.drop(() => true)
    this.checkSoon(0)
  }

  /** Once a second: what no event told. */
  beat(roots: readonly ShadowRoot[]): void {
    this.roots = roots
    for (const { verdict } of this.hits) verdict?.renew()
    if (this.isOver || !this.watch || this.page.document.visibilityState === 'hidden') return
    const now = this.fields()
    const isSame =
      now.length === this.looked.length &&
      this.looked.every(({ field, value }, i) => now[i] === field && textIn(field) === value)
    if (isSame && (this.hits.length === 0 || this.outlineNow() === this.outline)) return
    this.checkSoon(0)
  }

  private fields = (): Watched[] => fieldsIn([this.page.document, ...this.roots])

  private typedInto(field: Watched, pauseMs: number): void {
    this.memory.type(field)
    this.drop((hit) => hit.fields.includes(field) && !stands(hit))
    this.checkSoon(pauseMs)
  }

  private checkSoon(afterMs: number): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.check(), afterMs)
  }

  private async check(): Promise<void> {
    if (this.isOver || !this.watch) return
    if (this.working) return this.checkSoon(typedPauseMs)
    this.working = true
    try {
      const fields = this.fields()
      for (const field of fields) this.memory.look(field)
      this.looked = fields.map((field) => ({ field, value: textIn(field) }))
      const outline = this.outlineNow()
      const isElsewhere = outline !== this.outline
      this.outline = outline
      const found = foundAmong(this.looked.map(({ value }) => value)).slice(0, mostFound)
      await this.learn(found, fields)
      this.settle(found, fields)
      await this.judge(isElsewhere)
    } finally {
      this.working = false
    }
  }

  /** Learns of each spelling whether it is one that must not stand here, as far as guesses are allowed. */
  private async learn(found: Found[], fields: Watched[]): Promise<void> {
    const open = new Map<string, { of: Found; byPerson: boolean }>()
    for (const of of found) {
      const byPerson = of.at.some((i) => fields[i] && this.memory.isByPerson(fields[i]))
      if (!this.known.has(keyOf(of))) open.set(keyOf(of), { of, byPerson })
    }
    const all = [...open.values()]
    const byPerson = all.filter((one) => one.byPerson && this.typed.take())
    const others = all.filter((one) => !one.byPerson)
    const allowed =
      others.length > 0 ? ((await this.ask({ type: 'alarm/allow', count: others.length }))?.allowed ?? 0) : 0
    if (this.known.size > mostKnown) this.known.clear()
    for (const { of } of [...byPerson, ...others.slice(0, allowed)]) await this.isGuarded(of)
  }

  private async isGuarded(of: Pick<Found, 'kind' | 'spelling'>): Promise<boolean> {
    const { watch } = this
    if (!watch) return false
    const known = this.known.get(keyOf(of))
    if (known !== undefined) return known
    const isOne = watch.set.has(await slowHash(watch.salt, of.kind, of.spelling))
    if (watch === this.watch) this.known.set(keyOf(of), isOne)
    return isOne
  }

  /** Takes what was found for this check's hits; those that were there before keep their verdicts. */
  private settle(found: Found[], fields: Watched[]): void {
    const now = new Map<Watched, Set<AlarmKind>>()
    const hits: Hit[] = []
    for (const { kind, spelling, at } of found) {
      const its = at.map((i) => fields[i]).filter((field) => field !== undefined)
      const [first] = its
      if (!first || !this.known.get(keyOf({ kind, spelling })) || now.get(first)?.has(kind)) continue
      now.set(first, (now.get(first) ?? new Set()).add(kind))
      const before = this.hits.find(
        (hit) => hit.kind === kind && hit.spelling === spelling && hit.fields[0] === first,
      )
      hits.push({ kind, spelling, fields: its, verdict: before?.verdict })
    }
    const kept = new Set(hits.map(({ verdict }) => verdict))
    for (const { verdict } of this.hits) if (verdict && !kept.has(verdict)) verdict.remove()
    this.hits = hits
  }

  /** Asks the engine whose the fields are; on another page, or the same one with other headings, of all of them. */
  private async judge(isElsewhere: boolean): Promise<void> {
    const hits = this.hits.filter((hit) => isElsewhere || hit.verdict === undefined)
    if (hits.length === 0) return
    if (!this.judged.take()) return this.checkSoon(minute / judgedAMinute)
    const asked = new Map(hits.map((hit, i) => [`a${i}`, hit]))
    // The engine's script finds the elements here: the page sees nothing of it.
    const scope = globalThis as { repdeskAsked?: Map<string, Element> | undefined }
    scope.repdeskAsked = new Map([...asked].map(([handle, hit]) => [handle, hit.fields[0] as Watched]))
    const reply = await this.ask({
      type: 'alarm/judge',
      hits: [...asked].map(([handle, { kind }]) => ({ handle, kind })),
    })
    scope.repdeskAsked = undefined
    if (this.isOver || !reply) return
    for (const [handle, hit] of asked) {
      const line = reply.lines.find((one) => one.handle === handle)
      hit.verdict?.remove()
      hit.verdict = line && stands(hit) ? await this.warn(hit, line) : null
    }
  }

  private async warn(hit: Hit, said: AlarmLine): Promise<Line | null> {
    const field = hit.fields[0] as Watched
    const canPutBack = await this.canPutBack(hit)
    if (this.isOver || !stands(hit) || !this.hits.includes(hit)) return null
    const language = this.watch?.language ?? languageAt(field)
    const announce = !this.announced.has(said.rightId)
    this.announced.add(said.rightId)
    const putBack = () => {
      for (const one of hit.fields) this.memory.restore(one)
      this.drop((other) => other === hit)
    }
    const right = () => {
      void this.ask({ type: 'alarm/right', rightId: said.rightId })
      hit.verdict?.remove()
      hit.verdict = null
    }
    return new Line(
      field,
      wordsOfAlarm(hit.kind, said, language),
      said.reasons[language].join('\n'),
      { putBack: canPutBack ? putBack : null, right },
      { announce, guardOf: this.guardOf },
    )
  }

  /** What stood before must be known, and be none of what the alarm is for. */
  private async canPutBack({ fields }: Hit): Promise<boolean> {
    const before = fields.map((field) => this.memory.beforeOf(field))
    if (before[0] === undefined || before.at(-1) === undefined) return false
    for (const found of foundAmong(before.map((text) => text ?? '')))
      if (await this.isGuarded(found)) return false
    return true
  }

  private drop(which: (hit: Hit) => boolean): void {
    for (const hit of this.hits) if (which(hit)) hit.verdict?.remove()
    this.hits = this.hits.filter((hit) => !which(hit))
  }

  /** What would make another party's field of the same node: the address, the title, headings, the current step. */
  private outlineNow(): string {
    const { document, location } = this.page
    const heads = [...document.querySelectorAll('h1, h2, h3, legend, [aria-current]')].slice(0, 40)
    const texts = heads.map((head) => head.textContent.slice(0, 120))
    return JSON.stringify([location.href, document.title, texts])
  }

  private on(type: string, hear: (field: Watched) => void): void {
    const listener = (event: Event) => {
      const field = event.composedPath()[0]
      if (event.isTrusted && isWatched(field)) hear(field)
    }
    this.page.document.addEventListener(type, listener, true)
    this.endings.push(() => this.page.document.removeEventListener(type, listener, true))
  }
}

const keyOf = ({ kind, spelling }: Pick<Found, 'kind' | 'spelling'>) => `${kind} ${spelling}`

/** The very text still stands in the very fields. */
function stands({ kind, spelling, fields }: Hit): boolean {
  if (!fields.every((field) => field.isConnected)) return false
  return foundAmong(fields.map(textIn)).some((f) => f.kind === kind && f.spelling === spelling)
}
