/** How far an enrolment is, out of the database. */
import type { PortalDb } from '../schema.ts'
import { uploadsOf } from '../uploads/store.ts'
import { dayOf } from '../words.ts'
import { progressOf, type StepProgress } from './enrolment.ts'
import { answersOfSteps, type Enrolment } from './store.ts'

export async function readProgress(db: PortalDb, enrolment: Enrolment, now: Date): Promise<StepProgress[]> {
  const answers = await answersOfSteps(db, enrolment.enrolmentId)
  return progressOf(answers, await uploadsOf(db, enrolment.enrolmentId), dayOf(now))
}
