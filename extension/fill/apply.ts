/** A plan to a report: write, wait for the page to settle, read back what really stands. */
import type { ProfileValues } from '@repdesk/shared/keys'
import { choicesOf, isUnanswered, restore, stateOf, writeChoice } from './controls.ts'
import { isInPage } from './dom.ts'
import { isWritable } from './fit.ts'
import type { Field, FillOutcome, ReportRow, UndoRow } from './form.ts'
import { until, writeText } from './gestures.ts'
import { coveredBy, identityOf, isSameQuestion } from './identity.ts'
import { takeOption } from './listbox.ts'
import { simple } from './plain-text.ts'
import type { FillPlan, PlannedField } from './plan.ts'
import { type Watch, watch } from './settle.ts'
import { type Done, undoAll } from './undo.ts'
import { isSame, type Writing } from './writing.ts'

export type Applied = {
  rows: ReportRow[]
  undo: () => Promise<UndoRow[]>
  /** Where a row that was written stands now. */
  fieldOf: (fieldId: string) => Field | undefined
}

/** The page as it is now, asked anew. */
export type Live = { isSamePage(): boolean; plan(profile: ProfileValues): Promise<FillPlan> }

const optionsMs = 1500

/**
 * Writes the accepted rows, and then once what has appeared in their sections because of it. When anything is not
 * what the plan took it for, nothing at all is written.
 */
export async function applyPlan(
  plan: FillPlan,
  accept: ReadonlySet<string>,
  replace: ReadonlySet<string>,
  profile: ProfileValues,
  live: Live,
): Promise<Applied> {
  const isChosen = ({ row, writing }: PlannedField): boolean =>
    writing !== null &&
    accept.has(row.fieldId) &&
    (row.action === 'fill' || row.action === 'ask' || (row.action === 'kept' && replace.has(row.fieldId)))
  const chosen = plan.fields.filter(isChosen)
  const fill = new Fill(live, profile, chosen)
  await fill.look()
  if (chosen.every((planned) => fill.isStill(planned))) {
    await fill.round(chosen)
    const come = await fill.appeared(plan, chosen)
    await fill.round(come)
  } else for (const planned of chosen) fill.outcomes.set(planned, 'gone')
  fill.end()
  const known = new Set(plan.fields)
  const rows = [...plan.fields, ...fill.extra.filter((planned) => !known.has(planned))]
  return {
    rows: rows.map((planned) => fill.report(planned, isChosen(planned))),
    undo: () => fill.undo(),
    fieldOf: (fieldId) => fill.fieldOf(fieldId),
  }
}

class Fill {
  readonly outcomes = new Map<PlannedField, FillOutcome>()
  readonly done = new Map<PlannedField, Done>()
  extra: PlannedField[] = []
  readonly watch: Watch
  private now: FillPlan = { fields: [] }

  constructor(
    private readonly live: Live,
    private profile: ProfileValues,
    chosen: PlannedField[],
  ) {
    this.watch = watch(new Set(chosen.flatMap(({ field }) => [field.root, field.element.ownerDocument])))
  }

  /** What is left is for undo, which needs no profile. */
  end(): void {
    this.watch.end()
    this.profile = {}
  }

  async look(): Promise<void> {
    this.watch.changed()
    this.now = await this.live.plan(this.profile)
  }

  /** The same element still asks the same of the same party. */
  isStill(planned: PlannedField): boolean {
    if (!this.live.isSamePage() || !isInPage(planned.field.element)) return false
    const today = this.now.fields.find(({ field }) => field.element === planned.field.element)
    return today !== undefined && isSameQuestion(today, planned)
  }

  /** The field, or the one that a framework has put in its place; null when neither is there. */
  private async find(planned: PlannedField): Promise<PlannedField | null> {
    if (this.watch.changed()) await this.look()
    if (this.isStill(planned)) return planned
    if (!this.live.isSamePage() || isInPage(planned.field.element)) return null
    const id = identityOf(planned)
    const [found, second] = this.now.fields.filter((other) => identityOf(other) === id)
    return found && !second ? found : null
  }

  async round(chosen: PlannedField[]): Promise<void> {
    for (const planned of chosen)
      this.outcomes.set(planned, await this.write(planned).catch(() => 'did-not-stick' as const))
    if (this.done.size === 0 || chosen.length === 0) return
    await this.watch.settled()
    await this.look()
    for (const planned of chosen) await this.readBack(planned)
  }

  private async write(planned: PlannedField): Promise<FillOutcome> {
    const found = await this.find(planned)
    const writing = planned.writing as Writing
    if (!found || !isWritable(found.field, Math.max(writing.choice ?? 0, 0))) return 'gone'
    const before = stateOf(found.field)
    if (planned.row.action !== 'kept' && !isUnanswered(found.field, before)) return 'kept'
    const done = { planned: found, before, wrote: { ...writing } }
    this.done.set(planned, done)
    const outcome = await put(done)
    if (outcome !== 'filled') this.done.delete(planned)
    return outcome
  }

