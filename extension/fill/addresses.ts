/** Lines of an address out of its stored parts. */
import type { FieldKey, ProfileValues } from '@repdesk/shared/keys'
import { countrySpellings } from './places.ts'

type Language = 'en' | 'fr'

/** "1204", "Suite 1204" → as a line of its own: "Unit 1204", "Suite 1204". */
const unitLine = (unit: string, language: Language): string =>
  /^[\dA-Za-z-]{1,8}$/.test(unit) && /\d/.test(unit)
    ? `${language === 'fr' ? 'Bureau' : 'Unit'} ${unit}`
    : unit

function street(profile: ProfileValues, language: Language): string {
  const number = profile['addr.street_no']
  const name = profile['addr.street_name']
  if (!number || !name) return name ?? ''
  return language === 'fr' && /^(rue|boul|avenue|chemin|place|av|ch)\b/i.test(name)
    ? `${number}, ${name}`
    : `${number} ${name}`
}

const poBox = (profile: ProfileValues, language: Language): string =>
  profile['addr.po_box']
    ? `${language === 'fr' ? 'C.P.' : 'PO Box'} ${profile['addr.po_box'].replace(/^(p\.?o\.? ?box|c\.?p\.?)\s*/i, '')}`
    : ''

/** The first line; the unit goes in front of it when no other box asks it. `asked` are the keys of the fields beside it. */
export function addressLine1(
  profile: ProfileValues,
  asked: ReadonlySet<FieldKey>,
  language: Language,
): string[] {
  const line = street(profile, language)
  const unit = profile['addr.unit'] ?? ''
  const box = poBox(profile, language)
  if (!line) return box ? [box] : []
  const apart = !unit || asked.has('addr.unit') || asked.has('addr.line2')
  const first = apart ? line : /^[\dA-Za-z]{1,6}$/.test(unit) ? `${unit}-${line}` : `${line}, ${unit}`
  const whole = !asked.has('addr.city') && !asked.has('addr.postal_code')
  return whole ? [wholeAddress(profile, first, language), first] : [first]
}

/** The second line: unit and post-office box, as far as no other box asks them. */
export function addressLine2(
  profile: ProfileValues,
  asked: ReadonlySet<FieldKey>,
  language: Language,
): string {
  const unit = asked.has('addr.unit') ? '' : unitLine(profile['addr.unit'] ?? '', language)
  const box = asked.has('addr.po_box') || !street(profile, language) ? '' : poBox(profile, language)
  return [unit, box].filter(Boolean).join(', ')
}

/** One box for the whole address. */
function wholeAddress(profile: ProfileValues, first: string, language: Language): string {
  const province = profile['addr.province']?.toUpperCase() ?? ''
  const town = [profile['addr.city'], province].filter(Boolean).join(language === 'fr' ? ' ' : ', ')
  const country =
    profile['addr.country'] && profile['addr.country'] !== 'CA'
      ? countrySpellings(profile['addr.country'], language)[0]
      : ''
  return [first, [town, profile['addr.postal_code']].filter(Boolean).join('  '), country]
    .filter(Boolean)
    .join(', ')
}
