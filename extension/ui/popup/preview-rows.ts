/** The rows of the preview: how they are grouped, what is ticked at first, and what a choice means. Pure. */
import type { FillPlanView, PlanNotice, PlannedAction, PlanRow } from '../../fill/form.ts'

/** A row among those of all frames. */
export type RowId = `${string}/${string}`
export type PreviewRow = PlanRow & { id: RowId }
export type PreviewGroup = { action: PlannedAction; rows: PreviewRow[] }

const shownFirst: readonly PlannedAction[] = ['fill', 'ask', 'kept', 'unsure']
const shownFolded: readonly PlannedAction[] = ['no-value', 'cannot-fit', 'already', 'not-yours', 'never']

export const rowId = (plan: FillPlanView, row: PlanRow): RowId => `${plan.planId}/${row.fieldId}`

/** A box may be ticked where there is something to write. */
export const isTickable = (row: PlanRow): boolean =>
  (row.action === 'fill' || row.action === 'ask' || row.action === 'kept') && row.after !== ''

/** An unsure field counts as asking for one's own only when it is known what it asks. */
export const isOpenQuestion = (row: PlanRow): boolean => row.action === 'unsure' && row.key !== null

/** Everything that policy allows; nothing while it is doubtful which representative fills, until a person picks. */
export function tickedAtFirst(plans: FillPlanView[]): Set<RowId> {
  if (doubtIn(plans)) return new Set()
  return new Set(
    plans.flatMap((plan) =>
      plan.rows.filter((row) => row.action === 'fill' && isTickable(row)).map((row) => rowId(plan, row)),
    ),
  )
}

export type Doubt = Extract<PlanNotice, { kind: 'someone-else' | 'other-representative' | 'perhaps-client' }>

export const isDoubt = (notice: PlanNotice): notice is Doubt =>
  notice.kind === 'someone-else' || notice.kind === 'other-representative' || notice.kind === 'perhaps-client'

/** Why the profile may be the wrong representative's, until a person says which is right. */
export const doubtIn = (plans: FillPlanView[]): Doubt | undefined =>
  plans.flatMap((plan) => plan.notices).find(isDoubt)

/** The groups a person decides on, and those that are left as they are. */
export function groupsOf(plans: FillPlanView[]): { first: PreviewGroup[]; folded: PreviewGroup[] } {
  const rows = plans.flatMap((plan) => plan.rows.map((row): PreviewRow => ({ ...row, id: rowId(plan, row) })))
  const group = (action: PlannedAction, wanted: (row: PreviewRow) => boolean): PreviewGroup[] => {
    const found = rows.filter((row) => row.action === action && wanted(row))
    return found.length > 0 ? [{ action, rows: found }] : []
  }
  const decided = (row: PreviewRow) => row.action !== 'unsure' || isOpenQuestion(row)
  return {
    first: shownFirst.flatMap((action) => group(action, decided)),
    folded: [
      ...shownFolded.flatMap((action) => group(action, () => true)),
      ...group('unsure', (row) => !isOpenQuestion(row)),
    ],
  }
}

/** What the ticks mean for one frame: which rows are written, and which of them over what stands there. */
export function choiceOf(
  plan: FillPlanView,
  ticked: ReadonlySet<RowId>,
): { accept: string[]; replace: string[] } {
  const chosen = plan.rows.filter((row) => isTickable(row) && ticked.has(rowId(plan, row)))
  return {
    accept: chosen.map((row) => row.fieldId),
    replace: chosen.filter((row) => row.action === 'kept').map((row) => row.fieldId),
  }
}
