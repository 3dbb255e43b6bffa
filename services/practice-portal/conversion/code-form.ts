/** The conversion code as a question, and what is said of one that was not right. */
import type { CodeOutcome } from '../codes/codes.ts'
import { field } from '../forms/address.ts'
import type { Section } from '../forms/form.ts'
import type { Words } from '../words.ts'

export const codeSection: Section = {
  id: 'code',
  title: { en: 'Enter your conversion code', fr: 'Entrez votre code de conversion' },
  groups: [
    {
      legend: { en: 'Conversion code', fr: 'Code de conversion' },
      fields: [
        field('code', 'Conversion code', 'Code de conversion', {
          limit: 20,
          short: true,
          required: true,
          autocomplete: 'one-time-code',
          hint: { en: 'Six digits, from the e-mail.', fr: 'Six chiffres, dans le courriel.' },
          rule: (value) =>
            /^\d{6}$/.test(value.replace(/\s/g, ''))
              ? undefined
              : {
                  en: 'A conversion code has six digits. This was not counted as a try.',
                  fr: 'Un code de conversion compte six chiffres. Ceci n’a pas été compté comme une tentative.',
                },
        }),
      ],
    },
  ],
}

export const refusals: Record<Exclude<CodeOutcome, 'right'>, Words> = {
  wrong: {
    en: 'This is not the code that was sent last, so nothing was transferred. Check it, then enter it again; after five wrong codes it is no longer good.',
    fr: 'Ce n’est pas le dernier code envoyé : rien n’a été transféré. Vérifiez-le, puis entrez-le de nouveau; après cinq codes erronés, il n’est plus valable.',
  },
  expired: {
    en: 'This code is more than 15 minutes old, so nothing was transferred. You need another one; below is how to get it.',
    fr: 'Ce code date de plus de 15 minutes : rien n’a été transféré. Il vous en faut un autre; voyez ci-dessous comment l’obtenir.',
  },
  used: {
    en: 'This code was used before, so nothing was transferred. You need another one; below is how to get it.',
    fr: 'Ce code a déjà été utilisé : rien n’a été transféré. Il vous en faut un autre; voyez ci-dessous comment l’obtenir.',
  },
  locked: {
    en: 'Five wrong codes were entered, so the code is no longer good and nothing was transferred. You need another one; below is how to get it.',
    fr: 'Cinq codes erronés ont été entrés : le code n’est plus valable et rien n’a été transféré. Il vous en faut un autre; voyez ci-dessous comment l’obtenir.',
  },
  none: {
    en: 'No code has been sent yet. Below is how to get one.',
    fr: 'Aucun code n’a encore été envoyé. Voyez ci-dessous comment en obtenir un.',
  },
}
