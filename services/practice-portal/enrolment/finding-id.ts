/** Where a representative finds the Representative ID. */
import type { Words } from '../words.ts'

export const findingIt: readonly Words[] = [
  {
    en: 'Sign in to your own account of the Authorized Paid Representatives Portal, outside this practice portal.',
    fr: 'Ouvrez une session dans votre propre compte du Portail des représentants autorisés rémunérés, hors de ce portail d’exercice.',
  },
  {
    en: 'Open the page with your account’s information. Your Representative ID stands there with your name and your membership.',
    fr: 'Ouvrez la page qui présente les renseignements de votre compte. Votre ID du représentant y figure avec votre nom et votre adhésion.',
  },
  {
    en: 'If you do not find it, write to support.',
    fr: 'Si vous ne le trouvez pas, écrivez au soutien.',
  },
  {
    en: 'Here, do not use your real one: invent one.',
    fr: 'Ici, n’utilisez pas le vôtre : inventez-en un.',
  },
]
