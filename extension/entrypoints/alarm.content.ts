/** Put into a page beside the judge when the alarm met something: says which fields are surely another party's. */
import { defineContentScript } from 'wxt/utils/define-content-script'
import { judgementsOf } from '../fill/judgements.ts'
import type { FillMessage } from '../messages.ts'
import { answerBackground, type Scope } from '../page/injected.ts'

type Asked = Extract<FillMessage, { type: 'fill/judge' }>

export default defineContentScript({
  registration: 'runtime',
  main() {
    const scope = globalThis as Scope
    const api = scope.browser ?? scope.chrome
    const judge = scope.repdeskJudge
    if (!api || !judge || scope.repdeskAlarm) return
    scope.repdeskAlarm = true
    answerBackground<Asked>(
      api,
      (type) => type === 'fill/judge',
      async ({ handles, context }) =>
        judgementsOf(
          await judge(context, new Map()),
          handles.map((handle) => scope.repdeskAsked?.get(handle)),
        ),
    )
  },
})
