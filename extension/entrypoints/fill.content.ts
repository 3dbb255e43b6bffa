/** Put into a page to judge whose its fields are and what they ask. It knows no profile and can write nothing. */
import { defineContentScript } from 'wxt/utils/define-content-script'
import { judgeOf } from '../fill/judge.ts'
import { judgementsOf } from '../fill/judgements.ts'
import type { FillMessage } from '../messages.ts'
import { answerBackground, type Scope, shadowRoots } from '../page/injected.ts'

type Asked = Extract<FillMessage, { type: 'fill/judge' }>

export default defineContentScript({
  registration: 'runtime',
  main() {
    const scope = globalThis as Scope
    const api = scope.browser ?? scope.chrome
    if (!api || scope.repdeskJudge) return
    const judge = judgeOf(document, () => location.href, { shadowOf: shadowRoots(api) })
    scope.repdeskJudge = judge
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
