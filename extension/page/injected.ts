/** What the scripts that are put into a page share: the browser's global, who may speak to them, closed shadow roots. */

import { openShadowOf } from '../fill/dom.ts'
import type { Judge } from '../fill/judge.ts'

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
export type Api = {
  runtime: Runtime
  menus?: Menus
  contextMenus?: Menus
  dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null }
}
/** The isolated world's own globals; the page sees none of them. */
export type Scope = typeof globalThis & {
  browser?: Api
  chrome?: Api
  repdeskJudge?: Judge
  repdeskWrite?: true
  repdeskAlarm?: true
  repdeskAsked?: Map<string, Element>
}

/** Answers the background alone: a tab's own scripts have `sender.tab`. */
export function answerBackground<M>(
  api: Api,
  isMine: (type: string) => boolean,
  answer: (message: M) => Promise<unknown>,
): void {
  api.runtime.onMessage.addListener((message, sender, reply) => {
    if (sender.id !== api.runtime.id || sender.tab || !isMine(typeOf(message))) return undefined
    // Firefox keeps a page that was left, and the question with it: it is answered while the page goes.
    const left = new Promise((resolve) => addEventListener('pagehide', () => resolve(null), { once: true }))
    Promise.race([answer(message as M), left]).then(reply, () => reply(null))
    return true
  })
}

const typeOf = (message: unknown): string =>
  typeof message === 'object' && message !== null && 'type' in message ? String(message.type) : ''

/** Closed shadow roots too, where the browser lets an extension in. */
export function shadowRoots(api: Api): (element: Element) => ShadowRoot | null {
  return (element) => {
    const open = openShadowOf(element)
    if (open || !element.localName.includes('-')) return open
    if ('openOrClosedShadowRoot' in element) return element.openOrClosedShadowRoot as ShadowRoot | null
    return api.dom?.openOrClosedShadowRoot(element) ?? null
  }
}
