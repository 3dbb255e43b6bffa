/** In a row of the preview: the person says whose the field is and, if it is theirs, what it asks. */
import { type TaughtKey, type TaughtParty, taughtKeys, taughtParties } from '@repdesk/shared/taught-choices'
import { useEffect, useId, useRef, useState } from 'preact/hooks'
import type { PlanRow } from '../../fill/form.ts'
import type { Lesson } from '../../messages.ts'
import { bestKey, findKeys, keyWords } from '../key-words.ts'
import { t, type WordKey } from '../words.ts'
import { partyWords } from './row-words.ts'

const others = taughtParties.filter((party) => party !== 'representative')

export function TeachPart(props: { row: PlanRow; onSave: (said: Lesson) => void; onClose: () => void }) {
  const { row } = props
  const id = useId()
  const first = useRef<HTMLInputElement>(null)
  const [whose, setWhose] = useState<'mine' | 'theirs' | undefined>()
  const [party, setParty] = useState<TaughtParty>(others.find((other) => other === row.party) ?? 'applicant')
  const [key, setKey] = useState<TaughtKey | undefined>(taughtKeys.find((known) => known === row.key))
  const [remember, setRemember] = useState(true)
  const [problem, setProblem] = useState<WordKey | undefined>()
  const part = useRef<HTMLDivElement>(null)
  useEffect(() => first.current?.focus(), [])
  // It grows with the answer, in a list that scrolls.
  useEffect(() => part.current?.scrollIntoView({ block: 'nearest' }), [whose])

  const save = () => {
    if (!whose) return setProblem('teach_say_whose')
    if (whose === 'mine' && !key) return setProblem('teach_say_what')
    props.onSave(
      whose === 'mine'
        ? { party: 'representative', key: key ?? null, once: !remember }
        : { party, key: null, once: !remember },
    )
  }
  const choice = (value: 'mine' | 'theirs', words: WordKey) => (
    <label class="tickable">
      <input
        ref={value === 'mine' ? first : null}
        type="radio"
        name={`${id}-whose`}
        data-testid={`teach-${value}`}
        checked={whose === value}
        onChange={() => {
          setWhose(value)
          setProblem(undefined)
        }}
      />
      {t(words)}
    </label>
  )
  return (
    // Inside the preview's own form: neither Enter nor Esc in here may reach it.
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend cannot stand in the row's grid.
    <div
      ref={part}
      class="teach"
      role="group"
      aria-labelledby={`${id}-title`}
      data-testid={`teach-${row.fieldId}`}
      onKeyDown={(event) => {
        const isEnter = event.key === 'Enter' && !(event.target instanceof HTMLButtonElement)
        if (!isEnter && event.key !== 'Escape') return
        event.preventDefault()
        event.stopPropagation()
        if (isEnter) save()
        else props.onClose()
      }}
    >
      <strong id={`${id}-title`}>{t('teach_title', { label: row.label || t('unlabelled_field') })}</strong>
      {choice('mine', 'teach_mine')}
      {whose === 'mine' && <KeyPicker chosen={key} onChoose={setKey} />}
      {choice('theirs', 'teach_theirs')}
      {whose === 'theirs' && (
        <label class="field">
          {t('teach_whose')}
          <select
            value={party}
            data-testid="teach-party"
            onChange={(event) => setParty(event.currentTarget.value as TaughtParty)}
          >
            {others.map((other) => (
              <option key={other} value={other}>
                {partyWords(other)}
              </option>
            ))}
          </select>
        </label>
      )}
      <label class="tickable">
        <input
          type="checkbox"
          data-testid="teach-remember"
          checked={remember}
          onChange={(event) => setRemember(event.currentTarget.checked)}
        />
        {t('teach_remember')}
      </label>
      {problem && (
        <p class="wrong" role="alert">
          {t(problem)}
        </p>
      )}
      <div class="bar">
        <button type="button" class="act" data-testid="teach-save" onClick={save}>
          {t('teach_save')}
        </button>
        <button type="button" onClick={props.onClose}>
          {t('cancel')}
        </button>
      </div>
    </div>
  )
}

/** A list that typing makes shorter, and of which it chooses what is called most like it. */
function KeyPicker(props: { chosen: TaughtKey | undefined; onChoose: (key: TaughtKey | undefined) => void }) {
  const [typed, setTyped] = useState('')
  const list = useRef<HTMLSelectElement>(null)
  const found = findKeys(typed)
  return (
    <>
      <label class="field">
        {t('teach_find')}
        <input
          type="search"
          data-testid="teach-find"
          autocomplete="off"
          spellcheck={false}
          value={typed}
          onInput={(event) => {
            setTyped(event.currentTarget.value)
            if (event.currentTarget.value.trim()) props.onChoose(bestKey(event.currentTarget.value))
          }}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowDown') return
            event.preventDefault()
            list.current?.focus()
          }}
        />
      </label>
      <label class="field">
        {t('teach_what')}
        <select
          ref={list}
          size={5}
          data-testid="teach-key"
          value={props.chosen ?? ''}
          onChange={(event) => props.onChoose(event.currentTarget.value as TaughtKey)}
        >
          {found.map(({ title, keys }) => (
            <optgroup key={title} label={t(title)}>
              {keys.map((key) => (
                <option key={key} value={key}>
                  {keyWords(key)}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
      {found.length === 0 && (
        <p class="quiet small" role="status">
          {t('teach_none_found')}
        </p>
      )}
    </>
  )
}
