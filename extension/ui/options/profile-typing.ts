/** From what a person types into a profile's field to what is stored, and back; with a sentence when it cannot be. */
import { phoneOf } from '@repdesk/shared/formats'
import type { ProfileValues, StoredKey } from '@repdesk/shared/keys'
import { profileValuesSchema } from '@repdesk/shared/profile'
import { parsePhoneNumberFromString } from 'libphonenumber-js/min'
import { config, type core } from 'zod'
import { t } from '../words.ts'

// An extension page's content policy forbids the code that zod would otherwise compile.
config({ jitless: true })

export type Typed = { value: string | undefined } | { error: string }

const phones = new Set<StoredKey>(['phone.number', 'phone.alt', 'phone.cell', 'fax.number'])
const emails = new Set<StoredKey>(['email.primary', 'email.secondary', 'rep.designee_email'])

/** What would be stored: undefined for an emptied field. `values` are the profile's others. */
export function storedOf(key: StoredKey, typed: string, values: ProfileValues): Typed {
  const text = typed.trim()
  if (!text) return { value: undefined }
  const value = spelled(key, text, values)
  if (value === undefined) return { error: t('error_phone') }
  const others = key === 'addr.postal_code' ? { 'addr.country': values['addr.country'] } : {}
  const parsed = profileValuesSchema.safeParse({ ...others, [key]: value })
  if (parsed.success) return { value }
  const issue = parsed.error.issues.find(({ path }) => path[0] === key)
  return issue ? { error: errorOf(key, value, issue) } : { value }
}

/** A stored value as a person reads it. */
export function shownOf(key: StoredKey, value: string): string {
  if (!phones.has(key)) return value
  const phone = parsePhoneNumberFromString(value)
  if (!phone) return value
  return phone.countryCallingCode === '1' ? `+1 ${phone.formatNational()}` : phone.formatInternational()
}

function spelled(key: StoredKey, text: string, values: ProfileValues): string | undefined {
  if (phones.has(key)) return phoneOf(text)
  if (emails.has(key)) return text.replace(/@[^@]*$/, (domain) => domain.toLowerCase())
  if (key === 'addr.postal_code' && (values['addr.country'] ?? 'CA') === 'CA') return postalCode(text)
  if (key === 'org.website' && !/^[a-z]+:/i.test(text)) return `https://${text}`
  return text
}

/** Canadian postal codes are written `A1A 1A1`; anything else stays as typed. */
function postalCode(text: string): string {
  const bare = text.replace(/[\s-]/g, '').toUpperCase()
  return /^[A-Z]\d[A-Z]\d[A-Z]\d$/.test(bare) ? `${bare.slice(0, 3)} ${bare.slice(3)}` : text
}

function errorOf(key: StoredKey, value: string, issue: core.$ZodIssue): string {
  if (issue.code === 'too_big') return t('error_too_long', { max: Number(issue.maximum) })
  if (key === 'addr.postal_code' && value.length <= 20) return t('error_postal_code')
  if (emails.has(key)) return t('error_email')
  switch (key) {
    case 'phone.ext':
      return t('error_extension')
    case 'org.website':
      return t('error_website')
    case 'rep.member_since':
      return t('error_year')
    case 'rep.date_of_birth':
    case 'rep.licence_expiry':
    case 'rep.qc_registry_expiry':
      return t('error_date')
    default:
      return issue.code === 'invalid_value' ? t('error_choice') : t('error_characters')
  }
}

/** The stored values after one field changed; an emptied field is no longer known. */
export function withValue(values: ProfileValues, key: StoredKey, value: string | undefined): ProfileValues {
  const { [key]: _, ...rest } = values
  return value === undefined ? rest : { ...rest, [key]: value }
}
