/** Builds all services from a config, wires them to each other, and serves them on two addresses of loopback. */
import { hkdfSync } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { createApplications } from '@repdesk/applications/index'
import type { ApplicationsSchema } from '@repdesk/applications/schema'
import { createNotifications } from '@repdesk/notifications/index'
import type { NotificationsSchema } from '@repdesk/notifications/schema'
import { createPracticePortal } from '@repdesk/practice-portal/index'
import type { RunningMail } from '@repdesk/practice-portal/mail/start-mail'
import type { PortalTables } from '@repdesk/practice-portal/schema'
import { createProfiles } from '@repdesk/profiles/index'
import type { ProfilesSchema } from '@repdesk/profiles/schema'
import { createApi } from '@repdesk/service-kit/api'
import type { Database } from '@repdesk/service-kit/database'
import { readKeyFile } from '@repdesk/service-kit/key-file'
import { type Listening, listen } from '@repdesk/service-kit/listen'
import { createLog, type Log } from '@repdesk/service-kit/log'
import { migrate } from '@repdesk/service-kit/migrations'
import { startOutbox } from '@repdesk/service-kit/outbox'
import type { Config } from './config.ts'
import { databasesOf } from './databases.ts'

export type Running = {
  /** `http://127.0.0.1:P` */
  apiUrl: string
  /** `http://practice.localhost:Q` */
  portalUrl: string
  /** The API itself, to be asked without a socket or for its list of routes. */
  api: ReturnType<typeof createApi>
  /** A one-time code that pairs a browser with the firm's first owner. */
  createPairingCode(): Promise<{ code: string; expiresAt: string }>
  databases: {
    profiles: Database<ProfilesSchema>
    applications: Database<ApplicationsSchema>
    notifications: Database<NotificationsSchema>
    practicePortal: Database<PortalTables>
  }
  /** Resolves when every announced event has had its effect. */
  drain(): Promise<void>
  /** Not ready at once; what was begun is finished, for at most five seconds; then the databases are closed. */
  close(): Promise<void>
}

/** How long `/ready` says no before the sockets close, for those who ask it. */
const noticeMs = 100

/** Throws DatabaseOpenError or PortError, with everything closed again, when it cannot start. */
export async function startServer(config: Config, log: Log = createLog(config.logLevel)): Promise<Running> {
  const key = readKeyFile(config.keyFile, config.dataDir)
  const opened = databasesOf(config, key)
  const listening: Listening[] = []
  let mail: RunningMail | undefined
  try {
    const databases = {
      profiles: await opened.open<ProfilesSchema>('profiles'),
      applications: await opened.open<ApplicationsSchema>('applications'),
      notifications: await opened.open<NotificationsSchema>('notifications'),
      practicePortal: await opened.open<PortalTables>('practice-portal'),
    }
    const profiles = createProfiles({ database: databases.profiles, log })
    const applications = createApplications({ database: databases.applications, log })
    const notifications = createNotifications({ database: databases.notifications })
    await migrate(databases.profiles, profiles.migrations)
    await migrate(databases.applications, applications.migrations)
    await migrate(databases.notifications, notifications.migrations)
    const { firmName, ownerName, ownerEmail } = config
    const owner = await profiles.ensureFirstOwner({ firmName, ownerName, email: ownerEmail })

    let closing = false
    const api = await listen(config.port, (port) =>
      createApi({
        routes: { ...profiles.routes, ...applications.routes, ...notifications.routes },
        hosts: [`127.0.0.1:${port}`],
        authenticate: profiles.authenticate,
        ready: async () => !closing && (await opened.answer()),
        log,
      }),
    )
    listening.push(api)
    let startMail: (() => Promise<RunningMail>) | undefined
    const portal = await listen(config.port === 0 ? 0 : config.port + 1, async (port) => {
      const practice = createPracticePortal({
        database: databases.practicePortal,
        publicUrl: portalAddress(port),
        smtpUrl: config.smtpUrl,
        secret: Buffer.from(hkdfSync('sha256', key, '', 'practice portal sessions', 32)).toString('hex'),
        log,
      })
      await migrate(databases.practicePortal, practice.migrations)
      await practice.seed()
      startMail = () => practice.startMail()
      return practice.app
    })
    listening.push(portal)
    mail = await startMail?.()
    const outbox = startOutbox(databases.applications, notifications.handlers, log)

    let closed: Promise<void> | undefined
    const close = async () => {
      closing = true
      await sleep(noticeMs)
      await Promise.all(listening.map((one) => one.close()))
      await outbox.stop()
      await mail?.close()
      await opened.close()
    }
    return {
      apiUrl: `http://127.0.0.1:${api.port}`,
      portalUrl: portalAddress(portal.port),
      createPairingCode: () => profiles.createPairingCodeFor(owner.memberId),
      api: api.app,
      databases,
      drain: () => outbox.drain(),
      close: () => {
        closed ??= close()
        return closed
      },
    }
  } catch (error) {
    await Promise.all(listening.map((one) => one.close(0)))
    await mail?.close()
    await opened.close()
    throw error
  }
}

const portalAddress = (port: number) => `http://practice.localhost:${port}`
