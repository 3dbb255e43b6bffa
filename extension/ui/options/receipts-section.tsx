/** What was filled: receipts of fills, looked up by portal; keys and outcomes, never what was written. */
import { useSignal } from '@preact/signals'
import type { FillOutcome } from '../../fill/form.ts'
import type { FillReceipt, Snapshot } from '../../store/snapshot.ts'
import { act } from '../acts.ts'
import { Notice } from '../common/notice.tsx'
import { keyWords } from '../key-words.ts'
import { partyWords } from '../popup/row-words.ts'
import { knownPortal, portalName } from '../portal-places.ts'
import { instantWords } from '../time-words.ts'
import { t, type WordKey } from '../words.ts'
import { type Count, countsOf, fieldsOf, placeOf, placesOf } from './receipt-lines.ts'

const shownAtFirst = 20

export function ReceiptsSection({ snapshot }: { snapshot: Snapshot }) {
  const { receipts } = snapshot
  const place = useSignal('')
  const shown = useSignal(shownAtFirst)
  const forgotten = useSignal(0)
  const problem = useSignal<string | undefined>(undefined)
  const found = receipts.filter((receipt) => !place.value || placeOf(receipt) === place.value)
  const forget = async () => {
    const count = receipts.length
    problem.value = await act({ type: 'receipts/forget' })
    if (!problem.value) forgotten.value = count
    place.value = ''
  }
  const undo = async () => {
    problem.value = await act({ type: 'receipts/forget-undo' })
    if (!problem.value) forgotten.value = 0
  }
  return (
    <section id="receipts" aria-labelledby="receipts-title">
      <h2 id="receipts-title">{t('section_receipts')}</h2>
      <p class="quiet">{t(receipts.length === 0 ? 'receipts_empty' : 'receipts_intro')}</p>
      {forgotten.value > 0 && (
        <Notice>
          <div class="bar spread">
            <span role="status">{t('receipts_forgotten', { count: forgotten.value })}</span>
            <button type="button" data-testid="receipts-undo" onClick={() => void undo()}>
              {t('undo')}
            </button>
          </div>
        </Notice>
      )}
      {problem.value && (
        <Notice tone="near" alert>
          {problem.value}
        </Notice>
      )}
      {receipts.length > 0 && (
        <>
          <div class="bar spread">
            <label class="bar">
              {t('receipts_portal')}
              <select
                data-testid="receipts-portal"
                value={place.value}
                onChange={(event) => {
                  place.value = event.currentTarget.value
                  shown.value = shownAtFirst
                }}
              >
                <option value="">{t('receipts_all')}</option>
                {placesOf(receipts).map((one) => (
                  <option key={one} value={one}>
                    {placeWords(one, snapshot)}
                  </option>
                ))}
              </select>
            </label>
            <button type="button" data-testid="receipts-forget" onClick={() => void forget()}>
              {t('receipts_forget')}
            </button>
          </div>
          {found.length === 0 && <p class="quiet">{t('receipts_none_here')}</p>}
          <ul class="listed" data-testid="receipts">
            {found.slice(0, shown.value).map((receipt) => (
              <li key={receipt.receiptId}>
                <Receipt receipt={receipt} snapshot={snapshot} />
              </li>
            ))}
          </ul>
          {found.length > shown.value && (
            <button
              type="button"
              onClick={() => {
                shown.value += 100
              }}
            >
              {t('receipts_more', { count: Math.min(100, found.length - shown.value) })}
            </button>
          )}
        </>
      )}
    </section>
  )
}

function Receipt({ receipt, snapshot }: { receipt: FillReceipt; snapshot: Snapshot }) {
  const practice = receipt.portalId !== null && (knownPortal(receipt.portalId)?.practice ?? false)
  return (
    <details class="receipt">
      <summary>
        <strong>{instantWords(receipt.at)}</strong> · {placeWords(placeOf(receipt), snapshot)}{' '}
        {practice && <span class="tag practice">{t('practice')}</span>}
        {receipt.undoneAt && (
          <span class="tag">
            {t('receipts_undone_at', { date: instantWords(receipt.undoneAt) })}
            {receipt.undone && receipt.undone.left > 0 && (
              <>
                {': '}
                {t('receipts_undone_part', {
                  count: receipt.undone.restored,
                  of: receipt.undone.restored + receipt.undone.left,
                })}
              </>
            )}
          </span>
        )}
        <span class="second quiet small">
          {profileWords(receipt, snapshot)} · {countsOf(receipt).map(countWords).join(', ')}
        </span>
      </summary>
      <Fields receipt={receipt} />
    </details>
  )
}

function Fields({ receipt }: { receipt: FillReceipt }) {
  const { own, left, others } = fieldsOf(receipt)
  const untouched = [
    ...others.map(([party, count]) => `${partyWords(party)} (${count})`),
    ...left.map(countWords),
  ]
  return (
    <>
      {own.length === 0 ? (
        <p class="quiet small">{t('receipts_none_touched')}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">{t('receipts_key')}</th>
              <th scope="col">{t('receipts_outcome')}</th>
            </tr>
          </thead>
          <tbody>
            {own.map(({ key, outcome }, at) => (
              <tr key={at}>
                <td>{keyWords(key)}</td>
                <td>{t(outcomeKeys[outcome])}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {untouched.length > 0 && (
        <p class="quiet small">{t('receipts_untouched', { counts: untouched.join(', ') })}</p>
      )}
    </>
  )
}

const countWords = ({ outcome, count }: Count): string =>
  t(`count_${outcome.replaceAll('-', '_')}` as WordKey, { count })

const outcomeKeys: Record<FillOutcome, WordKey> = {
  filled: 'outcome_filled',
  kept: 'receipt_outcome_kept',
  already: 'outcome_already',
  'no-value': 'no_value_in_profile',
  'cannot-fit': 'cannot_fit',
  'did-not-stick': 'receipt_outcome_did_not_stick',
  'left-out': 'outcome_left_out',
  gone: 'outcome_gone',
  'not-yours': 'group_not_yours',
  unsure: 'whose_unknown',
  never: 'done_by_person',
}

const placeWords = (place: string, snapshot: Snapshot): string =>
  place.includes('://') ? new URL(place).host || place : portalName(place, snapshot.portals)

function profileWords({ profileId, profileVersion }: FillReceipt, { profiles }: Snapshot): string {
  const name = profiles.find((profile) => profile.profileId === profileId)?.name
  if (name === undefined) return t('receipts_profile_gone')
  return profileVersion === undefined ? name : t('receipts_profile', { name, version: profileVersion })
}
