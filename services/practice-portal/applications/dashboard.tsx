/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
/** The dashboard: every application of the account, filtered, sorted, a page at a time. */
import type { Hono } from 'hono'
import { type PortalEnv, sayOf, viewerOf } from '../page/context.ts'
import { Notice, showPage } from '../page/layout.tsx'
import { type Column, Table } from '../page/table.tsx'
import type { PortalDb } from '../schema.ts'
import { counted, type Say, type Words, withValues } from '../words.ts'
import { applicantName, notNamedYet } from './applicant.ts'
import { statusWords, typeWords } from './application-types.ts'
import { DashboardFilters } from './dashboard-filters.tsx'
import {
  dashboardAddress,
  type Filter,
  filterIn,
  isFiltered,
  pageSize,
  rangeFault,
  type Sort,
  usualOrder,
} from './filter.ts'
import { type ApplicationPage, type ListedApplication, listApplications, unreadOfAccount } from './store.ts'

export function addDashboardRoute(app: Hono<PortalEnv>, db: PortalDb): void {
  app.get('/dashboard', async (c) => {
    const say = sayOf(c)
    const { accountId, kind } = viewerOf(c)
    if (kind === 'officer') return c.redirect('/officer')
    const filter = filterIn(new URL(c.req.url).searchParams)
    const list = await listApplications(db, accountId, filter)
    const unread = await unreadOfAccount(db, accountId)
    const fault = rangeFault(filter)
    const children = (
      <>
        <h1>{say(title)}</h1>
        <p class="lead">{say(unreadInAll(unread))}</p>
        {(list.total > 0 || isFiltered(filter)) && <DashboardFilters filter={filter} say={say} />}
        {fault && (
          <Notice tone="bad">
            <p>{say(fault)}</p>
          </Notice>
        )}
        {list.total === 0 ? (
          <Nothing filter={filter} say={say} />
        ) : (
          <>
            <List list={list} filter={filter} say={say} />
            <Pages list={list} filter={filter} say={say} />
          </>
        )}
        <p>
          <a class="button" href="/applications/new">
            {say({ en: 'Start a new application', fr: 'Commencer une nouvelle demande' })}
          </a>
        </p>
      </>
    )
    return showPage(c, { title, hasFaults: fault !== undefined, children })
  })
}

const title: Words = { en: 'Applications', fr: 'Demandes' }

function unreadInAll({ letters, applications }: { letters: number; applications: number }): Words {
  if (letters === 0) return { en: 'You have no unread letters.', fr: 'Vous n’avez aucune lettre non lue.' }
  const inLetters = counted(
    letters,
    { en: 'You have {count} unread letter', fr: 'Vous avez {count} lettre non lue' },
    { en: 'You have {count} unread letters', fr: 'Vous avez {count} lettres non lues' },
  )
  const inApplications = counted(
    applications,
    { en: ' in {count} application.', fr: ' dans {count} demande.' },
    { en: ' in {count} applications.', fr: ' dans {count} demandes.' },
  )
  return { en: inLetters.en + inApplications.en, fr: inLetters.fr + inApplications.fr }
}

function Nothing({ filter, say }: { filter: Filter; say: Say }) {
  if (!isFiltered(filter))
    return (
      <Notice tone="plain">
        <p>
          {say({
            en: 'You have no applications yet. Start one, and it appears here.',
            fr: 'Vous n’avez encore aucune demande. Commencez-en une : elle figurera ici.',
          })}
        </p>
        <ul>
          <li>
            <a href="/account">
              {say({
                en: 'Check your account: it fills the representative’s block of each application',
                fr: 'Vérifier votre compte : il remplit le bloc du représentant de chaque demande',
              })}
            </a>
          </li>
          <li>
            <a href="/guide#applying">
              {say({
                en: 'Read how to apply, pay and submit',
                fr: 'Lire comment présenter une demande, payer et soumettre',
              })}
            </a>
          </li>
        </ul>
      </Notice>
    )
  return (
    <Notice tone="plain">
      <p>
        {say({
          en: 'No application matches these filters. ',
          fr: 'Aucune demande ne correspond à ces filtres. ',
        })}
        <a href="/dashboard">{say({ en: 'Show all applications', fr: 'Afficher toutes les demandes' })}</a>
      </p>
    </Notice>
  )
}