  private async readBack(planned: PlannedField): Promise<void> {
    const done = this.done.get(planned)
    if (!done) return
    const found = await this.find(done.planned)
    if (found) done.planned = found
    const stands = found && isSame(done.wrote, stateOf(found.field))
    this.outcomes.set(planned, stands ? 'filled' : found ? 'did-not-stick' : 'gone')
  }

  /** What an answer has brought, or opened to writing, under a heading that was in the preview. */
  async appeared(plan: FillPlan, chosen: PlannedField[]): Promise<PlannedField[]> {
    if (this.done.size === 0 || !this.live.isSamePage()) return []
    const byElement = new Map(plan.fields.map((planned) => [planned.field.element, planned]))
    const identities = new Set(plan.fields.map(identityOf))
    const covered = coveredBy(chosen)
    const come: PlannedField[] = []
    for (const fresh of this.now.fields) {
      if (fresh.row.action !== 'fill' || !covered(fresh)) continue
      const old = byElement.get(fresh.field.element)
      if (
        old &&
        isSameQuestion(old, fresh) &&
        (old.row.action === 'never' || old.row.action === 'cannot-fit')
      ) {
        Object.assign(old, { writing: fresh.writing })
        come.push(old)
      } else if (!old && !identities.has(identityOf(fresh)))
        come.push({ ...fresh, row: { ...fresh.row, fieldId: `n${fresh.row.fieldId}` } })
    }
    this.extra = come
    return come
  }

  report(planned: PlannedField, chosen: boolean): ReportRow {
    const { action, ...row } = planned.row
    const outcome =
      this.outcomes.get(planned) ??
      (action !== 'fill' && action !== 'ask' ? action : chosen ? 'did-not-stick' : 'left-out')
    const { field } = this.done.get(planned)?.planned ?? planned
    const after = row.after || (this.done.get(planned)?.wrote.text ?? '')
    return { ...row, after, outcome, now: row.party === 'representative' ? stateOf(field).text : '' }
  }

  undo(): Promise<UndoRow[]> {
    return undoAll(this.done, {
      isSame: () => this.live.isSamePage(),
      again: (planned) => this.again(planned),
    })
  }

  fieldOf(fieldId: string): Field | undefined {
    return [...this.done].find(([{ row }]) => row.fieldId === fieldId)?.[1].planned.field
  }

  private async again(planned: PlannedField): Promise<PlannedField | null> {
    const { fields } = await this.live.plan({})
    const id = identityOf(planned)
    const found = fields.filter((other) => identityOf(other) === id)
    return found.length === 1 ? (found[0] as PlannedField) : null
  }
}

/** What cannot be written is not written in part: then the field is left as it was. */
async function put({ planned: { field }, before, wrote }: Done): Promise<FillOutcome> {
  const { pick, text, others } = wrote
  if (field.kind === 'combo' && pick) {
    const option = await takeOption(field, pick, [text, ...others])
    const isShown = () => holdsOther(stateOf(field).text, option?.text ?? text)
    if (option) wrote.text = (await until(isShown, 400)) ? stateOf(field).text : option.text
    else if (wrote.free) writeText(field.element, text)
    return option || wrote.free ? 'filled' : 'cannot-fit'
  }
  if (pick) {
    const at = await until(() => pick(choicesOf(field)) + 1, wrote.choice === -1 ? optionsMs : 0)
    if (!at) return 'cannot-fit'
    wrote.choice = at - 1
    writeChoice(field, wrote.choice)
    return field.face && !(await faceFollows(field.face, stateOf(field).text, pick))
      ? 'did-not-stick'
      : 'filled'
  }
  for (const spelling of [text, ...others.slice(0, 5)]) {
    writeText(field.element, spelling)
    if (await until(() => isSame(wrote, stateOf(field)), 40)) return 'filled'
  }
  // What a mask has made of it would be a wrong answer.
  restore(field, before)
  return 'did-not-stick'
}

/** A drawn face that does not follow its hidden select is used as a person would. */
async function faceFollows(
  face: HTMLElement,
  text: string,
  pick: NonNullable<Writing['pick']>,
): Promise<boolean> {
  const follows = () => simple(face.textContent ?? '').includes(simple(text))
  if (await until(follows, 200)) return true
  const element = face.querySelector<HTMLElement>('[role=combobox],input') ?? face
  await takeOption({ element, label: '' }, pick, [text])
  return Boolean(await until(follows, 200))
}

/** "Ontario" and "Ontario (ON)". */
function holdsOther(a: string, b: string): boolean {
  const [one, two] = [simple(a), simple(b)]
  return one !== '' && two !== '' && (one.includes(two) || two.includes(one))
}
