/** Lists of answers that several pages share. */
import type { Option } from './form.ts'

export const option = (value: string, en: string, fr: string): Option => ({ value, words: { en, fr } })

export const yesNo: readonly Option[] = [option('yes', 'Yes', 'Oui'), option('no', 'No', 'Non')]

export const correspondenceLanguages: readonly Option[] = [
  option('en', 'English', 'Anglais'),
  option('fr', 'French', 'Français'),
]

/** Regulators of paid representatives, by the portal's own numbers. */
export const membershipBodies: readonly Option[] = [
  option(
    '01',
    'College of Immigration and Citizenship Consultants (CICC)',
    'Collège des consultants en immigration et en citoyenneté (CCIC)',
  ),
  option('02', 'Law Society of Ontario', 'Barreau de l’Ontario'),
  option('03', 'Law Society of British Columbia', 'Barreau de la Colombie-Britannique'),
  option('04', 'Law Society of Alberta', 'Barreau de l’Alberta'),
  option('05', 'Law Society of Saskatchewan', 'Barreau de la Saskatchewan'),
  option('06', 'Law Society of Manitoba', 'Barreau du Manitoba'),
  option('07', 'Barreau du Québec', 'Barreau du Québec'),
  option('08', 'Chambre des notaires du Québec', 'Chambre des notaires du Québec'),
  option('09', 'Law Society of New Brunswick', 'Barreau du Nouveau-Brunswick'),
  option('10', 'Nova Scotia Barristers’ Society', 'Barreau de la Nouvelle-Écosse'),
  option('11', 'Law Society of Prince Edward Island', 'Barreau de l’Île-du-Prince-Édouard'),
  option('12', 'Law Society of Newfoundland and Labrador', 'Barreau de Terre-Neuve-et-Labrador'),
  option('13', 'Law Society of Yukon', 'Barreau du Yukon'),
  option('14', 'Law Society of the Northwest Territories', 'Barreau des Territoires du Nord-Ouest'),
  option('15', 'Law Society of Nunavut', 'Barreau du Nunavut'),
]

/** Bodies that issue no number to their members, so that an empty box is no fault. */
export const bodiesWithoutNumber: readonly string[] = ['09', '12', '13', '14']

export const representativeKinds: readonly Option[] = [
  option('consultant', 'Immigration consultant', 'Consultant en immigration'),
  option('lawyer', 'Lawyer', 'Avocat'),
  option('paralegal', 'Paralegal', 'Parajuriste'),
  option('notary', 'Quebec notary', 'Notaire du Québec'),
  option('student', 'Student-at-law', 'Stagiaire en droit'),
  option('family', 'Family member', 'Membre de la famille'),
  option('friend', 'Friend', 'Ami'),
  option(
    'organization',
    'Member of a non-governmental or religious organization',
    'Membre d’un organisme non gouvernemental ou religieux',
  ),
]

export const maritalStatuses: readonly Option[] = [
  option('01', 'Married', 'Marié'),
  option('02', 'Single', 'Célibataire'),
  option('03', 'Common-law', 'Conjoint de fait'),
  option('04', 'Legally separated', 'Légalement séparé'),
  option('05', 'Divorced', 'Divorcé'),
  option('06', 'Widowed', 'Veuf'),
  option('07', 'Annulled marriage', 'Mariage annulé'),
]

export const sexes: readonly Option[] = [
  option('F', 'Female', 'Féminin'),
  option('M', 'Male', 'Masculin'),
  option('X', 'Another gender', 'Un autre genre'),
]
