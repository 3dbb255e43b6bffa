/** One visit of the popup to the fill engine: look, preview, fill, undo. Holds no rule; the background decides. */
import { signal } from '@preact/signals'
import type { FillPlanView, ReportRow, UndoRow } from '../../fill/form.ts'
import type { FillRefusal, Suggestion, WhoView } from '../../messages.ts'
import { send } from '../../sync/commands.ts'
import { act } from '../acts.ts'
import { choiceOf, type RowId } from './preview-rows.ts'

export type FillStep =
  | { name: 'looking' }
  | { name: 'refused'; why: FillRefusal | 'no-answer'; holder?: string | null; suggestion?: Suggestion }
  | { name: 'ready'; profileId: string; plans: FillPlanView[]; who: WhoView }
  | { name: 'preview'; profileId: string; plans: FillPlanView[]; who: WhoView }
  | { name: 'filling'; plans: FillPlanView[] }
  | { name: 'report'; rows: InPlan<ReportRow>[]; planIds: string[] }
  | { name: 'undone'; rows: InPlan<UndoRow>[] }

/** A field's id tells it apart within its plan only, and each frame has a plan of its own. */
export type InPlan<Row> = Row & { planId: string }

export const step = signal<FillStep>({ name: 'looking' })

/** Counts lookings, so that the answer to an older one is not taken for the present one's. */
let asked = 0

/** Asks what would be filled; without a profile the background proposes one. */
export async function look(tabId: number, profileId?: string): Promise<void> {
  asked += 1
  const mine = asked
  step.value = { name: 'looking' }
  const reply = await send({ type: 'fill/prepare', tabId, ...(profileId ? { profileId } : {}) }).catch(
    noAnswer,
  )
  if (mine !== asked) return
  if (reply.ok) {
    const { profileId: used, plans, who } = reply
    // Who asked of a field in the page is shown its row at once.
    const name = plans.some(({ pointed }) => pointed !== undefined) ? 'preview' : 'ready'
    step.value = { name, profileId: used, plans, who }
  } else {
    const more = 'who' in reply || 'suggestion' in reply ? reply : undefined
    step.value = {
      name: 'refused',
      why: reply.why,
      ...(more?.who ? { holder: more.who.holder } : {}),
      ...(more?.suggestion ? { suggestion: more.suggestion } : {}),
    }
  }
}

/** The person's word that the profile in use is right, for the account or for this application; then looks anew. */
export async function sayRight(tabId: number, about: 'account' | 'application'): Promise<string | undefined> {
  if (step.value.name !== 'ready') return undefined
  const { profileId } = step.value
  const failure = await act({ type: 'which/right', tabId, about })
  await look(tabId, profileId)
  return failure
}

/** Takes back what was said of the account. */
export async function askAgain(tabId: number, accountId: string): Promise<string | undefined> {
  const failure = await act({ type: 'which/ask-again', accountId })
  await look(tabId, step.value.name === 'ready' ? step.value.profileId : undefined)
  return failure
}

export function showPreview(): void {
  if (step.value.name === 'ready') step.value = { ...step.value, name: 'preview' }
}

export function leavePreview(): void {
  if (step.value.name === 'preview') step.value = { ...step.value, name: 'ready' }
}

/** Fills what is ticked, frame by frame; a frame that refuses does not take back what another has done. */
export async function fill(tabId: number, ticked: ReadonlySet<RowId>): Promise<void> {
  if (step.value.name !== 'preview') return
  const { plans } = step.value
  step.value = { name: 'filling', plans }
  const rows: InPlan<ReportRow>[] = []
  const planIds: string[] = []
  let refusal: FillRefusal | 'no-answer' | undefined
  for (const plan of plans) {
    const { accept, replace } = choiceOf(plan, ticked)
    if (accept.length === 0) continue
    const reply = await send({ type: 'fill/commit', tabId, planId: plan.planId, accept, replace }).catch(
      noAnswer,
    )
    if (reply.ok) {
      rows.push(...reply.report.rows.map((row) => ({ ...row, planId: plan.planId })))
      planIds.push(plan.planId)
    } else refusal = reply.why
  }
  step.value =
    planIds.length === 0 && refusal ? { name: 'refused', why: refusal } : { name: 'report', rows, planIds }
}

/** Undoes frame by frame; of a frame that does not answer, what was written is told as gone. */
export async function undoFill(tabId: number): Promise<void> {
  if (step.value.name !== 'report') return
  const { planIds, rows: filled } = step.value
  const rows: InPlan<UndoRow>[] = []
  const refusals: (FillRefusal | 'no-answer')[] = []
  for (const planId of planIds) {
    const reply = await send({ type: 'fill/revert', tabId, planId }).catch(noAnswer)
    if (reply.ok) rows.push(...reply.rows.map((row) => ({ ...row, planId })))
    else {
      refusals.push(reply.why)
      for (const row of filled)
        if (row.planId === planId && row.outcome === 'filled') rows.push({ ...row, outcome: 'gone', now: '' })
    }
  }
  const [why] = refusals
  step.value = why && refusals.length === planIds.length ? { name: 'refused', why } : { name: 'undone', rows }
}

/** Whether the page has brought the row's field into view. */
export async function showInPage(tabId: number, { planId, fieldId }: InPlan<UndoRow>): Promise<boolean> {
  const reply = await send({ type: 'fill/show', tabId, planId, fieldId }).catch(noAnswer)
  return reply.ok && reply.shown
}

function noAnswer(cause: unknown): { ok: false; why: 'no-answer' } {
  console.error('The background did not answer.', cause)
  return { ok: false, why: 'no-answer' }
}
