/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
/** The officers' queue of enrolments: those with a Party ID first, then the oldest. */
import { stateWords } from '../enrolment/enrolment.ts'
import { type PortalContext, sayOf } from '../page/context.ts'
import { Notice, showPage } from '../page/layout.tsx'
import { Table } from '../page/table.tsx'
import { counted, dayOf, type Say, type Words, withValues } from '../words.ts'
import { listedEnrolments, type Queued, type QueueState, queueStates } from './enrolment-queue.ts'

type Queue = { enrolments: Queued[]; total: number }

export const queueTitle: Words = { en: 'Enrolments', fr: 'Inscriptions' }

export function showQueue(c: PortalContext, state: QueueState | undefined, queue: Queue) {
  const say = sayOf(c)
  const children = (
    <>
      <h1>{say(queueTitle)}</h1>
      <form method="get" action="/officer/enrolments" class="filters">
        <div class="field">
          <label for="state">{say({ en: 'State', fr: 'État' })}</label>
          <select id="state" name="state" autocomplete="off">
            <option value="any" selected={state === undefined}>
              {say({ en: 'Any', fr: 'Tous' })}
            </option>
            {queueStates.map((known) => (
              <option value={known} selected={known === state}>
                {say(stateWords[known])}
              </option>
            ))}
          </select>
        </div>
        <div class="actions">
          <button type="submit">{say({ en: 'Show', fr: 'Afficher' })}</button>
        </div>
      </form>
      {queue.total === 0 ? (
        <Notice tone="plain">
          <p>
            {say(
              state === 'pending'
                ? {
                    en: 'No enrolment waits for review. One appears here when it is handed in.',
                    fr: 'Aucune inscription n’attend d’examen. Une inscription figurera ici lorsqu’elle sera remise.',
                  }
                : { en: 'No enrolment is in this state.', fr: 'Aucune inscription n’est dans cet état.' },
            )}
          </p>
        </Notice>
      ) : (
        <QueueTable queue={queue} say={say} />
      )}
    </>
  )
  return showPage(c, { title: queueTitle, children })
}

function QueueTable({ queue: { enrolments, total }, say }: { queue: Queue; say: Say }) {
  const caption =
    total > listedEnrolments
      ? withValues(
          {
            en: 'The first {listed} of {total} enrolments; the rest follow once these are decided',
            fr: 'Les {listed} premières de {total} inscriptions; les autres suivront une fois celles-ci décidées',
          },
          { listed: listedEnrolments, total },
        )
      : counted(
          total,
          { en: '{count} enrolment', fr: '{count} inscription' },
          { en: '{count} enrolments', fr: '{count} inscriptions' },
        )
  return (
    <Table
      caption={say(caption)}
      columns={columns.map((words) => ({ label: say(words) }))}
      rows={enrolments.map((one) => [
        <a href={`/officer/enrolments/${one.enrolmentId}`}>
          <bdi>{one.name || one.email}</bdi>
        </a>,
        <bdi>{one.email}</bdi>,
        say(stateWords[one.state]),
        one.handedInAt ? (
          <time datetime={one.handedInAt}>{dayOf(new Date(one.handedInAt))}</time>
        ) : (
          say({ en: 'Not yet', fr: 'Pas encore' })
        ),
        String(one.handIns),
        say(one.speeded === 1 ? { en: 'Given', fr: 'Fourni' } : { en: 'Not given', fr: 'Non fourni' }),
      ])}
    />
  )
}

const columns: Words[] = [
  { en: 'Representative', fr: 'Représentant' },
  { en: 'E-mail address', fr: 'Adresse électronique' },
  { en: 'State', fr: 'État' },
  { en: 'Handed in on', fr: 'Remise le' },
  { en: 'Times handed in', fr: 'Nombre de remises' },
  { en: 'Party ID', fr: 'ID de partie' },
]
