/** What is asked of an applicant only because a fee depends on it. */
import { yesNo } from '../forms/choices.ts'
import type { Section } from '../forms/form.ts'
import { pastDay } from '../forms/rules.ts'

export const feeSection: Section = {
  id: 'fees',
  title: { en: 'Fees', fr: 'Frais' },
  groups: [
    {
      legend: { en: 'Applicant’s biometrics', fr: 'Données biométriques du demandeur' },
      intro: {
        en: 'Fingerprints and a photo are good for 10 years, and are not paid for again during that time.',
        fr: 'Les empreintes digitales et la photo sont valides 10 ans et ne se paient pas de nouveau durant cette période.',
      },
      fields: [
        {
          name: 'fees.hasBiometrics',
          kind: 'radio',
          label: {
            en: 'Has the applicant given fingerprints and a photo for an application to come to Canada in the last 10 years?',
            fr: 'Le demandeur a-t-il fourni ses empreintes digitales et une photo pour une demande en vue de venir au Canada au cours des 10 dernières années?',
          },
          required: true,
          options: yesNo,
        },
        {
          name: 'fees.biometricsOn',
          kind: 'date',
          label: { en: 'Day they were given', fr: 'Jour où il les a fournies' },
          required: true,
          rule: pastDay,
          when: { field: 'fees.hasBiometrics', is: ['yes'] },
        },
      ],
    },
  ],
}
