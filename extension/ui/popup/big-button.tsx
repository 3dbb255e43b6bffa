/** The popup's one big button: what can be done with this page, or why nothing. */
import { useEffect, useRef } from 'preact/hooks'

export type BigAct = {
  label: string
  /** Blue: there is something to do. */
  primary?: boolean
  busy?: boolean
  testId?: string
  /** Absent where the button only says how things are. */
  press?: () => void
}

/** Keeps the focus from the start and through every state, so that Enter does what it says. */
export function BigButton(props: { act: BigAct }) {
  const { act } = props
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (!document.activeElement || document.activeElement === document.body) button.current?.focus()
  })
  return (
    <button
      ref={button}
      type="button"
      class={act.primary ? 'act big' : 'big'}
      data-testid={act.testId ?? 'fill'}
      aria-disabled={!act.press}
      aria-busy={act.busy ?? false}
      onClick={() => act.press?.()}
    >
      {act.label}
    </button>
  )
}
