/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
/** One application: what it is, how far it is, and its letters. */
import { ProblemError } from '@repdesk/shared/problem'
import type { Hono } from 'hono'
import { type ListedLetter, lettersOfApplication } from '../letters/store.ts'
import { type PortalEnv, sayOf, viewerOf } from '../page/context.ts'
import { type Crumb, Notice, showPage, withReference } from '../page/layout.tsx'
import { Table } from '../page/table.tsx'
import type { PortalDb } from '../schema.ts'
import { handedIn, SubmissionPart } from '../submission/submission-part.tsx'
import { counted, type Say, type Words } from '../words.ts'
import { applicantName, notNamedYet } from './applicant.ts'
import { statusWords, typeOf, typeWords } from './application-types.ts'
import { type Application, applicationOf, type SavedSection, savedSections } from './store.ts'

export const toDashboard: Crumb = { href: '/dashboard', words: { en: 'Applications', fr: 'Demandes' } }

export function addApplicationRoutes(app: Hono<PortalEnv>, db: PortalDb): void {
  app.get('/applications/:reference', async (c) => {
    const say = sayOf(c)
    const application = await applicationOf(db, viewerOf(c).accountId, c.req.param('reference'))
    if (!application) throw new ProblemError('not-found')
    const letters = await lettersOfApplication(db, application.applicationId)
    const saved = await savedSections(db, application.applicationId)
    const title = withReference(
      { en: 'Application {reference}', fr: 'Demande {reference}' },
      application.reference,
    )
    const children = (
      <>
        <h1>{say(title)}</h1>
        {c.req.query('saved') !== undefined && (
          <Notice tone="good">
            <p>
              {say({ en: 'What you entered was saved.', fr: 'Ce que vous avez entré a été enregistré.' })}
            </p>
          </Notice>
        )}
        <Facts application={application} letters={letters} say={say} />
        <Sections application={application} saved={saved} say={say} />
        {typeOf(application.type)?.sections && (
          <SubmissionPart application={application} state={await handedIn(db, application)} say={say} />
        )}
        <Letters application={application} letters={letters} say={say} />
      </>
    )
    return showPage(c, { title, crumbs: [toDashboard], children })
  })
}

type PartProps = { application: Application; say: Say }

function Facts({ application, letters, say }: PartProps & { letters: ListedLetter[] }) {
  const unread = letters.filter((letter) => letter.openedAt === null).length
  const facts: [Words, string][] = [
    [{ en: 'Application number', fr: 'Numéro de demande' }, application.reference],
    [{ en: 'Application type', fr: 'Type de demande' }, say(typeWords(application.type))],
    [{ en: 'Applicant', fr: 'Demandeur' }, applicantName(application) ?? say(notNamedYet)],
    [{ en: 'UCI', fr: 'IUC' }, application.uci || '–'],
    [{ en: 'Status', fr: 'État' }, say(statusWords(application.status))],
    [{ en: 'Last updated', fr: 'Dernière mise à jour' }, application.updatedOn],
    [
      { en: 'Unread letters', fr: 'Lettres non lues' },
      unread === 0 ? say({ en: 'None', fr: 'Aucune' }) : String(unread),
    ],
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

function Sections({ application, saved, say }: PartProps & { saved: SavedSection[] }) {
  const sections = typeOf(application.type)?.sections
  const heading = <h2>{say({ en: 'Sections', fr: 'Sections' })}</h2>
  if (application.status === 'paid')
    return (
      <>
        {heading}
        <p>
          {say({
            en: 'The fees are paid, so the sections can be changed only after the application was reopened.',
            fr: 'Les frais sont payés : les sections ne peuvent être modifiées qu’après la réouverture de la demande.',
          })}
        </p>
      </>
    )
  if (application.status !== 'draft')
    return (
      <>
        {heading}
        <p>
          {say({
            en: 'This application has been submitted, so its sections can no longer be changed.',
            fr: 'Cette demande a été présentée : ses sections ne peuvent plus être modifiées.',
          })}
        </p>
      </>
    )
  if (!sections)
    return (
      <>
        {heading}
        <p>
          {say({
            en: 'This type of application cannot be filled in on this practice portal yet.',
            fr: 'Ce type de demande ne peut pas encore être rempli dans ce portail d’exercice.',
          })}
        </p>
      </>
    )
  const complete = sections.filter((section) =>
    saved.some((known) => known.section === section.id && known.isComplete),
  ).length
  return (
    <>
      {heading}
      <p>
        {say(
          counted(
            complete,
            {
              en: `{count} of ${sections.length} sections is complete.`,
              fr: `{count} section sur ${sections.length} est remplie.`,
            },
            {
              en: `{count} of ${sections.length} sections are complete.`,
              fr: `{count} sections sur ${sections.length} sont remplies.`,
            },
          ),
        )}
      </p>
      <ol class="steps">
        {sections.map((section) => {
          const state = saved.find((known) => known.section === section.id)
          return (
            <li>
              <a href={`/applications/${application.reference}/${section.id}`}>{say(section.title)}</a>
              <span>{say(completion(state))}</span>
            </li>
          )
        })}
      </ol>
    </>
  )
}

const completion = (state: SavedSection | undefined): Words =>
  !state
    ? { en: 'Not started', fr: 'Non commencée' }
    : state.isComplete
      ? { en: 'Complete', fr: 'Remplie' }
      : { en: 'In progress', fr: 'En cours' }

function Letters({ application, letters, say }: PartProps & { letters: ListedLetter[] }) {
  return (
    <>
      <h2>{say({ en: 'Letters', fr: 'Lettres' })}</h2>
      {letters.length === 0 ? (
        <p>
          {say({
            en: 'No letters have been sent about this application.',
            fr: 'Aucune lettre n’a été envoyée au sujet de cette demande.',
          })}
        </p>
      ) : (
        <Table
          caption={say({ en: 'Letters about this application', fr: 'Lettres au sujet de cette demande' })}
          columns={letterColumns.map((words) => ({ label: say(words) }))}
          rows={letters.map((letter) => [
            <a
              href={`/applications/${application.reference}/letters/${letter.letterId}`}
              lang={letter.language === say.language ? undefined : letter.language}
            >
              {letter.subject}
            </a>,
            <time datetime={letter.sentOn}>{letter.sentOn}</time>,
            letter.openedAt === null ? (
              <span class="unread">{say({ en: 'Unread', fr: 'Non lue' })}</span>
            ) : (
              say({ en: 'Read', fr: 'Lue' })
            ),
          ])}
        />
      )}
    </>
  )
}

const letterColumns: Words[] = [
  { en: 'Subject', fr: 'Objet' },
  { en: 'Date', fr: 'Date' },
  { en: 'Read or unread', fr: 'Lue ou non lue' },
]
