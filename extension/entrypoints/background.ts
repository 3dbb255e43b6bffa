/** The background: a door. It listens and hands on; all it knows is in the store. */
import '../sync/jitless.ts'
import { defineBackground } from 'wxt/utils/define-background'
import browser, { type Runtime } from '../browser.ts'
import { onStoreChange } from '../store/store.ts'
import { answerAlarm } from '../sync/alarms.ts'
import { answerCommand } from '../sync/command-handlers.ts'
import { forgetTab } from '../sync/holders.ts'
import { isAlarmMessage, isPortalMessage } from '../sync/message-schemas.ts'
import { answerPortal } from '../sync/portal-messages.ts'
import { refreshMarks, registerPortals } from '../sync/portal-scripts.ts'
import { switchOffForbidden, switchOnAgain } from '../sync/portal-switch.ts'
import { checkRoom } from '../sync/room.ts'
import { syncIfWaiting, syncNow } from '../sync/sync.ts'
import { makeMenu, openPopupFromMenu } from '../toolbar/menu.ts'
import { showBadge } from '../toolbar/show-badge.ts'
import { alarmReasons } from '../ui/alarm-reasons.ts'

const alarmName = 'look'
const alarmMinutes = 0.5
/** Many rows change at once; the pages hear of them once. */
const marksPauseMs = 100

export default defineBackground({
  main() {
    browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
      const now = new Date()
      if (isAlarmMessage(message)) return answerAlarm(message, sender, now, alarmReasons)
      const answer = isPortalMessage(message)
        ? answerPortal(message, sender, now)
        : answerCommand(message, sender, now)
      return answer.finally(() => settled(syncIfWaiting()))
    })
    browser.runtime.onInstalled.addListener(() => {
      settled(switchOnAgain())
      settled(makeMenu())
    })
    browser.runtime.onStartup.addListener(() => settled(makeMenu()))
    browser.alarms.onAlarm.addListener(() => {
      settled(showBadge())
      settled(checkRoom())
      settled(syncNow({ fresh: true }))
    })
    browser.contextMenus.onClicked.addListener((info, tab) => settled(openPopupFromMenu(info, tab)))
    browser.tabs.onActivated.addListener(() => settled(showBadge()))
    browser.tabs.onRemoved.addListener((tabId) => settled(forgetTab(tabId)))
    browser.permissions.onRemoved.addListener(() => settled(switchOffForbidden()))
    globalThis.addEventListener('online', () => settled(syncNow({ fresh: true })))

    let marksSoon: ReturnType<typeof setTimeout> | undefined
    onStoreChange(() => {
      settled(showBadge())
      clearTimeout(marksSoon)
      marksSoon = setTimeout(() => settled(refreshMarks()), marksPauseMs)
    })

    // At each start of the worker: an update or a crash may have lost any of these.
    settled(keepAlarm())
    settled(registerPortals())
    settled(showBadge())
    settled(syncNow({ fresh: true }))
  },
})

/** An alarm that is there is left alone, so that frequent starts do not put it off for ever. */
async function keepAlarm(): Promise<void> {
  if (!(await browser.alarms.get(alarmName)))
    browser.alarms.create(alarmName, { periodInMinutes: alarmMinutes })
}

/** Work that nobody waits for: what goes wrong is said in the console, and the next alarm tries again. */
function settled(work: Promise<unknown>): void {
  work.catch((error: unknown) => console.error(error))
}
