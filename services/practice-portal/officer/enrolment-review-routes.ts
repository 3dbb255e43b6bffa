/** The officers' review of enrolments: the queue, one enrolment with its pictures, and three ways to decide. */
import { ProblemError } from '@repdesk/shared/problem'
import type { Enrolment } from '../enrolment/store.ts'
import type { Answers, Section } from '../forms/form.ts'
import { answersFrom, faultsOf, typedIn } from '../forms/validate.ts'
import { formOf, type PortalContext, viewerOf } from '../page/context.ts'
import type { Parts } from '../page/parts.ts'
import { sendFile } from '../uploads/send-file.ts'
import { uploadOf } from '../uploads/store.ts'
import { dayOf } from '../words.ts'
import { askedIn, moreSection, noStepAsked, refusalSection } from './decision-form.ts'
import { showEnrolment } from './enrolment-page.tsx'
import { anyEnrolment, type Decision, decide, enrolmentQueue, queueStates } from './enrolment-queue.ts'
import { showQueue } from './enrolment-queue-page.tsx'

export function addEnrolmentReviewRoutes(parts: Parts): void {
  const { app, database } = parts
  const { db } = database

  app.get('/officer/enrolments', async (c) => {
    const asked = c.req.query('state') ?? 'pending'
    const state = queueStates.find((known) => known === asked)
    return showQueue(c, state, await enrolmentQueue(db, state))
  })

  app.get('/officer/enrolments/:enrolment', async (c) =>
    showEnrolment(c, parts, await enrolmentOf(c, parts), undefined),
  )

  app.get('/officer/enrolments/:enrolment/pictures/:upload', async (c) => {
    const { enrolmentId } = await enrolmentOf(c, parts)
    const picture = await uploadOf(db, enrolmentId, c.req.param('upload'))
    if (!picture) throw new ProblemError('not-found')
    return sendFile(c, picture, 'inline')
  })

  app.post('/officer/enrolments/:enrolment/approve', async (c) =>
    settle(c, parts, await enrolmentOf(c, parts), await formOf(c), { kind: 'approve' }),
  )

  app.post('/officer/enrolments/:enrolment/refuse', (c) =>
    decideBy(c, parts, refusalSection, (answers) => ({ kind: 'refuse', reason: answers.reason ?? '' })),
  )

  app.post('/officer/enrolments/:enrolment/more', (c) =>
    decideBy(c, parts, moreSection, (answers) => ({
      kind: 'more',
      asked: askedIn(answers),
      message: answers.message ?? '',
    })),
  )
}

/** Decides by a form of its own, which is shown again while something is wrong with it. */
async function decideBy(
  c: PortalContext,
  parts: Parts,
  section: Section,
  decisionFrom: (answers: Answers) => Decision,
): Promise<Response> {
  const enrolment = await enrolmentOf(c, parts)
  const form = await formOf(c)
  const typed = typedIn(section, form)
  const answers = answersFrom(section, typed)
  const ofForm = faultsOf(section, answers, 'complete', dayOf(parts.now()))
  const faults = section === moreSection ? [...noStepAsked(answers), ...ofForm] : ofForm
  if (faults.length > 0 && enrolment.state === 'pending')
    return showEnrolment(c, parts, enrolment, { section, state: { answers: typed, faults } })
  return settle(c, parts, enrolment, form, decisionFrom(answers))
}

async function settle(
  c: PortalContext,
  { database, publicUrl, now }: Parts,
  { enrolmentId }: Enrolment,
  form: URLSearchParams,
  decision: Decision,
): Promise<Response> {
  const handIns = Number(form.get('handIns')?.match(/^\d{1,6}$/)?.[0] ?? 0)
  const deciding = { enrolmentId, handIns, officerId: viewerOf(c).accountId, publicUrl }
  const outcome = await decide(database, deciding, decision, now())
  return c.redirect(`/officer/enrolments/${enrolmentId}?outcome=${outcome}`, 303)
}

async function enrolmentOf(c: PortalContext, { database }: Parts): Promise<Enrolment> {
  const enrolment = await anyEnrolment(database.db, c.req.param('enrolment') ?? '')
  if (!enrolment) throw new ProblemError('not-found')
  return enrolment
}
