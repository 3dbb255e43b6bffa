/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
/** Where an enrolment begins, and where it stands once it has begun. */
import { signInAddress } from '../accounts/sign-in.tsx'
import { inHand } from '../guide/in-hand.ts'
import { type PortalContext, sayOf } from '../page/context.ts'
import { homeOf, Notice, showPage } from '../page/layout.tsx'
import type { Parts } from '../page/parts.ts'
import { dayOf, longDay, type Say, type Words, withValues } from '../words.ts'
import { whereToGoOn } from './enrolment.ts'
import { readProgress } from './progress.ts'
import { type Progress, StepList } from './step-list.tsx'
import { addressOf, formStepOf } from './steps.ts'
import { changeEnrolment, type Enrolment, lockEnrolment } from './store.ts'
import { currentEnrolment, hasNothingToEnrol, withEnrolment } from './with-enrolment.ts'

export function addFirstPage(parts: Parts): void {
  const { app, database, now } = parts

  app.get('/enrol', async (c) => {
    const enrolment = await currentEnrolment(c, parts)
    if (hasNothingToEnrol(c, enrolment)) return c.redirect(homeOf(c.get('viewer')))
    if (!enrolment) return showFirst(c)
    return showStanding(c, enrolment, await readProgress(database.db, enrolment, now()))
  })

  app.post(
    '/enrol/again',
    withEnrolment(parts, async (c, { enrolmentId }) => {
      const refused = await lockEnrolment(database.db, enrolmentId, ['refused'], now())
      if (refused) await changeEnrolment(database.db, enrolmentId, { state: 'enrolling', asked: '[]' })
      return c.redirect('/enrol', 303)
    }),
  )
}

const title: Words = { en: 'Enrol as a representative', fr: 'S’inscrire comme représentant' }

function showFirst(c: PortalContext) {
  const say = sayOf(c)
  const hasEnded = c.get('session').state === 'expired' || c.req.query('because') === 'ended'
  const children = (
    <>
      <h1>{say(title)}</h1>
      {hasEnded && (
        <Notice tone="plain">
          <p>
            {say({
              en: 'Your session ended, as it does after a while without activity. If you have begun an enrolment, sign in to go on with it.',
              fr: 'Votre session a pris fin, comme c’est le cas après un certain temps d’inactivité. Si vous avez commencé une inscription, ouvrez une session pour la poursuivre.',
            })}
          </p>
        </Notice>
      )}
      <p class="lead">
        {say({
          en: 'For people who have never used this portal. It takes about 15 minutes; what you save stays, and you can come back to it. Then an officer reviews what you have handed in.',
          fr: 'Pour les personnes qui n’ont jamais utilisé ce portail. Il faut environ 15 minutes; ce que vous enregistrez est conservé et vous pouvez y revenir. Ensuite, un agent examine ce que vous avez remis.',
        })}
      </p>
      <h2>{say({ en: 'Have these in hand first', fr: 'Ayez d’abord ceci en main' })}</h2>
      <ul class="checklist">
        {inHand.map((thing) => (
          <li>
            <strong>{say(thing.name)}</strong> {say(thing.more)}
          </li>
        ))}
      </ul>
      <p>
        <a href="/guide">
          {say({
            en: 'Read the user and enrolment guide',
            fr: 'Lire le guide d’utilisation et d’inscription',
          })}
        </a>
      </p>
      <div class="actions">
        <a class="button" href="/enrol/terms">
          {say({ en: 'Begin', fr: 'Commencer' })}
        </a>
        <a href={signInAddress('/enrol')}>
          {say({
            en: 'Go on with an enrolment: sign in',
            fr: 'Poursuivre une inscription : ouvrir une session',
          })}
        </a>
      </div>
      <h2>{say({ en: 'If you have a client account', fr: 'Si vous avez un compte de client' })}</h2>
      <p class="lead">
        {say({
          en: 'Begin here too, with the e-mail address of your client account. Once that address is confirmed, you can convert the account: its applications come along.',
          fr: 'Commencez également ici, avec l’adresse électronique de votre compte de client. Une fois cette adresse confirmée, vous pourrez convertir le compte : ses demandes suivront.',
        })}
      </p>
    </>
  )
  return showPage(c, { title, children })
}

