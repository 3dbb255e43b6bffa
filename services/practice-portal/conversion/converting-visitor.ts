/** For tests: a person who converts Karim Benali's client account, page by page, as a browser would. */
import { addPicture, begin, codeIn, formStepIds, lastMail, save } from '../enrolment/enrolling-visitor.ts'
import { png } from '../uploads/invented-files.ts'
import type { TestPortal, Visitor } from '../visitor.ts'

export const karim = 'karim.benali@example.ca'
export const karimsPartyId = '104567891'
export const passed = { 'gate.word': 'CONVERT', 'gate.closes': 'yes' }

/** Representative data and two pieces of identification: what the gate waits for. */
export async function enterAll(visitor: Visitor): Promise<void> {
  for (const step of formStepIds) await save(visitor, step)
  await addPicture(visitor, 'first-id', png(300, 200))
  await addPicture(visitor, 'second-id', png(301, 200))
}

/** By an enrolment with the client account's e-mail, up to the gate. */
export async function prepareByEnrolling(portal: TestPortal, visitor: Visitor, email = karim): Promise<void> {
  await begin(visitor, email)
  await visitor.post('/enrol/code', { code: codeIn(await lastMail(portal, karim)) })
  await visitor.post('/convert', {})
  await enterAll(visitor)
}

/** From the signed-in client account, up to the gate. */
export async function prepareFromAccount(visitor: Visitor): Promise<void> {
  await visitor.signIn(karim)
  await visitor.post('/convert', { terms: 'yes' })
  await enterAll(visitor)
}

export const codeSent = async (portal: TestPortal): Promise<string> => codeIn(await lastMail(portal, karim))
