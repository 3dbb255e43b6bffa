/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
/** The conversion's one address: what will happen, what to enter first, the code, and the list at the end. */
import { ProblemError } from '@repdesk/shared/problem'
import { signInAddress } from '../accounts/sign-in.tsx'
import { termsParagraphs } from '../enrolment/terms.ts'
import { FaultSummary, SectionFields } from '../forms/render.tsx'
import { answersFrom, type Fault, faultsOf, typedIn } from '../forms/validate.ts'
import { formOf, type PortalContext, sayOf } from '../page/context.ts'
import { Notice, showPage } from '../page/layout.tsx'
import type { Parts } from '../page/parts.ts'
import { dayOf, type Say, type Words } from '../words.ts'
import { ListToTransfer } from './application-list.tsx'
import { showCode } from './code-page.tsx'
import { showConverted } from './converted-page.tsx'
import { Explained } from './explained.tsx'
import { prepareFromClient, prepareFromEnrolment } from './prepare.ts'
import { showPreparing } from './preparing-page.tsx'
import { type Standing, standingOf } from './standing.ts'
import { applicationsOfClient } from './store.ts'
import { termsSection } from './terms-form.ts'

export function addConversionPage(parts: Parts): void {
  const { app, site, database, now } = parts

  app.get('/convert', async (c) => {
    const standing = await standingOf(c, parts)
    switch (standing.at) {
      case 'client':
        return showFirst(c, parts, standing, [])
      case 'preparing':
        return standing.enrolment.state === 'begun'
          ? showFirst(c, parts, standing, [])
          : showPreparing(c, parts, standing)
      case 'started':
        return showCode(c, parts, standing.conversion, [])
      case 'converted':
        return showConverted(c, parts, standing.conversion)
      default:
        return elsewhere(c, standing)
    }
  })

  app.post('/convert', async (c) => {
    const standing = await standingOf(c, parts)
    if (standing.at === 'preparing') await prepareFromEnrolment(database, standing.enrolment, now())
    if (standing.at !== 'client') return c.redirect('/convert', 303)
    const answers = answersFrom(termsSection, typedIn(termsSection, await formOf(c)))
    const faults = faultsOf(termsSection, answers, 'complete', dayOf(now()))
    if (faults.length > 0) return showFirst(c, parts, standing, faults)
    const enrolmentId = await prepareFromClient(database, standing.client, sayOf(c).language, now())
    await site.sessions.start(c, enrolmentId, c.get('session'))
    return c.redirect('/convert', 303)
  })
}

/** For whoever has no page of a conversion. */
function elsewhere(
  c: PortalContext,
  { at }: Extract<Standing, { at: 'signed-out' | 'closed-before' | 'nothing' }>,
) {
  if (at === 'nothing') throw new ProblemError('not-found')
  if (at === 'signed-out')
    return c.redirect(
      signInAddress('/convert', c.get('session').state === 'expired' ? 'ended' : undefined),
      303,
    )
  const say = sayOf(c)
  const children = (
    <>
      <h1>{say(title)}</h1>
      <Notice tone="plain">
        <p>
          {say({
            en: 'This client account was closed before, by another conversion of it. Nothing of yours was changed. Sign in with the password chosen there to go on with it.',
            fr: 'Ce compte de client a déjà été fermé par une autre conversion. Rien de ce que vous aviez n’a été modifié. Ouvrez une session avec le mot de passe choisi à ce moment-là pour la poursuivre.',
          })}
        </p>
      </Notice>
      <form method="post" action="/sign-out">
        <div class="actions">
          <button type="submit">
            {say({ en: 'Go to the sign-in page', fr: 'Aller à la page d’ouverture de session' })}
          </button>
        </div>
      </form>
    </>
  )
  return showPage(c, { title, children })
}

const title: Words = {
  en: 'Convert a client account into a representative account',
  fr: 'Convertir un compte de client en compte de représentant',
}

async function showFirst(
  c: PortalContext,
  { database: { db } }: Parts,
  standing: Extract<Standing, { at: 'client' | 'preparing' }>,
  faults: readonly Fault[],
) {
  const say = sayOf(c)
  const applications = await applicationsOfClient(db, standing.client.accountId)
  const hasFaults = faults.length > 0
  const children = (
    <>
      <h1>{say(title)}</h1>
      {standing.at === 'client' && (
        <FaultSummary section={termsSection} state={{ answers: {}, faults }} say={say} />
      )}
      <p class="lead">
        {say({
          en: 'There is an open client account with the address ',
          fr: 'Il existe un compte de client ouvert avec l’adresse ',
        })}
        <strong>
          <bdi>{standing.client.email}</bdi>
        </strong>
        {say({
          en: '. You can convert it: everything in it moves to a new representative account with the same address.',
          fr: '. Vous pouvez le convertir : tout ce qu’il contient passe à un nouveau compte de représentant ayant la même adresse.',
        })}
      </p>
      <Explained applications={applications} say={say} />
      <form method="post" action="/convert" novalidate>
        {standing.at === 'client' && (
          <>
            <Terms say={say} />
            <SectionFields section={termsSection} state={{ answers: {}, faults }} say={say} />
          </>
        )}
        <div class="actions">
          <button type="submit">{say({ en: 'Go on', fr: 'Continuer' })}</button>
          <span>{say({ en: 'Nothing is closed yet.', fr: 'Rien n’est encore fermé.' })}</span>
        </div>
      </form>
      <ListToTransfer applications={applications} say={say} />
    </>
  )
  return showPage(c, { title, hasFaults, children }, hasFaults ? 422 : 200)
}

function Terms({ say }: { say: Say }) {
  return (
    <details class="filters">
      <summary>
        {say({
          en: 'Terms of use for representatives',
          fr: 'Conditions d’utilisation pour les représentants',
        })}
      </summary>
      {termsParagraphs.map(({ heading, sentences }) => (
        <>
          <h3>{say(heading)}</h3>
          {sentences.map((sentence) => (
            <p>{say(sentence)}</p>
          ))}
        </>
      ))}
    </details>
  )
}
