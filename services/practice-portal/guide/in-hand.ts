/** What a person needs before enrolling: said on the enrolment's first page and in the guide. */
import type { Words } from '../words.ts'

export const inHand: readonly { name: Words; more: Words }[] = [
  {
    name: { en: 'Your Representative ID.', fr: 'Votre ID du représentant.' },
    more: {
      en: 'You find it in your account of the Authorized Paid Representatives Portal.',
      fr: 'Vous le trouvez dans votre compte du Portail des représentants autorisés rémunérés.',
    },
  },
  {
    name: {
      en: 'Two different pieces of government-issued identification with your picture.',
      fr: 'Deux pièces d’identité différentes avec photo, délivrées par un gouvernement.',
    },
    more: {
      en: 'A passport, a driver’s licence, a permanent resident card, a citizenship card, or a provincial photo card; not expired, with a picture of each as a JPEG or PNG file of at most 4 MB. Here, use invented ones.',
      fr: 'Un passeport, un permis de conduire, une carte de résident permanent, une carte de citoyenneté ou une carte-photo provinciale; non expirées, avec une image de chacune en fichier JPEG ou PNG d’au plus 4 Mo. Ici, utilisez-en d’inventées.',
    },
  },
  {
    name: { en: 'Access to your e-mail.', fr: 'L’accès à votre courriel.' },
    more: {
      en: 'A confirmation code is sent to you, and you cannot go on without it.',
      fr: 'Un code de confirmation vous est envoyé, et vous ne pouvez pas continuer sans lui.',
    },
  },
  {
    name: {
      en: 'Your membership number and your contact information.',
      fr: 'Votre numéro de membre et vos coordonnées.',
    },
    more: {
      en: 'As your regulator’s register has them.',
      fr: 'Tels qu’ils figurent au registre de votre organisme de réglementation.',
    },
  },
]
