/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
/** After a submission: its confirmation, and all that was submitted, to read. */
import { ProblemError } from '@repdesk/shared/problem'
import { applicantName, notNamedYet } from '../applications/applicant.ts'
import { type PortalContext, sayOf } from '../page/context.ts'
import { Notice, showPage } from '../page/layout.tsx'
import type { Parts } from '../page/parts.ts'
import { paidFor } from '../payments/paid-for.ts'
import type { PortalDb } from '../schema.ts'
import { uploadsOf } from '../uploads/store.ts'
import { dayOf, longDay, type Say, type Words } from '../words.ts'
import { Answered } from './answered.tsx'
import { applicationAt, crumbsTo, type Filled } from './application-at.ts'
import { FilesNamed } from './files-named.tsx'
import { type Submission, submissionOf } from './store.ts'

type Submitted = Filled & { submission: Submission }

const confirmationTitle: Words = {
  en: 'Your application was submitted',
  fr: 'Votre demande a été présentée',
}
const submittedTitle: Words = { en: 'What was submitted', fr: 'Ce qui a été présenté' }

export function addSubmittedPages({ app, database: { db } }: Parts): void {
  app.get('/applications/:reference/confirmation', async (c) => {
    const submitted = await submittedAt(c, db)
    const { receipts } = await paidFor(db, submitted.application)
    const say = sayOf(c)
    const { reference } = submitted.application
    const children = (
      <>
        <h1>{say(confirmationTitle)}</h1>
        <Notice tone="good">
          <p>
            {say({
              en: 'A letter in this application confirms it. Keep the submission number.',
              fr: 'Une lettre dans cette demande le confirme. Conservez le numéro de soumission.',
            })}
          </p>
        </Notice>
        <Facts submitted={submitted} say={say} />
        <ul>
          <li>
            <a href={`/applications/${reference}`}>
              {say({ en: 'The application and its letters', fr: 'La demande et ses lettres' })}
            </a>
          </li>
          <li>
            <a href={`/applications/${reference}/submitted`}>{say(submittedTitle)}</a>
          </li>
          {receipts.map(({ receiptNumber }) => (
            <li>
              <a href={`/receipts/${receiptNumber}`}>
                {say({ en: 'Receipt ', fr: 'Reçu ' })}
                {receiptNumber}
              </a>
            </li>
          ))}
          <li>
            <a href="/dashboard">{say({ en: 'All applications', fr: 'Toutes les demandes' })}</a>
          </li>
        </ul>
      </>
    )
    return showPage(c, { title: confirmationTitle, crumbs: crumbsTo(submitted.application), children })
  })

  app.get('/applications/:reference/submitted', async (c) => {
    const submitted = await submittedAt(c, db)
    const { application, sections, saved, submission } = submitted
    const say = sayOf(c)
    const children = (
      <>
        <h1>{say(submittedTitle)}</h1>
        <p class="lead">
          {say({
            en: 'These are the answers as they were submitted. They can no longer be changed.',
            fr: 'Voici les réponses telles qu’elles ont été présentées. Elles ne peuvent plus être modifiées.',
          })}
        </p>
        <Facts submitted={submitted} say={say} />
        <Answered sections={sections} saved={saved} say={say} />
        <FilesNamed uploads={await uploadsOf(db, application.applicationId)} say={say} />
        <section aria-labelledby="declared">
          <h2 id="declared">{say({ en: 'Declaration', fr: 'Déclaration' })}</h2>
          {submission.declaration.map((statement) => (
            <p class="lead">{say(statement)}</p>
          ))}
          <p>
            {say({ en: 'Declared by ', fr: 'Déclaré par ' })}
            <bdi>{submission.declaredBy}</bdi>
          </p>
        </section>
      </>
    )
    return showPage(c, { title: submittedTitle, crumbs: crumbsTo(application), children })
  })
}

async function submittedAt(c: PortalContext, db: PortalDb): Promise<Submitted> {
  const filled = await applicationAt(c, db)
  const submission = await submissionOf(db, filled.application.applicationId)
  if (!submission) throw new ProblemError('not-found')
  return { ...filled, submission }
}

function Facts({ submitted: { application, submission }, say }: { submitted: Submitted; say: Say }) {
  const submittedOn = dayOf(new Date(submission.submittedAt))
  const facts: [Words, string][] = [
    [{ en: 'Submission number', fr: 'Numéro de soumission' }, submission.submissionNumber],
    [{ en: 'Application number', fr: 'Numéro de demande' }, application.reference],
    [{ en: 'Applicant', fr: 'Demandeur' }, applicantName(application) ?? say(notNamedYet)],
    [{ en: 'Submission date', fr: 'Date de soumission' }, longDay(submittedOn, say.language)],
  ]
  return (
    <dl class="facts">
      {facts.map(([name, value]) => (
        <>
          <dt>{say(name)}</dt>
          <dd>
            <bdi>{value}</bdi>
          </dd>
        </>
      ))}
    </dl>
  )
}
