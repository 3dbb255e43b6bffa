/** The representative whose data is filled in: the folder's own names for it, and the profile that they make. */
import { membershipBodies, type ProfileValues, type StoredKey } from '@repdesk/shared/keys'

/** As a folder's `profile.json` spells it; what is missing or empty is not known. */
export type Person = Record<string, string>

export const inventedPerson: Person = {
  title: 'Ms.',
  givenName: 'Marie-Ève',
  familyName: 'Tremblay',
  middleName: 'Anne',
  organization: 'Tremblay Immigration inc.',
  membershipBody: 'College of Immigration and Citizenship Consultants',
  membershipBodyShort: 'CICC',
  membershipBodyFrench: 'Collège des consultants en immigration et en citoyenneté',
  membershipNumber: 'R000001',
  representativeId: 'R10000001',
  kind: 'consultant',
  compensation: 'paid',
  email: 'marie.tremblay@example.ca',
  secondEmail: 'office@example.ca',
  phone: '+16135550142',
  phoneExtension: '12',
  altPhone: '+16135550143',
  fax: '+16135550144',
  unit: '402',
  streetNumber: '150',
  streetName: 'Elgin Street',
  poBox: '',
  city: 'Ottawa',
  province: 'Ontario',
  provinceCode: 'ON',
  postalCode: 'K2P 1L4',
  country: 'Canada',
  countryCode: 'CA',
  language: 'English',
  website: 'https://tremblay.example.ca',
}

const stored: Record<string, StoredKey[]> = {
  title: ['rep.honorific'],
  givenName: ['rep.given_name'],
  middleName: ['rep.middle_name'],
  familyName: ['rep.family_name'],
  organization: ['org.name'],
  membershipNumber: ['rep.membership_id'],
  representativeId: ['rep.ircc_representative_id'],
  kind: ['rep.kind'],
  compensation: ['rep.compensation'],
  email: ['email.primary'],
  secondEmail: ['email.secondary'],
  phoneExtension: ['phone.ext'],
  unit: ['addr.unit'],
  streetNumber: ['addr.street_no'],
  streetName: ['addr.street_name'],
  poBox: ['addr.po_box'],
  city: ['addr.city'],
  provinceCode: ['addr.province'],
  postalCode: ['addr.postal_code'],
  countryCode: ['addr.country'],
  website: ['org.website'],
}
const phones: Record<string, StoredKey[]> = {
  phone: ['phone.number'],
  altPhone: ['phone.alt', 'phone.cell'],
  fax: ['fax.number'],
}

/** A profile as the extension stores it, in a folder's own names; what those have no name for keeps its key. */
export function personOf(profile: ProfileValues): Person {
  const person: Person = { ...profile }
  for (const [name, [key]] of Object.entries({ ...stored, ...phones }))
    if (key && profile[key]) person[name] = profile[key]
  const body = profile['rep.body']
  if (body) Object.assign(person, { membershipBodyShort: body, ...bodyNames[body] })
  const province = profile['addr.province']
  if (province) person.province = provinceNames[province] ?? province
  if (profile['addr.country'] === 'CA') person.country = 'Canada'
  person.language = profile['pref.language_correspondence'] === 'fr' ? 'French' : 'English'
  return person
}

export const isStoredProfile = (profile: Record<string, string>): profile is ProfileValues =>
  Object.keys(profile).some((key) => key.includes('.'))

const bodyNames: Record<string, Person> = {
  CICC: {
    membershipBody: 'College of Immigration and Citizenship Consultants',
    membershipBodyFrench: 'Collège des consultants en immigration et en citoyenneté',
  },
}
const provinceNames: Record<string, string> = { ON: 'Ontario', QC: 'Québec' }

/** Formats as the extension stores them: phones E.164, codes instead of names. */
export function profileOf(person: Person): ProfileValues {
  const values: ProfileValues = {}
  for (const [name, keys] of Object.entries(stored))
    for (const key of keys) if (person[name]) values[key] = person[name]
  for (const [name, keys] of Object.entries(phones))
    for (const key of keys) if (person[name]) values[key] = `+${person[name].replace(/\D/g, '')}`
  const body = membershipBodies.find((code) => code === person.membershipBodyShort)
  if (body) values['rep.body'] = body
  if (body && person.provinceCode && body !== 'CICC') values['rep.membership_province'] = person.provinceCode
  const language = person.language?.toLowerCase()
  if (language) values['pref.language_correspondence'] = /^fr/.test(language) ? 'fr' : 'en'
  return values
}
