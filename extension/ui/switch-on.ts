/** Switching a portal on from a press: the browser's leave for that one origin, then the command. */
import browser from '../browser.ts'
import { act } from './acts.ts'
import { t } from './words.ts'

/** Must be the first thing a press does: browsers give leave only during one. Resolves to what went wrong. */
export async function switchOn(origin: string, portalId: string): Promise<string | undefined> {
  const { hostname, protocol } = new URL(origin)
  const leave = await browser.permissions
    .request({ origins: [`${protocol}//${hostname}/*`] })
    .catch((cause: unknown) => {
      console.error('The browser refused to ask.', cause)
      return false
    })
  return leave
    ? act({ type: 'portal/switch-on', origin, portalId })
    : t('switch_on_refused', { host: hostname })
}
