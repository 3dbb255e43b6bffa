/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
/** The e-mail address and the password: a code goes to the address, whoever it belongs to. */
import { limitRequests } from '@repdesk/service-kit/site'
import type { Answers } from '../forms/form.ts'
import { FaultSummary, type FormState, SectionFields } from '../forms/render.tsx'
import { answersFrom, faultsOf, typedIn } from '../forms/validate.ts'
import { formOf, type PortalContext, sayOf } from '../page/context.ts'
import { showPage } from '../page/layout.tsx'
import type { Parts } from '../page/parts.ts'
import { dayOf } from '../words.ts'
import { sendCode } from './confirm-email.ts'
import { credentialsSection, passwordRules } from './credentials-form.ts'
import { FoldedStepList, toEnrolment } from './step-list.tsx'
import type { Enrolment } from './store.ts'
import { withEnrolment } from './with-enrolment.ts'

/** Codes that may be asked for from one address within a quarter of an hour, for whatever e-mails. */
const codesPerAddress = 30

export function addCredentialsPage(parts: Parts): void {
  const { app, database, now } = parts

  app.get(
    '/enrol/account',
    withEnrolment(parts, (c, enrolment) => {
      if (enrolment.verifiedAt) return c.redirect('/enrol?because=closed')
      return showCredentials(c, enrolment, { answers: { email: enrolment.email }, faults: [] })
    }),
  )

  app.post(
    '/enrol/account',
    limitRequests(codesPerAddress),
    withEnrolment(parts, async (c, enrolment) => {
      const typed = typedIn(credentialsSection, await formOf(c))
      // Spaces around a password belong to it; those around an address do not.
      const { password = '', passwordAgain = '' } = typed
      const answers: Answers = { ...answersFrom(credentialsSection, typed), password, passwordAgain }
      const faults = faultsOf(credentialsSection, answers, 'complete', dayOf(now()))
      if (faults.length > 0) return showCredentials(c, enrolment, { answers: typed, faults })
      const email = (answers.email ?? '').toLowerCase()
      const outcome = await sendCode(database, enrolment, { email, password }, parts.publicUrl, now())
      return c.redirect(outcome === 'closed' ? '/enrol' : `/enrol/code?because=${outcome}`, 303)
    }),
  )
}

function showCredentials(c: PortalContext, enrolment: Enrolment, state: FormState) {
  const say = sayOf(c)
  const { title } = credentialsSection
  const hasFaults = state.faults.length > 0
  const children = (
    <>
      <h1>{say(title)}</h1>
      <FoldedStepList enrolment={enrolment} progress={[]} at="account" say={say} />
      <FaultSummary section={credentialsSection} state={state} say={say} />
      <div class="lead">
        <h2>{say({ en: 'What a password needs', fr: 'Ce qu’il faut à un mot de passe' })}</h2>
        <ul>
          {passwordRules.map((rule) => (
            <li>{say(rule)}</li>
          ))}
        </ul>
      </div>
      <form method="post" action="/enrol/account" novalidate>
        <SectionFields section={credentialsSection} state={state} say={say} />
        <div class="actions">
          <button type="submit">{say({ en: 'Send me a code', fr: 'M’envoyer un code' })}</button>
        </div>
      </form>
    </>
  )
  return showPage(c, { title, crumbs: [toEnrolment], hasFaults, children }, hasFaults ? 422 : 200)
}
