/** The e-mail address and the password of a new account: what is asked, and which passwords are refused. */
import type { Answers, Rule, Section } from '../forms/form.ts'
import type { Words } from '../words.ts'
import { commonPasswords } from './common-passwords.ts'

/** The shortest that is taken (NIST SP 800-63B, 3.1.1.2); 15 is what it recommends. */
export const leastCharacters = 8
const mostCharacters = 200

export const passwordRules: readonly Words[] = [
  {
    en: 'At least 8 characters. 15 or more are better: a few words that do not belong together, say.',
    fr: 'Au moins 8 caractères. 15 ou plus sont préférables : quelques mots sans lien entre eux, par exemple.',
  },
  {
    en: 'Any characters, spaces and accents included. No capital, digit or sign is required.',
    fr: 'Tous les caractères, y compris les espaces et les accents. Aucune majuscule, aucun chiffre ni aucun signe n’est exigé.',
  },
  {
    en: 'Not one of the passwords that are guessed first, and not your e-mail address.',
    fr: 'Ni l’un des mots de passe que l’on devine en premier, ni votre adresse électronique.',
  },
]

const password: Rule = (value, answers) => {
  if ([...value].length < leastCharacters)
    return {
      en: 'This password is shorter than 8 characters. Make it longer.',
      fr: 'Ce mot de passe compte moins de 8 caractères. Allongez-le.',
    }
  if (isEasilyGuessed(value, answers))
    return {
      en: 'This password is one of those that are guessed first. Choose another.',
      fr: 'Ce mot de passe est de ceux que l’on devine en premier. Choisissez-en un autre.',
    }
  return undefined
}

function isEasilyGuessed(value: string, answers: Answers): boolean {
  const plain = value.toLowerCase().normalize('NFKC')
  const email = (answers.email ?? '').trim().toLowerCase()
  return (
    commonPasswords.has(plain) ||
    commonPasswords.has(plain.replace(/[\s!.?*#$-]+$/, '')) ||
    /^(.{1,3})\1+$/su.test(plain) ||
    (email !== '' && (plain === email || plain === email.split('@')[0]))
  )
}

const twice: Rule = (value, answers) =>
  value === answers.password
    ? undefined
    : {
        en: 'The two passwords are not the same. Type both again.',
        fr: 'Les deux mots de passe ne sont pas identiques. Entrez-les de nouveau.',
      }

export const credentialsSection: Section = {
  id: 'account',
  title: { en: 'E-mail address and password', fr: 'Adresse électronique et mot de passe' },
  groups: [
    {
      legend: { en: 'How you will sign in', fr: 'Comment vous ouvrirez une session' },
      fields: [
        {
          name: 'email',
          kind: 'email',
          label: { en: 'E-mail address', fr: 'Adresse électronique' },
          hint: {
            en: 'You need access to it now: a code is sent to it. If you have a client account, enter its e-mail address to convert it.',
            fr: 'Vous devez y avoir accès maintenant : un code y est envoyé. Si vous avez un compte de client, entrez son adresse électronique pour le convertir.',
          },
          required: true,
          limit: 254,
          autocomplete: 'username',
        },
        {
          name: 'password',
          kind: 'password',
          label: { en: 'New password', fr: 'Nouveau mot de passe' },
          required: true,
          limit: mostCharacters,
          autocomplete: 'new-password',
          rule: password,
        },
        {
          name: 'passwordAgain',
          kind: 'password',
          label: { en: 'New password, once more', fr: 'Nouveau mot de passe, encore une fois' },
          required: true,
          limit: mostCharacters,
          autocomplete: 'new-password',
          rule: twice,
        },
      ],
    },
  ],
}

export const codeSection: Section = {
  id: 'code',
  title: { en: 'Confirmation code', fr: 'Code de confirmation' },
  groups: [
    {
      legend: { en: 'The code in the e-mail', fr: 'Le code reçu par courriel' },
      fields: [
        {
          name: 'code',
          kind: 'text',
          label: { en: 'Confirmation code', fr: 'Code de confirmation' },
          hint: { en: 'Six digits.', fr: 'Six chiffres.' },
          required: true,
          limit: 20,
          short: true,
          autocomplete: 'one-time-code',
        },
      ],
    },
  ],
}
