/** Whether what stands in a field is right for what it asks. */
import type { Person } from './person.ts'

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9@.+]+/g, ' ')
    .trim()
const digits = (text: string): string => text.replace(/\D/g, '')
const tight = (text: string): string => plain(text).replace(/ /g, '')

type Check = (value: string) => boolean

/** Types whose absence is no miss: a second line, a signature, a language. */
export const optionalTypes: ReadonlySet<string> = new Set(['addressLine2', 'signature', 'language'])

const isOneOf =
  (...accepted: (string | undefined)[]): Check =>
  (value) =>
    accepted.some((text) => text && plain(text) === plain(value))

/** The text is one of them, or an option's longer wording that holds one whole. */
const names =
  (...accepted: (string | undefined)[]): Check =>
  (value) =>
    accepted.some((text) => text && ` ${plain(value)} `.includes(` ${plain(text)} `))

/** A box that takes no more holds a piece of the value: three digits of a telephone number. */
export const isPiece = (value: string, maxLength: number, type: string, person: Person): boolean =>
  value.length === maxLength && tight(person[type] ?? '').includes(tight(value))

/** What is right for the type; undefined when the person has nothing for it. */
export function checkOf(type: string, person: Person): Check | undefined {
  const has = (...names: string[]) => names.every((name) => person[name])
  const street: Check = (value) =>
    plain(value).includes(plain(person.streetNumber ?? '')) &&
    plain(value).includes(plain(person.streetName ?? ''))
  const unit: Check = (value) =>
    plain(value).includes(plain(person.unit ?? '')) && !plain(value).includes(plain(person.streetName ?? ''))
  const phone =
    (...names: string[]): Check =>
    (value) => {
      const typed = digits(value).replace(/^1(?=\d{10}$)/, '')
      return typed.length >= 7 && names.some((name) => person[name] && digits(person[name]).endsWith(typed))
    }
  switch (type) {
    case 'fullName':
      return has('givenName', 'familyName')
        ? (value) =>
            ['givenName', 'familyName'].every((name) => plain(value).includes(plain(person[name] ?? '')))
        : undefined
    case 'title':
      return has('title')
        ? (value) => tight(value).replace(/\./g, '') === tight(person.title ?? '').replace(/\./g, '')
        : undefined
    case 'email':
    case 'emailConfirm':
      return has('email') ? isOneOf(person.email) : undefined
    case 'phone':
      return has('phone') ? phone('phone') : undefined
    case 'altPhone':
      return has('altPhone') ? phone('altPhone', 'phone') : undefined
    case 'fax':
      return has('fax') ? phone('fax') : undefined
    case 'phone.cell':
      return has('phone.cell') ? phone('phone.cell', 'altPhone') : undefined
    case 'phone.area_code':
      return has('phone') ? (value) => digits(value) === digits(person.phone ?? '').slice(1, 4) : undefined
    case 'rep.licence_class':
      return has(type) ? names(person[type]) : undefined
    case 'phoneCountryCode':
      return has('phone') ? (value) => digits(value) === '1' || /canada/i.test(value) : undefined
    case 'addressLine1':
      return has('streetNumber', 'streetName') ? street : undefined
    case 'addressLine2':
    case 'unit':
      return has('unit') ? unit : undefined
    case 'province':
      return has('province') ? isOneOf(person.province, person.provinceCode) : undefined
    case 'country':
      return has('country') ? isOneOf(person.country, person.countryCode, 'CAN') : undefined
    case 'postalCode':
      return has('postalCode') ? (value) => tight(value) === tight(person.postalCode ?? '') : undefined
    case 'membershipBody':
      return has('membershipBody')
        ? names(
            person.membershipBody,
            person.membershipBodyShort,
            person.membershipBodyFrench,
            person.membershipBodyShort === 'CICC' ? 'CCIC' : undefined,
          )
        : undefined
    case 'kind':
      return has('kind') ? names(person.kind) : undefined
    case 'language':
      return has('language') ? isOneOf(person.language, 'Anglais', 'en') : undefined
    case 'signature':
    case 'birthdate':
    case 'other':
      return undefined
    default:
      return has(type) ? isOneOf(person[type]) : undefined
  }
}

const types: Record<string, string> = {
  'rep.family_name': 'familyName',
  'rep.given_name': 'givenName',
  'rep.middle_name': 'middleName',
  'rep.full_name': 'fullName',
  'rep.honorific': 'title',
  'rep.kind': 'kind',
  'rep.body': 'membershipBody',
  'rep.membership_id': 'membershipNumber',
  'rep.ircc_representative_id': 'representativeId',
  'org.name': 'organization',
  'addr.po_box': 'poBox',
  'addr.unit': 'unit',
  'addr.street_no': 'streetNumber',
  'addr.street_name': 'streetName',
  'addr.line1': 'addressLine1',
  'addr.line2': 'addressLine2',
  'addr.city': 'city',
  'addr.province': 'province',
  'addr.postal_code': 'postalCode',
  'addr.country': 'country',
  'phone.country_code': 'phoneCountryCode',
  'fax.country_code': 'phoneCountryCode',
  'phone.number': 'phone',
  'phone.ext': 'phoneExtension',
  'phone.alt': 'altPhone',
  'fax.number': 'fax',
  'email.primary': 'email',
  'email.confirm': 'emailConfirm',
  'pref.language_correspondence': 'language',
  'email.secondary': 'secondEmail',
  'org.website': 'website',
}

/** The corpus's name for what a key asks; a key that it has no name for stands for itself. */
export const typeOfKey = (key: string): string => types[key] ?? key
