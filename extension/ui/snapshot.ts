/** What the store holds, as a signal that the screens draw from; it follows the store. */
import { signal } from '@preact/signals'
import browser from '../browser.ts'
import { onStoreChange, readSnapshot, type Snapshot } from '../store/snapshot.ts'
import { language, languageOf, t, type WordKey } from './words.ts'

/** Undefined until the store was read the first time. */
export const snapshot = signal<Snapshot | undefined>(undefined)

/** True when the store could not be opened or read. */
export const storeFailed = signal(false)

/** The clock of the screens; ages and overdue accounts follow it. */
export const now = signal(new Date())

/**
 * Reads the store, follows it and the clock, and keeps the page's language and title. Changes that come while a
 * reading runs are read once more after it, so that a burst costs two readings.
 */
export function followStore(title: WordKey): void {
  let running = false
  let again = false
  const refresh = async () => {
    if (running) {
      again = true
      return
    }
    running = true
    do {
      again = false
      try {
        const next = await readSnapshot()
        language.value = languageOf(next.settings.language, browser.i18n.getUILanguage())
        now.value = new Date()
        snapshot.value = next
        storeFailed.value = false
      } catch (cause) {
        storeFailed.value = true
        console.error('The store could not be read.', cause)
      }
      document.documentElement.lang = language.value
      document.title = t(title)
    } while (again)
    running = false
  }
  onStoreChange(() => void refresh())
  setInterval(() => {
    now.value = new Date()
  }, 30_000)
  void refresh()
}
