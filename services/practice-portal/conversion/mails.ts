/** What the portal writes by e-mail about a conversion, in both languages. */
import { codeMinutes } from '../codes/codes.ts'
import type { Mail } from '../mail/queue.ts'
import { counted, type Language, type Words } from '../words.ts'

type Text = Pick<Mail, 'subject' | 'text'>

export const codeMail = (language: Language, code: string, publicUrl: string): Text =>
  written(
    language,
    { en: 'Your conversion code – practice portal', fr: 'Votre code de conversion – portail d’exercice' },
    [
      { en: `Your conversion code is ${code}`, fr: `Votre code de conversion est ${code}` },
      {
        en: `Your client account is closed, and its applications have not been transferred yet. Enter this code within ${codeMinutes} minutes of this e-mail to transfer them to your representative account: ${publicUrl}/convert`,
        fr: `Votre compte de client est fermé, et ses demandes n’ont pas encore été transférées. Entrez ce code dans les ${codeMinutes} minutes suivant ce courriel pour les transférer à votre compte de représentant : ${publicUrl}/convert`,
      },
      {
        en: 'A code is good once, and a newer one takes the place of an older one. We will never ask you for it by telephone or by e-mail.',
        fr: 'Un code ne sert qu’une fois, et un nouveau remplace l’ancien. Nous ne vous le demanderons jamais par téléphone ni par courriel.',
      },
    ],
  )

export const convertedMail = (language: Language, count: number, publicUrl: string): Text =>
  written(
    language,
    {
      en: 'Your client account was converted – practice portal',
      fr: 'Votre compte de client a été converti – portail d’exercice',
    },
    [
      counted(
        count,
        {
          en: 'Your client account was converted into a representative account, and its {count} application was transferred to it.',
          fr: 'Votre compte de client a été converti en compte de représentant, et sa demande ({count}) y a été transférée.',
        },
        {
          en: 'Your client account was converted into a representative account, and its {count} applications were transferred to it.',
          fr: 'Votre compte de client a été converti en compte de représentant, et ses {count} demandes y ont été transférées.',
        },
      ),
      {
        en: `Compare the list with the one you were shown before: ${publicUrl}/convert`,
        fr: `Comparez la liste avec celle qui vous a été présentée avant : ${publicUrl}/convert`,
      },
      {
        en: 'An officer now reviews what you entered about yourself. Meanwhile you can work on your applications.',
        fr: 'Un agent examine maintenant ce que vous avez entré à votre sujet. Entre-temps, vous pouvez travailler à vos demandes.',
      },
    ],
  )

const closing: Words = {
  en: 'This e-mail comes from a practice portal. It belongs to no government.',
  fr: 'Ce courriel provient d’un portail d’exercice. Il n’appartient à aucun gouvernement.',
}

function written(language: Language, subject: Words, paragraphs: readonly Words[]): Text {
  const text = [...paragraphs, closing].map((paragraph) => paragraph[language]).join('\n\n')
  return { subject: subject[language], text }
}
