/** Pages of the temporary resident visa about the applicant: who they are, how to reach them, their passport. */
import { addressFields, faxFields, field, telephoneFields } from '../forms/address.ts'
import { maritalStatuses, option, sexes, yesNo } from '../forms/choices.ts'
import type { Section } from '../forms/form.ts'
import { countries } from '../forms/places.ts'
import { dayAfter, pastDay, uci } from '../forms/rules.ts'

export const personalDetailsSection: Section = {
  id: 'personal-details',
  title: { en: 'Personal details', fr: 'Renseignements personnels' },
  groups: [
    {
      legend: { en: 'Applicant’s name', fr: 'Nom du demandeur' },
      intro: {
        en: 'Exactly as shown on the passport or travel document.',
        fr: 'Exactement comme dans le passeport ou le titre de voyage.',
      },
      fields: [
        field('persDet.familyName', 'Family name', 'Nom de famille', { limit: 50, required: true }),
        field('persDet.givenName', 'Given name(s)', 'Prénom(s)', {
          limit: 80,
          hint: {
            en: 'Leave blank only if the passport has none.',
            fr: 'Laissez vide seulement si le passeport n’en indique pas.',
          },
        }),
        {
          name: 'persDet.otherNames',
          kind: 'radio',
          label: {
            en: 'Has the applicant ever used any other name?',
            fr: 'Le demandeur a-t-il déjà utilisé un autre nom?',
          },
          required: true,
          options: yesNo,
        },
        field('persDet.aliasFamilyName', 'Other family name', 'Autre nom de famille', {
          limit: 50,
          required: true,
          when: { field: 'persDet.otherNames', is: ['yes'] },
        }),
        field('persDet.aliasGivenName', 'Other given name(s)', 'Autre(s) prénom(s)', {
          limit: 80,
          when: { field: 'persDet.otherNames', is: ['yes'] },
        }),
      ],
    },
    {
      legend: { en: 'About the applicant', fr: 'Au sujet du demandeur' },
      fields: [
        field('persDet.uci', 'UCI, if known', 'IUC, s’il est connu', { limit: 15, short: true, rule: uci }),
        {
          name: 'persDet.sex',
          kind: 'select',
          label: { en: 'Sex', fr: 'Sexe' },
          required: true,
          options: sexes,
        },
        {
          name: 'persDet.dob',
          kind: 'date',
          label: { en: 'Date of birth', fr: 'Date de naissance' },
          required: true,
          rule: pastDay,
        },
        field('persDet.birthCity', 'City or town of birth', 'Ville de naissance', {
          limit: 60,
          required: true,
        }),
        {
          name: 'persDet.birthCountry',
          kind: 'select',
          label: { en: 'Country or territory of birth', fr: 'Pays ou territoire de naissance' },
          required: true,
          options: countries,
        },
        {
          name: 'persDet.citizenship',
          kind: 'select',
          label: { en: 'Country of citizenship', fr: 'Pays de citoyenneté' },
          required: true,
          options: countries,
        },
        {
          name: 'persDet.maritalStatus',
          kind: 'select',
          label: { en: 'Current marital status', fr: 'État matrimonial actuel' },
          required: true,
          options: maritalStatuses,
        },
      ],
    },
  ],
}

export const contactInformationSection: Section = {
  id: 'contact-information',
  title: { en: 'Contact information', fr: 'Coordonnées' },
  groups: [
    {
      legend: { en: 'Applicant’s mailing address', fr: 'Adresse postale du demandeur' },
      fields: [
        ...addressFields('contInf.mail', true),
        {
          name: 'contInf.sameAsMail',
          kind: 'radio',
          label: {
            en: 'Is the applicant’s residential address the same as the mailing address?',
            fr: 'L’adresse domiciliaire du demandeur est-elle la même que l’adresse postale?',
          },
          required: true,
          options: yesNo,
        },
      ],
    },
    {
      legend: { en: 'Applicant’s residential address', fr: 'Adresse domiciliaire du demandeur' },
      when: { field: 'contInf.sameAsMail', is: ['no'] },
      fields: addressFields('contInf.res', true),
    },
    {
      legend: {
        en: 'Applicant’s telephone, fax and e-mail',
        fr: 'Téléphone, télécopieur et courriel du demandeur',
      },
      fields: [
        ...telephoneFields('contInf', true),
        ...faxFields('contInf'),
        {
          name: 'contInf.email',
          kind: 'email',
          label: { en: 'E-mail address', fr: 'Adresse électronique' },
          required: true,
          hint: {
            en: 'The applicant’s own address, not the representative’s.',
            fr: 'L’adresse du demandeur lui-même, pas celle du représentant.',
          },
        },
      ],
    },
    {
      legend: { en: 'Who prepared this form', fr: 'Qui a préparé ce formulaire' },
      fields: [
        {
          name: 'contInf.preparer',
          kind: 'radio',
          label: { en: 'This form was prepared by', fr: 'Ce formulaire a été préparé par' },
          required: true,
          options: [
            option('applicant', 'The applicant', 'Le demandeur'),
            option('rep', 'The representative', 'Le représentant'),
          ],
        },
        field('contInf.prepName', 'Representative’s full name', 'Nom complet du représentant', {
          required: true,
          when: { field: 'contInf.preparer', isNot: ['applicant'] },
        }),
        {
          name: 'contInf.prepEmail',
          kind: 'email',
          label: { en: 'Representative’s e-mail address', fr: 'Adresse électronique du représentant' },
          required: true,
          when: { field: 'contInf.preparer', isNot: ['applicant'] },
        },
      ],
    },
  ],
}

export const passportSection: Section = {
  id: 'passport',
  title: { en: 'Passport', fr: 'Passeport' },
  groups: [
    {
      legend: {
        en: 'Applicant’s passport or travel document',
        fr: 'Passeport ou titre de voyage du demandeur',
      },
      fields: [
        field('pspt.docNum', 'Passport number', 'Numéro du passeport', {
          limit: 20,
          short: true,
          required: true,
        }),
        {
          name: 'pspt.countryIssue',
          kind: 'select',
          label: { en: 'Country or territory of issue', fr: 'Pays ou territoire de délivrance' },
          required: true,
          options: countries,
        },
        {
          name: 'pspt.issueDate',
          kind: 'date',
          label: { en: 'Issue date', fr: 'Date de délivrance' },
          required: true,
          rule: pastDay,
        },
        {
          name: 'pspt.expiryDate',
          kind: 'date',
          label: { en: 'Expiry date', fr: 'Date d’expiration' },
          required: true,
          rule: dayAfter('pspt.issueDate', {
            en: 'Enter a date after the issue date.',
            fr: 'Entrez une date postérieure à la date de délivrance.',
          }),
        },
      ],
    },
  ],
}
