/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
/** The officer's page: send a letter, and see what was done. */
import type { Database } from '@repdesk/service-kit/database'
import type { Hono } from 'hono'
import { FaultSummary, type FormState, SectionFields } from '../forms/render.tsx'
import { answersFrom, faultsOf, typedIn } from '../forms/validate.ts'
import { letterKindOf } from '../letters/kinds.ts'
import { sendLetter } from '../letters/store.ts'
import { formOf, type PortalContext, type PortalEnv, sayOf, viewerOf } from '../page/context.ts'
import { Notice, showPage } from '../page/layout.tsx'
import { Table } from '../page/table.tsx'
import type { PortalDb, PortalTables } from '../schema.ts'
import { dayOf, type Say, type Words, withValues } from '../words.ts'
import { officerSection } from './officer-form.ts'
import { anyApplication, applicationsToWriteAbout, recentTraces, type Trace } from './store.ts'

export function addOfficerRoutes(
  app: Hono<PortalEnv>,
  database: Database<PortalTables>,
  now: () => Date,
): void {
  const { db } = database

  app.get('/officer', (c) => {
    const answers = { language: sayOf(c).language }
    return showOfficer(c, db, { answers, faults: [] }, c.req.query('sent'))
  })

  app.post('/officer', async (c) => {
    const section = officerSection(await applicationsToWriteAbout(db))
    const typed = typedIn(section, await formOf(c))
    const answers = answersFrom(section, typed)
    const faults = faultsOf(section, answers, 'complete', dayOf(now()))
    const application = await anyApplication(db, answers.application ?? '')
    const kind = letterKindOf(answers.kind ?? '')
    if (faults.length > 0 || !application || !kind)
      return showOfficer(c, db, { answers: typed, faults }, undefined)
    await sendLetter(
      database,
      {
        application,
        kind,
        language: answers.language === 'fr' ? 'fr' : 'en',
        days: answers.days ? Number(answers.days) : undefined,
        officerId: viewerOf(c).accountId,
      },
      now(),
    )
    return c.redirect(`/officer?sent=${application.reference}`, 303)
  })
}

async function showOfficer(c: PortalContext, db: PortalDb, state: FormState, sent: string | undefined) {
  const say = sayOf(c)
  const section = officerSection(await applicationsToWriteAbout(db))
  const traces = await recentTraces(db)
  const hasFaults = state.faults.length > 0
  const children = (
    <>
      <h1>{say(section.title)}</h1>
      {sent && (
        <Notice tone="good">
          <p>
            {say(
              withValues(
                {
                  en: 'The letter about {reference} was sent. It stands unread in the account.',
                  fr: 'La lettre au sujet de {reference} a été envoyée. Elle figure comme non lue dans le compte.',
                },
                { reference: sent.slice(0, 10) },
              ),
            )}
          </p>
        </Notice>
      )}
      <FaultSummary section={section} state={state} say={say} />
      <form method="post" action="/officer" novalidate>
        <SectionFields section={section} state={state} say={say} />
        <div class="actions">
          <button type="submit">{say({ en: 'Send the letter', fr: 'Envoyer la lettre' })}</button>
        </div>
      </form>
      <h2>{say({ en: 'Recent actions', fr: 'Actions récentes' })}</h2>
      <Traces traces={traces} say={say} />
    </>
  )
  return showPage(c, { title: section.title, hasFaults, children }, hasFaults ? 422 : 200)
}

function Traces({ traces, say }: { traces: Trace[]; say: Say }) {
  if (traces.length === 0)
    return <p>{say({ en: 'Nothing has been done yet.', fr: 'Rien n’a encore été fait.' })}</p>
  return (
    <Table
      caption={say({ en: 'The last 20 actions', fr: 'Les 20 dernières actions' })}
      columns={traceColumns.map((words) => ({ label: say(words) }))}
      rows={traces.map((trace) => [
        <time datetime={trace.doneAt}>{momentOf(trace.doneAt, say)}</time>,
        <bdi>{trace.officer}</bdi>,
        trace.reference,
        <>
          {say({ en: 'Letter sent: ', fr: 'Lettre envoyée : ' })}
          <span lang={trace.language ?? undefined}>{trace.subject}</span>
        </>,
        say(
          trace.isOpened
            ? { en: 'Opened by the account holder', fr: 'Ouverte par le titulaire du compte' }
            : { en: 'Not opened yet', fr: 'Pas encore ouverte' },
        ),
      ])}
    />
  )
}

const traceColumns: Words[] = [
  { en: 'When', fr: 'Quand' },
  { en: 'Officer', fr: 'Agent' },
  { en: 'Application', fr: 'Demande' },
  { en: 'Action', fr: 'Action' },
  { en: 'Since then', fr: 'Depuis' },
]

const momentOf = (instant: string, say: Say) =>
  new Intl.DateTimeFormat(`${say.language}-CA`, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'America/Toronto',
  }).format(new Date(instant))
