/** One frame's fill: plans kept in memory by id, applied once, undone once. The profile is forgotten after writing. */
import type { ProfileValues } from '@repdesk/shared/keys'
import { type Applied, applyPlan } from './apply.ts'
import { isInPage } from './dom.ts'
import type { FillPlanView, FillReportView, PageContext, UndoView } from './form.ts'
import type { Circumstances, Judge } from './judge.ts'
import { noticesOf } from './notices.ts'
import { type FillPlan, planFill } from './plan.ts'
import { pointAt, rowAt } from './pointed.ts'
import { runInSlices } from './slices.ts'
import { type Once, type TaughtField, teachField } from './teach.ts'

type Kept = {
  url: string
  plan: FillPlan
  profile: ProfileValues | null
  circumstances: Circumstances
  applied?: Applied
}

export type FillSession = {
  /** `pointed` is the element that the person asks about. */
  plan(profile: ProfileValues, context: PageContext, pointed?: Element | null): Promise<FillPlanView>
  apply(planId: string, accept: string[], replace: string[]): Promise<FillReportView>
  undo(planId: string): Promise<UndoView>
  /** Brings a field that was written into view and puts the focus there; false when it is not there any more. */
  show(planId: string, fieldId: string): boolean
  /** Takes the person's word for a field of a plan, or with null takes it back; null where there is no such field. */
  teach(planId: string, fieldId: string, said: Parameters<typeof teachField>[3]): TaughtField | null
}

const mostKept = 20

export function createFillSession(urlOf: () => string, judge: Judge): FillSession {
  const kept = new Map<string, Kept>()
  const once: Once = new Map()
  const planNow = async (profile: ProfileValues, context: PageContext) => {
    const judged = await judge(context, once)
    return { circumstances: judged.circumstances, plan: await runInSlices(planFill(judged, profile)) }
  }
  return {
    async plan(profile, context, pointed) {
      const { plan, circumstances } = await planNow(profile, context)
      const planId = newPlanId()
      kept.set(planId, { url: urlOf(), plan, profile, circumstances })
      for (const old of [...kept.keys()].slice(0, -mostKept)) kept.delete(old)
      return {
        planId,
        url: urlOf(),
        rows: plan.fields.map(({ row }) => row),
        notices: noticesOf(urlOf(), plan, profile, circumstances),
        ...(pointed !== undefined && { pointed: rowAt(plan.fields, pointed) }),
      }
    },

    async apply(planId, accept, replace) {
      const found = kept.get(planId)
      if (!found?.profile) return { planId, rows: [] }
      const { profile, circumstances } = found
      found.profile = null
      const applied = await applyPlan(found.plan, new Set(accept), new Set(replace), profile, {
        isSamePage: () => urlOf() === found.url,
        plan: async (values) => (await planNow(values, circumstances.context)).plan,
      })
      found.applied = applied
      return { planId, rows: applied.rows }
    },

    async undo(planId) {
      const found = kept.get(planId)
      const { applied } = found ?? {}
      if (!found || !applied) return { planId, rows: [] }
      found.applied = { ...applied, undo: async () => [] }
      const rows = await applied.undo()
      // What was written is forgotten with this; where it stood may still be asked.
      const places = new Map(rows.map(({ fieldId }) => [fieldId, applied.fieldOf(fieldId)]))
      found.plan = { fields: [] }
      found.applied = { rows: [], undo: async () => [], fieldOf: (fieldId) => places.get(fieldId) }
      return { planId, rows }
    },

    show(planId, fieldId) {
      const found = kept.get(planId)
      const field = found?.url === urlOf() ? found.applied?.fieldOf(fieldId) : undefined
      if (!field || !isInPage(field.element)) return false
      pointAt(field)
      return true
    },

    teach(planId, fieldId, said) {
      const found = kept.get(planId)
      const all = found?.plan.fields ?? []
      const planned = all.find(({ row }) => row.fieldId === fieldId)
      return found && planned && urlOf() === found.url
        ? teachField(planned, all, found.url, said, once)
        : null
    },
  }
}

/** Pages without TLS have no crypto.randomUUID. */
const newPlanId = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
