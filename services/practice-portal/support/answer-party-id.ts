/** Support answers the one question that needs no officer: the GCMS Party ID of a client account. */
import { queueMail } from '../mail/queue.ts'
import type { PortalDb } from '../schema.ts'
import { type Language, type Words, withValues } from '../words.ts'

/** Sent to the account's own address only, so that nobody learns another's; no account, no such e-mail. */
export async function answerPartyId(
  tx: PortalDb,
  email: string,
  language: Language,
  now: Date,
): Promise<void> {
  const account = await tx
    .selectFrom('account')
    .select(['email', 'partyId'])
    .where('email', '=', email.trim().toLowerCase())
    .where('kind', '=', 'client')
    .where('closedAt', 'is', null)
    .where('partyId', '!=', '')
    .executeTakeFirst()
  if (!account) return
  const text = withValues(answer, { partyId: account.partyId })[language]
  await queueMail(tx, { to: account.email, subject: subject[language], text, language }, now)
}

const subject: Words = { en: 'Your GCMS Party ID', fr: 'Votre identificateur de partie du SMGC' }
const answer: Words = {
  en: 'The GCMS Party ID of your client account is {partyId}.\n\nGive it when you convert the account into a representative account: the set-up is then quicker.',
  fr: 'L’identificateur de partie du SMGC de votre compte de client est le {partyId}.\n\nDonnez-le au moment de convertir le compte en compte de représentant : la mise en place en est accélérée.',
}
