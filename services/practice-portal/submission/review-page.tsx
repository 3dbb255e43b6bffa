/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
/** The review before paying and submitting: all that was answered, and what is missing. */
import type { Application } from '../applications/store.ts'
import type { Section } from '../forms/form.ts'
import { type PortalContext, sayOf } from '../page/context.ts'
import { Notice, showPage } from '../page/layout.tsx'
import type { Parts } from '../page/parts.ts'
import { unfinishedSections } from '../payments/unfinished.ts'
import { uploadsOf } from '../uploads/store.ts'
import { dayOf, type Say, type Words } from '../words.ts'
import { Answered } from './answered.tsx'
import { applicationAt, crumbsTo, type Filled } from './application-at.ts'
import { FilesNamed } from './files-named.tsx'

const title: Words = { en: 'Review', fr: 'Vérification' }

export function addReviewBeforeSubmission({ app, database: { db }, now }: Parts): void {
  app.get('/applications/:reference/review', async (c) => {
    const filled = await applicationAt(c, db)
    const { application } = filled
    const address = `/applications/${application.reference}`
    if (application.status === 'paid') return c.redirect(`${address}/declaration`, 303)
    if (application.status !== 'draft') return c.redirect(address, 303)
    return showReview(c, filled, await uploadsOf(db, application.applicationId), dayOf(now()))
  })
}

function showReview(
  c: PortalContext,
  { application, sections, saved }: Filled,
  uploads: Awaited<ReturnType<typeof uploadsOf>>,
  today: string,
) {
  const say = sayOf(c)
  const missing = unfinishedSections(application, saved, today)
  const address = `/applications/${application.reference}`
  const children = (
    <>
      <h1>{say(title)}</h1>
      <p class="lead">
        {say({
          en: 'Check each answer with the applicant. After the fees are paid and the application is submitted, nothing can be changed.',
          fr: 'Vérifiez chaque réponse avec le demandeur. Une fois les frais payés et la demande présentée, rien ne peut être modifié.',
        })}
      </p>
      <Missing application={application} sections={missing} say={say} />
      <Answered
        sections={sections}
        saved={saved}
        changeAddress={(section) => `${address}/${section.id}`}
        say={say}
      />
      <FilesNamed uploads={uploads} say={say} />
      <div class="actions">
        {missing.length === 0 && (
          <a class="button" href={`${address}/fees`}>
            {say({ en: 'Go on to the fees', fr: 'Passer aux frais' })}
          </a>
        )}
        <a href={address}>{say({ en: 'Back to the application', fr: 'Retour à la demande' })}</a>
      </div>
    </>
  )
  return showPage(c, { title, crumbs: crumbsTo(application), children })
}

type MissingProps = { application: Application; sections: readonly Section[]; say: Say }

/** The sections that are not complete, each with the way there. */
export function Missing({ application, sections, say }: MissingProps) {
  if (sections.length === 0) return null
  return (
    <Notice tone="bad">
      <p>
        {say({
          en: 'These sections are not complete. Finish them before you pay and submit:',
          fr: 'Ces sections ne sont pas remplies. Terminez-les avant de payer et de présenter la demande :',
        })}
      </p>
      <ul>
        {sections.map((section) => (
          <li>
            <a href={`/applications/${application.reference}/${section.id}`}>{say(section.title)}</a>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
