/** What fields say of one another: one value in several boxes, a name beside a first name, parts of one address. */
import type { FieldKey } from '@repdesk/shared/keys'
import { attributeOf } from './dom.ts'
import type { Asks, Box, Field } from './form.ts'
import { headOf, sameHead } from './standing.ts'
import { sureEnough } from './sure.ts'
import type { WhoseAnswer } from './whose.ts'

const near = 3

/** Settles what can only be told from the neighbours. Changes `asks` in place. */
export function settleTogether(fields: Field[], asks: Asks[]): void {
  const keyAt = (index: number): FieldKey | null | undefined => asks[index]?.key
  const beside = (index: number, key: FieldKey): boolean => {
    for (let i = index - near; i <= index + near; i++)
      if (i !== index && keyAt(i) === key && sameHead(fields[i], fields[index])) return true
    return false
  }
  for (const [index, field] of fields.entries())
    if (
      asks[index]?.key === null &&
      isBareNumber(field) &&
      [index + 1, index - 1].some((at) => isStreet(fields[at], keyAt(at)))
    )
      asks[index] = {
        key: 'addr.street_no',
        confidence: 0.85,
        reasons: [`label "${field.label}"`, 'before a street'],
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
      asked.key === 'rep.honorific' &&
      !isBesideName(index, keyAt) &&
      field.kind === 'text' &&
      /^\W*(title|titre)\W*$/i.test(field.label)
    )
      asks[index] = { ...asked, key: 'rep.job_title', confidence: 0.5 }
    else if (asked.key === 'phone.country_code' && keyAt(index + 1) === 'fax.number')
      asks[index] = { ...asked, key: 'fax.country_code' }
    else if (asked.key === 'phone.ext' && isByStreet(index, keyAt))
      asks[index] = { ...asked, confidence: 0.4 }
    else if (asked.key === 'email.primary' && repeats(index, fields, asks))
      asks[index] = {
        ...asked,
        key: 'email.confirm',
        reasons: [...asked.reasons, 'the box before it asks the same'],
      }
  }
  for (let index = 0; index < fields.length; index++) index += cutInPieces(index, fields, asks)
}

/** "Extension" after a number of a house is no telephone's. */
const isByStreet = (index: number, keyAt: (index: number) => FieldKey | null | undefined): boolean =>
  [-1, 1].some((step) => /^addr\.(?:line1|street|unit)/.test(keyAt(index + step) ?? ''))

const isBareNumber = (field: Field): boolean =>
  /^\W*(?:no|num[eé]ro|number|n°)\W*(?:\(.*)?$/i.test(field.label)

const isStreet = (field: Field | undefined, key: FieldKey | null | undefined): boolean =>
  key === 'addr.street_name' ||
  (key === 'addr.line1' && /\b(street|road|rue|voie)\b/i.test(field?.label ?? ''))

const isBesideName = (index: number, keyAt: (index: number) => FieldKey | null | undefined): boolean =>
  [1, 2, -1, -2].some((step) => /^rep\.(given|family|full|middle)_name$/.test(keyAt(index + step) ?? ''))

/** Two e-mail boxes in a row with the same label, or the second with none. */
function repeats(index: number, fields: Field[], asks: Asks[]): boolean {
  const [before, field] = [fields[index - 1], fields[index]]
  if (!before || !field || asks[index - 1]?.key !== 'email.primary') return false
  return sameHead(before, field) && (!field.label || before.label === field.label)
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
  if (
    field?.kind !== 'text' ||
    Number.parseInt(attributeOf(field.element, 'maxlength') || attributeOf(field.element, 'size'), 10) !==
      size
  )
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

type Run = {
  family: string
  answer: WhoseAnswer
  field: Field
  keys: Set<FieldKey>
  ours: number
  /** Boxes since that ask what we do not know. */
  strange: number
}

/** "Their phone number": whoever was asked about before. */
const pronoun = /^\W*(?:their|his|her|his or her|leurs?)\b/i

/**
 * "Lawyer's mailing address", then a bare "City" under the same heading: the parts of one thing have one owner. After
 * the representative's own name a bare "Firm" or "Telephone" goes on with the representative when two fields in a row
 * said so, or when the page's title says it too.
 */
export function inherit(fields: Field[], asks: Asks[], whose: WhoseAnswer[]): void {
  let run: Run | null = null
  let last: { field: Field; answer: WhoseAnswer } | null = null
  for (const [index, field] of fields.entries()) {
    if (
      last &&
      pronoun.test(field.label) &&
      isUnder(last.field, headOf(field)) &&
      whose[index]?.source === 'none'
    )
      whose[index] = {
        ...last.answer,
        source: 'none',
        reasons: [`goes on from "${last.field.label.slice(0, 60)}"`],
      }
    else if (whose[index]?.party !== 'unknown') last = { field, answer: whose[index] as WhoseAnswer }
    const key = asks[index]?.key ?? null
    const answer = whose[index] as WhoseAnswer
    if (answer.source === 'own' && key) {
      const ours: boolean = answer.party === 'representative'
      const goesOn: boolean = ours && run !== null && run.ours > 0 && sameHead(run.field, field)
      run = {
        family: family(key),
        answer,
        field,
        keys: new Set([...(goesOn ? (run as Run).keys : []), key]),
        ours: ours ? (goesOn ? (run as Run).ours + 1 : 1) : 0,
        strange: 0,
      }
      continue
    }
    if (isCaption(field, answer)) {
      // As much as two fields in a row: the box itself asks several data.
      run = {
        family: 'name',
        answer,
        field,
        keys: new Set(['rep.full_name', 'addr.line1']),
        ours: 2,
        strange: 0,
      }
      continue
    }
    if (!run) continue
    if (!key) {
      if (field.kind === 'text' && field.label) run.strange++
      continue
    }
    if (carriesOn(run, field, key, answer)) {
      run.keys.add(key)
      whose[index] = {
        ...run.answer,
        confidence: 0.8,
        reasons: [`goes on from "${run.field.label.slice(0, 60)}"`],
        source: 'none',
      }
    } else run = null
  }
}

/** "Attorney (name, bar number and address):" over one large box: what a court's form begins with. */
const isCaption = (field: Field, answer: WhoseAnswer): boolean =>
  field.kind === 'area' &&
  answer.source === 'own' &&
  answer.party === 'representative' &&
  /\b(name|nom)\b.*\b(address|adresse)\b/i.test(field.label)

function isUnder(field: Field, head: Box | null): boolean {
  for (let at = field.context; at; at = at.up) if (at.box === head) return true
  return head === null
}

function carriesOn(run: Run, field: Field, key: FieldKey, answer: WhoseAnswer): boolean {
  const backed = answer.weak === 'representative'
  if (answer.source !== 'none' || (answer.contested && !backed)) return false
  if (!sameHead(run.field, field) || run.keys.has(key)) return false
  if (run.family === family(key) && (run.family !== 'rep' || run.ours > 0)) return true
  return (run.ours > 1 && run.strange < 2) || (run.ours > 0 && backed)
}
