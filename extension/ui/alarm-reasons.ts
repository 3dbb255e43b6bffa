/** Why the alarm takes a field for another party's, in words of both languages, for a page that the background tells. */
import browser from '../browser.ts'
import { sayReason, type Voice } from './engine-words.ts'

type Messages = Record<string, { message: string } | undefined>

/** The background needs few words and seldom: they are read from the extension's own files, not bundled into it. */
export async function alarmReasons(reasons: string[]): Promise<{ en: string[]; fr: string[] }> {
  const sayAll = (voice: Voice) => reasons.map((reason) => sayReason(reason, voice) ?? reason)
  try {
    const [en, fr] = await Promise.all([voiceOf('en'), voiceOf('fr')])
    return { en: sayAll(en), fr: sayAll(fr) }
  } catch (error) {
    // The warning must come, with or without its reasons.
    console.error('The words of the alarm could not be read.', error)
    return { en: reasons, fr: [] }
  }
}

async function voiceOf(language: 'en' | 'fr'): Promise<Voice> {
  const file = await fetch(browser.runtime.getURL(`/_locales/${language}/messages.json`))
  const messages: Messages = await file.json()
  const dates = new Intl.DateTimeFormat(language === 'fr' ? 'fr-CA' : 'en-GB', {
    dateStyle: 'medium',
    timeZone: 'UTC',
  })
  return {
    language,
    say: (key, values = {}) =>
      (messages[key]?.message ?? '').replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? '')),
    day: (on) => dates.format(new Date(`${on}T00:00:00Z`)),
  }
}
