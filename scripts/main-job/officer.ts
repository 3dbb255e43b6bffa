/** The officer of the practice portal, in another office: sends a letter by the portal's own page. */
import { visitPortal } from './portal-visitor.ts'
import { officer, password } from './practice-people.ts'

/** Sends a letter about an application; throws when the portal did not take it. */
export async function sendLetter(
  portalUrl: string,
  reference: string,
  kind = 'biometric-instructions',
): Promise<void> {
  const visitor = visitPortal(portalUrl)
  const signedIn = await visitor.post('/sign-in', { email: officer.email, password })
  if (signedIn.status !== 303) throw new Error(`The officer could not sign in (${signedIn.status}).`)
  const sent = await visitor.post('/officer', { application: reference, kind, language: 'en' })
  if (sent.status !== 303) throw new Error(`The officer's letter was not taken (${sent.status}).`)
}
