/** What the portal itself can tell an officer about an enrolment, out of what it holds. */
import { sql } from 'kysely'
import { sameness } from '../enrolment/identity-form.ts'
import { formSteps } from '../enrolment/steps.ts'
import type { Enrolment, StepAnswers } from '../enrolment/store.ts'
import { faultsOf } from '../forms/validate.ts'
import type { PortalDb } from '../schema.ts'
import type { ListedUpload } from '../uploads/store.ts'
import { dayOf, longDay, type Words } from '../words.ts'

export type Check = { isGood: boolean; words: Words }

export async function checksOf(
  db: PortalDb,
  enrolment: Enrolment,
  answers: StepAnswers,
  pictures: readonly ListedUpload[],
  now: Date,
): Promise<Check[]> {
  const first = answers['first-id'] ?? {}
  const second = answers['second-id'] ?? {}
  const today = dayOf(now)
  const notWhole = formSteps.filter(
    (step) => faultsOf(step.section, answers[step.id] ?? {}, 'complete', today).length > 0,
  )
  return [
    confirmed(enrolment),
    {
      isGood: sameness(second, first).length === 0,
      words: {
        en: 'The two pieces of identification are of different types and have different numbers.',
        fr: 'Les deux pièces d’identité sont de types différents et portent des numéros différents.',
      },
    },
    {
      isGood: pictures.length === 2 && pictures[0]?.sha256 !== pictures[1]?.sha256,
      words: {
        en: 'There are two pictures, and they are not the same file.',
        fr: 'Il y a deux images, et ce n’est pas le même fichier.',
      },
    },
    {
      isGood: notWhole.length === 0,
      words: {
        en: 'Every step is complete today, and no piece of identification has expired.',
        fr: 'Chaque étape est remplie aujourd’hui, et aucune pièce d’identité n’est expirée.',
      },
    },
    {
      isGood: !(await isIdElsewhere(db, enrolment, answers)),
      words: {
        en: 'No other account or enrolment has this Representative ID.',
        fr: 'Aucun autre compte ni aucune autre inscription n’a cet ID du représentant.',
      },
    },
    {
      isGood: !(await isPictureElsewhere(db, enrolment, pictures)),
      words: {
        en: 'Neither picture stands in another enrolment.',
        fr: 'Aucune des deux images ne figure dans une autre inscription.',
      },
    },
  ]
}

function confirmed({ verifiedAt }: Enrolment): Check {
  const day = verifiedAt ? dayOf(new Date(verifiedAt)) : ''
  return {
    isGood: verifiedAt !== null,
    words: {
      en: `The e-mail address was confirmed by a code${day && ` on ${longDay(day, 'en')}`}.`,
      fr: `L’adresse électronique a été confirmée par un code${day && ` le ${longDay(day, 'fr')}`}.`,
    },
  }
}

async function isIdElsewhere(db: PortalDb, enrolment: Enrolment, answers: StepAnswers): Promise<boolean> {
  const id = answers['representative-id']?.['acct.irccRepId']
  if (!id) return false
  const asSaved = JSON.stringify({ 'acct.irccRepId': id })
  const inEnrolment = await db
    .selectFrom('enrolmentStep')
    .select('enrolmentId')
    .where('step', '=', 'representative-id')
    .where('answers', '=', asSaved)
    .where('enrolmentId', '!=', enrolment.enrolmentId)
    .limit(1)
    .executeTakeFirst()
  if (inEnrolment) return true
  const escaped = asSaved.slice(1, -1).replace(/[!%_]/g, '!$&')
  const inAccount = await db
    .selectFrom('account')
    .select('accountId')
    .where(sql<boolean>`"details" like ${`%${escaped}%`} escape '!'`)
    .where('accountId', '!=', enrolment.accountId ?? '')
    .limit(1)
    .executeTakeFirst()
  return inAccount !== undefined
}

async function isPictureElsewhere(
  db: PortalDb,
  { enrolmentId }: Enrolment,
  pictures: readonly ListedUpload[],
): Promise<boolean> {
  if (pictures.length === 0) return false
  const found = await db
    .selectFrom('upload')
    .innerJoin('enrolment', 'enrolment.enrolmentId', 'upload.ownerId')
    .select('upload.uploadId')
    .where(
      'upload.sha256',
      'in',
      pictures.map((picture) => picture.sha256),
    )
    .where('upload.ownerId', '!=', enrolmentId)
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}
