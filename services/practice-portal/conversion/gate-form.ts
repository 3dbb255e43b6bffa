/** The gate that a conversion starts at, as questions: nothing on it is ever filled in for the person. */
import { field } from '../forms/address.ts'
import type { Section } from '../forms/form.ts'

/** What is typed to start: either language's word, since the person may have changed the language on the way. */
const gateWords = { en: 'CONVERT', fr: 'CONVERTIR' }

export const gateSection: Section = {
  id: 'gate',
  title: { en: 'Close the client account', fr: 'Fermer le compte de client' },
  groups: [
    {
      legend: { en: 'Confirm it yourself', fr: 'Confirmez-le vous-même' },
      fields: [
        field(
          'gate.word',
          `Type ${gateWords.en} to start the conversion`,
          `Tapez ${gateWords.fr} pour commencer la conversion`,
          {
            limit: 20,
            short: true,
            required: true,
            rule: (value) =>
              Object.values(gateWords).includes(value.trim().toUpperCase())
                ? undefined
                : {
                    en: `Type the word ${gateWords.en}, with nothing before or after it.`,
                    fr: `Tapez le mot ${gateWords.fr}, sans rien avant ni après.`,
                  },
          },
        ),
        {
          name: 'gate.closes',
          kind: 'checkbox',
          label: {
            en: 'I understand that my client account will be closed now, and that it cannot be opened again',
            fr: 'Je comprends que mon compte de client sera fermé maintenant et qu’il ne pourra pas être rouvert',
          },
          required: true,
        },
      ],
    },
  ],
}
