/** What a profile's field is typed or chosen with, and the words of its choices. */
import {
  membershipBodies,
  type ProfileValues,
  type Province,
  provinces,
  representativeKinds,
  type StoredKey,
} from '@repdesk/shared/keys'
import { language, t, type WordKey } from '../words.ts'

export type Choice = { value: string; label: string }
/** How a key is typed: a line of text (perhaps with suggestions), several lines, or one of a list. */
export type ProfileInput =
  | {
      kind: 'text'
      type: 'text' | 'email' | 'tel' | 'url' | 'date'
      autocomplete?: string
      suggestions?: string[]
    }
  | { kind: 'lines' }
  | { kind: 'choice'; choices: Choice[] }

/** Depends on the other values in one place only: provinces are a list where the country is Canada or not said. */
export function inputOf(key: StoredKey, values: ProfileValues): ProfileInput {
  const choices = choicesOf(key, values)
  if (choices) return { kind: 'choice', choices }
  if (key === 'rep.retainer_limits') return { kind: 'lines' }
  const suggestions = suggestionsOf(key)
  return { kind: 'text', type: textTypes[key] ?? 'text', ...(suggestions ? { suggestions } : {}) }
}

const textTypes: Partial<Record<StoredKey, 'email' | 'tel' | 'url' | 'date'>> = {
  'email.primary': 'email',
  'email.secondary': 'email',
  'rep.designee_email': 'email',
  'phone.number': 'tel',
  'phone.alt': 'tel',
  'phone.cell': 'tel',
  'fax.number': 'tel',
  'org.website': 'url',
  'rep.date_of_birth': 'date',
  'rep.licence_expiry': 'date',
  'rep.qc_registry_expiry': 'date',
}

function choicesOf(key: StoredKey, values: ProfileValues): Choice[] | undefined {
  switch (key) {
    case 'rep.kind':
      return worded(representativeKinds, (kind) => `kind_${kind.replaceAll('-', '_')}` as WordKey)
    case 'rep.compensation':
      return worded(['paid', 'unpaid'], (value) => `compensation_${value}` as WordKey)
    case 'rep.body':
      return worded(membershipBodies, (body) => `body_${body}` as WordKey)
    case 'rep.membership_province':
      return provinceChoices()
    case 'addr.province':
      return (values['addr.country'] ?? 'CA') === 'CA' ? provinceChoices() : undefined
    case 'rep.membership_status':
      return worded(['active', 'suspended', 'retired'], (value) => `status_${value}` as WordKey)
    case 'rep.sex_gender':
      return worded(['female', 'male', 'another'], (value) => `gender_${value}` as WordKey)
    case 'phone.type':
      return worded(['business', 'cellular', 'residence'], (value) => `phone_type_${value}` as WordKey)
    case 'pref.language_correspondence':
      return worded(['en', 'fr'], (value) => `language_${value}` as WordKey)
    case 'pref.contact_method':
      return worded(['email', 'phone', 'mail'], (value) => `contact_${value}` as WordKey)
    case 'addr.country':
      return countryChoices()
    default:
      return undefined
  }
}

function suggestionsOf(key: StoredKey): string[] | undefined {
  if (key === 'rep.licence_class') return ['RCIC', 'RCIC-IRB', 'RISIA', 'L1', 'L2', 'L3']
  if (key === 'rep.honorific')
    return language.value === 'fr'
      ? ['M.', 'Mme', 'Mx', 'Me', 'Dr', 'Dre']
      : ['Mr.', 'Ms.', 'Mrs.', 'Mx.', 'Dr.']
  if (key === 'pref.time_zone')
    return Intl.supportedValuesOf('timeZone').filter((zone) => zone.startsWith('America/'))
  return undefined
}

const worded = <V extends string>(values: readonly V[], key: (value: V) => WordKey): Choice[] =>
  values.map((value) => ({ value, label: t(key(value)) }))

const provinceChoices = () =>
  byLabel(worded(provinces, (province: Province) => `province_${province}` as WordKey))

/** Regions that have a code and are no country or territory a letter is sent to. */
const notCountries = new Set([
  'AC',
  'CP',
  'CQ',
  'DG',
  'EA',
  'EU',
  'EZ',
  'IC',
  'QO',
  'TA',
  'UN',
  'XA',
  'XB',
  'ZZ',
])

/** Every country the browser can name, in the screen's language, Canada first. */
export function countryChoices(): Choice[] {
  const names = new Intl.DisplayNames([language.value], { type: 'region', fallback: 'none' })
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  const countries = letters
    .flatMap((first) => letters.map((second) => first + second))
    // A retired code (DD, SU …) has its successor as canonical form.
    .filter((code) => !notCountries.has(code) && Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}`)
    .flatMap((value) => ({ value, label: names.of(value) ?? '' }))
    .filter(({ label }) => label)
  const canada = countries.filter(({ value }) => value === 'CA')
  return [...canada, ...byLabel(countries.filter(({ value }) => value !== 'CA'))]
}

function byLabel(choices: Choice[]): Choice[] {
  const collator = new Intl.Collator(language.value)
  return choices.sort((a, b) => collator.compare(a.label, b.label))
}

/** A choice that is not on the list, such as one saved by another browser, keeps its place. */
export const withPresent = (choices: Choice[], present: string): Choice[] =>
  !present || choices.some(({ value }) => value === present)
    ? choices
    : [...choices, { value: present, label: present }]
