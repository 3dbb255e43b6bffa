/** What fields say of one another: one value in several boxes, a name beside a first name, parts of one address. */
import type { FieldKey } from '@repdesk/shared/keys'
import { attributeOf } from './dom.ts'
import type { Asks, Field } from './form.ts'
import { sureEnough, type WhoseAnswer } from './whose.ts'

const near = 3

/** Settles what can only be told from the neighbours. Changes `asks` in place. */
export function settleTogether(fields: Field[], asks: Asks[]): void {
  const keyAt = (index: number): FieldKey | null | undefined => asks[index]?.key
  const beside = (index: number, key: FieldKey): boolean => {
    for (let i = index - near; i <= index + near; i++)
      if (i !== index && keyAt(i) === key && fields[i]?.context === fields[index]?.context) return true
    return false
  }
  for (const [index, field] of fields.entries()) {
    const asked = asks[index] as Asks
    if (asked.key === 'rep.full_name' && beside(index, 'rep.given_name') && !beside(index, 'rep.family_name'))
      asks[index] = { ...asked, key: 'rep.family_name', reasons: [...asked.reasons, 'beside a given name'] }
    else if (
      asked.key === 'addr.line1' &&
      beside(index, 'addr.street_no') &&
      /\b(street|rue)\b/i.test(field.label)
    )
      asks[index] = { ...asked, key: 'addr.street_name' }
    else if (
      asked.key === null &&
      /^\W*(no|num[eé]ro|number|n°)\W*$/i.test(field.label) &&
      /^addr\.(line1|street_name)$/.test(keyAt(index + 1) ?? '')
    )
      asks[index] = {
        ...asked,
        key: 'addr.street_no',
        confidence: 0.85,
        reasons: [`label "${field.label}"`, 'before a street'],
      }
    else if (asked.key === 'rep.honorific' && !isBesideName(index, keyAt) && field.kind === 'text')
      asks[index] = { ...asked, key: 'rep.job_title', confidence: 0.5 }
    else if (asked.key === 'phone.country_code' && keyAt(index + 1) === 'fax.number')
      asks[index] = { ...asked, key: 'fax.country_code' }
    else if (asked.key === 'email.primary' && repeats(index, fields, asks))
      asks[index] = {
        ...asked,
        key: 'email.confirm',
        reasons: [...asked.reasons, 'the box before it asks the same'],
      }
  }
  for (let index = 0; index < fields.length; index++) index += cutInPieces(index, fields, asks)
}

const isBesideName = (index: number, keyAt: (index: number) => FieldKey | null | undefined): boolean =>
  [1, 2, -1, -2].some((step) => /^rep\.(given|family|full|middle)_name$/.test(keyAt(index + step) ?? ''))

/** Two e-mail boxes in a row with the same label, or the second with none. */
function repeats(index: number, fields: Field[], asks: Asks[]): boolean {
  const [before, field] = [fields[index - 1], fields[index]]
  if (!before || !field || asks[index - 1]?.key !== 'email.primary') return false
  return before.context === field.context && before.label === field.label
}

/** Boxes of 3, 3 and 4, or 3 and 7, or 3 and 3 characters that ask one number or one postal code. */
const cuts: { key: FieldKey; sizes: number[] }[] = [
  { key: 'phone.number', sizes: [3, 3, 4] },
  { key: 'phone.number', sizes: [3, 7] },
  { key: 'fax.number', sizes: [3, 3, 4] },
  { key: 'phone.cell', sizes: [3, 3, 4] },
  { key: 'phone.alt', sizes: [3, 3, 4] },
  { key: 'addr.postal_code', sizes: [3, 3] },
]

/** Gives each box its piece; answers how many fields after `index` were taken. */
function cutInPieces(index: number, fields: Field[], asks: Asks[]): number {
  const first = asks[index] as Asks
  const head = first.key === 'phone.area_code' ? 'phone.number' : first.key
  for (const { key, sizes } of cuts) {
    if (key !== head || !sizes.every((size, i) => isBox(fields[index + i], size, asks[index + i], key, i)))
      continue
    let from = 0
    for (const [i, size] of sizes.entries()) {
      asks[index + i] = {
        ...first,
        key,
        confidence: Math.max(first.confidence, 0.75),
        piece: { from, to: from + size },
      }
      from += size
    }
    return sizes.length - 1
  }
  return 0
}

function isBox(
  field: Field | undefined,
  size: number,
  asks: Asks | undefined,
  key: FieldKey,
  place: number,
): boolean {
  if (field?.kind !== 'text' || Number.parseInt(attributeOf(field.element, 'maxlength'), 10) !== size)
    return false
  return (
    place === 0 ||
    !asks?.key ||
    asks.key === key ||
    asks.confidence < sureEnough ||
    asks.key.startsWith(key.split('.')[0] as string)
  )
}

const family = (key: FieldKey | null): string =>
  key === null ? '' : /_name$/.test(key) && key.startsWith('rep.') ? 'name' : (key.split('.')[0] as string)

/** "Lawyer's mailing address", then a bare "City" under the same heading: the parts of one thing have one owner. */
export function inherit(fields: Field[], asks: Asks[], whose: WhoseAnswer[]): void {
  let open: { family: string; answer: WhoseAnswer; field: Field; keys: Set<FieldKey> } | null = null
  for (const [index, field] of fields.entries()) {
    const key = asks[index]?.key ?? null
    const answer = whose[index] as WhoseAnswer
    if (answer.source === 'own' && key) {
      open = { family: family(key), answer, field, keys: new Set([key]) }
      continue
    }
    const carriesOn =
      open &&
      key &&
      answer.source === 'none' &&
      !answer.contested &&
      open.field.context === field.context &&
      open.family === family(key) &&
      !open.keys.has(key) &&
      open.family !== 'rep'
    if (open && key && carriesOn) {
      open.keys.add(key)
      whose[index] = {
        ...open.answer,
        confidence: 0.8,
        reasons: [`goes on from "${open.field.label.slice(0, 60)}"`],
        source: 'none',
      }
    } else if (key) open = null
  }
}
