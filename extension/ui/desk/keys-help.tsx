/** The list of the desk's keys. */
import { useEffect, useRef } from 'preact/hooks'
import { t } from '../words.ts'

export function KeysHelp(props: { onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  const keys = [
    [t('key_name_arrows'), t('key_move')],
    [t('key_name_enter'), t('key_open')],
    [t('key_name_space'), t('key_seen')],
    ['/', t('key_search')],
    ['?', t('key_help')],
    [t('key_name_escape'), t('key_close')],
  ]
  return (
    <dialog ref={dialog} aria-labelledby="keys-title" onClose={props.onClose}>
      <h2 id="keys-title">{t('keys_title')}</h2>
      <dl class="facts">
        {keys.map(([key, what]) => (
          <>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{what}</dd>
          </>
        ))}
      </dl>
      <form method="dialog">
        <button type="submit">{t('close')}</button>
      </form>
    </dialog>
  )
}
