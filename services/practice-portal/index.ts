/** The practice portal: a small government-style portal to learn and to test on. */
import type { Database } from '@repdesk/service-kit/database'
import type { Log } from '@repdesk/service-kit/log'
import { createSite } from '@repdesk/service-kit/site'
import { ProblemError } from '@repdesk/shared/problem'
import type { Hono } from 'hono'
import { languageDetector } from 'hono/language'
import { addAccountRoutes } from './accounts/account-page.tsx'
import { askToSignIn } from './accounts/ask-to-sign-in.ts'
import { addSignInRoutes } from './accounts/sign-in.tsx'
import { type Account, accountById } from './accounts/store.ts'
import { addApplicationRoutes } from './applications/application-page.tsx'
import { addDashboardRoute } from './applications/dashboard.tsx'
import { addNewApplicationRoutes } from './applications/new-application.tsx'
import { addSectionRoutes } from './applications/section-page.tsx'
import { createClock } from './clock/clock.ts'
import { addConversionRoutes } from './conversion/conversion-routes.ts'
import { addEnrolmentRoutes, keepToEnrolment } from './enrolment/enrolment-routes.ts'
import { addGuideRoute } from './guide/guide-page.tsx'
import { addLetterRoute } from './letters/letter-page.tsx'
import { addMailboxRoutes } from './mail/mailbox-page.tsx'
import { type RunningMail, startMail } from './mail/start-mail.ts'
import { migrations } from './migrations/index.ts'
import { addEnrolmentReviewRoutes } from './officer/enrolment-review-routes.ts'
import { addOfficerRoutes } from './officer/officer-page.tsx'
import type { PortalContext, PortalEnv, Viewer } from './page/context.ts'
import { icon, iconAddress } from './page/icon.ts'
import { homeOf } from './page/layout.tsx'
import type { Parts } from './page/parts.ts'
import { style, styleAddress } from './page/style.ts'
import { showTrouble } from './page/trouble.tsx'
import { addPaymentRoutes } from './payments/payment-routes.ts'
import type { PortalTables } from './schema.ts'
import { seedPortal } from './seed/seed.ts'
import { addSubmissionRoutes } from './submission/submission-routes.ts'
import { addSupportRoutes } from './support/support-page.tsx'
import { fileFormBytes } from './uploads/read-upload.ts'
import { languages } from './words.ts'

export type PracticePortalOptions = {
  /** Migrated with `migrations` before the first request. */
  database: Database<PortalTables>
  /** The one address it answers at. */
  publicUrl: string
  /** Signs the cookies; at least 32 characters. */
  secret: string
  now?: () => Date
  /** Minutes without a request after which a session ends; 30 unless told. */
  idleMinutes?: number
  /** Where e-mail goes; the portal's own mailbox unless told. */
  smtpUrl?: string | undefined
  log: Log
}

export type PracticePortal = {
  app: Hono<PortalEnv>
  migrations: typeof migrations
  /** Fills an empty portal with invented people; does nothing otherwise. */
  seed(): Promise<void>
  /** Sends what waits from now on, until it is closed. */
  startMail(): Promise<RunningMail>
}

export function createPracticePortal(options: PracticePortalOptions): PracticePortal {
  const { database, log } = options
  const { db } = database
  const realNow = options.now ?? (() => new Date())
  const clock = createClock(db, realNow)
  const now = clock.now
  const isSecure = options.publicUrl.startsWith('https:')
  const site = createSite({
    ...options,
    db,
    now: realNow,
    files: { isPath: (path) => path.endsWith('/files'), bodyBytes: fileFormBytes },
    before: (early) => {
      early.get(styleAddress, (c) => {
        c.header('cache-control', 'public, max-age=31536000, immutable')
        return c.body(style, 200, { 'content-type': 'text/css; charset=utf-8' })
      })
      early.get(iconAddress, (c) => c.body(icon, 200, { 'content-type': 'image/svg+xml' }))
      early.use(
        languageDetector({
          supportedLanguages: [...languages],
          fallbackLanguage: 'en',
          order: ['querystring', 'cookie', 'header'],
          cookieOptions: {
            sameSite: 'Strict',
            httpOnly: true,
            path: '/',
            secure: isSecure,
            maxAge: 31_536_000,
          },
        }),
      )
    },
    errorPage: (c, problem) => showTrouble(c as unknown as PortalContext, problem),
    log,
  })
  const app = site.app as unknown as Hono<PortalEnv>

  app.use(async (c, next) => {
    await clock.refresh()
    const session = c.get('session')
    const account = session.state === 'live' ? await accountById(db, session.accountId) : undefined
    c.set('viewer', account && account.closedAt === null ? viewerFrom(account) : undefined)
    await next()
  })
  app.use(keepToEnrolment)
  addSignInRoutes(app, site, db)
  app.get('/', (c) => c.redirect(homeOf(c.get('viewer'))))
  for (const path of ['/dashboard', '/account', '/applications/*', '/orders/*', '/receipts/*', '/officer/*'])
    app.use(path, async (c, next) => {
      const viewer = c.get('viewer')
      if (!viewer) return askToSignIn(c, db, now())
      if (path.startsWith('/officer') !== (viewer.kind === 'officer') && path !== '/dashboard')
        throw new ProblemError('not-found')
      await next()
    })
  const parts: Parts = { app, site, database, now, publicUrl: options.publicUrl }
  addDashboardRoute(app, db)
  addAccountRoutes(app, db, now)
  addNewApplicationRoutes(app, database, now)
  addApplicationRoutes(app, db)
  addLetterRoute(app, db, now)
  // Before the sections', whose addresses are alike.
  addPaymentRoutes(parts)
  addSubmissionRoutes(parts)
  addSectionRoutes(app, database, now)
  addOfficerRoutes(app, database, now)
  addEnrolmentRoutes(parts)
  addConversionRoutes(parts)
  addEnrolmentReviewRoutes(parts)
  addGuideRoute(parts)
  addSupportRoutes(parts)
  if (options.smtpUrl === undefined) addMailboxRoutes(parts)

  return {
    app,
    migrations,
    seed: () => seedPortal(database, now()),
    startMail: () => startMail({ db, smtpUrl: options.smtpUrl, now: realNow, log }),
  }
}

const viewerFrom = ({ accountId, kind, state, givenName, familyName, email }: Account): Viewer => ({
  accountId,
  kind,
  state,
  name: [givenName, familyName].filter(Boolean).join(' ') || email,
})
