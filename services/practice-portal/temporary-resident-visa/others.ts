/** Pages of the temporary resident visa about the visit, and about people other than applicant and representative. */
import { addressFields, field, telephoneFields } from '../forms/address.ts'
import { option, yesNo } from '../forms/choices.ts'
import type { Condition, Field, Section } from '../forms/form.ts'
import { countries } from '../forms/places.ts'
import { amount, dayAfter, pastDay } from '../forms/rules.ts'

export const visitSection: Section = {
  id: 'visit',
  title: { en: 'Details of the visit', fr: 'Détails de la visite' },
  groups: [
    {
      legend: { en: 'Visit to Canada', fr: 'Visite au Canada' },
      fields: [
        {
          name: 'visit.purpose',
          kind: 'select',
          label: { en: 'Purpose of the visit', fr: 'But de la visite' },
          required: true,
          options: [
            option('01', 'Tourism', 'Tourisme'),
            option('02', 'Business', 'Affaires'),
            option('03', 'Family visit', 'Visite à la famille'),
            option('04', 'Super visa', 'Super visa'),
            option('05', 'Transit', 'Transit'),
          ],
        },
        { ...day('visit.from', 'Arrival date', 'Date d’arrivée'), required: true },
        {
          ...day('visit.to', 'Departure date', 'Date de départ'),
          required: true,
          rule: dayAfter('visit.from', {
            en: 'Enter a date after the arrival date.',
            fr: 'Entrez une date postérieure à la date d’arrivée.',
          }),
        },
        field(
          'visit.funds',
          'Funds available for the stay (CAN$)',
          'Fonds disponibles pour le séjour ($ CA)',
          {
            limit: 12,
            short: true,
            required: true,
            rule: amount,
          },
        ),
        field('visit.plans', 'Describe the plans for the visit', 'Décrivez les projets pour la visite', {
          kind: 'textarea',
          limit: 500,
        }),
      ],
    },
  ],
}

function day(name: string, en: string, fr: string): Field {
  return { name, kind: 'date', label: { en, fr } }
}

function relativeFields(prefix: string, when?: Condition): Field[] {
  const fields: Field[] = [
    field(`${prefix}.familyName`, 'Family name', 'Nom de famille', { limit: 50, required: true }),
    field(`${prefix}.givenName`, 'Given name(s)', 'Prénom(s)', { limit: 80 }),
    { ...day(`${prefix}.dob`, 'Date of birth', 'Date de naissance'), rule: pastDay },
    {
      name: `${prefix}.birthCountry`,
      kind: 'select',
      label: { en: 'Country or territory of birth', fr: 'Pays ou territoire de naissance' },
      options: countries,
    },
    field(`${prefix}.address`, 'Present address', 'Adresse actuelle', { kind: 'textarea', limit: 300 }),
    field(`${prefix}.occupation`, 'Present occupation', 'Profession actuelle', { limit: 80 }),
    {
      name: `${prefix}.accompany`,
      kind: 'radio',
      label: { en: 'Will accompany the applicant to Canada', fr: 'Accompagnera le demandeur au Canada' },
      options: yesNo,
    },
  ]
  return when ? fields.map((asked) => ({ ...asked, when })) : fields
}

export const familySection: Section = {
  id: 'family-information',
  title: { en: 'Family information', fr: 'Renseignements sur la famille' },
  groups: [
    {
      legend: { en: 'Spouse or common-law partner', fr: 'Époux ou conjoint de fait' },
      fields: [
        {
          name: 'famInf.hasPartner',
          kind: 'radio',
          label: {
            en: 'Does the applicant have a spouse or common-law partner?',
            fr: 'Le demandeur a-t-il un époux ou un conjoint de fait?',
          },
          required: true,
          options: yesNo,
        },
        ...relativeFields('famInf.spouse', { field: 'famInf.hasPartner', is: ['yes'] }),
      ],
    },
    {
      legend: { en: 'Applicant’s parent 1', fr: 'Parent 1 du demandeur' },
      fields: relativeFields('famInf.parent1'),
    },
    {
      legend: { en: 'Applicant’s parent 2', fr: 'Parent 2 du demandeur' },
      intro: { en: 'If known.', fr: 'S’il est connu.' },
      fields: relativeFields('famInf.parent2').map((asked) => ({ ...asked, required: false })),
    },
  ],
}

export const contactsInCanadaSection: Section = {
  id: 'contacts-in-canada',
  title: { en: 'Contacts in Canada', fr: 'Personnes-ressources au Canada' },
  groups: [
    {
      legend: { en: 'Emergency contact in Canada', fr: 'Personne à joindre en cas d’urgence au Canada' },
      intro: {
        en: 'A relative, friend or host whom the applicant will visit.',
        fr: 'Un parent, un ami ou un hôte à qui le demandeur rendra visite.',
      },
      fields: [
        field('canCont.familyName', 'Family name', 'Nom de famille', { limit: 50, required: true }),
        field('canCont.givenName', 'Given name(s)', 'Prénom(s)', { limit: 80, required: true }),
        field('canCont.relationship', 'Relationship to the applicant', 'Lien avec le demandeur', {
          limit: 60,
          required: true,
        }),
        ...addressFields('canCont', true),
        ...telephoneFields('canCont', true),
        {
          name: 'canCont.email',
          kind: 'email',
          label: { en: 'E-mail address', fr: 'Adresse électronique' },
        },
      ],
    },
  ],
}
