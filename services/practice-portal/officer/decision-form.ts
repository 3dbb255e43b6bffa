/** What an officer enters to refuse an enrolment or to ask for more. */
import { type FormStep, formSteps, type StepId } from '../enrolment/steps.ts'
import type { Answers, Section } from '../forms/form.ts'

const longest = 2_000

export const refusalSection: Section = {
  id: 'refuse',
  title: { en: 'Refuse', fr: 'Refuser' },
  groups: [
    {
      legend: { en: 'Refuse', fr: 'Refuser' },
      fields: [
        {
          name: 'reason',
          kind: 'textarea',
          label: { en: 'Reason, as the person will read it', fr: 'Motif, tel que la personne le lira' },
          required: true,
          limit: longest,
        },
      ],
    },
  ],
}

const boxOf = (step: FormStep) => `ask-${step.id}`

export const moreSection: Section = {
  id: 'more',
  title: { en: 'Ask for more', fr: 'Demander autre chose' },
  groups: [
    {
      legend: { en: 'Ask for more', fr: 'Demander autre chose' },
      intro: {
        en: 'The person can change the steps you tick, and no others.',
        fr: 'La personne peut modifier les étapes que vous cochez, et aucune autre.',
      },
      fields: [
        ...formSteps.map((step, index) => ({
          name: boxOf(step),
          kind: 'checkbox' as const,
          label: step.title,
          // One at least: said at the first of them.
          required: (answers: Answers) => index === 0 && askedIn(answers).length === 0,
        })),
        {
          name: 'message',
          kind: 'textarea',
          label: {
            en: 'What is needed, as the person will read it',
            fr: 'Ce qu’il faut, tel que la personne le lira',
          },
          required: true,
          limit: longest,
        },
      ],
    },
  ],
}

export const askedIn = (answers: Answers): StepId[] =>
  formSteps.filter((step) => answers[boxOf(step)] === 'yes').map((step) => step.id)
