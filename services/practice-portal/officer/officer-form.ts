/** The officer's form as questions: which application, which letter, in which language, how many days. */
import { applicantName } from '../applications/applicant.ts'
import { statusWords, typeWords } from '../applications/application-types.ts'
import { field } from '../forms/address.ts'
import { correspondenceLanguages } from '../forms/choices.ts'
import type { Section } from '../forms/form.ts'
import { letterKinds } from '../letters/kinds.ts'
import type { Language } from '../words.ts'
import type { Choice } from './store.ts'

export const officerSection = (choices: readonly Choice[]): Section => ({
  id: 'officer',
  title: { en: 'Send a letter', fr: 'Envoyer une lettre' },
  groups: [
    {
      legend: { en: 'Letter', fr: 'Lettre' },
      fields: [
        {
          name: 'application',
          kind: 'select',
          label: { en: 'Application', fr: 'Demande' },
          required: true,
          options: choices.map((choice) => ({
            value: choice.reference,
            words: { en: choiceLabel(choice, 'en'), fr: choiceLabel(choice, 'fr') },
          })),
        },
        {
          name: 'kind',
          kind: 'select',
          label: { en: 'Kind of letter', fr: 'Genre de lettre' },
          required: true,
          options: letterKinds.map((kind) => ({ value: kind.id, words: kind.name })),
        },
        {
          name: 'language',
          kind: 'select',
          label: { en: 'Language of the letter', fr: 'Langue de la lettre' },
          required: true,
          options: correspondenceLanguages,
        },
        field('days', 'Days to answer', 'Jours pour répondre', {
          limit: 3,
          short: true,
          hint: {
            en: 'Leave blank for what this kind of letter usually gives.',
            fr: 'Laissez vide pour le délai habituel de ce genre de lettre.',
          },
          rule: (value) =>
            /^[1-9]\d{0,2}$/.test(value)
              ? undefined
              : { en: 'Enter a number of days from 1 to 999.', fr: 'Entrez un nombre de jours de 1 à 999.' },
        }),
      ],
    },
  ],
})

const choiceLabel = (choice: Choice, language: Language) =>
  [
    choice.reference,
    applicantName(choice),
    typeWords(choice.type)[language],
    statusWords(choice.status)[language],
  ]
    .filter(Boolean)
    .join(' – ')
