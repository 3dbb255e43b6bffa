/** What an enrolment asks of the representative, under the names the account's own form has for the same. */
import { contact, names } from '../accounts/account-form.ts'
import { field } from '../forms/address.ts'
import { bodiesWithoutNumber, membershipBodies, representativeKinds } from '../forms/choices.ts'
import type { Section } from '../forms/form.ts'
import { provinces } from '../forms/places.ts'

export const representativeIdSection: Section = {
  id: 'representative-id',
  title: { en: 'Representative ID', fr: 'ID du représentant' },
  groups: [
    {
      legend: { en: 'Your Representative ID', fr: 'Votre ID du représentant' },
      fields: [
        field('acct.irccRepId', 'IRCC Representative ID', 'ID du représentant d’IRCC', {
          limit: 20,
          required: true,
          hint: {
            en: 'Usually a letter and six to ten digits. For practice, invent one, such as R10234567.',
            fr: 'Habituellement une lettre et de six à dix chiffres. Pour l’exercice, inventez-en un, par exemple R10234567.',
          },
        }),
      ],
    },
  ],
}

const paidKinds = ['consultant', 'lawyer', 'paralegal', 'notary', 'student']

export const membershipSection: Section = {
  id: 'membership',
  title: { en: 'Membership', fr: 'Adhésion à un organisme de réglementation' },
  groups: [
    {
      legend: { en: 'Your authority to act', fr: 'Votre pouvoir d’agir' },
      fields: [
        {
          name: 'acct.typeOfRep',
          kind: 'select',
          label: { en: 'Type of representative', fr: 'Type de représentant' },
          required: true,
          options: representativeKinds.filter((kind) => paidKinds.includes(kind.value)),
        },
        {
          name: 'acct.memberOrg',
          kind: 'select',
          label: { en: 'Member of', fr: 'Membre de' },
          required: true,
          options: membershipBodies,
        },
        field('acct.memberId', 'Membership ID number', 'Numéro de membre', {
          limit: 20,
          required: (answers) => !bodiesWithoutNumber.includes(answers['acct.memberOrg'] ?? ''),
          hint: {
            en: 'For members of the College, usually R and six digits. Some law societies give no number: leave it blank then.',
            fr: 'Pour les membres du Collège, habituellement R et six chiffres. Certains barreaux n’en attribuent pas : laissez alors la case vide.',
          },
        }),
        {
          name: 'acct.memberProv',
          kind: 'select',
          label: { en: 'Province or territory of membership', fr: 'Province ou territoire d’inscription' },
          options: provinces,
        },
      ],
    },
  ],
}

export const contactSection: Section = {
  id: 'contact',
  title: { en: 'Your name and contact information', fr: 'Votre nom et vos coordonnées' },
  intro: {
    en: 'Once you are approved, this fills the representative’s block of each application.',
    fr: 'Une fois votre inscription approuvée, ces renseignements remplissent le bloc du représentant de chaque demande.',
  },
  groups: [
    {
      legend: { en: 'Your name', fr: 'Votre nom' },
      intro: {
        en: 'As it stands in your regulator’s register and on your pieces of identification.',
        fr: 'Tel qu’il figure au registre de votre organisme de réglementation et sur vos pièces d’identité.',
      },
      fields: names,
    },
    {
      legend: { en: 'Your contact information', fr: 'Vos coordonnées' },
      fields: [
        field('acct.orgName', 'Name of firm or organization', 'Nom du cabinet ou de l’organisme', {
          autocomplete: 'organization',
        }),
        ...contact,
      ],
    },
  ],
}
