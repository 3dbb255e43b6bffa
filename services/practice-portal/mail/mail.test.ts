/** E-mail: really sent over SMTP, once even after a crash, tried again after trouble, read in the mailbox. */
import type { AddressInfo } from 'node:net'
import { createLog } from '@repdesk/service-kit/log'
import { onBothDatabases } from '@repdesk/service-kit/testing'
import { SMTPServer } from 'smtp-server'
import { expect, it } from 'vitest'
import { marie, openPortal, type TestPortal } from '../visitor.ts'
import { queueMail } from './queue.ts'
import { createMailSender } from './send-mail.ts'
import { openSmtpInbox } from './smtp-inbox.ts'

const noon = new Date('2026-06-10T16:00:00Z')
const later = (minutes: number) => () => new Date(noon.getTime() + minutes * 60_000)
const log = createLog('silent')
const mail = {
  to: marie,
  subject: 'Votre code',
  text: 'Le code est 123456.\nÀ bientôt 😀',
  language: 'fr',
} as const

onBothDatabases('e-mail', (open) => {
  /** What is queued goes through the portal's own SMTP server. */
  async function delivered(portal: TestPortal, now = later(0)) {
    const inbox = await openSmtpInbox(portal.db, now)
    const sender = createMailSender({ db: portal.db, smtpUrl: inbox.url, now, log })
    const sent = await sender.sendDue()
    await sender.close()
    await inbox.close()
    return sent
  }
  const received = (portal: TestPortal) => portal.db.selectFrom('receivedMail').selectAll().execute()

  it('arrives whole, in its language, with what it is on top, and is not sent again', async () => {
    const portal = await openPortal(open)
    await queueMail(portal.db, mail, noon)
    expect(await delivered(portal)).toBe(1)
    const [only, ...others] = await received(portal)
    expect(others).toEqual([])
    expect(only).toMatchObject({ toAddress: marie, subject: 'Votre code' })
    expect(only?.body).toMatch(/^Exercice – pas IRCC\..*\n\nLe code est 123456\.\nÀ bientôt 😀/s)
    expect(await delivered(portal)).toBe(0)
  })

  it('sent again after a crash between sending and marking is kept once', async () => {
    const portal = await openPortal(open)
    await queueMail(portal.db, mail, noon)
    await delivered(portal)
    await portal.db.updateTable('mail').set({ sentAt: null, nextTryAt: noon.toISOString() }).execute()
    expect(await delivered(portal)).toBe(1)
    expect(await received(portal)).toHaveLength(1)
  })

  it('is sent by one of two processes that find it at once', async () => {
    const portal = await openPortal(open)
    for (let i = 0; i < 5; i++) await queueMail(portal.db, { ...mail, subject: `${i}` }, noon)
    const sent = await Promise.all([delivered(portal), delivered(portal)])
    expect(sent[0] + sent[1]).toBe(5)
    expect(await received(portal)).toHaveLength(5)
  })

  it('waits for its time, as a late code does', async () => {
    const portal = await openPortal(open)
    await queueMail(portal.db, mail, later(40)())
    expect(await delivered(portal, later(39))).toBe(0)
    expect(await delivered(portal, later(40))).toBe(1)
  })

  it('is tried again, later each time, after a server refused or was not there', async () => {
    const portal = await openPortal(open)
    await queueMail(portal.db, mail, noon)
    const refusing = new SMTPServer({
      logger: false,
      disabledCommands: ['AUTH', 'STARTTLS'],
      onRcptTo: (_address, _session, done) =>
        done(Object.assign(new Error('not marie.tremblay@example.ca'), { responseCode: 450 })),
    })
    await new Promise<void>((resolve) => refusing.listen(0, '127.0.0.1', resolve))
    const { port } = refusing.server.address() as AddressInfo
    const smtpUrl = `smtp://127.0.0.1:${port}`
    const refused = createMailSender({ db: portal.db, smtpUrl, now: later(0), log })
    expect(await refused.sendDue()).toBe(0)
    await refused.close()
    await new Promise<void>((resolve) => refusing.close(resolve))
    const row = await portal.db.selectFrom('mail').selectAll().executeTakeFirstOrThrow()
    expect(row).toMatchObject({ sentAt: null, tries: 1, trouble: 'EENVELOPE 450' })
    const absent = createMailSender({ db: portal.db, smtpUrl, now: later(2), log })
    expect(await absent.sendDue()).toBe(0)
    await absent.close()
    const after = await portal.db.selectFrom('mail').selectAll().executeTakeFirstOrThrow()
    expect([after.tries, after.nextTryAt > row.nextTryAt]).toEqual([2, true])
    expect(await delivered(portal, later(60))).toBe(1)
  })

  it('carries no header or line that was typed into a subject', async () => {
    const portal = await openPortal(open)
    await queueMail(portal.db, { ...mail, subject: 'a\r\nBcc: x@example.ca\r\n\r\nbody\0' }, noon)
    expect(await delivered(portal)).toBe(1)
    const rows = await received(portal)
    expect(rows.map((row) => [row.toAddress, row.subject])).toEqual([[marie, 'a Bcc: x@example.ca body']])
  })

  it('is listed in the mailbox and opened as text, with links to this portal only', async () => {
    const portal = await openPortal(open)
    const text = 'http://practice.localhost:4781/enrol https://evil.example/ <img src=x onerror=alert(1)>'
    await queueMail(portal.db, { ...mail, text, language: 'en' }, noon)
    await delivered(portal)
    const visitor = portal.visit()
    const list = await visitor.page('/mailbox')
    expect(list).toContain('Votre code')
    expect(await visitor.page(`/mailbox?to=${marie}`)).toContain('E-mails 1–1 of 1')
    expect(await visitor.page('/mailbox?to=nobody@example.ca&page=-1')).toContain('No e-mail has arrived for')
    const page = await visitor.page(list.match(/\/mailbox\/[0-9a-f]{64}/)?.[0] ?? '')
    expect(page).toContain('<a href="/enrol">')
    expect(page).not.toContain('href="https://evil')
    expect(page).not.toContain('<img')
    await visitor.page(`/mailbox/${'0'.repeat(64)}`, 404)
    await visitor.page('/mailbox/%00', 404)
  })
})
