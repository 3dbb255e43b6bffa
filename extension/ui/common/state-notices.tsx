/** What is wrong with the store or the services, said once and where it is looked at. */
import type { Snapshot } from '../../store/snapshot.ts'
import { act, problemWords } from '../acts.ts'
import { t } from '../words.ts'
import { Notice } from './notice.tsx'

export function StateNotices(props: { snapshot: Snapshot }) {
  const { storage, sync } = props.snapshot
  return (
    <>
      {storage.damaged > 0 && (
        <Notice tone="near" alert>
          {t('storage_damaged', { count: storage.damaged })}
        </Notice>
      )}
      {storage.room !== 'enough' && (
        <Notice tone={storage.room === 'none' ? 'near' : 'attention'} alert>
          {t(storage.room === 'none' ? 'storage_full' : 'storage_little')}
        </Notice>
      )}
      {sync.setAside > 0 && (
        <Notice tone="attention">
          <p>{t('set_aside', { count: sync.setAside })}</p>
          {sync.problem && <p>{problemWords(sync.problem)}</p>}
          <button type="button" class="plain" onClick={() => void act({ type: 'aside/dismiss' })}>
            {t('set_aside_dismiss')}
          </button>
        </Notice>
      )}
    </>
  )
}
