/** Put into a page on a person's gesture: answers the background's plan, apply and undo, and does nothing by itself. */
import { defineContentScript } from 'wxt/utils/define-content-script'
import { openShadowOf } from '../fill/dom.ts'
import { focusedIn } from '../fill/pointed.ts'
import { createFillSession, type FillSession } from '../fill/session.ts'
import type { FillMessage, FillReply } from '../messages.ts'

type Sender = { id?: string; tab?: unknown }
type Runtime = {
  id: string
  onMessage: {
    addListener(
      listener: (message: unknown, sender: Sender, reply: (answer: unknown) => void) => boolean | undefined,
    ): void
  }
}
/** Firefox alone tells which element a menu was opened on. */
type Menus = { getTargetElement?(targetElementId: number): Element | null }
type Api = {
  runtime: Runtime
  menus?: Menus
  contextMenus?: Menus
  dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null }
}
type Scope = typeof globalThis & { browser?: Api; chrome?: Api; repdeskFill?: true; repdeskAsked?: Map<string, Element> }

export default defineContentScript({
  registration: 'runtime',
  main() {
    const scope = globalThis as Scope
    const api = scope.browser ?? scope.chrome
    if (!api || scope.repdeskFill) return
    scope.repdeskFill = true
    const shadowOf = shadowRoots(api)
    const session = createFillSession(document, () => location.href, { shadowOf })
    const pointedAt = ({ targetElementId: id }: { targetElementId?: number }) =>
      (id !== undefined && (api.menus ?? api.contextMenus)?.getTargetElement?.(id)) ||
      focusedIn(document, shadowOf)
    api.runtime.onMessage.addListener((message, sender, reply) => {
      // The background alone speaks to this script: a tab's own scripts have `sender.tab`.
      if (sender.id !== api.runtime.id || sender.tab || !isFillMessage(message)) return undefined
      answer(session, message, pointedAt).then(reply, () => reply(null))
      return true
    })
  },
})

async function answer(
  session: FillSession,
  message: FillMessage,
  pointedAt: (pointed: { targetElementId?: number }) => Element | null,
): Promise<FillReply<FillMessage>> {
  switch (message.type) {
    case 'fill/plan':
      return session.plan(message.profile, message.context, message.pointed && pointedAt(message.pointed))
    case 'fill/taught':
      return session.teach(message.planId, message.fieldId, message.said)
    case 'fill/apply':
      return session.apply(message.planId, message.accept, message.replace)
    case 'fill/judge': {
      const asked = (globalThis as Scope).repdeskAsked
      return session.judge(
        message.handles.map((handle) => asked?.get(handle)),
        message.context,
      )
    }
    case 'fill/undo':
      return session.undo(message.planId)
  }
}

const isFillMessage = (message: unknown): message is FillMessage =>
  typeof message === 'object' &&
  message !== null &&
  'type' in message &&
  ['fill/plan', 'fill/judge', 'fill/apply', 'fill/undo', 'fill/taught'].includes(String(message.type))

/** Closed shadow roots too, where the browser lets an extension in. */
function shadowRoots(api: Api): (element: Element) => ShadowRoot | null {
  return (element) => {
    const open = openShadowOf(element)
    if (open || !element.localName.includes('-')) return open
    if ('openOrClosedShadowRoot' in element) return element.openOrClosedShadowRoot as ShadowRoot | null
    return api.dom?.openOrClosedShadowRoot(element) ?? null
  }
}
