/** E-mail waits in the database: written with what it is about, in one transaction, and sent from there. */
import { newId } from '@repdesk/shared/ids'
import type { PortalDb } from '../schema.ts'
import type { Language } from '../words.ts'

export type Mail = {
  to: string
  /** One line. */
  subject: string
  /** Plain text. */
  text: string
  language: Language
}

/** `db` may be a transaction's: the mail is sent only if that is committed. */
export async function queueMail(db: PortalDb, mail: Mail, now: Date): Promise<void> {
  const at = now.toISOString()
  await db
    .insertInto('mail')
    .values({
      mailId: newId(),
      toAddress: mail.to,
      subject: mail.subject.replace(/\p{Cc}+/gu, ' '),
      body: mail.text.replaceAll('\0', ''),
      language: mail.language,
      queuedAt: at,
      nextTryAt: at,
      sentAt: null,
      tries: 0,
      trouble: null,
    })
    .execute()
}
