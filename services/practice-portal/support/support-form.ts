/** The contact form as questions: what it is about, and how to answer. */
import { field } from '../forms/address.ts'
import { option } from '../forms/choices.ts'
import type { Section } from '../forms/form.ts'

export const supportTopics = [
  option('party-id', 'My GCMS Party ID', 'Mon identificateur de partie du SMGC'),
  option('conversion-code', 'My conversion code did not come', 'Mon code de conversion n’est pas arrivé'),
  option('representative-id', 'My Representative ID', 'Mon ID de représentant'),
  option('enrolment', 'My enrolment', 'Mon inscription'),
  option('application', 'An application', 'Une demande'),
  option('technical', 'A technical problem', 'Un problème technique'),
]

export const supportSection: Section = {
  id: 'support',
  title: { en: 'Contact support', fr: 'Communiquer avec le soutien' },
  groups: [
    {
      legend: { en: 'Your message', fr: 'Votre message' },
      fields: [
        {
          name: 'topic',
          kind: 'select',
          label: { en: 'What is it about?', fr: 'De quoi s’agit-il?' },
          required: true,
          options: supportTopics,
        },
        field('name', 'Your name', 'Votre nom', { required: true, autocomplete: 'name' }),
        {
          name: 'email',
          kind: 'email',
          label: { en: 'Your e-mail address', fr: 'Votre adresse électronique' },
          hint: {
            en: 'The answer is sent here. If it is about an account, give the address of that account.',
            fr: 'La réponse est envoyée ici. S’il s’agit d’un compte, donnez l’adresse de ce compte.',
          },
          required: true,
          autocomplete: 'email',
        },
        field('reference', 'Application number, if there is one', 'Numéro de demande, s’il y en a un', {
          limit: 20,
          short: true,
        }),
        field('message', 'Message', 'Message', { kind: 'textarea', limit: 2000, required: true }),
      ],
    },
  ],
}
