/** The keyboard shortcut that opens the popup: what it is, and where the browser lets a person change it. */
import { useEffect, useState } from 'preact/hooks'
import browser from '../../browser.ts'
import { openPage } from '../places.ts'
import { t } from '../words.ts'

type Commands = { openShortcutSettings?(): Promise<void> }

export function ShortcutSection() {
  const [keys, setKeys] = useState('')
  useEffect(() => {
    const ask = () =>
      void browser.commands
        .getAll()
        .then((all) => setKeys(all.find(({ name }) => name === '_execute_action')?.shortcut ?? ''))
    ask()
    // It is changed in another tab.
    addEventListener('focus', ask)
    return () => removeEventListener('focus', ask)
  }, [])
  const change = () => {
    // Firefox opens its page by this alone; Chromium lets an extension open the page itself.
    const { openShortcutSettings } = browser.commands as Commands
    return openShortcutSettings
      ? openShortcutSettings.call(browser.commands)
      : openPage('chrome://extensions/shortcuts')
  }
  return (
    <section id="shortcut" aria-labelledby="shortcut-title">
      <h2 id="shortcut-title">{t('section_shortcut')}</h2>
      <p data-testid="shortcut">{keys ? t('shortcut_is', { keys }) : t('shortcut_none')}</p>
      <p class="quiet">{t('shortcut_menu')}</p>
      <div>
        <button type="button" onClick={() => void change()}>
          {t('shortcut_change')}
        </button>
      </div>
    </section>
  )
}
