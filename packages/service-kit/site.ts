/** The site factory: a server-rendered site with cookies, its own content policy, and no script. */
import { getConnInfo } from '@hono/node-server/conninfo'
import { ProblemError } from '@repdesk/shared/problem'
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { csrf } from 'hono/csrf'
import { HTTPException } from 'hono/http-exception'
import { requestId } from 'hono/request-id'
import { secureHeaders } from 'hono/secure-headers'
import { rateLimiter } from 'hono-rate-limiter'
import type { Kysely } from 'kysely'
import { type Log, traceOf } from './log.ts'
import { readRest } from './site-body.ts'
import { isForThisSite } from './site-host.ts'
import { createSessions, type Session, type Sessions, type SessionTables } from './site-session.ts'
import { storageProblemOf } from './storage-trouble.ts'

export type SiteEnv = { Variables: { requestId: string; session: Session } }
export type SiteContext = Context<SiteEnv>

export type SiteOptions<T extends SessionTables> = {
  db: Kysely<T>
  /** The one address the site answers at. */
  publicUrl: string
  /** Signs the cookies; at least 32 characters. */
  secret: string
  now: () => Date
  /** Minutes without a request after which a session ends; 30 unless told. */
  idleMinutes?: number
  /** Bytes a form may have; 256 KiB unless told. */
  bodyBytes?: number
  /** Which paths take a file, and how many bytes such a form may have. */
  files?: { isPath: (path: string) => boolean; bodyBytes: number }
  /** Runs before everything that may fail, so that `errorPage` can rely on it: the language, say. */
  before?: (site: Hono<SiteEnv>) => void
  /** The page for what went wrong; anything unknown arrives as code `internal`, already logged. */
  errorPage: (c: SiteContext, problem: ProblemError) => Response | Promise<Response>
  log: Log
}

export type Site = { app: Hono<SiteEnv>; sessions: Sessions; publicUrl: string }

const formType = 'application/x-www-form-urlencoded'
const fileFormType = 'multipart/form-data'

/** Routes are added to `app` by the caller; a wrong secret or address is found when built, not when asked. */
export function createSite<T extends SessionTables>(options: SiteOptions<T>): Site {
  if (options.secret.length < 32) throw new Error('The secret of a site has at least 32 characters.')
  const { origin } = new URL(options.publicUrl)
  const sessions = createSessions(options.db, options)
  const takesFile = (c: Context) => options.files?.isPath(c.req.path) === true
  const app = new Hono<SiteEnv>()

  app.use(async (c, next) => {
    await next()
    await readRest(c)
  })
  app.use(requestId({ headerName: '' }))
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
      // Not no-referrer: under it some browsers send `Origin: null` with a form, which the check below refuses.
      referrerPolicy: 'same-origin',
      strictTransportSecurity: false,
      xFrameOptions: 'DENY',
    }),
  )
  options.before?.(app)
  app.use(async (c, next) => {
    c.set('session', { state: 'none' })
    c.header('cache-control', 'no-store')
    if (!isForThisSite(c, options.publicUrl)) throw new ProblemError('host-refused')
    const type = c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase()
    const isForm = type === (takesFile(c) ? fileFormType : formType)
    if (c.req.method === 'POST' && !isForm) throw new ProblemError('unsupported-media-type')
    await next()
  })
  app.use(csrf({ origin }))
  const formLimit = limitBody(options.bodyBytes ?? 256 * 1024, 'body-too-large')
  const fileLimit = limitBody(options.files?.bodyBytes ?? 0, 'file-too-large')
  app.use((c, next) => (takesFile(c) ? fileLimit : formLimit)(c, next))
  app.use(async (c, next) => {
    c.set('session', await sessions.read(c))
    await next()
  })

  app.notFound((c) => options.errorPage(c, new ProblemError('not-found')))
  app.onError((error, c) => options.errorPage(c, problemOf(error, c, options.log)))
  return { app, sessions, publicUrl: options.publicUrl }
}

const limitBody = (maxSize: number, code: 'body-too-large' | 'file-too-large') =>
  bodyLimit({
    maxSize,
    onError: () => {
      throw new ProblemError(code)
    },
  })

/** Refuses the sixth failure of one person from one address within a quarter of an hour; successes do not count. */
export function limitTries(personOf: (c: Context<SiteEnv>) => Promise<string>) {
  return rateLimiter<SiteEnv>({
    windowMs: 15 * 60_000,
    limit: 5,
    standardHeaders: false,
    skipSuccessfulRequests: true,
    keyGenerator: async (c) => JSON.stringify([await personOf(c), addressOf(c)]),
    handler: () => {
      throw new ProblemError('too-many-tries')
    },
  })
}

/** Refuses more than so many requests from one address within a quarter of an hour, whatever came of them. */
export function limitRequests(limit: number) {
  return rateLimiter<SiteEnv>({
    windowMs: 15 * 60_000,
    limit,
    standardHeaders: false,
    keyGenerator: addressOf,
    handler: () => {
      throw new ProblemError('too-many-tries')
    },
  })
}

function addressOf(c: Context<SiteEnv>): string {
  const incoming = (c.env as { incoming?: unknown } | undefined)?.incoming
  return incoming ? (getConnInfo(c).remote.address ?? 'unknown') : 'no socket'
}

function problemOf(error: Error, c: SiteContext, log: Log): ProblemError {
  if (error instanceof ProblemError) return error
  if (error instanceof HTTPException && error.status === 403) return new ProblemError('origin-refused')
  if (error instanceof HTTPException && error.status < 500) return new ProblemError('malformed-request')
  const code = storageProblemOf(error)
  if (code) return new ProblemError(code)
  log.error({ requestId: c.get('requestId'), ...traceOf(error) }, 'a page failed')
  return new ProblemError('internal')
}
