/** The way back of a fill: what stood before is put back field by field, and what cannot be is said. */
import { isUnanswered, restore, type State, stateOf } from './controls.ts'
import { isInPage } from './dom.ts'
import type { UndoOutcome, UndoRow } from './form.ts'
import { pause, writeText } from './gestures.ts'
import { clearCombo, takeOption } from './listbox.ts'
import { simple } from './plain-text.ts'
import type { PlannedField } from './plan.ts'
import { unset } from './unset.ts'
import { isSame, type Writing } from './writing.ts'

/** What was written into a field, and what stood there before; `planned` is where it stands now. */
export type Done = { planned: PlannedField; before: State; wrote: Writing }

export type Page = {
  isSame(): boolean
  /** By then the profile is forgotten; whose a field is and what it asks can be told without. */
  again(planned: PlannedField): Promise<PlannedField | null>
}

const settleMs = 250

/** Puts back what stood before, but not over what a person has typed since. The last written goes first. */
export async function undoAll(done: ReadonlyMap<PlannedField, Done>, page: Page): Promise<UndoRow[]> {
  const present = async (one: Done): Promise<boolean> => {
    if (!page.isSame()) return false
    if (isInPage(one.planned.field.element)) return true
    const found = await page.again(one.planned)
    if (found) one.planned = found
    return found !== null
  }
  const outcomes = new Map<Done, UndoOutcome>()
  for (const one of [...done.values()].reverse()) {
    if (!(await present(one))) outcomes.set(one, 'gone')
    else if (!isAsBefore(one) && !isSame(one.wrote, stateOf(one.planned.field)))
      outcomes.set(one, 'changed-since')
    else if (!isAsBefore(one)) {
      await putBack(one.planned, one.before).catch(() => undefined)
      await pause(0)
    }
  }
  await pause(settleMs)
  const rows: UndoRow[] = []
  for (const [{ row }, one] of done) {
    const outcome = !(await present(one))
      ? 'gone'
      : isAsBefore(one)
        ? 'restored'
        : (outcomes.get(one) ?? outcomeOf(one))
    const now = outcome === 'gone' ? '' : stateOf(one.planned.field).text
    rows.push({ fieldId: row.fieldId, label: row.label, outcome, before: one.before.text, now })
  }
  return rows
}

const isAsBefore = ({ planned: { field }, before }: Done): boolean => {
  const now = stateOf(field)
  return now.text === before.text && now.chosen === before.chosen
}

function outcomeOf(one: Done): UndoOutcome {
  const { planned, before, wrote } = one
  const now = stateOf(planned.field)
  const wasUnanswered = isUnanswered(planned.field, before)
  // A mask may draw itself into a box that was empty.
  if (now.text === before.text || (wasUnanswered && !isSame(wrote, now))) return 'restored'
  return wasUnanswered && wrote.pick ? 'stays-chosen' : 'not-taken'
}

async function putBack({ field }: PlannedField, before: State): Promise<void> {
  if (field.kind === 'radio' && before.chosen < 0) return unset(field)
  if (field.kind !== 'combo') return restore(field, before)
  if (isUnanswered(field, before)) return clearCombo(field, () => isUnanswered(field, stateOf(field)))
  const same = (options: { text: string }[]) =>
    options.findIndex(({ text }) => simple(text) === simple(before.text))
  if (!(await takeOption(field, same, [before.text]))) writeText(field.element, before.text)
}
