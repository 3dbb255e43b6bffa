/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
/** The picture of a piece of identification: added, looked at, replaced, taken away and put back. */
import { ProblemError } from '@repdesk/shared/problem'
import { type PortalContext, sayOf } from '../page/context.ts'
import { Notice, showPage } from '../page/layout.tsx'
import type { Parts } from '../page/parts.ts'
import { isFault, kindsOf, pictureTypes, readUpload } from '../uploads/read-upload.ts'
import { sendFile } from '../uploads/send-file.ts'
import { type ListedUpload, uploadOf, uploadsOf } from '../uploads/store.ts'
import { type Say, type Words, withValues } from '../words.ts'
import { keepPicture, putPictureBack, takePictureAway } from './change.ts'
import { changeableSteps } from './enrolment.ts'
import { identityTypes } from './identity-form.ts'
import { readProgress } from './progress.ts'
import { FoldedStepList, toEnrolment } from './step-list.tsx'
import { stepAfter, stepOf } from './step-page.tsx'
import { addressOf, type FormStep } from './steps.ts'
import { answersOfSteps, type Enrolment } from './store.ts'
import { withEnrolment } from './with-enrolment.ts'

const closed = '/enrol?because=closed'
const pictureAddress = (step: FormStep) => `${addressOf(step.id)}/picture`

export function addPicturePages(parts: Parts): void {
  const { app, database, now } = parts
  const { db } = database
  const personOf = (c: PortalContext, enrolment: Enrolment) => ({
    enrolment,
    language: sayOf(c).language,
  })

  app.get(
    '/enrol/pictures/:upload',
    withEnrolment(parts, async (c, { enrolmentId }) => {
      const picture = await uploadOf(db, enrolmentId, c.req.param('upload') ?? '')
      if (!picture) throw new ProblemError('not-found')
      return sendFile(c, picture, 'inline')
    }),
  )

  app.get(
    '/enrol/:step/picture',
    withEnrolment(parts, (c, enrolment) => showPicture(c, parts, enrolment, pieceOf(c), undefined)),
  )

  app.post(
    '/enrol/:step/picture/files',
    withEnrolment(parts, async (c, enrolment) => {
      const step = pieceOf(c)
      const read = await readUpload(c, pictureTypes)
      if (isFault(read)) return showPicture(c, parts, enrolment, step, read.fault)
      const fault = await keepPicture(database, personOf(c, enrolment), step, read, now())
      if (fault === 'closed') return c.redirect(closed, 303)
      if (fault) return showPicture(c, parts, enrolment, step, fault)
      return c.redirect(`${pictureAddress(step)}?kept`, 303)
    }),
  )

  app.post(
    '/enrol/:step/picture/remove',
    withEnrolment(parts, async (c, enrolment) => {
      const step = pieceOf(c)
      const removed = await takePictureAway(database, personOf(c, enrolment), step, now())
      if (removed === 'closed') return c.redirect(closed, 303)
      return c.redirect(pictureAddress(step) + (removed ? `?removed=${removed}` : ''), 303)
    }),
  )

  app.post(
    '/enrol/:step/picture/put-back/:upload',
    withEnrolment(parts, async (c, enrolment) => {
      const step = pieceOf(c)
      const upload = c.req.param('upload') ?? ''
      const fault = await putPictureBack(database, personOf(c, enrolment), step, upload, now())
      if (fault === 'closed') return c.redirect(closed, 303)
      if (fault) return showPicture(c, parts, enrolment, step, fault)
      return c.redirect(pictureAddress(step), 303)
    }),
  )
}

function pieceOf(c: PortalContext): FormStep {
  const step = stepOf(c)
  if (!step.hasPicture) throw new ProblemError('not-found')
  return step
}

