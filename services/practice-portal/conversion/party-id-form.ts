/** The GCMS Party ID of the client account, as a question: optional, and never a reason to stop anyone. */
import { field } from '../forms/address.ts'
import type { Section } from '../forms/form.ts'

export const partyIdSection: Section = {
  id: 'party-id',
  title: { en: 'GCMS Party ID', fr: 'ID de partie du SMGC' },
  groups: [
    {
      legend: { en: 'Your GCMS Party ID, if you have it', fr: 'Votre ID de partie du SMGC, si vous l’avez' },
      fields: [
        field('partyId', 'GCMS Party ID', 'ID de partie du SMGC', {
          limit: 20,
          short: true,
          hint: {
            en: 'Digits only, usually 6 to 12 of them. Leave it blank if you do not have it.',
            fr: 'Des chiffres seulement, habituellement de 6 à 12. Laissez vide si vous ne l’avez pas.',
          },
          rule: (value) =>
            /^\d[\d\s-]*$/.test(value)
              ? undefined
              : {
                  en: 'A GCMS Party ID has digits only. Check it, or leave it blank.',
                  fr: 'Un ID de partie du SMGC ne contient que des chiffres. Vérifiez-le ou laissez vide.',
                },
        }),
      ],
    },
  ],
}

/** Whether it is that of the account; spaces and dashes do not matter. */
export const isPartyIdOf = (account: { partyId: string }, typed: string): boolean =>
  account.partyId !== '' && account.partyId === typed.replace(/\D/g, '')
