/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
/** A conversion that is started: the client account is closed, and the code is what is missing. */
import { codeStanding } from '../codes/codes.ts'
import { FaultSummary, SectionFields } from '../forms/render.tsx'
import { answersFrom, type Fault, faultsOf, typedIn } from '../forms/validate.ts'
import { formOf, type PortalContext, sayOf } from '../page/context.ts'
import { Notice, showPage } from '../page/layout.tsx'
import type { Parts } from '../page/parts.ts'
import { dayOf, type Say, withValues } from '../words.ts'
import { applicationCount } from './application-list.tsx'
import { codeSection, refusals } from './code-form.ts'
import { completeConversion } from './complete.ts'
import { momentWords } from './moments.ts'
import { openWork } from './representative-account.ts'
import { contactOpensAt, waitMinutes } from './send-code.ts'
import { standingOf } from './standing.ts'
import { applicationsOfClient, type Conversion } from './store.ts'

export function addCodePage(parts: Parts): void {
  const { app, database, now, publicUrl } = parts

  app.post('/convert/code', async (c) => {
    const standing = await standingOf(c, parts)
    // Sent twice, or from a page that was left open: where it stands says the rest.
    if (standing.at !== 'started') return c.redirect('/convert', 303)
    const { conversion } = standing
    const answers = answersFrom(codeSection, typedIn(codeSection, await formOf(c)))
    const faults = faultsOf(codeSection, answers, 'complete', dayOf(now()))
    if (faults.length > 0) return showCode(c, parts, conversion, faults)
    const { conversionId } = conversion
    const told = { conversionId, typed: answers.code ?? '', publicUrl, openWork: openWork(now()) }
    const outcome = await completeConversion(database, told, now())
    if (outcome === 'converted') return c.redirect('/convert', 303)
    return showCode(c, parts, conversion, [{ field: 'code', words: refusals[outcome] }])
  })
}

export async function showCode(
  c: PortalContext,
  { database: { db }, now }: Parts,
  conversion: Conversion,
  faults: readonly Fault[],
) {
  const say = sayOf(c)
  const { title } = codeSection
  const count = (await applicationsOfClient(db, conversion.clientAccountId)).length
  const code = await codeStanding(db, 'conversion', conversion.conversionId, now())
  // A code that was wrong is typed anew, so nothing of it is shown again.
  const state = { answers: {}, faults }
  const hasFaults = faults.length > 0
  const at = say(momentWords(new Date(conversion.startedAt), now()))
  const children = (
    <>
      <h1>{say(title)}</h1>
      <FaultSummary section={codeSection} state={state} say={say} />
      <Notice tone="plain">
        <p>
          {say(
            withValues(
              {
                en: 'The conversion has started. Your client account was closed ({at}) and cannot be used again. Still to be transferred: {applications}. The code does that.',
                fr: 'La conversion a commencé. Votre compte de client a été fermé ({at}) et ne peut plus être utilisé. Encore à transférer : {applications}. Le code s’en charge.',
              },
              { at, applications: say(applicationCount(count)) },
            ),
          )}
        </p>
        <p>
          {say({
            en: 'You can leave this page and come back: sign in with your e-mail address and the password of your representative account.',
            fr: 'Vous pouvez quitter cette page et y revenir : ouvrez une session avec votre adresse électronique et le mot de passe de votre compte de représentant.',
          })}
        </p>
      </Notice>
      <p class="lead">
        {say({ en: 'The code was sent to ', fr: 'Le code a été envoyé à ' })}
        <strong>
          <bdi>{conversion.email}</bdi>
        </strong>
        {say({
          en: '. It is good for 15 minutes from when the e-mail is sent.',
          fr: '. Il est valable 15 minutes à partir de l’envoi du courriel.',
        })}
      </p>
      <form method="post" action="/convert/code" novalidate>
        <SectionFields section={codeSection} state={state} say={say} />
        <div class="actions">
          <button type="submit">
            {say({ en: 'Transfer my applications', fr: 'Transférer mes demandes' })}
          </button>
        </div>
      </form>
      <Waiting conversion={conversion} isLocked={code?.refusal === 'locked'} now={now()} say={say} />
    </>
  )
  return showPage(c, { title, hasFaults, children }, hasFaults ? 422 : 200)
}

type WaitingProps = { conversion: Conversion; isLocked: boolean; now: Date; say: Say }

/** A code that has not come, or is no longer good, is a matter for support; a locked one has come, so at once. */
function Waiting({ conversion, isLocked, now, say }: WaitingProps) {
  const opensAt = contactOpensAt(conversion)
  const minutes = Math.ceil((opensAt.getTime() - now.getTime()) / 60_000)
  const isOpen = isLocked || minutes <= 0
  const values = {
    sent: say(momentWords(new Date(conversion.codeIssuedAt), now)),
    opens: say(momentWords(opensAt, now)),
    minutes: Math.max(0, minutes),
  }
  return (
    <>
      <h2>{say({ en: 'If the code has not come', fr: 'Si le code n’est pas arrivé' })}</h2>
      {isOpen ? (
        <>
          <p class="lead">
            {say(
              isLocked
                ? {
                    en: 'The code is no longer good. Contact us, and we send you another one.',
                    fr: 'Le code n’est plus valable. Communiquez avec nous, et nous vous en enverrons un autre.',
                  }
                : withValues(
                    {
                      en: `The code was asked for at {sent}, more than ${waitMinutes} minutes ago. If you do not have it, or it is no longer good, contact us, and we send you another one.`,
                      fr: `Le code a été demandé à {sent}, il y a plus de ${waitMinutes} minutes. Si vous ne l’avez pas ou s’il n’est plus valable, communiquez avec nous, et nous vous en enverrons un autre.`,
                    },
                    values,
                  ),
            )}
          </p>
          <p>
            <a class="button" href="/support?topic=conversion-code">
              {say({ en: 'Contact us', fr: 'Communiquez avec nous' })}
            </a>
          </p>
        </>
      ) : (
        <>
          <p class="lead">
            {say(
              withValues(
                {
                  en: 'The code was asked for at {sent}. Look among unwanted e-mails too. If it has not come within 30 minutes, contact us: that opens at {opens}.',
                  fr: 'Le code a été demandé à {sent}. Cherchez aussi parmi les courriels indésirables. S’il n’est pas arrivé d’ici 30 minutes, communiquez avec nous : ce sera possible à {opens}.',
                },
                values,
              ),
            )}
          </p>
          <p>
            <strong>
              {say(
                withValues({ en: 'Minutes left: {minutes}', fr: 'Minutes restantes : {minutes}' }, values),
              )}
            </strong>{' '}
            <a href="/convert">{say({ en: 'Look again', fr: 'Actualiser' })}</a>
          </p>
        </>
      )}
    </>
  )
}
