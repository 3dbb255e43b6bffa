/** What a person is told of a page before a fill; of the profile the background tells. */
import type { ProfileValues } from '@repdesk/shared/keys'
import { alarmsAmong } from './alarm.ts'
import { attributeOf } from './dom.ts'
import type { PlanNotice } from './form.ts'
import type { Circumstances } from './judge.ts'
import type { FillPlan } from './plan.ts'

export function noticesOf(
  url: string,
  plan: FillPlan,
  profile: ProfileValues,
  { context }: Circumstances,
): PlanNotice[] {
  const notices: PlanNotice[] = []
  if (context.handsOff) notices.push({ kind: 'hands-off', reason: context.handsOff })
  for (const origin of foreignOrigins(url, plan)) notices.push({ kind: 'posts-elsewhere', origin })
  notices.push(...alarmsAmong(plan, profile))
  return notices
}

/** Origins other than the page's own that the forms to be filled post to. */
function foreignOrigins(url: string, plan: FillPlan): Set<string> {
  const origins = new Set<string>()
  const forms = new Set(plan.fields.filter(({ writing }) => writing).map(({ field }) => field.form))
  for (const form of forms) {
    const action = form ? attributeOf(form, 'action') : ''
    if (!action) continue
    try {
      const { origin, protocol } = new URL(action, url)
      if (/^https?:$/.test(protocol) && origin !== new URL(url).origin) origins.add(origin)
    } catch {
      // An address that is none posts nowhere.
    }
  }
  return origins
}
