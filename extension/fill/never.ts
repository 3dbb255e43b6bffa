/** What is never written into, whoever it belongs to: passwords, cards, declarations, forms to sign in. */
import type { Asks, Field } from './form.ts'
import { isNever } from './policy.ts'

const cards = /(^|\s)(cc-[a-z-]+|one-time-code|current-password|new-password)(\s|$)/

/** Why a field is never written into; null for others. Asked again, it answers for what `asks` holds by then. */
export function neverAmong(fields: Field[], asks: Asks[]): (index: number) => string | null {
  const signIn = signInForms(fields)
  return (index) => {
    const { type, autocomplete, form } = fields[index] as Field
    const { key } = asks[index] as Asks
    if (type === 'password' || cards.test(autocomplete)) return 'a password, a code or a card'
    if (key && isNever(key)) return 'a person does this'
    return form && signIn.has(form) && key?.startsWith('email.') ? 'a sign-in form' : null
  }
}

/** Forms with a password and little else. */
function signInForms(fields: Field[]): Set<HTMLFormElement> {
  const counts = new Map<HTMLFormElement, { texts: number; passwords: number }>()
  for (const { form, type, kind } of fields) {
    if (!form || kind !== 'text') continue
    const count = counts.get(form) ?? { texts: 0, passwords: 0 }
    counts.set(form, count)
    if (type === 'password') count.passwords++
    else count.texts++
  }
  return new Set(
    [...counts].filter(([, { texts, passwords }]) => passwords > 0 && texts <= 2).map(([form]) => form),
  )
}
