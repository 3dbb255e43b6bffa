/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
/** Pages for what went wrong: what happened, what became of one's work, and what to do. */
import type { ProblemCode, ProblemError } from '@repdesk/shared/problem'
import { problems } from '@repdesk/shared/problem'
import type { Words } from '../words.ts'
import { type PortalContext, sayOf } from './context.ts'
import { homeOf, showPage } from './layout.tsx'

type Trouble = { title: Words; sentence: Words }

const troubles: Partial<Record<ProblemCode, Trouble>> = {
  'not-found': {
    title: { en: 'Page not found', fr: 'Page introuvable' },
    sentence: {
      en: 'There is no page here for your account. Check the address, or go back to your applications.',
      fr: 'Il n’y a aucune page ici pour votre compte. Vérifiez l’adresse ou retournez à vos demandes.',
    },
  },
  'host-refused': {
    title: { en: 'Wrong address', fr: 'Mauvaise adresse' },
    sentence: {
      en: 'The practice portal does not answer at this address. Open it at the address that was printed when it started.',
      fr: 'Le portail d’exercice ne répond pas à cette adresse. Ouvrez-le à l’adresse affichée à son démarrage.',
    },
  },
  'body-too-large': {
    title: { en: 'Too much text', fr: 'Texte trop long' },
    sentence: {
      en: 'What was sent is larger than 256 kilobytes, so nothing was saved and nothing was changed. Go back, shorten it, and save again.',
      fr: 'L’envoi dépasse 256 kilo-octets : rien n’a été enregistré ni modifié. Revenez en arrière, raccourcissez-le, puis enregistrez de nouveau.',
    },
  },
  'file-too-large': {
    title: { en: 'File too large', fr: 'Fichier trop volumineux' },
    sentence: {
      en: 'The file is larger than 4 MB, so it was not kept; nothing else was changed. Go back and choose a smaller one.',
      fr: 'Le fichier dépasse 4 Mo : il n’a pas été conservé, et rien d’autre n’a été modifié. Revenez en arrière et choisissez-en un plus petit.',
    },
  },
  'unsupported-media-type': {
    title: { en: 'Not a form', fr: 'Pas un formulaire' },
    sentence: {
      en: 'What was sent is not a form of this portal, so nothing was changed. Use the form on the page.',
      fr: 'L’envoi n’est pas un formulaire de ce portail : rien n’a été modifié. Utilisez le formulaire de la page.',
    },
  },
  'origin-refused': {
    title: { en: 'Sent from elsewhere', fr: 'Envoyé d’ailleurs' },
    sentence: {
      en: 'This form was not sent from a page of this portal, so nothing was changed. Open the page here and send it again.',
      fr: 'Ce formulaire n’a pas été envoyé à partir d’une page de ce portail : rien n’a été modifié. Ouvrez la page ici et envoyez-le de nouveau.',
    },
  },
  'too-many-tries': {
    title: { en: 'Too many tries', fr: 'Trop de tentatives' },
    sentence: {
      en: 'This was tried too often in a short time, so nothing was done. Wait 15 minutes, then try again.',
      fr: 'Il y a eu trop de tentatives en peu de temps : rien n’a été fait. Attendez 15 minutes, puis réessayez.',
    },
  },
  'malformed-request': {
    title: { en: 'Not understood', fr: 'Demande illisible' },
    sentence: {
      en: 'What was sent could not be understood, so nothing was changed. Go back and try again.',
      fr: 'L’envoi est illisible : rien n’a été modifié. Revenez en arrière et réessayez.',
    },
  },
  unavailable: {
    title: { en: 'Not ready', fr: 'Pas prêt' },
    sentence: {
      en: 'The portal’s database does not answer just now, and nothing was changed. Go back and try again in a moment.',
      fr: 'La base de données du portail ne répond pas pour l’instant et rien n’a été modifié. Revenez en arrière et réessayez dans un instant.',
    },
  },
  'storage-full': {
    title: { en: 'The disk is full', fr: 'Le disque est plein' },
    sentence: {
      en: 'There is no space left to save, and nothing was changed. Free some space, then save again.',
      fr: 'Il n’y a plus d’espace pour enregistrer et rien n’a été modifié. Libérez de l’espace, puis enregistrez de nouveau.',
    },
  },
}

const unexpected: Trouble = {
  title: { en: 'Something went wrong', fr: 'Une erreur est survenue' },
  sentence: {
    en: 'Something went wrong on our side. What was saved before is still there; go back and try again.',
    fr: 'Une erreur est survenue de notre côté. Ce qui était enregistré l’est toujours; revenez en arrière et réessayez.',
  },
}

export function showTrouble(c: PortalContext, problem: ProblemError) {
  const say = sayOf(c)
  const { title, sentence } = troubles[problem.code] ?? unexpected
  const viewer = c.get('viewer')
  const children = (
    <>
      <h1>{say(title)}</h1>
      <p class="lead">{say(sentence)}</p>
      {problem.code === 'internal' && (
        <p>
          {say({ en: 'Number of this event: ', fr: 'Numéro de cet incident : ' })}
          <code>{c.get('requestId')}</code>
        </p>
      )}
      {problem.code === 'file-too-large' ? (
        <p>
          <a href={c.req.path.replace(/\/files$/, '')}>
            {say({ en: 'Go back and choose another file', fr: 'Revenir et choisir un autre fichier' })}
          </a>
        </p>
      ) : (
        problem.code !== 'host-refused' && (
          <p>
            <a href={homeOf(viewer)}>
              {say(
                viewer
                  ? { en: 'Go to the first page', fr: 'Aller à la première page' }
                  : { en: 'Go to the sign-in page', fr: 'Aller à la page d’ouverture de session' },
              )}
            </a>
          </p>
        )
      )}
    </>
  )
  const status = problem.code in troubles ? problems[problem.code][0] : 500
  return showPage(c, { title, children }, status as Parameters<typeof showPage>[2])
}
