/** How late conversion codes arrive, as a question to the officer. */
import { field } from '../forms/address.ts'
import type { Section } from '../forms/form.ts'
import { mostMinutesLate } from './late-codes.ts'

export const lateSection: Section = {
  id: 'late',
  title: { en: 'Late codes', fr: 'Codes en retard' },
  groups: [
    {
      legend: { en: 'Have the next codes arrive late', fr: 'Faire arriver les prochains codes en retard' },
      fields: [
        field('minutes', 'Minutes late', 'Minutes de retard', {
          limit: 3,
          short: true,
          required: true,
          hint: {
            en: `From 0 (at once) to ${mostMinutesLate}. For practising what to do when a code does not come.`,
            fr: `De 0 (immédiatement) à ${mostMinutesLate}. Pour s’exercer à l’absence d’un code.`,
          },
          rule: (value) =>
            /^\d{1,3}$/.test(value) && Number(value) <= mostMinutesLate
              ? undefined
              : {
                  en: `Enter a number of minutes from 0 to ${mostMinutesLate}.`,
                  fr: `Entrez un nombre de minutes de 0 à ${mostMinutesLate}.`,
                },
        }),
      ],
    },
  ],
}
