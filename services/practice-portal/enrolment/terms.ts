/** The terms that an enrolment begins with. A change of a sentence is a new version. */
import type { Words } from '../words.ts'

/** The day these terms hold from. */
export const termsVersion = '2026-06-01'

export const termsParagraphs: readonly { heading: Words; sentences: readonly Words[] }[] = [
  {
    heading: { en: 'What this portal is', fr: 'Ce qu’est ce portail' },
    sentences: [
      {
        en: 'This is a practice portal. It belongs to no government, nothing entered here is sent to one, and an account here opens no real portal.',
        fr: 'Ceci est un portail d’exercice. Il n’appartient à aucun gouvernement, rien de ce qui y est entré n’est transmis à un gouvernement, et un compte ouvert ici ne donne accès à aucun vrai portail.',
      },
      {
        en: 'Enter invented people, numbers and pictures only.',
        fr: 'N’entrez que des personnes, des numéros et des images inventés.',
      },
    ],
  },
  {
    heading: { en: 'What you agree to', fr: 'Ce à quoi vous consentez' },
    sentences: [
      {
        en: 'You act for yourself: you enrol nobody else, and you share your password with nobody.',
        fr: 'Vous agissez en votre propre nom : vous n’inscrivez personne d’autre et ne communiquez votre mot de passe à personne.',
      },
      {
        en: 'You act only for applicants who have appointed you, and you keep what you read about them to yourself.',
        fr: 'Vous n’agissez que pour des demandeurs qui vous ont désigné, et vous gardez pour vous ce que vous lisez à leur sujet.',
      },
      {
        en: 'What you enter is complete and correct, as it would have to be in a real enrolment.',
        fr: 'Ce que vous entrez est complet et exact, comme cela devrait l’être dans une vraie inscription.',
      },
    ],
  },
  {
    heading: { en: 'What is kept', fr: 'Ce qui est conservé' },
    sentences: [
      {
        en: 'What you enter and the pictures you add are kept in this portal’s own database. Only you and the officers who review your enrolment see them.',
        fr: 'Ce que vous entrez et les images que vous ajoutez sont conservés dans la base de données de ce portail. Vous et les agents qui examinent votre inscription êtes les seuls à les voir.',
      },
      {
        en: 'An enrolment whose e-mail address was not confirmed within a day is forgotten.',
        fr: 'Une inscription dont l’adresse électronique n’a pas été confirmée en un jour est oubliée.',
      },
    ],
  },
]
