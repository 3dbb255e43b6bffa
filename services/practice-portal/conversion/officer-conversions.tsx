/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
/** The officer's list of conversions: how far each is, another code for one that waits, and how late codes arrive. */
import { ProblemError } from '@repdesk/shared/problem'
import { codeTries } from '../codes/codes.ts'
import { FaultSummary, type FormState, SectionFields } from '../forms/render.tsx'
import { answersFrom, faultsOf, typedIn } from '../forms/validate.ts'
import { formOf, type PortalContext, sayOf, viewerOf } from '../page/context.ts'
import { Notice, showPage } from '../page/layout.tsx'
import type { Parts } from '../page/parts.ts'
import { Table } from '../page/table.tsx'
import { dayOf, type Say, type Words, withValues } from '../words.ts'
import { ConversionTraces } from './conversion-traces.tsx'
import { minutesLate } from './late-codes.ts'
import { lateSection } from './late-form.ts'
import { momentIn, momentWords } from './moments.ts'
import {
  conversionsForOfficer,
  conversionTraces,
  issueByOfficer,
  type ListedConversion,
  setLateByOfficer,
} from './officer-store.ts'

export function addOfficerConversions(parts: Parts): void {
  const { app, database, now, publicUrl } = parts

  app.get('/officer/conversions', async (c) => {
    const answers = { minutes: String(await minutesLate(database.db)) }
    return showConversions(c, parts, { answers, faults: [] })
  })

  app.post('/officer/conversions', async (c) => {
    const typed = typedIn(lateSection, await formOf(c))
    const answers = answersFrom(lateSection, typed)
    const faults = faultsOf(lateSection, answers, 'complete', dayOf(now()))
    if (faults.length > 0) return showConversions(c, parts, { answers: typed, faults })
    const officerId = viewerOf(c).accountId
    await setLateByOfficer(database, { minutes: Number(answers.minutes), officerId }, now())
    return c.redirect('/officer/conversions?because=late', 303)
  })

  app.post('/officer/conversions/:conversionId/code', async (c) => {
    const told = { conversionId: c.req.param('conversionId'), officerId: viewerOf(c).accountId, publicUrl }
    if (!(await issueByOfficer(database, told, now()))) throw new ProblemError('not-found')
    return c.redirect('/officer/conversions?because=code', 303)
  })
}

const title: Words = { en: 'Conversions', fr: 'Conversions' }

const done: Record<string, Words> = {
  code: {
    en: 'Another code was issued. The one before is no longer good.',
    fr: 'Un autre code a été émis. Le précédent n’est plus valable.',
  },
  late: { en: 'The delay was saved.', fr: 'Le retard a été enregistré.' },
}

async function showConversions(c: PortalContext, { database: { db }, now }: Parts, state: FormState) {
  const say = sayOf(c)
  const conversions = await conversionsForOfficer(db)
  const late = await minutesLate(db)
  const because = c.req.query('because') ?? ''
  const message = Object.hasOwn(done, because) ? done[because] : undefined
  const hasFaults = state.faults.length > 0
  const children = (
    <>
      <h1>{say(title)}</h1>
      {message && !hasFaults && (
        <Notice tone="good">
          <p>{say(message)}</p>
        </Notice>
      )}
      <FaultSummary section={lateSection} state={state} say={say} />
      <p class="lead">
        {say({
          en: 'A conversion is listed once it has started. A code that did not come, was locked or has expired is replaced here.',
          fr: 'Une conversion figure ici dès qu’elle a commencé. Un code qui n’est pas arrivé, qui est bloqué ou qui a expiré se remplace ici.',
        })}
      </p>
      {conversions.length === 0 ? (
        <Notice tone="plain">
          <p>{say({ en: 'No conversion has started yet.', fr: 'Aucune conversion n’a encore commencé.' })}</p>
        </Notice>
      ) : (
        <Table
          caption={say({ en: 'Started and converted', fr: 'Commencées et converties' })}
          columns={columns.map((words) => ({ label: say(words) }))}
          rows={conversions.map((conversion) => cellsOf(conversion, now(), say))}
        />
      )}
      <h2>{say(lateSection.title)}</h2>
      <p class="lead">
        {say(
          late === 0
            ? { en: 'Codes are sent at once.', fr: 'Les codes sont envoyés immédiatement.' }
            : withValues(
                {
                  en: 'Codes are sent {late} minutes late. A code’s 15 minutes begin when it is sent.',
                  fr: 'Les codes sont envoyés avec {late} minutes de retard. Les 15 minutes d’un code commencent à son envoi.',
                },
                { late },
              ),
        )}
      </p>
      <form method="post" action="/officer/conversions" novalidate>
        <SectionFields section={lateSection} state={state} say={say} />
        <div class="actions">
          <button type="submit">{say({ en: 'Save the delay', fr: 'Enregistrer le retard' })}</button>
        </div>
      </form>
      <ConversionTraces traces={await conversionTraces(db)} now={now()} say={say} />
    </>
  )
  return showPage(c, { title, hasFaults, children }, hasFaults ? 422 : 200)
}

const columns: Words[] = [
  { en: 'E-mail address', fr: 'Adresse électronique' },
  { en: 'State', fr: 'État' },
  { en: 'Applications', fr: 'Demandes' },
  { en: 'Codes issued', fr: 'Codes émis' },
  { en: 'Newest code', fr: 'Dernier code' },
  { en: 'Another code', fr: 'Autre code' },
]

/** In the order of `columns`. */
const cellsOf = (conversion: ListedConversion, now: Date, say: Say) => [
  <bdi>{conversion.email}</bdi>,
  say(stateOf(conversion, say)),
  String(conversion.applications),
  String(conversion.codesIssued),
  say(codeWords(conversion, now)),
  conversion.convertedAt === null ? (
    <form method="post" action={`/officer/conversions/${conversion.conversionId}/code`}>
      <button
        type="submit"
        class="second"
        aria-label={say(
          withValues(
            { en: 'Issue another code for {email}', fr: 'Émettre un autre code pour {email}' },
            { email: conversion.email },
          ),
        )}
      >
        {say({ en: 'Issue another code', fr: 'Émettre un autre code' })}
      </button>
    </form>
  ) : (
    '–'
  ),
]

const stateOf = ({ startedAt, convertedAt }: ListedConversion, say: Say): Words =>
  withValues(
    convertedAt === null
      ? { en: 'Started on {at}', fr: 'Commencée le {at}' }
      : { en: 'Converted on {at}', fr: 'Convertie le {at}' },
    { at: momentIn(say.language, new Date(convertedAt ?? startedAt)) },
  )

function codeWords({ convertedAt, code }: ListedConversion, now: Date): Words {
  if (convertedAt !== null || code?.usedAt) return { en: 'Used', fr: 'Utilisé' }
  if (!code) return { en: 'None', fr: 'Aucun' }
  if (code.wrongTries >= codeTries)
    return { en: 'Locked after five wrong tries', fr: 'Bloqué après cinq erreurs' }
  const at = momentWords(new Date(code.sentAt > now.toISOString() ? code.sentAt : code.expiresAt), now)
  const fill = (en: string, fr: string): Words => ({
    en: en.replace('{at}', at.en),
    fr: fr.replace('{at}', at.fr),
  })
  if (code.sentAt > now.toISOString()) return fill('To be sent at {at}', 'Sera envoyé à {at}')
  return code.expiresAt <= now.toISOString()
    ? { en: 'Expired', fr: 'Expiré' }
    : fill(
        `Good until {at}; wrong tries: ${code.wrongTries}`,
        `Valable jusqu’à {at}; erreurs : ${code.wrongTries}`,
      )
}
