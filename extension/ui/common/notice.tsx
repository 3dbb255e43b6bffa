/** A sentence that stays until it no longer holds, with a shape beside its colour. */
import { CircleAlert, Info, TriangleAlert } from 'lucide-preact'
import type { ComponentChildren } from 'preact'

export type NoticeTone = 'unknown' | 'attention' | 'near'

const shapes = { unknown: Info, attention: TriangleAlert, near: CircleAlert }

/** `alert` for what a person must hear at once: something failed. */
export function Notice(props: { tone?: NoticeTone; alert?: boolean; children: ComponentChildren }) {
  const tone = props.tone ?? 'unknown'
  const Shape = shapes[tone]
  return (
    <div class={`notice ${tone}`} {...(props.alert ? { role: 'alert' } : {})}>
      <Shape size={16} aria-hidden="true" />
      <div>{props.children}</div>
    </div>
  )
}
