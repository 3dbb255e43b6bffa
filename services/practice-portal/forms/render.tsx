/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
/** The renderer that every form's definition drives: a section and what was typed in, controls out. */
import type { Say, Words } from '../words.ts'
import { conditionKey } from './condition-style.ts'
import { type Answers, type Field, type Group, limitOf, type Section } from './form.ts'
import { inOrder } from './places.ts'
import { type Fault, isRequired } from './validate.ts'

export type FormState = { answers: Answers; faults: readonly Fault[] }

export const idOf = (name: string): string => name.replace(/\./g, '-')

export function SectionFields({ section, state, say }: { section: Section; state: FormState; say: Say }) {
  return (
    <>
      {section.groups.map((group) => (
        <GroupFields group={group} state={state} say={say} />
      ))}
    </>
  )
}

function GroupFields({ group, state, say }: { group: Group; state: FormState; say: Say }) {
  return (
    <fieldset data-when={group.when && conditionKey(group.when)}>
      <legend>
        <h2>{say(group.legend)}</h2>
      </legend>
      {group.intro && <p>{say(group.intro)}</p>}
      {group.fields.map((field) => (
        <FieldControl field={field} state={state} say={say} />
      ))}
    </fieldset>
  )
}

const nothingSaved: Words = {
  en: 'Nothing was saved yet. Correct what follows, then save again.',
  fr: 'Rien n’est encore enregistré. Corrigez ce qui suit, puis enregistrez de nouveau.',
}

type FaultSummaryProps = {
  section: Section
  state: FormState
  /** What did not happen because of them, and what to do. */
  heading?: Words
  say: Say
}

/** Everything wrong, at the top, each leading to its field. */
export function FaultSummary({ section, state, heading = nothingSaved, say }: FaultSummaryProps) {
  if (state.faults.length === 0) return null
  const fields = section.groups.flatMap((group) => group.fields)
  return (
    <div class="notice bad" role="alert" tabindex={-1} autofocus>
      <h2>{say(heading)}</h2>
      <ul>
        {state.faults.map((fault) => {
          const field = fields.find((known) => known.name === fault.field)
          return (
            <li>
              <a href={`#${field ? targetOf(field) : 'main'}`}>
                {field && labelBefore(say(field.label), say)}
                {say(fault.words)}
              </a>
            </li>
          )
        })}
      </ul>
    </div>
  )
}

/** A question or a sentence ends itself; any other label ends in a colon. */
const labelBefore = (label: string, say: Say) =>
  /[?.!]$/.test(label) ? `${label} ` : `${label}${say({ en: ': ', fr: ' : ' })}`

/** The id of a field's first control. */
const targetOf = (field: Field) =>
  field.kind === 'radio' ? `${idOf(field.name)}-${field.options?.[0]?.value}` : idOf(field.name)

type ControlProps = { field: Field; state: FormState; say: Say }

function FieldControl({ field, state, say }: ControlProps) {
  const id = idOf(field.name)
  const fault = state.faults.find((found) => found.field === field.name)
  const value = state.answers[field.name] ?? ''
  const describedBy =
    [field.hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(' ') || undefined
  const className = fault ? 'field has-fault' : 'field'
  const when = field.when && conditionKey(field.when)
  const notes = <Notes id={id} hint={field.hint} fault={fault?.words} say={say} />

  if (field.kind === 'radio')
    return (
      <fieldset class={className} data-when={when} aria-describedby={describedBy}>
        <legend>
          <Label field={field} state={state} say={say} />
        </legend>
        {notes}
        {field.options?.map((option) => (
          <div class="choice">
            <input
              type="radio"
              id={`${id}-${option.value}`}
              name={field.name}
              value={option.value}
              checked={option.value === value}
            />
            <label for={`${id}-${option.value}`}>{say(option.words)}</label>
          </div>
        ))}
      </fieldset>
    )
  const common = {
    id,
    name: field.name,
    'aria-describedby': describedBy,
    'aria-invalid': fault ? ('true' as const) : undefined,
    'aria-required': isRequired(field, state.answers) ? ('true' as const) : undefined,
  }
  if (field.kind === 'checkbox')
    return (
      <div class={className} data-when={when}>
        {notes}
        <div class="choice">
          <input type="checkbox" value="yes" checked={value === 'yes'} {...common} />
          <label for={id}>
            <Label field={field} state={state} say={say} />
          </label>
        </div>
      </div>
    )
  return (
    <div class={className} data-when={when}>
      <label for={id}>
        <Label field={field} state={state} say={say} />
      </label>
      {notes}
      {field.kind === 'select' ? (
        <select {...common} autocomplete={field.autocomplete ?? 'off'}>
          <option value="">{say({ en: 'Choose', fr: 'Choisir' })}</option>
          {optionsOf(field, say).map((option) => (
            <option value={option.value} selected={option.value === value}>
              {say(option.words)}
            </option>
          ))}
        </select>
      ) : field.kind === 'textarea' ? (
        <textarea {...common} dir="auto" rows={5}>
          {value}
        </textarea>
      ) : (
        <input
          {...common}
          type={field.kind}
          // A password is typed again, never sent back.
          value={field.kind === 'password' ? undefined : value}
          dir={field.kind === 'text' ? 'auto' : undefined}
          class={field.short ? 'short' : undefined}
          autocomplete={field.autocomplete ?? 'off'}
          // Cutting what someone pastes loses it, so only codes that are never longer are bounded in the page.
          maxlength={limitOf(field) <= 20 && field.kind !== 'date' ? limitOf(field) : undefined}
        />
      )}
    </div>
  )
}

/** Long lists stand in the alphabet's order; short ones as they were written. */
const optionsOf = (field: Field, say: Say) =>
  (field.options ?? []).length > 12 ? inOrder(field.options ?? [], say.language) : (field.options ?? [])

function Label({ field, state, say }: ControlProps) {
  return (
    <>
      {say(field.label)}
      {isRequired(field, state.answers) && (
        <span class="required">{say({ en: ' (required)', fr: ' (obligatoire)' })}</span>
      )}
    </>
  )
}

type NotesProps = { id: string; hint: Words | undefined; fault: Words | undefined; say: Say }

function Notes({ id, hint, fault, say }: NotesProps) {
  return (
    <>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {say(hint)}
        </p>
      )}
      {fault && (
        <p class="fault" id={`${id}-fault`}>
          {say(fault)}
        </p>
      )}
    </>
  )
}
