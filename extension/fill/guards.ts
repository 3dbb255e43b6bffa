/** Signs that a field is not what its heading says: the questions start over, or belong to another country's address. */
import type { FieldKey, ProfileValues } from '@repdesk/shared/keys'
import type { Asks, Context, Field } from './form.ts'
import type { WhoseAnswer } from './whose.ts'

const oncePerPerson: ReadonlySet<FieldKey> = new Set<FieldKey>([
  'rep.family_name',
  'rep.given_name',
  'rep.full_name',
  'email.primary',
  'addr.line1',
])

/**
 * Under one heading, a second family name or e-mail begins another person or another address, whom the heading need
 * not mean. Only fields that nothing of their own speaks for are doubted.
 */
export function isFromStartOver(
  fields: Field[],
  asks: Asks[],
  whose: WhoseAnswer[],
): (index: number) => boolean {
  const seen = new Map<Context | null, Set<FieldKey>>()
  const over = new Set<Context | null>()
  const doubted = new Set<number>()
  for (const [index, field] of fields.entries()) {
    const key = asks[index]?.key
    const answer = whose[index]
    if (!key || asks[index]?.piece || answer?.party !== 'representative') continue
    const keys = seen.get(field.context) ?? new Set<FieldKey>()
    seen.set(field.context, keys)
    if (oncePerPerson.has(key) && keys.has(key)) over.add(field.context)
    keys.add(key)
    if (over.has(field.context) && (answer.source === 'context' || answer.source === 'page'))
      doubted.add(index)
  }
  return (index) => doubted.has(index)
}

const isAmerican = (label: string): boolean =>
  /\b(state|zip)\b/i.test(label) && !/\b(province|postal|county|region)\b/i.test(label)

/** "State" and "ZIP code" beside "Province" and "Postal code": one pair is for addresses in the United States. */
export function isOtherCountrys(
  index: number,
  fields: Field[],
  asks: Asks[],
  profile: ProfileValues,
): boolean {
  const key = asks[index]?.key
  if (key !== 'addr.province' && key !== 'addr.postal_code') return false
  const country = profile['addr.country']
  if (!country) return false
  const other = (i: number) =>
    i !== index && asks[i]?.key === key && fields[i]?.context === fields[index]?.context
  const twin = [-4, -3, -2, -1, 1, 2, 3, 4].map((step) => index + step).find(other)
  if (twin === undefined) return false
  const american = isAmerican(fields[index]?.label ?? '')
  if (american === isAmerican(fields[twin]?.label ?? '')) return false
  return american !== (country === 'US')
}
