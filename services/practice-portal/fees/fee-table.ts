/** The fees by the day they are in force from, as data: what is owed, by whom, and where that is written. */
import type { Words } from '../words.ts'
import { ageBounds, yearsAfter } from './fee-ages.ts'
import type { FeeKind, FeePerson, Together } from './fee-facts.ts'

export type FeeRow = {
  fee: FeeKind
  /** The application type that owes it. */
  type: string
  /** Only for applications of which this is so; the row with more of these goes before others. */
  when?: { purpose?: string; restoration?: string; measure?: string }
  /** The first day it is in force; the newest row that has begun counts. */
  from: string
  /** For each person. */
  cents: number
  words: Words
  /** The cap that people who apply together share. */
  cap?: string
  /** Why a row of nothing is nothing. */
  because?: Words
  /** The sentence it was taken from, in our words. */
  source: string
}

const visa = 'temporary-resident-visa'
const study = 'study-permit'
const claim = 'refugee-claim'
const special = 'special-measures'

const visaWords: Words = { en: 'Temporary resident visa', fr: 'Visa de résident temporaire' }
const biometricsWords: Words = {
  en: 'Biometrics (fingerprints and photo)',
  fr: 'Données biométriques (empreintes digitales et photo)',
}

const visaFee = {
  fee: 'processing',
  from: '2014-02-06',
  cents: 10_000,
  cap: 'visa',
} as const
const biometricsFee = {
  fee: 'biometrics',
  from: '2018-07-31',
  cents: 8_500,
  words: biometricsWords,
  cap: 'biometrics',
  source: 'Regulations, s. 315.1(1): a fee of $85 is payable by each person whose biometrics are collected.',
} as const

const restorationOf = (
  status: 'visitor' | 'student' | 'worker',
  en: string,
  fr: string,
  [before, since]: readonly [number, number],
): FeeRow[] => {
  const row = { fee: 'processing', when: { restoration: status }, words: { en, fr } } as const
  const oldSource =
    'Fee list before 1 December 2024: restoration as a visitor $229, a student $379, a worker $384.'
  const source =
    'Fee list of 1 December 2024: restoration as a visitor $239.75, a student $389.75 and a worker $394.75, permit included.'
  return [visa, study].flatMap((type) => [
    { ...row, type, from: '2023-12-01', cents: before, source: oldSource },
    { ...row, type, from: '2024-12-01', cents: since, source },
  ])
}

export const feeTable: readonly FeeRow[] = [
  {
    ...visaFee,
    type: visa,
    words: visaWords,
    source: 'Regulations, s. 296(1): a fee of $100 is payable for a visa, for one entry or several.',
  },
  {
    ...visaFee,
    type: visa,
    when: { purpose: 'super-visa' },
    words: {
      en: 'Temporary resident visa (super visa)',
      fr: 'Visa de résident temporaire (super visa)',
    },
    source: 'Fee list: a super visa for parents and grandparents costs what a visitor visa does, $100.',
  },
  {
    fee: 'processing',
    type: visa,
    when: { purpose: 'transit' },
    from: '2014-02-06',
    cents: 0,
    words: { en: 'Transit visa', fr: 'Visa de transit' },
    because: { en: 'A transit visa is free.', fr: 'Un visa de transit est gratuit.' },
    source: 'Fee list: there is no fee for a transit visa.',
  },
  { ...biometricsFee, type: visa },
  {
    fee: 'processing',
    type: study,
    from: '2014-02-06',
    cents: 15_000,
    words: { en: 'Study permit', fr: 'Permis d’études' },
    source: 'Regulations, s. 300(1): a fee of $150 is payable for a study permit, an extension included.',
  },
  { ...biometricsFee, type: study },
  ...restorationOf(
    'visitor',
    'Restoration of status as a visitor',
    'Rétablissement du statut de visiteur',
    [22_900, 23_975],
  ),
  ...restorationOf(
    'student',
    'Restoration of status as a student, with a study permit',
    'Rétablissement du statut d’étudiant, permis d’études compris',
    [37_900, 38_975],
  ),
  ...restorationOf(
    'worker',
    'Restoration of status as a worker, with a work permit',
    'Rétablissement du statut de travailleur, permis de travail compris',
    [38_400, 39_475],
  ),
  {
    fee: 'processing',
    type: claim,
    from: '2002-06-28',
    cents: 0,
    words: { en: 'Claim for refugee protection', fr: 'Demande d’asile' },
    because: {
      en: 'A claim for refugee protection costs nothing.',
      fr: 'Une demande d’asile ne coûte rien.',
    },
    source: 'Fee list: there is no fee to make a claim for refugee protection in Canada.',
  },
  {
    ...biometricsFee,
    type: claim,
    cents: 0,
    because: {
      en: 'Those who claim refugee protection in Canada pay no biometrics fee.',
      fr: 'Les personnes qui demandent l’asile au Canada ne paient pas de frais de biométrie.',
    },
    source: 'Regulations, s. 315.1(2): a person who claims refugee protection in Canada owes no fee.',
  },
  {
    ...visaFee,
    type: special,
    words: visaWords,
    source: 'Program instructions: under a measure that says nothing else, the standard visa fee is charged.',
  },
  { ...biometricsFee, type: special },
  ...exemptMeasure('ukraine', '2022-03-17', {
    en: 'The measure for Ukraine asks for no fee.',
    fr: 'La mesure pour l’Ukraine n’exige aucuns frais.',
  }),
  ...exemptMeasure('sudan', '2024-02-27', {
    en: 'The measure for Sudan waives this fee.',
    fr: 'La mesure pour le Soudan dispense de ces frais.',
  }),
]

