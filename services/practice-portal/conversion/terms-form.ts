/** The terms of use as a question, for a client who begins a conversion without having enrolled before. */
import type { Section } from '../forms/form.ts'

export const termsSection: Section = {
  id: 'terms',
  title: { en: 'Terms of use', fr: 'Conditions d’utilisation' },
  groups: [
    {
      legend: { en: 'Terms of use', fr: 'Conditions d’utilisation' },
      fields: [
        {
          name: 'terms',
          kind: 'checkbox',
          label: {
            en: 'I accept the terms of use for representatives',
            fr: 'J’accepte les conditions d’utilisation pour les représentants',
          },
          required: true,
        },
      ],
    },
  ],
}
