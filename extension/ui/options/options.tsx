/** The settings, on one page. */
import { useEffect } from 'preact/hooks'
import type { Snapshot } from '../../store/snapshot.ts'
import { act } from '../acts.ts'
import { t } from '../words.ts'
import { KeptSection } from './kept-section.tsx'
import { LanguageSection } from './language-section.tsx'
import { PairingSection } from './pairing-section.tsx'
import { PortalsSection } from './portals-section.tsx'
import { ProfilesSection } from './profiles-section.tsx'
import { ReceiptsSection } from './receipts-section.tsx'
import { ShortcutSection } from './shortcut-section.tsx'
import { TaughtSection } from './taught-section.tsx'

const sections = [
  ['profiles', 'section_profiles'],
  ['portals', 'section_portals'],
  ['devices', 'section_devices'],
  ['taught', 'section_taught'],
  ['receipts', 'section_receipts'],
  ['kept', 'section_kept'],
  ['shortcut', 'section_shortcut'],
  ['language', 'section_language'],
] as const

export function Options(props: { snapshot: Snapshot }) {
  const { snapshot } = props
  const [section = '', wanted = ''] = location.hash.slice(1).split('/')
  useEffect(() => {
    // The browser looked for the place before it was drawn.
    if (section) document.getElementById(section)?.scrollIntoView()
    if (snapshot.pairing) void act({ type: 'sync/now' })
  }, [])
  return (
    <div class="options">
      <nav aria-label={t('nav_sections')}>
        <h1>{t('options_title')}</h1>
        <ul>
          {sections.map(([id, title]) => (
            <li key={id}>
              <a href={`#${id}`}>{t(title)}</a>
            </li>
          ))}
        </ul>
        <a href="dashboard.html">{t('all_on_desk')}</a>
      </nav>
      <main>
        <ProfilesSection snapshot={snapshot} wanted={section === 'profiles' ? wanted : ''} />
        <PortalsSection snapshot={snapshot} />
        <PairingSection snapshot={snapshot} />
        <TaughtSection snapshot={snapshot} />
        <ReceiptsSection snapshot={snapshot} />
        <KeptSection snapshot={snapshot} />
        <ShortcutSection />
        <LanguageSection snapshot={snapshot} />
      </main>
    </div>
  )
}
