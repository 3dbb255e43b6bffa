/** The test-card form as questions; RepDesk never touches fields that complete as a card's. */
import { field } from '../forms/address.ts'
import type { Answers, Rule, Section } from '../forms/form.ts'
import type { Words } from '../words.ts'
import { holdsCardNumber, testCardOf } from './test-cards.ts'

export const looksReal: Words = {
  en: 'This looks like a real card: never type one here. It was not kept. Use one of the test cards listed above.',
  fr: 'Ceci ressemble à une vraie carte : n’en entrez jamais ici. Elle n’a pas été conservée. Utilisez une des cartes d’essai de la liste ci-dessus.',
}

const unlessReal =
  (rule: Rule): Rule =>
  (value, answers, today) =>
    holdsCardNumber(value) ? looksReal : rule(value, answers, today)

const inFuture: Rule = (value, _, today) => {
  const [, month = '', year = ''] = value.match(/^(0[1-9]|1[0-2])\s*\/\s*(?:20)?(\d{2})$/) ?? []
  if (!month)
    return {
      en: 'Enter the month and the year, such as 08/31.',
      fr: 'Entrez le mois et l’année, par exemple 08/31.',
    }
  return `20${year}-${month}` >= today.slice(0, 7)
    ? undefined
    : {
        en: 'This card has expired. Enter a month that is not over.',
        fr: 'Cette carte est expirée. Entrez un mois qui n’est pas terminé.',
      }
}

export const cardSection: Section = {
  id: 'pay',
  title: { en: 'Payment', fr: 'Paiement' },
  groups: [
    {
      legend: { en: 'Test card', fr: 'Carte d’essai' },
      fields: [
        field('card.number', 'Card number', 'Numéro de la carte', {
          kind: 'tel',
          limit: 40,
          required: true,
          autocomplete: 'cc-number',
          rule: unlessReal((value) =>
            testCardOf(value)
              ? undefined
              : {
                  en: 'This is none of the test cards. Enter a number of the list above.',
                  fr: 'Ce n’est pas une des cartes d’essai. Entrez un numéro de la liste ci-dessus.',
                },
          ),
        }),
        field('card.expiry', 'Expiry date (month/year)', 'Date d’expiration (mois/année)', {
          limit: 9,
          short: true,
          required: true,
          autocomplete: 'cc-exp',
          hint: {
            en: 'Any month that is not over, such as 08/31.',
            fr: 'Un mois qui n’est pas terminé, par exemple 08/31.',
          },
          rule: unlessReal(inFuture),
        }),
        field('card.code', 'Security code', 'Code de sécurité', {
          kind: 'tel',
          limit: 4,
          short: true,
          required: true,
          autocomplete: 'cc-csc',
          hint: { en: 'Any three or four digits.', fr: 'Trois ou quatre chiffres, au choix.' },
          rule: unlessReal((value) =>
            /^\d{3,4}$/.test(value)
              ? undefined
              : { en: 'Enter three or four digits.', fr: 'Entrez trois ou quatre chiffres.' },
          ),
        }),
        field('card.name', 'Name on the card', 'Nom figurant sur la carte', {
          limit: 100,
          required: true,
          autocomplete: 'cc-name',
          rule: unlessReal(() => undefined),
        }),
      ],
    },
  ],
}

/** What may stand in the form when it is shown again: never a number or a code, and nothing that could be one. */
export const shownAgain = (typed: Answers): Answers =>
  Object.fromEntries(
    ['card.expiry', 'card.name'].flatMap((name) => {
      const value = typed[name] ?? ''
      return value.replace(/\D/g, '').length > 6 ? [] : [[name, value]]
    }),
  )
