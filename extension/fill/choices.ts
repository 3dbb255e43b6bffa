/** Picks the option that means a value: by its words, never by its place, whole words only. */
import type { FieldKey } from '@repdesk/shared/keys'
import { bodyKinds, bodySpellings, countrySpellings, provinceSpellings } from './places.ts'
import { simple } from './plain-text.ts'

export type Option = { value: string; text: string }

/** An option's longer wording is found by the word it holds, so that one word stands for many. */
const words: Partial<Record<FieldKey, Record<string, string>>> = {
  'rep.kind': {
    consultant:
      'Immigration consultant|Consultant|Consultante|RCIC|CRCIC|College of Immigration and Citizenship Consultants',
    lawyer: 'Lawyer|Avocat|Avocate|Attorney|Solicitor|Barrister|Legal counsel',
    paralegal: 'Paralegal|Parajuriste',
    notary: 'Notary|Notaire',
    'student-at-law': 'Student-at-law|Articling student|Stagiaire|Étudiant en droit',
    'family-member': 'Family member|Relative|Membre de la famille|Family',
    friend: 'Friend|Ami|Amie',
    organization: 'Organization|Organisation|Organisme|NGO',
  },
  'pref.language_correspondence': { en: 'English|Anglais|EN|ENG', fr: 'French|Français|FR|FRA' },
  'rep.compensation': {
    paid: 'Paid|Compensated|Rémunéré|Rémunérée|Contre rétribution|For a fee|With consideration',
    unpaid:
      'Unpaid|Uncompensated|Not paid|Not compensated|Non rémunéré|Non rémunérée|Bénévole|Without consideration|Free of charge',
  },
}
/** Free values of a profile, and what forms call the same thing. */
const same: Partial<Record<FieldKey, string[]>> = {
  'phone.type': [
    'Business|Office|Work|Bureau|Travail|Affaires|Professional|Entreprise',
    'Cellular|Cell|Mobile|Cellulaire|Portable',
    'Residence|Residential|Home|Domicile|Résidence',
  ],
  'pref.contact_method': ['Email|E-mail|Courriel', 'Phone|Telephone|Téléphone', 'Mail|Post|Poste|Courrier'],
  'rep.honorific': ['Mr|Monsieur|M', 'Ms|Madame|Mme|Mrs|Miss|Mlle', 'Dr|Docteur|Doctor', 'Me|Maître'],
  'rep.membership_status': ['Active|In good standing|Actif|En règle|Membre en règle|Good standing'],
  'rep.sex_gender': ['Female|F|Femme|Woman|Féminin', 'Male|M|Homme|Man|Masculin'],
}

/** The value is one of a list that forms share, so that a text of one's own is no answer. */
export const isListed = (key: FieldKey): boolean =>
  key in words ||
  key in same ||
  /^(addr\.(province|country)|rep\.(body|membership_province)|.*_code)$/.test(key)

/** What may stand for a stored value, best first; the second list only when none of the first is offered. */
function meaningsOf(key: FieldKey, value: string, language: 'en' | 'fr'): string[][] {
  const listed = words[key]?.[value]
  if (listed) return [listed.split('|')]
  switch (key) {
    case 'addr.province':
    case 'rep.membership_province':
      return [provinceSpellings(value)]
    case 'addr.country':
      return [countrySpellings(value, language)]
    case 'rep.body':
      return [bodySpellings(value, language), bodyKinds(value)]
    case 'phone.country_code':
    case 'fax.country_code':
      return [[`+${value}`, value, ...(value === '1' ? ['Canada (+1)', 'Canada +1', 'Canada'] : [])]]
    default: {
      const plain = simple(value)
      const groups = (same[key] ?? []).map((list) => list.split('|'))
      return [[value], groups.find((list) => list.some((word) => simple(word) === plain)) ?? []]
    }
  }
}

/** A Yes or No beside a question about pay. */
function yesOrNo(value: string, question: string, options: Option[]): number {
  const asksUnpaid = /\b(unpaid|uncompensated|without|non remuner|benevole|gratuit)/.test(simple(question))
  const wanted = (value === 'paid') !== asksUnpaid ? /^(yes|oui|y|o|true|1)$/ : /^(no|non|n|false|0)$/
  return options.findIndex(
    (option) => wanted.test(simple(option.text)) || (!option.text && wanted.test(simple(option.value))),
  )
}

/** The place of the option that means `value`; -1 when none does or several do. */
export function chooseOption(
  key: FieldKey,
  value: string,
  options: Option[],
  language: 'en' | 'fr',
  question = '',
): number {
  for (const tier of meaningsOf(key, value, language)) {
    const at = chooseAmong(tier, options, key === 'rep.compensation' && value === 'paid')
    if (at >= 0) return at
  }
  return key === 'rep.compensation' ? yesOrNo(value, question, options) : -1
}

/** "Select your law society" is no answer, though it holds a word of one. */
const invites = /^(?:please |veuillez )?(?:select|choose|pick|selectionne|choisi)/

/** The option whose text, or failing that whose value, is one of the words; else the only one that holds one whole. */
export function chooseAmong(list: string[], options: Option[], notNegated = false): number {
  const wanted = list.map(simple).filter(Boolean)
  const texts = options.map((option) => simple(option.text)).map((text) => (invites.test(text) ? '' : text))
  for (const offered of [texts, options.map((option) => simple(option.value))])
    for (const word of wanted) {
      const at = offered.indexOf(word)
      if (at >= 0) return at
    }
  return holding(wanted, texts, notNegated)
}

/** The only option whose text holds one of the words whole; a longer word is tried before a shorter one. */
function holding(wanted: string[], texts: string[], notNegated: boolean): number {
  const longestFirst = wanted
    .filter((word) => word.length > 2 || word.startsWith('+'))
    .sort((a, b) => b.length - a.length)
  for (const word of longestFirst) {
    const hits: number[] = []
    for (const [i, text] of texts.entries())
      if (` ${text} `.includes(` ${word} `) && !(notNegated && /\b(not|non|un|without|sans)\b/.test(text)))
        hits.push(i)
    if (hits.length === 1) return hits[0] as number
    if (hits.length > 1) return -1
  }
  return -1
}
