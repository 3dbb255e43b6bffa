/** What the portal writes by e-mail to a person who enrols, in both languages. */
import { codeMinutes } from '../codes/codes.ts'
import type { Mail } from '../mail/queue.ts'
import type { Language, Words } from '../words.ts'

type Text = Pick<Mail, 'subject' | 'text'>

const codeSubject: Words = {
  en: 'Your confirmation code – practice portal',
  fr: 'Votre code de confirmation – portail d’exercice',
}
const accountSubject: Words = {
  en: 'Your enrolment – practice portal',
  fr: 'Votre inscription – portail d’exercice',
}
/** Of the e-mails that anyone can have sent to an address by typing it. */
export const confirmationSubjects: readonly string[] = [codeSubject, accountSubject].flatMap(({ en, fr }) => [
  en,
  fr,
])

export const codeMail = (language: Language, code: string): Text =>
  written(language, codeSubject, [
    {
      en: `Your confirmation code is ${code}`,
      fr: `Votre code de confirmation est ${code}`,
    },
    {
      en: `Enter it on the page that asked for it within ${codeMinutes} minutes. It is good once. We will never ask you for it by telephone or by e-mail.`,
      fr: `Entrez-le dans la page qui vous l’a demandé d’ici ${codeMinutes} minutes. Il ne sert qu’une fois. Nous ne vous le demanderons jamais par téléphone ni par courriel.`,
    },
    {
      en: 'If you did not ask for it, someone typed your address by mistake: you need not do anything.',
      fr: 'Si vous ne l’avez pas demandé, quelqu’un a entré votre adresse par erreur : vous n’avez rien à faire.',
    },
  ])

export const accountExistsMail = (language: Language, publicUrl: string): Text =>
  written(language, accountSubject, [
    {
      en: 'Someone, perhaps you, began an enrolment with this e-mail address. It has an account already, so no code was sent and no second account can be opened.',
      fr: 'Quelqu’un, peut-être vous, a commencé une inscription avec cette adresse électronique. Elle a déjà un compte : aucun code n’a été envoyé et aucun deuxième compte ne peut être ouvert.',
    },
    {
      en: `If it was you, sign in with the password you chose then: ${publicUrl}/sign-in`,
      fr: `Si c’était vous, ouvrez une session avec le mot de passe choisi à l’époque : ${publicUrl}/sign-in`,
    },
    {
      en: 'If it was not you, you need not do anything.',
      fr: 'Si ce n’était pas vous, vous n’avez rien à faire.',
    },
  ])

export const handedInMail = (language: Language, publicUrl: string): Text =>
  written(
    language,
    {
      en: 'Your enrolment was handed in – practice portal',
      fr: 'Votre inscription a été remise – portail d’exercice',
    },
    [
      {
        en: 'We have received your enrolment. An officer reviews it and checks your two pieces of identification. We write to you once that is done, or if something more is needed.',
        fr: 'Nous avons reçu votre inscription. Un agent l’examine et vérifie vos deux pièces d’identité. Nous vous écrirons une fois l’examen terminé ou s’il manque quelque chose.',
      },
      statusLine(publicUrl),
    ],
  )

export const moreAskedMail = (
  language: Language,
  publicUrl: string,
  asked: readonly Words[],
  message: string,
): Text =>
  written(
    language,
    {
      en: 'More is needed for your enrolment – practice portal',
      fr: 'Renseignements demandés pour votre inscription – portail d’exercice',
    },
    [
      {
        en: 'The officer who reviews your enrolment needs something more before deciding:',
        fr: 'L’agent qui examine votre inscription a besoin d’autre chose avant de rendre sa décision :',
      },
      { en: message, fr: message },
      {
        en: `You can change this and hand your enrolment in again: ${asked.map((title) => title.en).join(', ')}.`,
        fr: `Vous pouvez modifier ceci, puis remettre votre inscription : ${asked.map((title) => title.fr).join(', ')}.`,
      },
      {
        en: `Sign in to do so: ${publicUrl}/sign-in`,
        fr: `Ouvrez une session pour le faire : ${publicUrl}/sign-in`,
      },
    ],
  )

export const approvedMail = (language: Language, publicUrl: string): Text =>
  written(
    language,
    {
      en: 'Your enrolment was approved – practice portal',
      fr: 'Votre inscription a été approuvée – portail d’exercice',
    },
    [
      {
        en: 'Your representative account is open. Your contact information fills the representative’s block of each application you start.',
        fr: 'Votre compte de représentant est ouvert. Vos coordonnées remplissent le bloc du représentant de chaque demande que vous commencez.',
      },
      {
        en: `Sign in with your e-mail address and password: ${publicUrl}/sign-in`,
        fr: `Ouvrez une session avec votre adresse électronique et votre mot de passe : ${publicUrl}/sign-in`,
      },
    ],
  )

export const refusedMail = (language: Language, publicUrl: string, reason: string): Text =>
  written(
    language,
    {
      en: 'Your enrolment was refused – practice portal',
      fr: 'Votre inscription a été refusée – portail d’exercice',
    },
    [
      {
        en: 'An officer reviewed your enrolment and refused it, for this reason:',
        fr: 'Un agent a examiné votre inscription et l’a refusée pour la raison suivante :',
      },
      { en: reason, fr: reason },
      {
        en: `What you entered is kept. You can correct it and enrol again: ${publicUrl}/sign-in`,
        fr: `Ce que vous avez entré est conservé. Vous pouvez le corriger et vous inscrire de nouveau : ${publicUrl}/sign-in`,
      },
    ],
  )

const statusLine = (publicUrl: string): Words => ({
  en: `To see where it stands, sign in with your e-mail address and password: ${publicUrl}/sign-in`,
  fr: `Pour savoir où elle en est, ouvrez une session avec votre adresse électronique et votre mot de passe : ${publicUrl}/sign-in`,
})

const closing: Words = {
  en: 'This e-mail comes from a practice portal. It belongs to no government.',
  fr: 'Ce courriel provient d’un portail d’exercice. Il n’appartient à aucun gouvernement.',
}

function written(language: Language, subject: Words, paragraphs: readonly Words[]): Text {
  const text = [...paragraphs, closing].map((paragraph) => paragraph[language]).join('\n\n')
  return { subject: subject[language], text }
}
