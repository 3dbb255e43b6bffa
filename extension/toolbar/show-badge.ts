/** Puts the badge for what is stored on the toolbar button. */
import browser from '../browser.ts'
import { type Snapshot, snapshotOf } from '../store/snapshot.ts'
import { read } from '../store/store.ts'
import { badgeOf } from './badge.ts'
import { badgeColours } from './badge-words.ts'

/** Always from the whole stored state, never from what was shown before. */
export async function showBadge(now = new Date()): Promise<void> {
  const snapshot = await read(snapshotOf)
  const badge = badgeOf({ ...snapshot, language: languageOf(snapshot.settings) }, now)
  const colours = badgeColours[badge.tone]
  await Promise.all([
    browser.action.setBadgeText({ text: badge.text }),
    browser.action.setTitle({ title: badge.title }),
    browser.action.setBadgeBackgroundColor({ color: colours.background }),
    browser.action.setBadgeTextColor({ color: colours.text }),
  ])
}

export function languageOf({ language }: Snapshot['settings']): 'en' | 'fr' {
  if (language !== 'auto') return language
  return browser.i18n.getUILanguage().toLowerCase().startsWith('fr') ? 'fr' : 'en'
}
