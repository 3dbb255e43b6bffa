/** For tests: a person who enrols, step by step, as a browser would. */
import { canada } from '../forms/places.ts'
import { png } from '../uploads/invented-files.ts'
import { portalUrl, type TestPortal, type Visitor } from '../visitor.ts'
import type { StepId } from './steps.ts'

export const newcomer = 'claire.fontaine@example.ca'
export const newPassword = 'orchard lamp violin'

export const answersOfClaire = {
  'representative-id': { 'acct.irccRepId': 'R20345678' },
  membership: {
    'acct.typeOfRep': 'consultant',
    'acct.memberOrg': '01',
    'acct.memberId': 'R000002',
    'acct.memberProv': '24',
  },
  contact: {
    'acct.familyName': 'Fontaine',
    'acct.givenName': 'Claire',
    'acct.orgName': 'Fontaine Immigration',
    'acct.streetNum': '12',
    'acct.streetName': 'rue Principale',
    'acct.cityTown': 'Gatineau',
    'acct.country': canada,
    'acct.provState': '24',
    'acct.postalZip': 'J8X 2K1',
    'acct.telCountryCode': '1',
    'acct.telNumber': '819 555 0150',
    'acct.email': newcomer,
    'acct.langCorr': 'fr',
  },
  'first-id': {
    'id.type': 'passport',
    'id.number': 'ZZ000001',
    'id.country': canada,
    'id.expiresOn': '2030-01-31',
  },
  'second-id': {
    'id.type': 'driver-licence',
    'id.number': 'F0000-000001-02',
    'id.province': '24',
    'id.expiresOn': '2028-05-31',
  },
} as const satisfies Partial<Record<StepId, Record<string, string>>>

export type FormStepId = keyof typeof answersOfClaire
export const formStepIds = Object.keys(answersOfClaire) as FormStepId[]

/** The newest e-mail to an address. */
export async function lastMail(portal: TestPortal, to: string) {
  return portal.db
    .selectFrom('mail')
    .selectAll()
    .where('toAddress', '=', to)
    .orderBy('queuedAt', 'desc')
    .orderBy('mailId', 'desc')
    .executeTakeFirst()
}

export const codeIn = (mail: { body: string } | undefined): string => mail?.body.match(/\b\d{6}\b/)?.[0] ?? ''

/** Terms, e-mail and password; a code is on its way. */
export async function begin(visitor: Visitor, email = newcomer, password = newPassword): Promise<Response> {
  await visitor.post('/enrol/terms', { accepted: 'yes' })
  return visitor.post('/enrol/account', { email, password, passwordAgain: password })
}

/** As far as the first step with questions. */
export async function beginAndConfirm(portal: TestPortal, visitor: Visitor, email = newcomer): Promise<void> {
  await begin(visitor, email)
  await visitor.post('/enrol/code', { code: codeIn(await lastMail(portal, email)) })
}

export const save = (visitor: Visitor, step: FormStepId, more: Record<string, string> = {}) =>
  visitor.post(`/enrol/${step}`, { ...answersOfClaire[step], _then: 'next', ...more })

export function addPicture(
  visitor: Visitor,
  step: 'first-id' | 'second-id',
  bytes: Uint8Array,
  name = 'piece.png',
): Promise<Response> {
  const body = new FormData()
  body.set('file', new File([new Uint8Array(bytes)], name))
  return visitor.ask(`/enrol/${step}/picture/files`, {
    method: 'POST',
    body,
    headers: { origin: portalUrl, 'sec-fetch-site': 'same-origin' },
  })
}

/** Everything but the handing in. */
export async function fillIn(portal: TestPortal, visitor: Visitor, email = newcomer): Promise<void> {
  await beginAndConfirm(portal, visitor, email)
  for (const step of formStepIds) await save(visitor, step)
  await addPicture(visitor, 'first-id', png(300, 200))
  await addPicture(visitor, 'second-id', png(301, 200))
}

/** Everything, handed in: waits for an officer. */
export async function handIn(portal: TestPortal, visitor: Visitor, email = newcomer): Promise<string> {
  await fillIn(portal, visitor, email)
  await visitor.post('/enrol/review', {})
  const { enrolmentId } = await portal.db
    .selectFrom('enrolment')
    .select('enrolmentId')
    .where('email', '=', email)
    .where('accountId', 'is not', null)
    .executeTakeFirstOrThrow()
  return enrolmentId
}