const columns = {
  reference: { words: { en: 'Application number', fr: 'Numéro de demande' }, sort: 'reference' },
  applicant: { words: { en: 'Applicant', fr: 'Demandeur' }, sort: 'applicant' },
  uci: { words: { en: 'UCI', fr: 'IUC' } },
  type: { words: { en: 'Application type', fr: 'Type de demande' } },
  status: { words: { en: 'Status', fr: 'État' } },
  updated: { words: { en: 'Last updated', fr: 'Dernière mise à jour' }, sort: 'updated' },
  unread: { words: { en: 'Unread letters', fr: 'Lettres non lues' }, sort: 'unread' },
} as const satisfies Record<string, SortableColumn>
type SortableColumn = { words: Words; sort?: Sort }

type ListProps = { list: ApplicationPage; filter: Filter; say: Say }

function List({ list, filter, say }: ListProps) {
  const first = (list.page - 1) * pageSize + 1
  const showing = withValues(
    { en: 'Showing {first}–{last} of {total}', fr: 'Résultats {first} à {last} sur {total}' },
    { first, last: first + list.applications.length - 1, total: list.total },
  )
  return (
    <Table
      caption={say(showing)}
      columns={Object.values(columns).map((column) => headingOf(column, filter, say))}
      rows={list.applications.map((application) => cellsOf(application, say))}
    />
  )
}

function headingOf({ words, sort }: SortableColumn, filter: Filter, say: Say): Column {
  if (!sort) return { label: say(words) }
  const isSorted = filter.sort === sort
  const order = !isSorted ? usualOrder(sort) : filter.order === 'asc' ? 'desc' : 'asc'
  return {
    label: say(words),
    sort: !isSorted ? undefined : filter.order === 'asc' ? 'ascending' : 'descending',
    heading: (
      <a href={dashboardAddress(filter, { sort, order })}>
        {say(words)}
        {isSorted && <span aria-hidden="true">{filter.order === 'asc' ? ' ▲' : ' ▼'}</span>}
      </a>
    ),
  }
}

/** In the order of `columns`. */
const cellsOf = (application: ListedApplication, say: Say) => [
  <a href={`/applications/${application.reference}`}>{application.reference}</a>,
  <bdi>{applicantName(application) ?? say(notNamedYet)}</bdi>,
  <span class="whole">{application.uci || '–'}</span>,
  say(typeWords(application.type)),
  say(statusWords(application.status)),
  <time datetime={application.updatedOn}>{application.updatedOn}</time>,
  application.unread === 0 ? (
    say({ en: 'None', fr: 'Aucune' })
  ) : (
    <span class="unread">
      {say(
        counted(
          application.unread,
          { en: '{count} unread', fr: '{count} non lue' },
          { en: '{count} unread', fr: '{count} non lues' },
        ),
      )}
    </span>
  ),
]

function Pages({ list, filter, say }: ListProps) {
  const last = Math.ceil(list.total / pageSize)
  if (last < 2) return null
  const numbers = Array.from({ length: last }, (_, index) => index + 1)
  const link = (page: number, words: Words) => (
    <li>
      <a href={dashboardAddress(filter, { page })}>{say(words)}</a>
    </li>
  )
  return (
    <nav class="pages" aria-label={say({ en: 'Pages of the list', fr: 'Pages de la liste' })}>
      <ul>
        {list.page > 1 && link(list.page - 1, { en: 'Previous', fr: 'Précédente' })}
        {numbers.map((page) => (
          <li>
            {page === list.page ? (
              <span aria-current="page">{page}</span>
            ) : (
              <a href={dashboardAddress(filter, { page })}>{page}</a>
            )}
          </li>
        ))}
        {list.page < last && link(list.page + 1, { en: 'Next', fr: 'Suivante' })}
      </ul>
    </nav>
  )
}
