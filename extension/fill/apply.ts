/** A plan to a report: write, wait for the page to settle, read back what really stands; and the way back. */
import { isUnanswered, restore, type State, stateOf, writeChoice } from './controls.ts'
import { isInPage } from './dom.ts'
import { isWritable } from './fit.ts'
import type { Control, FillOutcome, ReportRow } from './form.ts'
import { writeText } from './gestures.ts'
import { type FillPlan, type PlannedField, sameText, type Writing } from './plan.ts'

export type Applied = { rows: ReportRow[]; undo: () => Promise<number> }

/** Frameworks answer an event within a frame or two; what resets a value "a moment later" does so in this time. */
const settleMs = 250
const optionsMs = 1500
const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

type Done = { planned: PlannedField; before: State; wrote: Writing }

/**
 * Writes the accepted rows. `isStill` answers whether a field is what the plan took it for; when one is not, nothing
 * at all is written. `again` finds the writing for a select whose options have come since.
 */
export async function applyPlan(
  plan: FillPlan,
  accept: ReadonlySet<string>,
  replace: ReadonlySet<string>,
  isStill: (planned: PlannedField) => boolean,
  again: (planned: PlannedField) => Writing | null,
): Promise<Applied> {
  const chosen = plan.fields.filter(
    ({ row, writing }) =>
      writing && accept.has(row.fieldId) && mayWrite(row.action, replace.has(row.fieldId)),
  )
  const gone = chosen.some((planned) => !isInPage(elementOf(planned)) || !isStill(planned))
  const done = new Map<PlannedField, Done>()
  const lost = new Set<PlannedField>()
  const typed = new Set<PlannedField>()
  if (gone) for (const planned of chosen) lost.add(planned)
  else
    for (const planned of chosen) {
      const writing = await ready(planned, again)
      const { row, field } = planned
      if (row.action !== 'kept' && !isUnanswered(field, stateOf(field))) {
        typed.add(planned)
        continue
      }
      if (!isInPage(elementOf(planned)) || !isWritable(planned.field, writing?.choice)) lost.add(planned)
      else if (writing) {
        done.set(planned, { planned, before: stateOf(planned.field), wrote: writing })
        write(planned, writing)
      }
    }
  if (done.size > 0) await pause(settleMs)
  const rows = plan.fields.map((planned) => {
    const { action, ...row } = planned.row
    const wrote = done.get(planned)
    const outcome = typed.has(planned)
      ? ('kept' as const)
      : outcomeOf(planned, wrote, lost.has(planned), chosen.includes(planned))
    return { ...row, outcome, now: row.party === 'representative' ? stateOf(planned.field).text : '' }
  })
  return { rows, undo: () => undo([...done.values()]) }
}

function mayWrite(action: PlannedField['row']['action'], replace: boolean): boolean {
  return action === 'fill' || action === 'ask' || (action === 'kept' && replace)
}

const elementOf = ({ field, writing }: PlannedField): Control =>
  field.kind === 'radio' ? (field.radios[writing?.choice ?? 0]?.element ?? field.element) : field.element

/** Waits for the options that an answer above brings. */
async function ready(
  planned: PlannedField,
  again: (planned: PlannedField) => Writing | null,
): Promise<Writing | null> {
  if (planned.writing?.choice !== -1) return planned.writing
  for (let waited = 0; waited <= optionsMs; waited += 100) {
    const writing = again(planned)
    if (writing && writing.choice !== -1) return writing
    await pause(100)
  }
  return null
}

function write({ field }: PlannedField, writing: Writing): void {
  if (writing.choice !== undefined) writeChoice(field, writing.choice)
  else writeText(field.element, writing.text)
}

function outcomeOf(
  planned: PlannedField,
  done: Done | undefined,
  lost: boolean,
  chosen: boolean,
): FillOutcome {
  const { action } = planned.row
  if (lost) return 'gone'
  if (done) return stands(planned, done.wrote) ? 'filled' : 'did-not-stick'
  if (action !== 'fill' && action !== 'ask') return action
  return chosen ? 'did-not-stick' : 'left-out'
}

function stands({ field }: PlannedField, wrote: Writing): boolean {
  const now = stateOf(field)
  return wrote.choice === undefined ? sameText(now.text, wrote.text) : now.chosen === wrote.choice
}

/** Puts back what stood before, but not over what a person has typed since. The last written goes first. */
async function undo(done: Done[]): Promise<number> {
  let restored = 0
  for (const { planned, before, wrote } of done.reverse()) {
    if (!isInPage(planned.field.element) || !stands(planned, wrote)) continue
    restore(planned.field, before)
    restored++
  }
  if (restored > 0) await pause(settleMs)
  return restored
}
