/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
/** What a conversion is, in plain words and in order. */
import { type Say, type Words, withValues } from '../words.ts'
import { applicationCount } from './application-list.tsx'
import type { MovedApplication } from './store.ts'

/** The whole of it before any of it. */
export function Explained({ applications, say }: { applications: MovedApplication[]; say: Say }) {
  const count = say(applicationCount(applications.length))
  const sentences: Words[] = [
    {
      en: 'You enter what an enrolment asks: your Representative ID, your membership, your contact information and two pieces of identification. Nothing changes meanwhile.',
      fr: 'Vous entrez ce que demande une inscription : votre ID du représentant, votre adhésion, vos coordonnées et deux pièces d’identité. Entre-temps, rien ne change.',
    },
    {
      en: 'You start the conversion. From then on the client account is closed: you lose it, and it can never be used again.',
      fr: 'Vous commencez la conversion. À partir de ce moment, le compte de client est fermé : vous le perdez, et il ne pourra plus jamais être utilisé.',
    },
    {
      en: 'A conversion code is sent to you by e-mail. If it has not come within 30 minutes, you can contact us.',
      fr: 'Un code de conversion vous est envoyé par courriel. S’il n’est pas arrivé d’ici 30 minutes, vous pourrez communiquer avec nous.',
    },
    withValues(
      {
        en: 'You enter the code, and everything is transferred at once: {count}, with their letters. Then you check the list.',
        fr: 'Vous entrez le code, et tout est transféré d’un coup : {count}, avec les lettres. Vous vérifiez ensuite la liste.',
      },
      { count },
    ),
    {
      en: 'An officer reviews what you entered. You can work in the representative account meanwhile.',
      fr: 'Un agent examine ce que vous avez entré. Entre-temps, vous pouvez travailler dans le compte de représentant.',
    },
  ]
  return (
    <>
      <h2>{say({ en: 'What will happen', fr: 'Ce qui va se passer' })}</h2>
      <ol class="lead">
        {sentences.map((sentence) => (
          <li>{say(sentence)}</li>
        ))}
      </ol>
    </>
  )
}
