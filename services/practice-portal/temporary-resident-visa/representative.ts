/** The representative's page of the temporary resident visa. */
import { addressFields, faxFields, field, telephoneFields } from '../forms/address.ts'
import {
  bodiesWithoutNumber,
  correspondenceLanguages,
  membershipBodies,
  option,
  representativeKinds,
  yesNo,
} from '../forms/choices.ts'
import type { Condition, Section } from '../forms/form.ts'
import { provinces } from '../forms/places.ts'
import { sameAs } from '../forms/rules.ts'

const hasRepresentative: Condition = { field: 'uor.hasRep', isNot: ['no'] }
// Asked until "unpaid" is answered: most who use this portal are paid, and nothing needs a script to appear.
const isPaid: Condition = { field: 'uor.paid', isNot: ['unpaid'] }

export const representativeSection: Section = {
  id: 'representative',
  title: { en: 'Use of a representative', fr: 'Recours aux services d’un représentant' },
  intro: {
    en: 'Tell us about the person who acts for the applicant in this application.',
    fr: 'Parlez-nous de la personne qui agit pour le demandeur dans cette demande.',
  },
  groups: [
    {
      legend: { en: 'Representative', fr: 'Représentant' },
      fields: [
        {
          name: 'uor.hasRep',
          kind: 'radio',
          label: {
            en: 'Is a representative submitting this application for the applicant?',
            fr: 'Un représentant présente-t-il cette demande au nom du demandeur?',
          },
          required: true,
          options: yesNo,
        },
      ],
    },
    {
      legend: { en: 'Representative’s name', fr: 'Nom du représentant' },
      when: hasRepresentative,
      fields: [
        field('uor.familyName', 'Family name', 'Nom de famille', {
          limit: 50,
          required: true,
          hint: {
            en: 'As it stands in the regulator’s register.',
            fr: 'Tel qu’il figure au registre de l’organisme de réglementation.',
          },
        }),
        field('uor.givenName', 'Given name(s)', 'Prénom(s)', { limit: 80, required: true }),
      ],
    },
    {
      legend: { en: 'Representative’s authority to act', fr: 'Pouvoir d’agir du représentant' },
      when: hasRepresentative,
      fields: [
        {
          name: 'uor.typeOfRep',
          kind: 'select',
          label: { en: 'Type of representative', fr: 'Type de représentant' },
          required: true,
          options: representativeKinds,
        },
        {
          name: 'uor.paid',
          kind: 'radio',
          label: {
            en: 'Is the representative paid, or otherwise compensated?',
            fr: 'Le représentant est-il rémunéré ou autrement rétribué?',
          },
          required: true,
          options: [
            option('unpaid', 'No, unpaid', 'Non, non rémunéré'),
            option('paid', 'Yes, paid', 'Oui, rémunéré'),
          ],
        },
        {
          name: 'uor.memberOrg',
          kind: 'select',
          label: {
            en: 'The representative is a member of',
            fr: 'Le représentant est membre de l’organisme suivant',
          },
          required: true,
          options: membershipBodies,
          when: isPaid,
        },
        field('uor.memberId', 'Membership ID number', 'Numéro de membre', {
          limit: 20,
          required: (answers) => !bodiesWithoutNumber.includes(answers['uor.memberOrg'] ?? ''),
          when: isPaid,
          hint: {
            en: 'For members of the College, usually R and six digits. Some law societies give no number.',
            fr: 'Pour les membres du Collège, habituellement R et six chiffres. Certains barreaux n’en attribuent pas.',
          },
        }),
        {
          name: 'uor.memberProv',
          kind: 'select',
          label: { en: 'Province or territory of membership', fr: 'Province ou territoire d’inscription' },
          options: provinces,
          when: isPaid,
        },
        field('uor.irccRepId', 'IRCC Representative ID', 'ID du représentant d’IRCC', {
          limit: 20,
          when: isPaid,
        }),
      ],
    },
    {
      legend: { en: 'Representative’s contact information', fr: 'Coordonnées du représentant' },
      when: hasRepresentative,
      fields: [
        field('uor.orgName', 'Name of firm or organization', 'Nom du cabinet ou de l’organisme'),
        ...addressFields('uor', true),
        ...telephoneFields('uor', true),
        ...faxFields('uor'),
        {
          name: 'uor.email',
          kind: 'email',
          label: { en: 'E-mail address', fr: 'Adresse électronique' },
          required: true,
        },
        {
          name: 'uor.emailConfirm',
          kind: 'email',
          label: { en: 'Confirm e-mail address', fr: 'Confirmer l’adresse électronique' },
          required: true,
          rule: sameAs('uor.email'),
        },
        {
          name: 'uor.langCorr',
          kind: 'select',
          label: { en: 'Language of correspondence', fr: 'Langue de correspondance' },
          required: true,
          options: correspondenceLanguages,
        },
      ],
    },
    {
      legend: { en: 'Representative’s declaration', fr: 'Déclaration du représentant' },
      when: hasRepresentative,
      fields: [
        {
          name: 'uor.declare',
          kind: 'checkbox',
          label: {
            en: 'I declare that the information about me is truthful, complete and correct, and that I may act for the applicant.',
            fr: 'Je déclare que les renseignements à mon sujet sont véridiques, complets et exacts, et que je peux agir pour le demandeur.',
          },
          required: true,
        },
      ],
    },
  ],
}
