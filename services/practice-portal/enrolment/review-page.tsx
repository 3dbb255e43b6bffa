/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
/** The last step: everything entered, with the way back to each, and the handing in. */
import { type PortalContext, sayOf } from '../page/context.ts'
import { Notice, showPage } from '../page/layout.tsx'
import type { Parts } from '../page/parts.ts'
import { uploadsOf } from '../uploads/store.ts'
import { dayOf, type Words } from '../words.ts'
import { handIn } from './change.ts'
import { changeableSteps, missingIn, progressOf } from './enrolment.ts'
import { Entered } from './entered.tsx'
import { FoldedStepList, toEnrolment } from './step-list.tsx'
import { addressOf } from './steps.ts'
import { answersOfSteps, type Enrolment } from './store.ts'
import { withEnrolment } from './with-enrolment.ts'

const closed = '/enrol?because=closed'

export function addReviewPage(parts: Parts): void {
  const { app, database, now, publicUrl } = parts

  app.get(
    '/enrol/review',
    withEnrolment(parts, (c, enrolment) => showReview(c, parts, enrolment, false)),
  )

  app.post(
    '/enrol/review',
    withEnrolment(parts, async (c, enrolment) => {
      const person = { enrolment, language: sayOf(c).language }
      const missing = await handIn(database, person, publicUrl, now())
      if (missing === 'closed') return c.redirect(closed, 303)
      if (missing.length > 0) return showReview(c, parts, enrolment, true)
      return c.redirect('/enrol', 303)
    }),
  )
}

const title: Words = { en: 'Check and hand in', fr: 'Vérifier et remettre' }

async function showReview(
  c: PortalContext,
  { database: { db }, now }: Parts,
  enrolment: Enrolment,
  hasFaults: boolean,
) {
  const changeable = changeableSteps(enrolment)
  if (changeable.length === 0) return c.redirect(closed, 303)
  const say = sayOf(c)
  const answers = await answersOfSteps(db, enrolment.enrolmentId)
  const pictures = await uploadsOf(db, enrolment.enrolmentId)
  const progress = progressOf(answers, pictures, dayOf(now()))
  const missing = missingIn(enrolment, progress)
  const children = (
    <>
      <h1>{say(title)}</h1>
      <FoldedStepList enrolment={enrolment} progress={progress} at="review" say={say} />
      {missing.length > 0 && (
        <Notice tone={hasFaults ? 'bad' : 'plain'}>
          <p>
            {say(
              hasFaults
                ? {
                    en: 'Your enrolment was not handed in: something is missing or no longer right in these steps.',
                    fr: 'Votre inscription n’a pas été remise : il manque quelque chose ou quelque chose n’est plus exact dans ces étapes.',
                  }
                : {
                    en: 'Before you can hand in your enrolment, these steps must be complete.',
                    fr: 'Avant de pouvoir remettre votre inscription, vous devez remplir ces étapes.',
                  },
            )}
          </p>
          <ul>
            {missing.map((part) => (
              <li>
                <a href={addressOf(part.step.id)}>{say(part.step.title)}</a>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <p class="lead">
        {say({
          en: 'An officer will see all of this. Once it is handed in, it cannot be changed while it is reviewed.',
          fr: 'Un agent verra tout ceci. Une fois remise, l’inscription ne peut pas être modifiée pendant son examen.',
        })}
      </p>
      <Entered
        answers={answers}
        pictures={pictures}
        pictureAddress={(picture) => `/enrol/pictures/${picture.uploadId}`}
        changeAddress={(step) => (changeable.includes(step) ? addressOf(step) : undefined)}
        say={say}
      />
      {missing.length === 0 && enrolment.accountId === null && (
        <div class="actions">
          <a class="button" href="/convert">
            {say({ en: 'Go on to the conversion', fr: 'Passer à la conversion' })}
          </a>
        </div>
      )}
      {missing.length === 0 && enrolment.accountId !== null && (
        <form method="post" action="/enrol/review">
          <div class="actions">
            <button type="submit">
              {say({ en: 'Hand in my enrolment', fr: 'Remettre mon inscription' })}
            </button>
          </div>
        </form>
      )}
    </>
  )
  return showPage(c, { title, crumbs: [toEnrolment], hasFaults, children }, hasFaults ? 422 : 200)
}
