/** What a select offers. */
import type { Choice } from './form.ts'

const mostOptions = 2000

export function optionsOf(select: Element): Choice[] {
  const { options } = select as HTMLSelectElement
  return Array.from({ length: Math.min(options.length, mostOptions) }, (_, i) => {
    const option = options[i] as HTMLOptionElement
    return {
      element: option,
      value: option.value.slice(0, 200),
      text: (option.text || option.label).slice(0, 200),
    }
  })
}
