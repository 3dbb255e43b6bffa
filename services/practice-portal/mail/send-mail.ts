/**
 * Sends what waits, each at least once: a mail is leased before it is sent and marked after a server has taken it, so
 * that a crash between the two sends it again under the same Message-ID. Tried for a day, less and less often.
 */
import type { Log } from '@repdesk/service-kit/log'
import { createTransport, type Transporter } from 'nodemailer'
import type { MailTable, PortalDb } from '../schema.ts'
import { mailDomain, mailHeading, noReply, senderName } from './letterhead.ts'

const minute = 60_000
const leaseMinutes = 5
const longestPauseMinutes = 60
const givesUpAfterHours = 24
/** Later than any day the portal's clock can show. */
const never = '9999-12-31T23:59:59.999Z'

export type MailSender = {
  /** Sends what is due now; answers how many a server took. */
  sendDue(): Promise<number>
  close(): Promise<void>
}

type Options = {
  db: PortalDb
  /** smtp:// or smtps://, with a user and password if the server asks for them. */
  smtpUrl: string
  now: () => Date
  log: Log
}

export function createMailSender({ db, smtpUrl, now, log }: Options): MailSender {
  const transport = createTransport(smtpUrl, {
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  } as object)

  async function trySending(mail: MailTable): Promise<boolean> {
    if (!(await lease(db, mail, now()))) return false
    try {
      await transport.sendMail(messageOf(mail, now()))
      await db
        .updateTable('mail')
        .set({ sentAt: now().toISOString(), trouble: null })
        .where('mailId', '=', mail.mailId)
        .execute()
      return true
    } catch (error) {
      const trouble = troubleOf(error)
      log.warn({ mailId: mail.mailId, tries: mail.tries + 1, trouble }, 'an e-mail was not taken')
      await db
        .updateTable('mail')
        .set({ trouble, nextTryAt: nextTryAt(mail, now()) })
        .where('mailId', '=', mail.mailId)
        .execute()
      return false
    }
  }
  return {
    async sendDue() {
      const due = await dueMails(db, now())
      let sent = 0
      for (const mail of due) if (await trySending(mail)) sent++
      return sent
    },
    async close() {
      transport.close()
    },
  }
}

const dueMails = (db: PortalDb, now: Date): Promise<MailTable[]> =>
  db
    .selectFrom('mail')
    .selectAll()
    .where('sentAt', 'is', null)
    .where('nextTryAt', '<=', now.toISOString())
    .orderBy('queuedAt')
    .orderBy('mailId')
    .limit(20)
    .execute()

/** Whether it is ours to send now: of several processes one moves the time on, and only from where it stood. */
async function lease(db: PortalDb, mail: MailTable, now: Date): Promise<boolean> {
  const leased = await db
    .updateTable('mail')
    .set({ nextTryAt: new Date(now.getTime() + leaseMinutes * minute).toISOString(), tries: mail.tries + 1 })
    .where('mailId', '=', mail.mailId)
    .where('sentAt', 'is', null)
    .where('nextTryAt', '=', mail.nextTryAt)
    .where('tries', '=', mail.tries)
    .returning('mailId')
    .executeTakeFirst()
  return leased !== undefined
}

function nextTryAt({ queuedAt, tries }: MailTable, now: Date): string {
  if (now.getTime() - Date.parse(queuedAt) > givesUpAfterHours * 60 * minute) return never
  const pause = Math.min(2 ** tries, longestPauseMinutes) * minute
  return new Date(now.getTime() + pause).toISOString()
}

const messageOf = (mail: MailTable, date: Date): Parameters<Transporter['sendMail']>[0] => ({
  messageId: `<${mail.mailId}@${mailDomain}>`,
  date,
  from: { name: senderName[mail.language], address: noReply },
  to: { name: '', address: mail.toAddress },
  subject: mail.subject,
  text: `${mailHeading[mail.language]}\n\n${mail.body}`,
  headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': mail.language },
})

/** The kind of trouble and the server's code; never its words, which may repeat an address. */
function troubleOf(error: unknown): string {
  const { code, responseCode } = error as { code?: unknown; responseCode?: unknown }
  return [code, responseCode].filter((part) => part !== undefined).join(' ') || 'unknown'
}