function exemptMeasure(measure: string, from: string, because: Words): FeeRow[] {
  const row = { type: special, when: { measure }, from, cents: 0, because }
  const source = 'Public policy of the measure: its applicants owe neither the visa nor the biometrics fee.'
  return [
    { ...row, fee: 'processing', words: visaWords, source },
    { ...row, fee: 'biometrics', words: biometricsWords, source },
  ]
}

/** The most that people who apply at the same time and place owe for fees of one kind, all together. */
export type FeeCap = {
  cap: string
  together: Exclude<Together, 'separately'>
  from: string
  cents: number
  because: Words
  source: string
}

export const feeCaps: readonly FeeCap[] = [
  {
    cap: 'visa',
    together: 'family',
    from: '2014-02-06',
    cents: 50_000,
    because: {
      en: 'Covered by the most that a family pays for visas: {most}.',
      fr: 'Compris dans le maximum qu’une famille paie pour les visas : {most}.',
    },
    source:
      'Regulations, s. 296(3): a family that applies at the same time and place owes $500 at most for visas.',
  },
  {
    cap: 'biometrics',
    together: 'family',
    from: '2018-07-31',
    cents: 17_000,
    because: {
      en: 'Covered by the most that a family pays for biometrics: {most}.',
      fr: 'Compris dans le maximum qu’une famille paie pour les données biométriques : {most}.',
    },
    source:
      'Regulations, s. 315.1(3)(a): a family that applies at the same time and place owes $170 at most.',
  },
  {
    cap: 'biometrics',
    together: 'performing-group',
    from: '2018-07-31',
    cents: 25_500,
    because: {
      en: 'Covered by the most that performing artists and their staff pay for biometrics: {most}.',
      fr: 'Compris dans le maximum que des artistes et leur personnel paient pour les données biométriques : {most}.',
    },
    source:
      'Regulations, s. 315.1(3)(b): three or more performing artists and their staff who apply together owe $255 at most.',
  },
]

/** Who owes no fee of a kind, whatever the application. */
export type FeeExemption = {
  fee: FeeKind
  from: string
  holds: (person: FeePerson, day: string) => boolean
  because: Words
  source: string
}

export const feeExemptions: readonly FeeExemption[] = [
  {
    fee: 'biometrics',
    from: '2018-07-31',
    holds: ({ bornOn }, day) => (ageBounds(bornOn, day)?.most ?? 14) < 14,
    because: {
      en: 'Children under 14 give no biometrics.',
      fr: 'Les enfants de moins de 14 ans ne fournissent pas de données biométriques.',
    },
    source: 'Regulations, s. 12.2(1)(a): a person under 14 is not asked for biometrics.',
  },
  {
    fee: 'biometrics',
    from: '2018-07-31',
    holds: ({ bornOn }, day) => (ageBounds(bornOn, day)?.least ?? 79) > 79,
    because: {
      en: 'People over 79 give no biometrics.',
      fr: 'Les personnes de plus de 79 ans ne fournissent pas de données biométriques.',
    },
    source:
      'Regulations, s. 12.2(1)(b): a person over 79 is not asked for biometrics, unless they claim asylum.',
  },
  {
    fee: 'biometrics',
    from: '2018-07-31',
    holds: ({ biometricsOn }, day) =>
      biometricsOn !== '' && biometricsOn <= day && day < yearsAfter(biometricsOn, 10),
    because: {
      en: 'Biometrics given in the last 10 years are still valid.',
      fr: 'Des données biométriques fournies au cours des 10 dernières années sont encore valides.',
    },
    source: 'Program instructions: biometrics given for Canada in the last 10 years are not asked for again.',
  },
]
