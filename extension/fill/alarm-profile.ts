/** What of a profile must never stand in another party's field, spelled as `alarm-values.ts` spells what it finds. */
import type { ProfileValues, StoredKey } from '@repdesk/shared/keys'
import {
  type AlarmKind,
  addressSpelling,
  emailSpelling,
  numbersIn,
  phoneSpelling,
  postalSpelling,
} from './alarm-values.ts'
import { phoneParts } from './phones.ts'

export type Guarded = { kind: AlarmKind; spelling: string }

const emails: StoredKey[] = ['email.primary', 'email.secondary', 'rep.designee_email']
const phones: StoredKey[] = ['phone.number', 'phone.alt', 'phone.cell', 'fax.number']

export function guardedOf(profile: ProfileValues): Guarded[] {
  const guarded = new Map<string, Guarded>()
  const guard = (kind: AlarmKind, spelling: string | null) => {
    if (spelling) guarded.set(`${kind} ${spelling}`, { kind, spelling })
  }
  for (const key of emails) guard('email', emailSpelling(profile[key] ?? ''))
  for (const key of phones) {
    guard('phone', phoneSpelling(profile[key] ?? ''))
    guard('phone', phoneSpelling(phoneParts(profile[key] ?? '')?.national ?? ''))
  }
  const postal = postalSpelling(profile['addr.postal_code'] ?? '')
  const door = doorOf(profile)
  if (postal && door) guard('address', addressSpelling(postal, door))
  return [...guarded.values()]
}

/** The house's number, else the post-office box's. */
const doorOf = (profile: ProfileValues): string | undefined =>
  numbersIn(profile['addr.street_no'] ?? '').at(-1) ??
  numbersIn(profile['addr.street_name'] ?? '')[0] ??
  numbersIn(profile['addr.po_box'] ?? '')[0]
