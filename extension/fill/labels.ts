/** How a field is called on a screen. */
import type { Field } from './form.ts'

/** Its label, or failing that the nearest thing to one. */
export const labelOf = (field: Field): string => field.label || field.asides[0]?.text || field.names[0] || ''

/** Without the signs and words that only say that it is required. */
export const plainLabel = (label: string): string =>
  label.slice(0, 160).replace(/[\s*:]*(\((required|obligatoire)\))?[\s*:]*$/i, '')
