/** The popup: where am I, one big button, what needs attention. */
import { useEffect } from 'preact/hooks'
import type { Snapshot } from '../../store/snapshot.ts'
import { act } from '../acts.ts'
import { AttentionPart } from './attention.tsx'
import { FillPart } from './fill-part.tsx'
import { type FillStep, fill, look, showInPage, step, undoFill } from './fill-session.ts'
import { Preview } from './preview.tsx'
import { Report } from './report.tsx'
import { target } from './target-tab.ts'
import { Undone } from './undone.tsx'
import { Where } from './where.tsx'

export function Popup(props: { snapshot: Snapshot }) {
  const hasProfile = props.snapshot.profiles.length > 0
  useEffect(() => {
    if (props.snapshot.pairing) void act({ type: 'sync/now' })
  }, [])
  const tabId = target.value?.tab?.tabId
  useEffect(() => {
    if (tabId !== undefined) void look(tabId)
  }, [tabId, hasProfile])
  if (!target.value) return null
  const { tab } = target.value
  const here = step.value
  return (
    <main class="popup">
      <Where snapshot={props.snapshot} url={tab?.url} holder={holderAt(here)} />
      {(here.name === 'looking' || here.name === 'refused' || here.name === 'ready') && (
        <FillPart snapshot={props.snapshot} tab={tab} step={here} />
      )}
      {(here.name === 'preview' || here.name === 'filling') && tabId !== undefined && (
        <Preview
          tabId={tabId}
          plans={here.plans}
          busy={here.name === 'filling'}
          onFill={(ticked) => void fill(tabId, ticked)}
        />
      )}
      {here.name === 'report' && tabId !== undefined && (
        <Report
          rows={here.rows}
          canUndo={here.rows.some((row) => row.outcome === 'filled' || row.outcome === 'did-not-stick')}
          onUndo={() => void undoFill(tabId)}
          onBack={() => void look(tabId)}
        />
      )}
      {here.name === 'undone' && tabId !== undefined && (
        <Undone rows={here.rows} onShow={(row) => showInPage(tabId, row)} onBack={() => void look(tabId)} />
      )}
      {here.name !== 'preview' && here.name !== 'filling' && <AttentionPart snapshot={props.snapshot} />}
    </main>
  )
}

const holderAt = (here: FillStep): string | null =>
  here.name === 'ready' || here.name === 'preview'
    ? here.who.holder
    : here.name === 'refused'
      ? (here.holder ?? null)
      : null
