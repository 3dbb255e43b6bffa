/** Countries and provinces as the portal's lists have them: under numbers of its own, as government lists do. */
import type { Words } from '../words.ts'
import type { Option } from './form.ts'

// ISO 3166-1 alpha-2, in its own order; a country's number in the list is its place, so that new ones go last.
const countryCodes =
  'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW'.split(
    ' ',
  )

const numberOf = (alpha2: string) => String(101 + countryCodes.indexOf(alpha2))

/** The number of a country in the portal's list, by its ISO code. */
export const countryNumber = numberOf
export const canada = numberOf('CA')

const inEnglish = new Intl.DisplayNames('en-CA', { type: 'region' })
const inFrench = new Intl.DisplayNames('fr-CA', { type: 'region' })

export const countries: readonly Option[] = countryCodes.map((alpha2) => ({
  value: numberOf(alpha2),
  words: { en: inEnglish.of(alpha2) ?? alpha2, fr: inFrench.of(alpha2) ?? alpha2 },
}))

const province = (value: string, en: string, fr: string): Option => ({ value, words: { en, fr } })

/** Under the numbers of Statistics Canada's geographical classification. */
export const provinces: readonly Option[] = [
  province('48', 'Alberta', 'Alberta'),
  province('59', 'British Columbia', 'Colombie-Britannique'),
  province('46', 'Manitoba', 'Manitoba'),
  province('13', 'New Brunswick', 'Nouveau-Brunswick'),
  province('10', 'Newfoundland and Labrador', 'Terre-Neuve-et-Labrador'),
  province('61', 'Northwest Territories', 'Territoires du Nord-Ouest'),
  province('12', 'Nova Scotia', 'Nouvelle-Écosse'),
  province('62', 'Nunavut', 'Nunavut'),
  province('35', 'Ontario', 'Ontario'),
  province('11', 'Prince Edward Island', 'Île-du-Prince-Édouard'),
  province('24', 'Quebec', 'Québec'),
  province('47', 'Saskatchewan', 'Saskatchewan'),
  province('60', 'Yukon', 'Yukon'),
]

/** Options in the alphabetical order of the page's language. */
export const inOrder = (options: readonly Option[], language: keyof Words): Option[] =>
  [...options].sort((a, b) => a.words[language].localeCompare(b.words[language], language))
