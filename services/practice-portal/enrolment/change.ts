/** Changes a person makes to an enrolment: each in a transaction that holds its row, so that two tabs take turns. */
import type { Database } from '@repdesk/service-kit/database'
import { inTransaction } from '@repdesk/service-kit/transaction'
import type { Transaction } from 'kysely'
import { type Answers, fieldsOf } from '../forms/form.ts'
import { type Fault, faultsOf, type Strictness } from '../forms/validate.ts'
import { queueMail } from '../mail/queue.ts'
import type { PortalDb, PortalTables } from '../schema.ts'
import type { Upload } from '../uploads/read-upload.ts'
import { putBackUpload, removeUpload, storeUpload, uploadOf, uploadsOf } from '../uploads/store.ts'
import { dayOf, type Language, type Words } from '../words.ts'
import { changeableSteps, missingIn, openStates, progressOf, type StepProgress } from './enrolment.ts'
import { sameness, samePicture } from './identity-form.ts'
import { handedInMail } from './mails.ts'
import type { FormStep, StepId } from './steps.ts'
import { answersOfSteps, changeEnrolment, type Enrolment, lockEnrolment, saveAnswers } from './store.ts'

type Tx = Transaction<PortalTables>
export type Person = { enrolment: Enrolment; language: Language }

/** Runs `work` while the step can be changed and nobody else changes it; `closed` otherwise. */
const whileOpen = <R>(
  database: Database<PortalTables>,
  { enrolment }: Person,
  step: StepId,
  now: Date,
  work: (tx: Tx, locked: Enrolment) => Promise<R>,
): Promise<R | 'closed'> =>
  inTransaction(database, async (tx) => {
    const locked = await lockEnrolment(tx, enrolment.enrolmentId, openStates, now)
    return locked && changeableSteps(locked).includes(step) ? work(tx, locked) : 'closed'
  })

export const otherPiece = (id: StepId): StepId => (id === 'first-id' ? 'second-id' : 'first-id')

/** Saves the answers of a step unless something is wrong with them: gives the faults, none when saved. */
export const saveStep = (
  database: Database<PortalTables>,
  person: Person,
  step: FormStep,
  answers: Answers,
  strictness: Strictness,
  now: Date,
): Promise<Fault[] | 'closed'> =>
  whileOpen(database, person, step.id, now, async (tx, { enrolmentId }) => {
    const faults = faultsOf(step.section, answers, strictness, dayOf(now))
    if (step.hasPicture) {
      const other = (await answersOfSteps(tx, enrolmentId))[otherPiece(step.id)] ?? {}
      faults.push(...sameness(answers, other))
    }
    if (faults.length > 0) return inOrder(step, faults)
    await saveAnswers(tx, enrolmentId, step.id, answers, now)
    await changeEnrolment(tx, enrolmentId, { language: person.language })
    return []
  })

/** As the page has its fields; the first that is wrong with each. */
const inOrder = (step: FormStep, faults: Fault[]) =>
  fieldsOf(step.section).flatMap(({ name }) => faults.find((fault) => fault.field === name) ?? [])

/** Keeps a picture in place of the one before; gives what is wrong, undefined when kept. */
export const keepPicture = (
  database: Database<PortalTables>,
  person: Person,
  step: FormStep,
  upload: Upload,
  now: Date,
): Promise<Words | undefined | 'closed'> =>
  whileOpen(database, person, step.id, now, async (tx, { enrolmentId }) => {
    const kept = await uploadsOf(tx, enrolmentId)
    if (kept.some(({ slot, sha256 }) => slot !== step.id && sha256 === upload.sha256)) return samePicture
    const stored = await storeUpload(tx, enrolmentId, step.id, upload, now)
    if (!stored) return tooMany
    for (const { slot, uploadId } of kept)
      if (slot === step.id) await removeUpload(tx, enrolmentId, uploadId, now)
    return undefined
  })

const tooMany: Words = {
  en: 'This enrolment has had 60 pictures, the most it can have; the one before was kept. Write to support if it is not right.',
  fr: 'Cette inscription a reçu 60 images, le maximum permis; la précédente a été conservée. Écrivez au soutien si elle ne convient pas.',
}

export const takePictureAway = (
  database: Database<PortalTables>,
  person: Person,
  step: FormStep,
  now: Date,
): Promise<string | undefined | 'closed'> =>
  whileOpen(database, person, step.id, now, async (tx, { enrolmentId }) => {
    const picture = (await uploadsOf(tx, enrolmentId)).find((upload) => upload.slot === step.id)
    if (picture) await removeUpload(tx, enrolmentId, picture.uploadId, now)
    return picture?.uploadId
  })

/** Undoes a removal, unless another picture has been added since or stands for the other piece. */
export const putPictureBack = (
  database: Database<PortalTables>,
  person: Person,
  step: FormStep,
  uploadId: string,
  now: Date,
): Promise<Words | undefined | 'closed'> =>
  whileOpen(database, person, step.id, now, async (tx, { enrolmentId }) => {
    const kept = await uploadsOf(tx, enrolmentId)
    if (kept.some((upload) => upload.slot === step.id)) return undefined
    if (!/^[\w-]{1,60}$/.test(uploadId)) return undefined
    await putBackUpload(tx, enrolmentId, uploadId)
    const back = await uploadOf(tx, enrolmentId, uploadId)
    const isRight = back?.slot === step.id && !kept.some(({ sha256 }) => sha256 === back.sha256)
    if (back && !isRight) await removeUpload(tx, enrolmentId, uploadId, now)
    return back && !isRight ? samePicture : undefined
  })

/** Hands the enrolment in when nothing is missing; gives the steps that are not whole otherwise. */
export const handIn = (
  database: Database<PortalTables>,
  { enrolment, language }: Person,
  publicUrl: string,
  now: Date,
): Promise<StepProgress[] | 'closed'> =>
  inTransaction(database, async (tx) => {
    const locked = await lockEnrolment(tx, enrolment.enrolmentId, openStates, now)
    // Without an account it stands before a conversion, which hands it in.
    if (!locked?.accountId) return 'closed'
    const { enrolmentId, accountId, email, handIns } = locked
    const answers = await answersOfSteps(tx, enrolmentId)
    const progress = progressOf(answers, await uploadsOf(tx, enrolmentId), dayOf(now))
    const missing = missingIn(locked, progress)
    if (missing.length > 0) return missing
    await changeEnrolment(tx, enrolmentId, {
      state: 'pending',
      handIns: handIns + 1,
      handedInAt: now.toISOString(),
      language,
    })
    await tx
      .updateTable('account')
      .set({ state: 'pending' })
      .where('accountId', '=', accountId)
      // A converted account goes on working while it is reviewed.
      .where('state', '!=', 'active')
      .execute()
    await queueMail(tx, { to: email, ...handedInMail(language, publicUrl), language }, now)
    return []
  })

/** Hands in the enrolment of a conversion, which has found it whole; to be called in the conversion's transaction. */
export async function handInConverted(tx: PortalDb, enrolment: Enrolment, now: Date): Promise<void> {
  await changeEnrolment(tx, enrolment.enrolmentId, {
    state: 'pending',
    handIns: enrolment.handIns + 1,
    handedInAt: now.toISOString(),
  })
}
