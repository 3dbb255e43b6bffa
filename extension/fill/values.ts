/** What a profile has for a field, in the spellings that the field may take, the likeliest first. */
import type { FieldKey, ProfileValues, StoredKey } from '@repdesk/shared/keys'
import { addressLine1, addressLine2 } from './addresses.ts'
import { simple } from './choices.ts'
import type { Asks, Field } from './form.ts'
import { phoneParts, phoneSpellings } from './phones.ts'
import { bodySpellings, countrySpellings, provinceSpellings } from './places.ts'

export type Setting = {
  profile: ProfileValues
  /** Keys that the representative's fields of this form ask. */
  asked: ReadonlySet<FieldKey>
  language: 'en' | 'fr'
  /** ISO date, for a signature. */
  today: string
}

/** The limits a field puts on text. */
export type Limits = { maxLength: number; pattern: string; digitsOnly: boolean; shape: string; type: string }

/** The value to choose an option by; empty when the profile has none. */
export function choiceValue(key: FieldKey, { profile, today }: Setting): string {
  if (key === 'phone.country_code') return phoneParts(profile['phone.number'] ?? '')?.country ?? ''
  if (key === 'fax.country_code') return phoneParts(profile['fax.number'] ?? '')?.country ?? ''
  if (key === 'email.confirm') return profile['email.primary'] ?? ''
  if (key === 'rep.signature_date') return today
  return profile[key as StoredKey] ?? ''
}

/** Spellings for a text box, best first; none when the profile has nothing for it. */
export function spellings(field: Field, asks: Asks, setting: Setting, limits: Limits): string[] {
  const { profile, asked, language } = setting
  const key = asks.key as FieldKey
  const stored = choiceValue(key, setting)
  switch (key) {
    case 'rep.full_name':
      return fullNames(field, profile)
    case 'rep.given_name':
      return /middle|second pr[eé]nom/i.test(field.label) && !asked.has('rep.middle_name')
        ? [[stored, profile['rep.middle_name']].filter(Boolean).join(' '), stored]
        : given(stored)
    case 'rep.initials':
      return initials(profile)
    case 'addr.line1':
      return addressLine1(profile, asked, language)
    case 'addr.line2':
      return given(addressLine2(profile, asked, language))
    case 'addr.street_name':
      return asked.has('addr.street_no') ? given(stored) : addressLine1(profile, asked, language)
    case 'addr.postal_code':
      return asks.piece
        ? given(plainPostal(stored).slice(asks.piece.from, asks.piece.to))
        : postalCodes(stored)
    case 'addr.province':
    case 'rep.membership_province': {
      if (!stored) return []
      const [name, ...others] = provinceSpellings(stored)
      const french = others.find((other) => other.length > 4 && !other.includes('.'))
      const local = language === 'fr' ? (french ?? name) : name
      return unique([local, name, stored])
    }
    case 'addr.country':
      return stored ? countrySpellings(stored, language) : []
    case 'rep.body':
      return stored ? bodySpellings(stored, language) : []
    case 'pref.language_correspondence':
      return stored === 'en'
        ? [language === 'fr' ? 'Anglais' : 'English', 'en']
        : stored === 'fr'
          ? [language === 'fr' ? 'Français' : 'French', 'fr']
          : given(stored)
    case 'phone.country_code':
    case 'fax.country_code':
      return stored ? (/\+/.test(limits.shape) ? [`+${stored}`, stored] : [stored, `+${stored}`]) : []
    case 'phone.area_code':
      return given(phoneParts(profile['phone.number'] ?? '')?.national.slice(0, 3) ?? '')
    case 'phone.number':
    case 'phone.alt':
    case 'phone.cell':
    case 'fax.number':
      return numbers(field, key, asks, stored, asked, limits)
    case 'rep.date_of_birth':
    case 'rep.licence_expiry':
    case 'rep.qc_registry_expiry':
    case 'rep.signature_date':
      return stored ? dates(stored, `${limits.shape} ${field.label}`, limits.type) : []
    default:
      return given(stored)
  }
}

const given = (value: string): string[] => (value ? [value] : [])
const unique = (values: (string | undefined)[]): string[] => [
  ...new Set(values.filter((v): v is string => Boolean(v))),
]

/** In the order that the label names the parts. */
function fullNames(field: Field, profile: ProfileValues): string[] {
  const first = [profile['rep.given_name'], profile['rep.middle_name']].filter(Boolean).join(' ')
  const last = profile['rep.family_name'] ?? ''
  if (!first || !last) return []
  const label = simple(field.label)
  const familyFirst =
    /\b(last|family|surname|nom)\b.*\b(first|given|prenom)/.test(label) &&
    !/\b(first|given|prenom)\b.*\b(last|family|nom)\b/.test(label)
  const short = `${profile['rep.given_name']} ${last}`
  return familyFirst ? unique([`${last}, ${first}`, `${last} ${first}`]) : unique([`${first} ${last}`, short])
}

function initials(profile: ProfileValues): string[] {
  const names = [profile['rep.given_name'], profile['rep.middle_name'], profile['rep.family_name']].filter(
    Boolean,
  ) as string[]
  return names.length > 1 ? [names.map((name) => name.slice(0, 1).toUpperCase()).join('')] : []
}

const plainPostal = (stored: string): string => stored.toUpperCase().replace(/[\s-]/g, '')

function postalCodes(stored: string): string[] {
  const plain = plainPostal(stored)
  if (!/^[A-Z]\d[A-Z]\d[A-Z]\d$/.test(plain)) return given(stored)
  return [`${plain.slice(0, 3)} ${plain.slice(3)}`, plain, `${plain.slice(0, 3)}-${plain.slice(3)}`]
}

function numbers(
  field: Field,
  key: FieldKey,
  asks: Asks,
  stored: string,
  asked: ReadonlySet<FieldKey>,
  limits: Limits,
): string[] {
  if (!stored) return []
  const phone = phoneParts(stored)
  if (asks.piece && phone) return given(phone.national.slice(asks.piece.from, asks.piece.to))
  if (phone && key === 'phone.number' && asked.has('phone.area_code') && phone.national.length === 10)
    return [`${phone.national.slice(3, 6)}-${phone.national.slice(6)}`, phone.national.slice(3)]
  const countryApart = asked.has(key === 'fax.number' ? 'fax.country_code' : 'phone.country_code')
  const digitsOnly = limits.digitsOnly || limits.type === 'number'
  const all = phoneSpellings(stored, limits.shape, { countryApart, digitsOnly })
  return field.autocomplete.endsWith('tel') && !digitsOnly ? unique([stored, ...all]) : all
}

/** ISO, or as the placeholder or the label shows it: DD/MM/YYYY, MM-DD-YYYY, JJ/MM/AAAA. */
function dates(iso: string, hint: string, type: string): string[] {
  const [year, month, day] = iso.split('-') as [string, string, string]
  if (type === 'date') return [iso]
  if (type === 'month') return [`${year}-${month}`]
  const shown = /\b([dmyja]{2,4})([-/. ])([dmyj]{2})\2([dmyja]{2,4})\b/i.exec(hint)
  if (!shown) return [iso]
  const part = (mark: string): string => (/^[ya]/i.test(mark) ? year : /^m/i.test(mark) ? month : day)
  return [[shown[1], shown[3], shown[4]].map((mark) => part(mark as string)).join(shown[2])]
}
