/**
 * The portal's own SMTP server: takes what the portal sends, on loopback only, and keeps it for the mailbox page.
 * A message that comes twice, as it may after a crash, is kept once.
 */
import { createHash } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import type { Readable } from 'node:stream'
import PostalMime from 'postal-mime'
import { SMTPServer } from 'smtp-server'
import type { PortalDb } from '../schema.ts'
import { noReply } from './letterhead.ts'

const mostBytes = 256 * 1024

export type SmtpInbox = { url: string; close(): Promise<void> }

export async function openSmtpInbox(db: PortalDb, now: () => Date): Promise<SmtpInbox> {
  const server = new SMTPServer({
    name: 'practice.localhost',
    banner: 'practice portal',
    size: mostBytes,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    onMailFrom: ({ address }, _, done) =>
      address === noReply ? done() : done(refusal(550, 'Only the practice portal writes here')),
    onData: (stream, session, done) => {
      const to = session.envelope.rcptTo.map(({ address }) => address)
      keep(db, stream, to, now()).then(
        (kept) => done(kept ? null : refusal(552, 'The message is too large')),
        () => done(refusal(451, 'The mailbox cannot keep it just now')),
      )
    },
  })
  // Without a listener a connection that breaks off would end the process.
  server.on('error', () => undefined)
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    close: () => new Promise((resolve) => server.close(resolve)),
  }
}

const refusal = (responseCode: number, words: string) => Object.assign(new Error(words), { responseCode })

async function keep(
  db: PortalDb,
  stream: Readable & { sizeExceeded?: boolean },
  to: readonly string[],
  now: Date,
): Promise<boolean> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(chunk as Buffer)
  if (stream.sizeExceeded) return false
  const mail = await PostalMime.parse(Buffer.concat(chunks))
  const rows = to.map((toAddress) => ({
    receivedId: createHash('sha256').update(`${mail.messageId} ${toAddress}`).digest('hex'),
    toAddress: plain(toAddress).toLowerCase(),
    fromAddress: plain(mail.from?.address ?? ''),
    subject: plain(mail.subject ?? ''),
    body: (mail.text ?? '').replaceAll('\0', ''),
    receivedAt: now.toISOString(),
  }))
  if (rows.length > 0)
    await db
      .insertInto('receivedMail')
      .values(rows)
      .onConflict((conflict) => conflict.column('receivedId').doNothing())
      .execute()
  return true
}

const plain = (text: string) => text.replace(/\p{Cc}+/gu, ' ').trim()
