/** Pairing this browser with the services, how the pairing stands, and ending it. */
import { useSignal } from '@preact/signals'
import { pairingCodeSchema } from '@repdesk/shared/firm'
import { Link, Unlink } from 'lucide-preact'
import browser from '../../browser.ts'
import type { Snapshot } from '../../store/snapshot.ts'
import { act, problemWords } from '../acts.ts'
import { Field } from '../common/field.tsx'
import { Notice } from '../common/notice.tsx'
import { StateNotices } from '../common/state-notices.tsx'
import { now } from '../snapshot.ts'
import { ageWords, dateWords, dayOf } from '../time-words.ts'
import { t } from '../words.ts'
import { browserName, serviceAddress } from './pairing-address.ts'

export function PairingSection(props: { snapshot: Snapshot }) {
  return (
    <section id="devices" aria-labelledby="devices-title">
      <h2 id="devices-title">{t('section_devices')}</h2>
      {props.snapshot.pairing ? <Paired snapshot={props.snapshot} /> : <Unpaired />}
      <StateNotices snapshot={props.snapshot} />
    </section>
  )
}

function Unpaired() {
  const address = useSignal('http://127.0.0.1:4780')
  const code = useSignal('')
  const name = useSignal(t('pair_name_first', { browser: browserName(navigator.userAgent) }))
  const addressError = useSignal<string | undefined>(undefined)
  const codeError = useSignal<string | undefined>(undefined)
  const problem = useSignal<string | undefined>(undefined)
  const busy = useSignal(false)
  const pair = async () => {
    problem.value = undefined
    const baseUrl = serviceAddress(address.value)
    addressError.value = baseUrl ? undefined : problemWords('address-refused')
    codeError.value = pairingCodeSchema.safeParse(code.value).success ? undefined : t('pair_code_wrong_shape')
    if (!baseUrl || codeError.value) return
    const { protocol, hostname } = new URL(baseUrl)
    const leave = await browser.permissions
      .request({ origins: [`${protocol}//${hostname}/*`] })
      .catch(() => false)
    if (!leave) {
      problem.value = problemWords('permission-missing')
      return
    }
    busy.value = true
    problem.value = await act({
      type: 'pair',
      baseUrl,
      code: code.value,
      name: name.value.trim() || browserName(navigator.userAgent),
    })
    busy.value = false
  }
  return (
    <>
      <p class="quiet">{t('pairing_intro')}</p>
      <form
        class="pairing"
        onSubmit={(event) => {
          event.preventDefault()
          if (!busy.value) void pair()
        }}
      >
        <Field label={t('pair_address')} error={addressError.value}>
          {(control) => (
            <input
              {...control}
              type="text"
              inputMode="url"
              spellcheck={false}
              data-testid="pair-address"
              value={address.value}
              onInput={(event) => {
                address.value = event.currentTarget.value
              }}
            />
          )}
        </Field>
        <Field label={t('pair_code')} hint={t('pair_code_hint')} error={codeError.value}>
          {(control) => (
            <input
              {...control}
              type="text"
              class="code"
              autocomplete="off"
              spellcheck={false}
              data-testid="pair-code"
              placeholder="BCDF-GHJK"
              value={code.value}
              onInput={(event) => {
                code.value = event.currentTarget.value
              }}
            />
          )}
        </Field>
        <Field label={t('pair_name')}>
          {(control) => (
            <input
              {...control}
              type="text"
              maxLength={100}
              data-testid="pair-name"
              value={name.value}
              onInput={(event) => {
                name.value = event.currentTarget.value
              }}
            />
          )}
        </Field>
        {problem.value && (
          <Notice tone="near" alert>
            <span data-testid="pair-problem">{problem.value}</span>
          </Notice>
        )}
        <button type="submit" class="act" data-testid="pair" aria-disabled={busy.value}>
          <Link size={16} aria-hidden="true" />
          {t(busy.value ? 'pairing_now' : 'pair')}
        </button>
      </form>
    </>
  )
}

function Paired(props: { snapshot: Snapshot }) {
  const { pairing, sync } = props.snapshot
  const asking = useSignal(false)
  const problem = useSignal<string | undefined>(undefined)
  if (!pairing) return null
  return (
    <div class="paired" data-testid="paired">
      <p>
        <strong>{t('paired_with', { firm: pairing.firmName, member: pairing.memberName })}</strong>{' '}
        <span class="quiet">
          {t('paired_at', {
            date: dateWords(dayOf(pairing.pairedAt), now.value),
            address: pairing.baseUrl,
          })}
        </span>
      </p>
      <p class="bar">
        <span>
          {sync.lastContactAt
            ? t('last_contact', { age: ageWords(sync.lastContactAt, now.value) })
            : t('no_contact_yet')}{' '}
          ·{' '}
          <span data-testid="waiting">
            {sync.waiting > 0 ? t('waiting', { count: sync.waiting }) : t('waiting_none')}
          </span>
        </span>
        <button
          type="button"
          class="plain"
          onClick={async () => {
            problem.value = await act({ type: 'sync/now' })
          }}
        >
          {t('sync_now')}
        </button>
      </p>
      {sync.problem && sync.setAside === 0 && <Notice tone="attention">{problemWords(sync.problem)}</Notice>}
      {problem.value && (
        <Notice tone="near" alert>
          {problem.value}
        </Notice>
      )}
      {asking.value ? (
        <div class="bar">
          <span>{t('unpair_sure')}</span>
          <button
            type="button"
            data-testid="unpair-yes"
            onClick={async () => {
              problem.value = await act({ type: 'unpair' })
              asking.value = false
            }}
          >
            {t('unpair_yes')}
          </button>
          <button
            type="button"
            onClick={() => {
              asking.value = false
            }}
          >
            {t('cancel')}
          </button>
        </div>
      ) : (
        <button
          type="button"
          data-testid="unpair"
          onClick={() => {
            asking.value = true
          }}
        >
          <Unlink size={16} aria-hidden="true" />
          {t('unpair')}
        </button>
      )}
    </div>
  )
}