function showStanding(c: PortalContext, enrolment: Enrolment, progress: Progress) {
  const say = sayOf(c)
  const standing: Words = { en: 'Your enrolment', fr: 'Votre inscription' }
  const children = (
    <>
      <h1>{say(standing)}</h1>
      {c.req.query('because') === 'closed' && (
        <Notice tone="plain">
          <p>
            {say({
              en: 'That page cannot be changed now. Where your enrolment stands is below.',
              fr: 'Cette page ne peut pas être modifiée maintenant. L’état de votre inscription figure ci-dessous.',
            })}
          </p>
        </Notice>
      )}
      <Standing enrolment={enrolment} progress={progress} say={say} />
      <h2>{say({ en: 'Steps', fr: 'Étapes' })}</h2>
      <StepList enrolment={enrolment} progress={progress} say={say} />
    </>
  )
  return showPage(c, { title: standing, children })
}

type StandingProps = { enrolment: Enrolment; progress: Progress; say: Say }

function Standing({ enrolment, progress, say }: StandingProps) {
  const day = dayOf(new Date((enrolment.decidedAt ?? enrolment.handedInAt) || enrolment.createdAt))
  const on = (words: Words) => say(dayIn(words, day))
  switch (enrolment.state) {
    case 'pending':
      return (
        <Notice tone="good">
          <h2>{say({ en: 'Being reviewed', fr: 'En cours d’examen' })}</h2>
          <p>
            {say(
              dayIn(
                {
                  en: 'You handed in your enrolment on {day}. An officer reviews it and checks your identity. There is nothing to do for now: we write to you by e-mail, and this page says where it stands.',
                  fr: 'Vous avez remis votre inscription le {day}. Un agent l’examine et vérifie votre identité. Il n’y a rien à faire pour l’instant : nous vous écrirons par courriel, et cette page indique où elle en est.',
                },
                dayOf(new Date(enrolment.handedInAt ?? enrolment.createdAt)),
              ),
            )}
          </p>
          {enrolment.speeded === 1 && (
            <p>
              {say({
                en: 'Your GCMS Party ID puts it among the first to be reviewed.',
                fr: 'Votre ID de partie du SMGC la place parmi les premières à être examinées.',
              })}
            </p>
          )}
        </Notice>
      )
    case 'more':
      return (
        <>
          <Notice tone="plain">
            <h2>{say({ en: 'More information is needed', fr: 'Des renseignements sont demandés' })}</h2>
            <p>{on({ en: 'On {day} an officer asked:', fr: 'Le {day}, un agent a demandé :' })}</p>
            <blockquote class="quoted" dir="auto">
              {enrolment.message}
            </blockquote>
            <p>
              {say({
                en: 'You can change these steps, then hand in your enrolment again:',
                fr: 'Vous pouvez modifier ces étapes, puis remettre de nouveau votre inscription :',
              })}
            </p>
            <ul>
              {enrolment.asked.map((id) => {
                const step = formStepOf(id)
                return (
                  step && (
                    <li>
                      <a href={addressOf(id)}>{say(step.title)}</a>
                    </li>
                  )
                )
              })}
            </ul>
          </Notice>
          <div class="actions">
            <a class="button" href="/enrol/review">
              {say({ en: 'Check and hand in again', fr: 'Vérifier et remettre de nouveau' })}
            </a>
          </div>
        </>
      )
    case 'refused':
      return (
        <Notice tone="bad">
          <h2>{say({ en: 'Refused', fr: 'Refusée' })}</h2>
          <p>
            {on({
              en: 'On {day} an officer refused your enrolment, for this reason:',
              fr: 'Le {day}, un agent a refusé votre inscription pour la raison suivante :',
            })}
          </p>
          <blockquote class="quoted" dir="auto">
            {enrolment.message}
          </blockquote>
          <p>
            {say({
              en: 'What you entered is kept. You can correct it and hand it in again.',
              fr: 'Ce que vous avez entré est conservé. Vous pouvez le corriger et le remettre de nouveau.',
            })}
          </p>
          <form method="post" action="/enrol/again">
            <button type="submit">
              {say({ en: 'Correct and enrol again', fr: 'Corriger et s’inscrire de nouveau' })}
            </button>
          </form>
        </Notice>
      )
    default:
      return (
        <>
          <p class="lead">
            {say({
              en: 'Your enrolment is not handed in yet. What you saved is kept.',
              fr: 'Votre inscription n’est pas encore remise. Ce que vous avez enregistré est conservé.',
            })}
          </p>
          <div class="actions">
            <a class="button" href={whereToGoOn(enrolment, progress)}>
              {say({ en: 'Go on', fr: 'Continuer' })}
            </a>
          </div>
        </>
      )
  }
}

const dayIn = (words: Words, day: string): Words => ({
  en: withValues(words, { day: longDay(day, 'en') }).en,
  fr: withValues(words, { day: longDay(day, 'fr') }).fr,
})
