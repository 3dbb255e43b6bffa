/** What the background does for each command of a screen. */

import type { Runtime } from '../browser.ts'
import browser from '../browser.ts'
import type { Command, CommandReply, CommandTrouble } from '../messages.ts'
import { removeAgreement } from '../store/agreements.ts'
import { removeRight } from '../store/alarm-rights.ts'
import { acceptAllAsSeen, applyMark, undoAcceptAll } from '../store/marks.ts'
import { dismissAside } from '../store/pairing.ts'
import { removeProfile, saveProfile } from '../store/profiles.ts'
import { forgetReceipts, undoForgetReceipts } from '../store/receipts.ts'
import { chooseLanguage, chooseLookAgain } from '../store/settings.ts'
import { StorageFullError } from '../store/store.ts'
import { removeTaught, saveTaught } from '../store/taught.ts'
import { makeMenu } from '../toolbar/menu.ts'
import { commitFill, prepareFill, revertFill, sessionOf, showField } from './fills.ts'
import { commandSchema } from './message-schemas.ts'
import { pair, unpair } from './pairing.ts'
import { switchOff, switchOn } from './portal-switch.ts'
import { fetchHistory } from './profile-history.ts'
import { noteFull, noteWritten } from './room.ts'
import { syncNow } from './sync.ts'
import { teach } from './teaching.ts'
import { keepRight } from './who-fills.ts'

type Checked = ReturnType<typeof commandSchema.parse>
type Reply = CommandReply<Command>
const done = { ok: true } as const

/** Only the extension's own pages give commands: no content script, no page, no other extension. */
export function isOwnPage(sender: Runtime.MessageSender): boolean {
  const own = new URL(browser.runtime.getURL('/')).origin
  return sender.id === browser.runtime.id && sender.url && URL.canParse(sender.url)
    ? new URL(sender.url).origin === own
    : false
}

/** Replies once what was done is stored, or with why nothing was. */
export async function answerCommand(
  command: unknown,
  sender: Runtime.MessageSender,
  now: Date,
): Promise<Reply> {
  if (!isOwnPage(sender)) return { ok: false, problem: 'origin-refused' }
  const parsed = commandSchema.safeParse(command)
  if (!parsed.success) {
    const at = [...new Set(parsed.error.issues.map((issue) => String(issue.path.at(-1) ?? '')))]
    return { ok: false, problem: 'invalid-request', at }
  }
  try {
    const reply = await obey(parsed.data, now)
    await noteWritten()
    return reply
  } catch (error) {
    if (error instanceof StorageFullError) {
      await noteFull()
      return { ok: false, problem: 'storage-full' }
    }
    console.error(`${parsed.data.type} failed.`, error)
    return { ok: false, problem: 'internal' } satisfies CommandTrouble
  }
}

async function obey(command: Checked, now: Date): Promise<Reply> {
  switch (command.type) {
    case 'fill/prepare':
      return prepareFill(command, now)
    case 'fill/commit':
      return commitFill(command, now)
    case 'fill/revert':
      return revertFill(command, now)
    case 'fill/show':
      return showField(command)
    case 'which/right':
      return keepRight(command.tabId, await sessionOf(command.tabId), command.about, now)
    case 'which/ask-again':
      return then(removeAgreement(command.accountId))
    case 'fill/teach':
      return teach(command, now)
    case 'taught/remove':
      return then(removeTaught(command.taughtId, now))
    case 'taught/restore':
      return then(saveTaught({ ...command.taught, taughtAt: now.toISOString() }))
    case 'receipts/forget':
      return then(forgetReceipts())
    case 'receipts/forget-undo':
      return then(undoForgetReceipts())
    case 'portal/switch-on':
      return switchOn(command, now)
    case 'portal/switch-off':
      return switchOff(command.origin)
    case 'profile/save':
      return then(saveProfile(command, now))
    case 'profile/remove':
      return then(removeProfile(command.profileId))
    case 'profile/history':
      return then(fetchHistory(command.profileId))
    case 'mark':
      return then(applyMark(command.mark))
    case 'seen/all':
      return then(acceptAllAsSeen(command.accountId, now))
    case 'seen/all-undo':
      return then(undoAcceptAll(command.accountId, now))
    case 'pair':
      return pair(command)
    case 'unpair':
      return unpair()
    case 'settings/language':
      return then(chooseLanguage(command.language).then(makeMenu))
    case 'account/look-again':
      return then(chooseLookAgain(command.accountId, command.hours))
    case 'alarm/warn-again':
      return then(removeRight(command.rightId))
    case 'sync/now':
      return then(syncNow({ fresh: true }))
    case 'aside/dismiss':
      return then(dismissAside())
    default:
      return command satisfies never
  }
}

async function then(act: Promise<void>): Promise<Reply> {
  await act
  return done
}
