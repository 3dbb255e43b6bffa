/** The person's own settings: language, which profile goes with which portal, when to look again. */
import { only, type Settings } from './rows.ts'
import { defaultSettings } from './snapshot.ts'
import { mutate } from './store.ts'

export function chooseLanguage(language: Settings['language']): Promise<void> {
  return mutate((draft) => {
    draft.put('settings', only, { ...(draft.get('settings', only) ?? defaultSettings), language })
  })
}

/** `portal` is a portal's id or, for a page of none, its origin. */
export function rememberProfile(portal: string, profileId: string): Promise<void> {
  return mutate((draft) => {
    const settings = draft.get('settings', only) ?? defaultSettings
    if (settings.profileByPortal[portal] === profileId) return
    draft.put('settings', only, {
      ...settings,
      profileByPortal: { ...settings.profileByPortal, [portal]: profileId },
    })
  })
}

export function chooseLookAgain(accountId: string, hours: number): Promise<void> {
  return mutate((draft) => draft.put('lookAgain', accountId, hours))
}
