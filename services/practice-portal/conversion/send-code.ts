/** Sends a conversion code, in the transaction of whatever asks for it. */
import { issueCode } from '../codes/codes.ts'
import { queueMail } from '../mail/queue.ts'
import type { PortalDb } from '../schema.ts'
import { minutesLate } from './late-codes.ts'
import { codeMail } from './mails.ts'
import type { Conversion } from './store.ts'

/** After so many minutes without the code, the person can contact us. */
export const waitMinutes = 30

/**
 * A new code in place of the one before. When an officer has codes arrive late, its quarter of an hour begins when it
 * is sent, not now: a code that arrives is a code that can be used.
 */
export async function sendConversionCode(
  tx: PortalDb,
  conversion: Pick<Conversion, 'conversionId' | 'email' | 'language'>,
  publicUrl: string,
  now: Date,
): Promise<void> {
  const sentAt = new Date(now.getTime() + (await minutesLate(tx)) * 60_000)
  const code = await issueCode(tx, 'conversion', conversion.conversionId, sentAt)
  const { email, language } = conversion
  await queueMail(tx, { to: email, ...codeMail(language, code, publicUrl), language }, sentAt)
}

/** From when on a person whose code has not come can contact us; a whole minute, as pages say it. */
export const contactOpensAt = ({ codeIssuedAt }: Pick<Conversion, 'codeIssuedAt'>): Date =>
  new Date((Math.floor(Date.parse(codeIssuedAt) / 60_000) + waitMinutes) * 60_000)

/** Another code, asked for by an officer; false once the account is converted. */
export async function issueAnotherCode(
  tx: PortalDb,
  conversionId: string,
  publicUrl: string,
  now: Date,
): Promise<Conversion | undefined> {
  const conversion = await tx
    .updateTable('conversion')
    .set((eb) => ({ codesIssued: eb('codesIssued', '+', 1), codeIssuedAt: now.toISOString() }))
    .where('conversionId', '=', conversionId)
    .where('convertedAt', 'is', null)
    .returningAll()
    .executeTakeFirst()
  if (conversion) await sendConversionCode(tx, conversion, publicUrl, now)
  return conversion
}
