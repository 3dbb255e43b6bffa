/** What an enrolment asks about a piece of identification with a picture, and when two of them are the same. */
import { field } from '../forms/address.ts'
import { option } from '../forms/choices.ts'
import type { Answers, Section } from '../forms/form.ts'
import { countries, provinces } from '../forms/places.ts'
import { day } from '../forms/rules.ts'
import type { Fault } from '../forms/validate.ts'
import type { Words } from '../words.ts'

export const identityTypes = [
  option('passport', 'Passport', 'Passeport'),
  option('driver-licence', 'Driver’s licence', 'Permis de conduire'),
  option('permanent-resident-card', 'Permanent resident card', 'Carte de résident permanent'),
  option('citizenship-card', 'Canadian citizenship card', 'Carte de citoyenneté canadienne'),
  option(
    'provincial-photo-card',
    'Provincial or territorial photo card',
    'Carte-photo provinciale ou territoriale',
  ),
]

/** Both pieces are asked for in the same words; the two differ in their step. */
export const identitySection = (id: string, title: Words): Section => ({
  id,
  title,
  groups: [
    {
      legend: { en: 'What stands on it', fr: 'Ce qui y figure' },
      intro: {
        en: 'Invent one: never enter the number of a real document here.',
        fr: 'Inventez-en une : n’entrez jamais ici le numéro d’un vrai document.',
      },
      fields: [
        {
          name: 'id.type',
          kind: 'select',
          label: { en: 'Type of identification', fr: 'Type de pièce d’identité' },
          required: true,
          options: identityTypes,
        },
        field('id.number', 'Number', 'Numéro', {
          limit: 30,
          short: true,
          required: true,
          rule: letterOrDigit,
        }),
        {
          name: 'id.country',
          kind: 'select',
          label: { en: 'Country or territory that issued it', fr: 'Pays ou territoire de délivrance' },
          required: true,
          options: countries,
          when: { field: 'id.type', is: ['passport'] },
        },
        {
          name: 'id.province',
          kind: 'select',
          label: { en: 'Province or territory that issued it', fr: 'Province ou territoire de délivrance' },
          required: true,
          options: provinces,
          when: { field: 'id.type', is: ['driver-licence', 'provincial-photo-card'] },
        },
        {
          name: 'id.expiresOn',
          kind: 'date',
          label: { en: 'Expiry date', fr: 'Date d’expiration' },
          required: (answers) => !mayLastForever(answers),
          limit: 10,
          hint: {
            en: 'Only a citizenship card may have none: leave it blank then.',
            fr: 'Seule une carte de citoyenneté peut ne pas en avoir : laissez alors la case vide.',
          },
          rule: (value, answers, today) =>
            day(value, answers, today) ?? (value < today ? expired : undefined),
        },
      ],
    },
  ],
})

const mayLastForever = (answers: Answers) => answers['id.type'] === 'citizenship-card'

function letterOrDigit(value: string): Words | undefined {
  return /[\p{L}\p{N}]/u.test(value)
    ? undefined
    : { en: 'Enter the number that stands on it.', fr: 'Entrez le numéro qui y figure.' }
}

const expired: Words = {
  en: 'This piece of identification has expired, so it cannot be accepted. Use another one.',
  fr: 'Cette pièce d’identité est expirée et ne peut être acceptée. Utilisez-en une autre.',
}

/** Why this piece cannot stand beside the other: two different types are asked for, and no number twice. */
export function sameness(piece: Answers, other: Answers): Fault[] {
  const faults: Fault[] = []
  if (piece['id.type'] && piece['id.type'] === other['id.type'])
    faults.push({ field: 'id.type', words: sameType })
  if (piece['id.number'] && other['id.number'] && bare(piece['id.number']) === bare(other['id.number']))
    faults.push({ field: 'id.number', words: sameNumber })
  return faults
}

const bare = (number: string) =>
  number
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

const sameType: Words = {
  en: 'Your other piece of identification is of this type too. Two different types are needed: choose another.',
  fr: 'Votre autre pièce d’identité est aussi de ce type. Il en faut de deux types différents : choisissez-en un autre.',
}
const sameNumber: Words = {
  en: 'Your other piece of identification has this number too. Check which of the two is wrong.',
  fr: 'Votre autre pièce d’identité porte aussi ce numéro. Vérifiez lequel des deux est erroné.',
}
export const samePicture: Words = {
  en: 'This is the picture of your other piece of identification, so it was not kept. Choose the picture of this one.',
  fr: 'Cette image est celle de votre autre pièce d’identité : elle n’a pas été conservée. Choisissez l’image de celle-ci.',
}