async function showPicture(
  c: PortalContext,
  { database: { db }, now }: Parts,
  enrolment: Enrolment,
  step: FormStep,
  fault: Words | undefined,
) {
  if (!changeableSteps(enrolment).includes(step.id)) return c.redirect(closed, 303)
  const say = sayOf(c)
  const answers = (await answersOfSteps(db, enrolment.enrolmentId))[step.id]
  if (!answers) return c.redirect(addressOf(step.id), 303)
  const picture = (await uploadsOf(db, enrolment.enrolmentId)).find((upload) => upload.slot === step.id)
  const progress = await readProgress(db, enrolment, now())
  const removed = c.req.query('removed')
  const title = withValues(titleWords, { piece: '{piece}' })
  const named: Words = {
    en: withValues(title, { piece: step.title.en.toLowerCase() }).en,
    fr: withValues(title, { piece: step.title.fr.toLowerCase() }).fr,
  }
  const type = identityTypes.find((known) => known.value === answers['id.type'])
  const children = (
    <>
      <h1>{say(named)}</h1>
      <FoldedStepList enrolment={enrolment} progress={progress} at={step.id} say={say} />
      {fault && (
        <Notice tone="bad">
          <p id="file-fault">{say(fault)}</p>
        </Notice>
      )}
      {c.req.query('kept') !== undefined && picture && (
        <Notice tone="good">
          <p>{say({ en: 'The picture was kept.', fr: 'L’image a été conservée.' })}</p>
        </Notice>
      )}
      {removed && !picture && (
        <Notice tone="plain">
          <p>{say({ en: 'The picture was removed.', fr: 'L’image a été retirée.' })}</p>
          <form method="post" action={`${pictureAddress(step)}/put-back/${encodeURIComponent(removed)}`}>
            <button type="submit" class="second">
              {say({ en: 'Put it back', fr: 'La remettre' })}
            </button>
          </form>
        </Notice>
      )}
      <p class="lead">
        {type && <strong>{say(type.words)}. </strong>}
        {say({
          en: 'Add a picture of the side with your photo on it. The whole card or page must be in it, and legible.',
          fr: 'Ajoutez une image du côté où figure votre photo. La carte ou la page doit y paraître en entier et être lisible.',
        })}
      </p>
      {picture && <Kept picture={picture} step={step} say={say} />}
      <AddPicture picture={picture} step={step} fault={fault} say={say} />
      <div class="actions">
        {picture && (
          <a class="button" href={stepAfter(step, enrolment)}>
            {say({ en: 'Go on', fr: 'Continuer' })}
          </a>
        )}
        <a href={addressOf(step.id)}>
          {say({ en: 'Back to what stands on it', fr: 'Retour à ce qui y figure' })}
        </a>
      </div>
    </>
  )
  return showPage(
    c,
    { title: named, crumbs: [toEnrolment], hasFaults: fault !== undefined, children },
    fault ? 422 : 200,
  )
}

const titleWords: Words = { en: 'Picture: {piece}', fr: 'Image : {piece}' }

type PictureProps = { picture: ListedUpload | undefined; step: FormStep; say: Say }

function Kept({ picture, step, say }: PictureProps & { picture: ListedUpload }) {
  return (
    <figure class="piece">
      <img
        src={`/enrol/pictures/${picture.uploadId}`}
        alt={say({ en: 'The picture you added', fr: 'L’image que vous avez ajoutée' })}
      />
      <figcaption>
        <bdi>{picture.fileName}</bdi>
        <form method="post" action={`${pictureAddress(step)}/remove`}>
          <button type="submit" class="quiet">
            {say({ en: 'Remove this picture', fr: 'Retirer cette image' })}
          </button>
        </form>
      </figcaption>
    </figure>
  )
}

function AddPicture({ picture, step, fault, say }: PictureProps & { fault: Words | undefined }) {
  return (
    <form method="post" action={`${pictureAddress(step)}/files`} enctype="multipart/form-data">
      <div class={fault ? 'field has-fault' : 'field'}>
        <label for="file">
          {say(
            picture
              ? { en: 'Another picture instead', fr: 'Une autre image à la place' }
              : { en: 'Picture', fr: 'Image' },
          )}
        </label>
        <p class="hint" id="file-hint">
          {say(
            withValues(
              {
                en: '{kinds}, at most 4 MB. Use an invented one.',
                fr: '{kinds}, au plus 4 Mo. Utilisez une image inventée.',
              },
              { kinds: kindsOf(pictureTypes) },
            ),
          )}
        </p>
        <input
          id="file"
          name="file"
          type="file"
          accept={pictureTypes.join(',')}
          aria-describedby={fault ? 'file-hint file-fault' : 'file-hint'}
          aria-invalid={fault ? 'true' : undefined}
        />
      </div>
      <div class="actions">
        <button type="submit" class={picture ? 'second' : undefined}>
          {say({ en: 'Add the picture', fr: 'Ajouter l’image' })}
        </button>
      </div>
    </form>
  )
}
