/** The start of a conversion: the client account is closed, and a representative account takes its e-mail over. */
import type { Database } from '@repdesk/service-kit/database'
import { inTransaction } from '@repdesk/service-kit/transaction'
import { newId } from '@repdesk/shared/ids'
import type { PortalDb, PortalTables } from '../schema.ts'
import type { Language } from '../words.ts'
import { sendConversionCode } from './send-code.ts'

export type Start = {
  clientAccountId: string
  language: Language
  publicUrl: string
  /** Opens the representative's account with this e-mail, which nobody has by then; its id, or undefined to give up. */
  openAccount(tx: PortalDb, email: string): Promise<string | undefined>
}

export type Started = { conversionId: string; representativeAccountId: string }

/**
 * All of it or nothing: closes the client account and its sessions, gives its e-mail to the representative's account,
 * lists what will be moved, and queues the code. A client account is closed once, so that of several that start it one
 * does; the others are told `closed-before`, and nothing of theirs stands.
 */
export async function startConversion(
  database: Database<PortalTables>,
  { clientAccountId, language, publicUrl, openAccount }: Start,
  now: Date,
): Promise<Started | 'closed-before'> {
  const at = now.toISOString()
  return inTransaction(database, async (tx) => {
    const email = await closeClient(tx, clientAccountId, at)
    if (email === undefined) return 'closed-before'
    const representativeAccountId = await openAccount(tx, email)
    if (representativeAccountId === undefined) throw new Error('No account could be opened to convert into.')
    const conversionId = newId()
    await tx
      .insertInto('conversion')
      .values({
        conversionId,
        clientAccountId,
        representativeAccountId,
        email,
        language,
        startedAt: at,
        codesIssued: 1,
        codeIssuedAt: at,
        triedAt: null,
        convertedAt: null,
      })
      .execute()
    await listApplications(tx, conversionId, clientAccountId)
    await tx.deleteFrom('siteSession').where('accountId', '=', clientAccountId).execute()
    // What a client had typed when a session ended is the representative's to go on with.
    await tx
      .updateTable('heldForm')
      .set({ accountId: representativeAccountId })
      .where('accountId', '=', clientAccountId)
      .execute()
    await sendConversionCode(tx, { conversionId, email, language }, publicUrl, now)
    return { conversionId, representativeAccountId }
  })
}

/** The e-mail that it had; undefined unless it is the open account of a client. */
async function closeClient(tx: PortalDb, accountId: string, at: string): Promise<string | undefined> {
  const client = await tx
    .selectFrom('account')
    .select('email')
    .where('accountId', '=', accountId)
    .executeTakeFirst()
  const closed = await tx
    .updateTable('account')
    .set({ closedAt: at, email: `closed:${accountId}` })
    .where('accountId', '=', accountId)
    .where('kind', '=', 'client')
    .where('closedAt', 'is', null)
    .returning('accountId')
    .executeTakeFirst()
  return closed && client?.email
}

/** Those of the account that no conversion has listed yet. */
export async function listApplications(
  tx: PortalDb,
  conversionId: string,
  clientAccountId: string,
): Promise<void> {
  await tx
    .insertInto('conversionItem')
    .columns(['applicationId', 'conversionId', 'reference', 'movedAt'])
    .expression((eb) =>
      eb
        .selectFrom('application')
        .select((is) => [
          'application.applicationId',
          is.val(conversionId).as('conversionId'),
          'application.reference',
          is.val(null).as('movedAt'),
        ])
        .where('application.accountId', '=', clientAccountId)
        .where((is) =>
          is.not(
            is.exists(
              is
                .selectFrom('conversionItem')
                .select('conversionItem.applicationId')
                .whereRef('conversionItem.applicationId', '=', 'application.applicationId'),
            ),
          ),
        ),
    )
    .execute()
}
