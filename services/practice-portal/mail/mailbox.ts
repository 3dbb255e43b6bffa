/** The practice mailbox: what the portal's own SMTP server took in, for all of its invented people. */
import type { PortalDb, ReceivedMailTable } from '../schema.ts'

export const mailsAPage = 20

export type MailboxPage = { mails: ReceivedMailTable[]; total: number; page: number }

/** Newest first, of one address when one is named; a page past the end is the last one. */
export async function mailbox(db: PortalDb, address: string, wanted: number): Promise<MailboxPage> {
  const found = db
    .selectFrom('receivedMail')
    .$if(address !== '', (query) => query.where('toAddress', '=', address.toLowerCase()))
  const counted = await found.select((eb) => eb.fn.countAll().as('total')).executeTakeFirstOrThrow()
  const total = Number(counted.total)
  const page = Math.max(1, Math.min(wanted, Math.ceil(total / mailsAPage)))
  const mails = await found
    .selectAll()
    .orderBy('receivedAt', 'desc')
    .orderBy('receivedId')
    .limit(mailsAPage)
    .offset((page - 1) * mailsAPage)
    .execute()
  return { mails, total, page }
}

export async function receivedMail(db: PortalDb, id: string): Promise<ReceivedMailTable | undefined> {
  if (!/^[0-9a-f]{64}$/.test(id)) return undefined
  return db.selectFrom('receivedMail').selectAll().where('receivedId', '=', id).executeTakeFirst()
}

/** Every address that has mail, in the alphabet's order. */
export async function mailboxAddresses(db: PortalDb): Promise<string[]> {
  const rows = await db
    .selectFrom('receivedMail')
    .select('toAddress')
    .distinct()
    .orderBy('toAddress')
    .limit(200)
    .execute()
  return rows.map((row) => row.toAddress)
}
