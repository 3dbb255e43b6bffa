/** Mail while the services run: by default into the portal's own inbox, or to the server that was named. */
import type { Log } from '@repdesk/service-kit/log'
import { createClock } from '../clock/clock.ts'
import type { PortalDb } from '../schema.ts'
import { createMailSender } from './send-mail.ts'
import { openSmtpInbox } from './smtp-inbox.ts'

/** How often what waits is looked for. */
const everyMs = 500

export type RunningMail = {
  /** Resolves when what was due is sent. */
  drain(): Promise<void>
  close(): Promise<void>
}

type Options = { db: PortalDb; smtpUrl: string | undefined; now: () => Date; log: Log }

export async function startMail({ db, smtpUrl, now, log }: Options): Promise<RunningMail> {
  const clock = createClock(db, now)
  const inbox = smtpUrl === undefined ? await openSmtpInbox(db, clock.now) : undefined
  const sender = createMailSender({ db, smtpUrl: smtpUrl ?? inbox?.url ?? '', now: clock.now, log })
  let isClosing = false
  let running: Promise<void> = Promise.resolve()

  async function round(): Promise<void> {
    try {
      await clock.refresh()
      // A full round may have left more behind.
      while (!isClosing && (await sender.sendDue()) > 0);
    } catch (error) {
      if (!isClosing) log.warn({ trouble: (error as Error).name }, 'e-mail could not be looked for')
    }
  }
  const next = () => {
    running = running.then(round)
    return running
  }
  let timer: NodeJS.Timeout
  const tick = async () => {
    await next()
    if (!isClosing) timer = setTimeout(tick, everyMs)
  }
  timer = setTimeout(tick, everyMs)
  return {
    drain: next,
    async close() {
      isClosing = true
      clearTimeout(timer)
      await running
      await sender.close()
      await inbox?.close()
    },
  }
}
