/** The person's own settings: language, which profile goes with which account, when to look again. */
import { only, type Settings } from './rows.ts'
import { defaultSettings } from './snapshot.ts'
import { mutate } from './store.ts'

export function chooseLanguage(language: Settings['language']): Promise<void> {
  return mutate((draft) => {
    draft.put('settings', only, { ...defaultSettings, ...draft.get('settings', only), language })
  })
}

export function rememberProfile(accountId: string, profileId: string): Promise<void> {
  return mutate((draft) => {
    const settings = { ...defaultSettings, ...draft.get('settings', only) }
    if (settings.profileByAccount[accountId] === profileId) return
    draft.put('settings', only, {
      ...settings,
      profileByAccount: { ...settings.profileByAccount, [accountId]: profileId },
    })
  })
}

export function chooseLookAgain(accountId: string, hours: number): Promise<void> {
  return mutate((draft) => draft.put('lookAgain', accountId, hours))
}
