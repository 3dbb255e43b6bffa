/** Which rows are ticked: what policy ticks, then what the person changed, though the plan was made anew since. Pure. */
import type { FillPlanView, PlanRow } from '../../fill/form.ts'
import { isTickable, type RowId, rowId, tickedAtFirst } from './preview-rows.ts'

/** A row's place on the page, which outlives its plan. */
export type Place = string
export const placeOf = (frame: number, row: PlanRow): Place => `${frame}/${row.fieldId}/${row.label}`

export function tickedNow(plans: FillPlanView[], changed: ReadonlyMap<Place, boolean>): Set<RowId> {
  const ticked = tickedAtFirst(plans)
  for (const [frame, plan] of plans.entries())
    for (const row of plan.rows) {
      const change = changed.get(placeOf(frame, row))
      if (change === undefined || !isTickable(row)) continue
      if (change) ticked.add(rowId(plan, row))
      else ticked.delete(rowId(plan, row))
    }
  return ticked
}

/** The places of all rows. */
export const placesOf = (plans: FillPlanView[]): Map<RowId, Place> =>
  new Map(plans.flatMap((plan, frame) => plan.rows.map((row) => [rowId(plan, row), placeOf(frame, row)])))

/** The row that was pointed at in the page; null when what was pointed at is no row; undefined when nothing was. */
export function pointedIn(plans: FillPlanView[]): RowId | null | undefined {
  const plan = plans.find((one) => one.pointed !== undefined)
  const row = plan?.rows.find(({ fieldId }) => fieldId === plan.pointed)
  return plan && (row ? rowId(plan, row) : null)
}
