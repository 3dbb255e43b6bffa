/** What a person is told of a page before a fill; of the profile the background tells. */
import type { ProfileValues } from '@repdesk/shared/keys'
import { alarmsAmong } from './alarm.ts'
import { allOf, attributeOf, firstOf } from './dom.ts'
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

/** Origins other than the page's own that the forms to be filled post to, by themselves or by one of their buttons. */
function foreignOrigins(url: string, { fields }: FillPlan): Set<string> {
  const origins = new Set<string>()
  const forms = new Map(
    fields.filter(({ writing }) => writing).map(({ field }) => [field.form, field.element]),
  )
  for (const [form, element] of forms) {
    if (!form) continue
    const document = element.ownerDocument
    const base = firstOf(document, 'base[href]') ? element.baseURI : url
    const buttons = [...allOf(document, '[formaction]')].filter(
      (button) => 'form' in button && button.form === form,
    )
    const actions = [
      attributeOf(form, 'action'),
      ...buttons.map((button) => attributeOf(button, 'formaction')),
    ]
    for (const action of actions.filter(Boolean))
      try {
        const { origin, protocol } = new URL(action, base)
        if (/^https?:$/.test(protocol) && origin !== new URL(url).origin) origins.add(origin)
      } catch {
        // An address that is none posts nowhere.
      }
  }
  return origins
}
