/** The account's own page as questions, and which answers of an application it can give. */
import { addressFields, faxFields, field, telephoneFields } from '../forms/address.ts'
import { correspondenceLanguages, membershipBodies, representativeKinds } from '../forms/choices.ts'
import type { Answers, Field, Group, Section } from '../forms/form.ts'
import { fieldsOf } from '../forms/form.ts'
import { provinces } from '../forms/places.ts'
import type { AccountKind } from '../schema.ts'
import { representativeSection } from '../temporary-resident-visa/representative.ts'

/** The setting that fills the representative's block of an application; off unless ticked. */
export const fillsRepresentative = 'acct.fillRep'

export const names: Field[] = [
  field('acct.familyName', 'Family name', 'Nom de famille', {
    limit: 50,
    required: true,
    autocomplete: 'family-name',
  }),
  field('acct.givenName', 'Given name(s)', 'Prénom(s)', {
    limit: 80,
    required: true,
    autocomplete: 'given-name',
  }),
]

export const contact: Field[] = [
  ...addressFields('acct', true),
  ...telephoneFields('acct', true),
  ...faxFields('acct'),
  {
    name: 'acct.email',
    kind: 'email',
    label: { en: 'E-mail address for correspondence', fr: 'Adresse électronique pour la correspondance' },
    required: true,
    autocomplete: 'email',
  },
  {
    name: 'acct.langCorr',
    kind: 'select',
    label: { en: 'Language of correspondence', fr: 'Langue de correspondance' },
    required: true,
    options: correspondenceLanguages,
  },
]

const authority: Group = {
  legend: { en: 'Your authority to act', fr: 'Votre pouvoir d’agir' },
  fields: [
    {
      name: 'acct.typeOfRep',
      kind: 'select',
      label: { en: 'Type of representative', fr: 'Type de représentant' },
      required: true,
      options: representativeKinds,
    },
    {
      name: 'acct.memberOrg',
      kind: 'select',
      label: { en: 'Member of', fr: 'Membre de' },
      options: membershipBodies,
    },
    field('acct.memberId', 'Membership ID number', 'Numéro de membre', { limit: 20 }),
    {
      name: 'acct.memberProv',
      kind: 'select',
      label: { en: 'Province or territory of membership', fr: 'Province ou territoire d’inscription' },
      options: provinces,
    },
    field('acct.irccRepId', 'IRCC Representative ID', 'ID du représentant d’IRCC', { limit: 20 }),
    field('acct.orgName', 'Name of firm or organization', 'Nom du cabinet ou de l’organisme', {
      autocomplete: 'organization',
    }),
  ],
}

const setting: Group = {
  legend: { en: 'New applications', fr: 'Nouvelles demandes' },
  fields: [
    {
      name: fillsRepresentative,
      kind: 'checkbox',
      label: {
        en: 'Fill the representative’s block of each application from my account',
        fr: 'Remplir le bloc du représentant de chaque demande à partir de mon compte',
      },
      hint: {
        en: 'Off at first, so that you can practise filling it.',
        fr: 'Désactivé au départ, pour que vous puissiez vous exercer à le remplir.',
      },
    },
  ],
}

const yourName: Group = { legend: { en: 'Your name', fr: 'Votre nom' }, fields: names }
const howToReachYou: Group = {
  legend: { en: 'Your contact information', fr: 'Vos coordonnées' },
  fields: contact,
}
const title = { en: 'My account', fr: 'Mon compte' }

export const accountSection = (kind: AccountKind): Section => ({
  id: 'account',
  title,
  groups:
    kind === 'representative' ? [yourName, authority, howToReachYou, setting] : [yourName, howToReachYou],
})

/** The representative's block as the account has it: fields whose names end alike ask the same. */
export function representativeAnswersFrom(details: Answers): Answers {
  const answers: Answers = { 'uor.hasRep': 'yes', 'uor.emailConfirm': details['acct.email'] ?? '' }
  for (const { name } of fieldsOf(representativeSection)) {
    const value = details[name.replace(/^uor\./, 'acct.')]
    if (value !== undefined) answers[name] = value
  }
  return answers
}
