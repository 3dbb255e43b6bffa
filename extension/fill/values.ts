/** What a profile has for a field, in the spellings that the field may take, the likeliest first. */
import type { FieldKey, ProfileValues, StoredKey } from '@repdesk/shared/keys'
import { addressLine1, addressLine2 } from './addresses.ts'
import { dateSpellings } from './dates.ts'
import type { Asks, Field } from './form.ts'
import { phoneParts, phoneSpellings } from './phones.ts'
import { bodySpellings, countrySpellings, provinceSpellings } from './places.ts'
import { simple } from './plain-text.ts'

export type Setting = {
  profile: ProfileValues
  /** Keys that the representative's fields of this form ask. */
  asked: ReadonlySet<FieldKey>
  language: 'en' | 'fr'
  /** ISO date, for a signature. */
  today: string
}

/** The limits a field puts on text. */
export type Limits = {
  maxLength: number
  pattern: string
  digitsOnly: boolean
  shape: string
  type: string
  /** All that is said of how to write it: label, placeholder, description. */
  hint: string
}

/** The value to choose an option by; empty when the profile has none. */
export function choiceValue(key: FieldKey, { profile, today }: Setting): string {
  if (key === 'phone.country_code') return phoneParts(profile['phone.number'] ?? '')?.country ?? ''
  if (key === 'fax.country_code') return phoneParts(profile['fax.number'] ?? '')?.country ?? ''
  if (key === 'email.confirm') return profile['email.primary'] ?? ''
  if (key === 'rep.signature_date') return today
  return profile[key as StoredKey] ?? ''
}

/** A "law society number" is not the College's, nor the other way round; a label that names both takes either. */
function isOfAnotherBody(label: string, body: string | undefined): boolean {
  if (!body) return false
  const plain = simple(label)
  const college = /\b(cicc|ccic|iccrc|crcic|rcic|college)\b/.test(plain)
  const society = /\b(law society|barreau|bar|lso|lsuc|lawyer|avocat|attorney|solicitor)\b/.test(plain)
  if (/\b(marn|migration agents?|sra|oisc|iaa|ptin|eoir|caf)\b/.test(plain)) return true
  return college !== society && (body === 'CICC' ? society : college)
}

/** Spellings for a text box, best first; none when the profile has nothing for it. */
export function spellings(field: Field, asks: Asks, setting: Setting, limits: Limits): string[] {
  const { profile, asked, language } = setting
  const key = asks.key as FieldKey
  const stored = choiceValue(key, setting)
  if (/^rep\.(body|membership_id)$/.test(key) && isOfAnotherBody(field.label, profile['rep.body'])) return []
  switch (key) {
    case 'rep.full_name':
      return inCapitals(fullNames(field, profile, limits.hint), limits.hint)
    case 'rep.given_name':
      return inCapitals(
        /middle|second pr[eé]nom/i.test(field.label) && !asked.has('rep.middle_name')
          ? unique([[stored, profile['rep.middle_name']].filter(Boolean).join(' '), stored])
          : given(stored),
        limits.hint,
      )
    case 'rep.family_name':
      return inCapitals(given(stored), limits.hint)
    case 'org.website':
      return stored && limits.type === 'url' && !/^https?:/i.test(stored)
        ? [`https://${stored}`]
        : given(stored)
    case 'rep.member_since':
      return asks.part || !/\b(year|ann[eé]e)\b/i.test(limits.hint)
        ? dateSpellings(stored, limits.hint, limits.type, field, asks.part)
        : given(stored.slice(0, 4))
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
      return numbers(field, key, asks, stored, setting, limits)
    case 'rep.date_of_birth':
    case 'rep.licence_expiry':
    case 'rep.qc_registry_expiry':
    case 'rep.signature_date':
      return stored ? dateSpellings(stored, limits.hint, limits.type, field, asks.part) : []
    default:
      return given(stored)
  }
}

const given = (value: string): string[] => (value ? [value] : [])
const unique = (values: (string | undefined)[]): string[] => [
  ...new Set(values.filter((v): v is string => Boolean(v))),
]

/** In the order that the label names the parts. */
function fullNames(field: Field, profile: ProfileValues, hint: string): string[] {
  const first = [profile['rep.given_name'], profile['rep.middle_name']].filter(Boolean).join(' ')
  const stored = profile['rep.family_name'] ?? ''
  const last = familyInCapitals.test(hint) ? stored.toUpperCase() : stored
  if (!first || !last) return []
  const label = simple(field.label)
  const familyFirst =
    /\b(last|family|surname|nom)\b.*\b(first|given|prenom)/.test(label) &&
    !/\b(first|given|prenom)\b.*\b(last|family|nom)\b/.test(label)
  const short = `${profile['rep.given_name']} ${last}`
  return familyFirst ? unique([`${last}, ${first}`, `${last} ${first}`]) : unique([`${first} ${last}`, short])
}

const familyInCapitals =
  /(family|last|surname|nom de famille)[^.;]*(capital|upper|majuscule)|\b(SURNAME|(FAMILY|LAST) NAME|NOM( DE FAMILLE)?)\b[^a-z]*[A-Z]?[a-zéà]/
const capitals = /\b(capital|upper ?case|block|majuscule)/i
const inCapitals = (names: string[], hint: string): string[] =>
  capitals.test(hint) && !familyInCapitals.test(hint) ? names.map((name) => name.toUpperCase()) : names

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
  { profile, asked }: Setting,
  limits: Limits,
): string[] {
  if (!stored) return []
  const phone = phoneParts(stored)
  if (asks.piece && phone) return given(phone.national.slice(asks.piece.from, asks.piece.to))
  if (phone && key === 'phone.number' && asked.has('phone.area_code') && phone.national.length === 10)
    return [`${phone.national.slice(3, 6)}-${phone.national.slice(6)}`, phone.national.slice(3)]
  const countryApart = asked.has(key === 'fax.number' ? 'fax.country_code' : 'phone.country_code')
  const digitsOnly = limits.digitsOnly || limits.type === 'number'
  const plain = phoneSpellings(stored, limits.shape, { countryApart, digitsOnly })
  const poste = /\bposte\b/i.test(limits.hint)
  const ext = key === 'phone.number' && !asked.has('phone.ext') && profile['phone.ext']
  const all =
    ext && (poste || /\bext/i.test(limits.hint))
      ? [...plain.map((number) => `${number} ${poste ? 'poste' : 'ext.'} ${ext}`), ...plain]
      : plain
  if (limits.type === 'intl') return unique([stored, ...all])
  return field.autocomplete.endsWith('tel') && !digitsOnly ? unique([stored, ...all]) : all
}
