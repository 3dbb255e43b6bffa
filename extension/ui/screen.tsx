/** What every screen does first: follow the store, and say so when it cannot be read. */
import { type ComponentType, render } from 'preact'
import type { Snapshot } from '../store/snapshot.ts'
import { Notice } from './common/notice.tsx'
import { followStore, snapshot, storeFailed } from './snapshot.ts'
import { t, type WordKey } from './words.ts'

/** Draws the screen into the page as soon as the store was read. */
export function showScreen(Screen: ComponentType<{ snapshot: Snapshot }>, title: WordKey): void {
  const place = document.getElementById('screen')
  if (!place) throw new Error('The page has no place for its screen.')
  followStore(title)
  render(<Whole screen={Screen} />, place)
}

function Whole(props: { screen: ComponentType<{ snapshot: Snapshot }> }) {
  if (snapshot.value) return <props.screen snapshot={snapshot.value} />
  if (storeFailed.value)
    return (
      <main class="store-failed">
        <Notice tone="near" alert>
          {t('store_failed')}
        </Notice>
      </main>
    )
  return null
}
