/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
/** Support: where to write, what the real portal's address is for, and a form that reaches the support mailbox. */
import { limitRequests } from '@repdesk/service-kit/site'
import type { MiddlewareHandler } from 'hono'
import { FaultSummary, type FormState, SectionFields } from '../forms/render.tsx'
import { answersFrom, faultsOf, typedIn } from '../forms/validate.ts'
import { supportAddress } from '../mail/letterhead.ts'
import { formOf, type PortalContext, type PortalEnv, sayOf } from '../page/context.ts'
import { Notice, showPage } from '../page/layout.tsx'
import type { Parts } from '../page/parts.ts'
import { dayOf, type Words, withValues } from '../words.ts'
import { supportSection, supportTopics } from './support-form.ts'
import { writeToSupport } from './write-to-support.ts'

/** What the announcement of 2023 gives for Party IDs and late codes; shown, never written to. */
const realAddress = 'IRCC.AsylumTechSupport-SupportTechAsile.IRCC@cic.gc.ca'

export function addSupportRoutes({ app, database, now }: Parts): void {
  app.get('/support', (c) => {
    const topic = supportTopics.find(({ value }) => value === c.req.query('topic'))?.value ?? ''
    const sent = c.req.query('sent')
    return showSupport(c, { answers: { topic }, faults: [] }, sent)
  })

  app.post('/support', limitRequests(20) as unknown as MiddlewareHandler<PortalEnv>, async (c) => {
    const typed = typedIn(supportSection, await formOf(c))
    const answers = answersFrom(supportSection, typed)
    const faults = faultsOf(supportSection, answers, 'complete', dayOf(now()))
    if (faults.length > 0) return showSupport(c, { answers: typed, faults }, undefined)
    const number = await writeToSupport(database, answers, sayOf(c).language, now())
    return c.redirect(`/support?sent=${number}`, 303)
  })
}

function showSupport(c: PortalContext, state: FormState, sent: string | undefined) {
  const say = sayOf(c)
  const { title } = supportSection
  const hasFaults = state.faults.length > 0
  const children = (
    <>
      <h1>{say(title)}</h1>
      {sent && /^A\d{8}$/.test(sent) && (
        <Notice tone="good">
          <p>
            {say(withValues(wasSent, { number: sent }))}{' '}
            <a href="/mailbox">
              {say({ en: 'Open the practice mailbox', fr: 'Ouvrir la boîte aux lettres' })}
            </a>
          </p>
        </Notice>
      )}
      <FaultSummary section={supportSection} state={state} say={say} />
      <p class="lead">
        {say({
          en: 'Ask here for your GCMS Party ID, or for another conversion code when yours has not come within 30 minutes. You can also write to ',
          fr: 'Demandez ici votre identificateur de partie du SMGC, ou un autre code de conversion si le vôtre n’est pas arrivé dans les 30 minutes. Vous pouvez aussi écrire à ',
        })}
        <strong>{supportAddress}</strong>.
      </p>
      <p class="lead">
        {say({
          en: 'In the real portal the address for this is ',
          fr: 'Dans le vrai portail, l’adresse prévue à cette fin est ',
        })}
        <span class="verbatim">{realAddress}</span>
        {say({
          en: '. Nothing written here is sent there.',
          fr: '. Rien de ce qui est écrit ici n’y est envoyé.',
        })}
      </p>
      <form method="post" action="/support" novalidate>
        <SectionFields section={supportSection} state={state} say={say} />
        <div class="actions">
          <button type="submit">{say({ en: 'Send the message', fr: 'Envoyer le message' })}</button>
        </div>
      </form>
    </>
  )
  return showPage(c, { title, hasFaults, children }, hasFaults ? 422 : 200)
}

const wasSent: Words = {
  en: 'Your message was sent; its number is {number}. We acknowledge it by e-mail.',
  fr: 'Votre message a été envoyé; son numéro est le {number}. Un courriel en accuse réception.',
}
