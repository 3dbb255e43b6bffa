/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
/** The page that begins an application. */
import type { Database } from '@repdesk/service-kit/database'
import type { Hono } from 'hono'
import { type PortalEnv, sayOf, viewerOf } from '../page/context.ts'
import { showPage } from '../page/layout.tsx'
import type { PortalTables } from '../schema.ts'
import type { Say, Words } from '../words.ts'
import { toDashboard } from './application-page.tsx'
import { applicationTypes, visaType } from './application-types.ts'
import { beginApplication } from './store.ts'

export function addNewApplicationRoutes(
  app: Hono<PortalEnv>,
  database: Database<PortalTables>,
  now: () => Date,
): void {
  app.get('/applications/new', (c) => {
    const say = sayOf(c)
    return showPage(c, { title: newTitle, crumbs: [toDashboard], children: <NewApplication say={say} /> })
  })

  app.post('/applications/new', async (c) => {
    const begun = await beginApplication(database, viewerOf(c).accountId, visaType, now())
    return c.redirect(`/applications/${begun.reference}`, 303)
  })
}

const newTitle: Words = { en: 'New application', fr: 'Nouvelle demande' }

function NewApplication({ say }: { say: Say }) {
  const others = applicationTypes.filter((type) => !type.sections)
  return (
    <>
      <h1>{say(newTitle)}</h1>
      <p class="lead">
        {say({
          en: 'You can start a temporary resident visa. The applicant’s name is asked on its pages.',
          fr: 'Vous pouvez commencer un visa de résident temporaire. Le nom du demandeur est demandé dans ses pages.',
        })}
      </p>
      <form method="post" action="/applications/new">
        <div class="actions">
          <button type="submit">
            {say({
              en: 'Start a temporary resident visa',
              fr: 'Commencer un visa de résident temporaire',
            })}
          </button>
        </div>
      </form>
      <h2>{say({ en: 'Not here yet', fr: 'Pas encore ici' })}</h2>
      <p class="lead">
        {say({
          en: 'These types stand in the list of applications, but cannot be filled in on this practice portal yet:',
          fr: 'Ces types figurent dans la liste des demandes, mais ne peuvent pas encore être remplis dans ce portail d’exercice :',
        })}
      </p>
      <ul>
        {others.map((type) => (
          <li>{say(type.words)}</li>
        ))}
      </ul>
    </>
  )
}
