/** Put into a page on a person's gesture, beside the judge: plans, writes and undoes as the background asks. */
import { defineContentScript } from 'wxt/utils/define-content-script'
import { focusedIn } from '../fill/pointed.ts'
import { createFillSession } from '../fill/session.ts'
import type { FillMessage } from '../messages.ts'
import { answerBackground, type Scope, shadowRoots } from '../page/injected.ts'

type Asked = Exclude<FillMessage, { type: 'fill/judge' }>
const mine = ['fill/plan', 'fill/apply', 'fill/undo', 'fill/show', 'fill/taught']

export default defineContentScript({
  registration: 'runtime',
  main() {
    const scope = globalThis as Scope
    const api = scope.browser ?? scope.chrome
    const judge = scope.repdeskJudge
    if (!api || !judge || scope.repdeskWrite) return
    scope.repdeskWrite = true
    const session = createFillSession(() => location.href, judge)
    const pointedAt = ({ targetElementId: id }: { targetElementId?: number }) =>
      (id !== undefined && (api.menus ?? api.contextMenus)?.getTargetElement?.(id)) ||
      focusedIn(document, shadowRoots(api))
    answerBackground<Asked>(
      api,
      (type) => mine.includes(type),
      async (message) => {
        switch (message.type) {
          case 'fill/plan':
            return session.plan(
              message.profile,
              message.context,
              message.pointed && pointedAt(message.pointed),
            )
          case 'fill/taught':
            return session.teach(message.planId, message.fieldId, message.said)
          case 'fill/apply':
            return session.apply(message.planId, message.accept, message.replace)
          case 'fill/undo':
            return session.undo(message.planId)
          case 'fill/show':
            return session.show(message.planId, message.fieldId)
        }
      },
    )
  },
})
