/** Put into a page to judge whose its fields are and what they ask. It knows no profile and can write nothing. */
import { defineContentScript } from 'wxt/utils/define-content-script'
import { judgeOf } from '../fill/judge.ts'
import { type Scope, shadowRoots } from '../page/injected.ts'

export default defineContentScript({
  registration: 'runtime',
  main() {
    const scope = globalThis as Scope
    const api = scope.browser ?? scope.chrome
    if (api) scope.repdeskJudge ??= judgeOf(document, () => location.href, { shadowOf: shadowRoots(api) })
  },
})
