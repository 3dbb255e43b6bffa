/** Provinces, countries and membership bodies by code, English name, French name and other names in use. */

const provinceNames: Record<string, string> = {
  AB: 'Alberta',
  BC: 'British Columbia|Colombie-Britannique|C.-B.|B.C.',
  MB: 'Manitoba',
  NB: 'New Brunswick|Nouveau-Brunswick|N.-B.',
  NL: 'Newfoundland and Labrador|Terre-Neuve-et-Labrador|Newfoundland & Labrador|Newfoundland|Terre-Neuve',
  NS: 'Nova Scotia|Nouvelle-Écosse|N.-É.',
  NT: 'Northwest Territories|Territoires du Nord-Ouest|NWT',
  NU: 'Nunavut',
  ON: 'Ontario|Ont.',
  PE: 'Prince Edward Island|Île-du-Prince-Édouard|PEI',
  QC: 'Quebec|Québec|PQ|Qué.',
  SK: 'Saskatchewan',
  YT: 'Yukon|Territoire du Yukon|Yukon Territory|YK',
}

/** The English name first, then others, the code, and what is shorter than a name. A province that is not Canadian is its own only name. */
export function provinceSpellings(code: string): string[] {
  const names = provinceNames[code.toUpperCase()]?.split('|')
  if (!names) return [code]
  const short = (name: string) => name.includes('.')
  return [...names.filter((name) => !short(name)), code.toUpperCase(), ...names.filter(short)]
}

/** Three-letter codes of the countries that forms here list so; others are matched by name and two letters. */
const threeLetters: Record<string, string> = {
  CA: 'CAN',
  US: 'USA',
  GB: 'GBR',
  FR: 'FRA',
  IN: 'IND',
  AU: 'AUS',
}
const alsoCalled: Record<string, string[]> = {
  US: ['United States of America', 'USA', 'États-Unis d’Amérique'],
  GB: ['Great Britain', 'UK', 'United Kingdom of Great Britain and Northern Ireland'],
}

const displayNames = new Map<string, Intl.DisplayNames>()

function countryName(code: string, language: string): string | undefined {
  try {
    const names =
      displayNames.get(language) ?? new Intl.DisplayNames([language], { type: 'region', fallback: 'none' })
    displayNames.set(language, names)
    return names.of(code)
  } catch {
    return undefined
  }
}

/** The name in the form's language first. */
export function countrySpellings(code: string, language: 'en' | 'fr'): string[] {
  const names = [countryName(code, language), countryName(code, language === 'en' ? 'fr' : 'en')]
  return [...names, ...(alsoCalled[code] ?? []), code, threeLetters[code]].filter(
    (name) => name !== undefined,
  )
}

/** English name, French name, then other names. */
const bodyNames: Record<string, string> = {
  CICC: 'College of Immigration and Citizenship Consultants|Collège des consultants en immigration et en citoyenneté|CCIC|ICCRC|CRCIC|Immigration Consultants of Canada Regulatory Council',
  LSO: 'Law Society of Ontario|Barreau de l’Ontario|LSUC|Law Society of Upper Canada',
  LSBC: 'Law Society of British Columbia|Barreau de la Colombie-Britannique',
  LSA: 'Law Society of Alberta|Barreau de l’Alberta',
  LSS: 'Law Society of Saskatchewan|Barreau de la Saskatchewan',
  LSM: 'Law Society of Manitoba|Barreau du Manitoba|Société du Barreau du Manitoba',
  BQ: 'Barreau du Québec||Quebec Bar|Bar of Quebec',
  CNQ: 'Chambre des notaires du Québec||Chambre des notaires',
  LSNB: 'Law Society of New Brunswick|Barreau du Nouveau-Brunswick',
  NSBS: 'Nova Scotia Barristers’ Society|Barreau de la Nouvelle-Écosse',
  LSPEI: 'Law Society of Prince Edward Island|Barreau de l’Île-du-Prince-Édouard',
  LSNL: 'Law Society of Newfoundland and Labrador|Barreau de Terre-Neuve-et-Labrador',
  LSY: 'Law Society of Yukon|Barreau du Yukon',
  LSNWT: 'Law Society of the Northwest Territories|Barreau des Territoires du Nord-Ouest',
  LSN: 'Law Society of Nunavut|Barreau du Nunavut',
}
/** What a form offers that lists no society by name. */
const anySociety = ['Law society', 'Barreau', 'Lawyer', 'Bar']

export function bodySpellings(code: string, language: 'en' | 'fr'): string[] {
  const [en = code, french, ...others] = bodyNames[code]?.split('|') ?? []
  const fr = french || en
  return [...(language === 'fr' ? [fr, en] : [en, fr]), code, ...others]
}

export const bodyKinds = (code: string): string[] =>
  code === 'CICC' || code === 'CNQ' || !bodyNames[code] ? [] : anySociety
