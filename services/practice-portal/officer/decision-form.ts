/** What an officer enters to refuse an enrolment or to ask for more. */
import { type FormStep, formSteps, type StepId } from '../enrolment/steps.ts'
import type { Answers, Field, Section } from '../forms/form.ts'
import type { Fault } from '../forms/validate.ts'

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
        en: 'Tick one step at least. The person can change those you tick, and no others.',
        fr: 'Cochez au moins une étape. La personne peut modifier celles que vous cochez, et aucune autre.',
      },
      fields: [
        ...formSteps.map((step): Field => ({ name: boxOf(step), kind: 'checkbox', label: step.title })),
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

/** Said at the first of the boxes; none of them alone is required. */
export const noStepAsked = (answers: Answers): Fault[] => {
  const [first] = formSteps
  if (!first || askedIn(answers).length > 0) return []
  return [
    {
      field: boxOf(first),
      words: {
        en: 'Tick the step that the person is to change.',
        fr: 'Cochez l’étape que la personne doit modifier.',
      },
    },
  ]
}
