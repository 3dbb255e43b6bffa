/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
/** A conversion in preparation: what is still to be entered before it can start. */

import { readProgress } from '../enrolment/progress.ts'
import { progressWords } from '../enrolment/step-list.tsx'
import { addressOf } from '../enrolment/steps.ts'
import { type PortalContext, sayOf } from '../page/context.ts'
import { showPage } from '../page/layout.tsx'
import type { Parts } from '../page/parts.ts'
import type { Words } from '../words.ts'
import { applicationCount, ListToTransfer } from './application-list.tsx'
import { Explained } from './explained.tsx'
import { gateSection } from './gate-form.ts'
import { partyIdSection } from './party-id-form.ts'
import type { Standing } from './standing.ts'
import { applicationsOfClient } from './store.ts'

const title: Words = { en: 'Prepare the conversion', fr: 'Préparer la conversion' }

export async function showPreparing(
  c: PortalContext,
  { database: { db }, now }: Parts,
  { enrolment, client }: Extract<Standing, { at: 'preparing' }>,
) {
  const say = sayOf(c)
  const progress = await readProgress(db, enrolment, now())
  const isWhole = progress.every((one) => one.progress === 'complete')
  const applications = await applicationsOfClient(db, client.accountId)
  const children = (
    <>
      <h1>{say(title)}</h1>
      <p class="lead">
        {say({
          en: 'Your client account is still open, and nothing has changed. What you save here is kept: you can leave and come back. Once every step is complete, you can start the conversion.',
          fr: 'Votre compte de client est toujours ouvert, et rien n’a changé. Ce que vous enregistrez ici est conservé : vous pouvez partir et revenir. Une fois toutes les étapes remplies, vous pourrez commencer la conversion.',
        })}
      </p>
      <nav aria-label={say({ en: 'Steps of the conversion', fr: 'Étapes de la conversion' })}>
        <ol class="steps">
          <li>
            <a href="/convert/party-id">{say(partyIdSection.title)}</a>
            <span>
              {say(
                enrolment.partyId === ''
                  ? { en: 'Optional: speeds the review', fr: 'Facultatif : accélère l’examen' }
                  : { en: 'Entered', fr: 'Entré' },
              )}
            </span>
          </li>
          {progress.map(({ step, progress: far }) => (
            <li>
              <a href={addressOf(step.id)}>{say(step.title)}</a>
              <span>{say(progressWords[far])}</span>
            </li>
          ))}
          <li>
            {isWhole ? (
              <a href="/convert/gate">{say(gateSection.title)}</a>
            ) : (
              <span>{say(gateSection.title)}</span>
            )}
            <span>
              {say(
                isWhole
                  ? { en: 'Can be started', fr: 'Prête à commencer' }
                  : { en: 'Opens once the steps are complete', fr: 'Possible une fois les étapes remplies' },
              )}
            </span>
          </li>
        </ol>
      </nav>
      {isWhole && (
        <div class="actions">
          <a class="button" href="/convert/gate">
            {say({ en: 'Everything is entered: go on', fr: 'Tout est entré : continuer' })}
          </a>
          <span>{say({ en: 'Nothing is closed yet.', fr: 'Rien n’est encore fermé.' })}</span>
        </div>
      )}
      <Explained applications={applications} say={say} />
      {applications.length > 0 && (
        <details class="filters">
          <summary>{say(applicationCount(applications.length))}</summary>
          <ListToTransfer applications={applications} say={say} />
        </details>
      )}
    </>
  )
  return showPage(c, { title, children })
}
