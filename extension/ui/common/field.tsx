/** A labelled control with its hint and, when what was typed cannot be kept, the sentence that says why. */
import { CircleAlert } from 'lucide-preact'
import type { JSX } from 'preact'
import { useId } from 'preact/hooks'

export type ControlProps = { id: string; 'aria-describedby'?: string; 'aria-invalid'?: 'true' }

export function Field(props: {
  label: string
  hint?: string | undefined
  error?: string | undefined
  /** Draws the control itself with the attributes that tie it to its label and sentences. */
  children: (control: ControlProps) => JSX.Element
}) {
  const id = useId()
  const described = [props.hint && `${id}-hint`, props.error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div class="field">
      <label for={id}>{props.label}</label>
      {props.children({
        id,
        ...(described ? { 'aria-describedby': described } : {}),
        ...(props.error ? { 'aria-invalid': 'true' as const } : {}),
      })}
      {props.hint && (
        <span id={`${id}-hint`} class="quiet small">
          {props.hint}
        </span>
      )}
      {props.error && (
        <span id={`${id}-error`} class="wrong" role="alert">
          <CircleAlert size={16} aria-hidden="true" />
          {props.error}
        </span>
      )}
    </div>
  )
}
