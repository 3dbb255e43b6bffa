/** The e-mail that says a letter waits in the account: as portals do, it names nobody and says nothing of it. */
import type { Mail } from '../mail/queue.ts'
import type { Language, Words } from '../words.ts'

const subject: Words = {
  en: 'You have a new message – practice portal',
  fr: 'Vous avez un nouveau message – portail d’exercice',
}
const paragraphs: readonly Words[] = [
  {
    en: 'There is a new message in your account. Sign in to read it: {address}',
    fr: 'Vous avez un nouveau message dans votre compte. Ouvrez une session pour le lire : {address}',
  },
  {
    en: 'This e-mail comes from a practice portal. It belongs to no government.',
    fr: 'Ce courriel provient d’un portail d’exercice. Il n’appartient à aucun gouvernement.',
  },
]

export const newMessageMail = (language: Language, publicUrl: string): Pick<Mail, 'subject' | 'text'> => ({
  subject: subject[language],
  text: paragraphs.map((words) => words[language].replace('{address}', publicUrl)).join('\n\n'),
})
