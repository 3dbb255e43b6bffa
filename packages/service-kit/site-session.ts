/**
 * Sessions of a site: rows in its database, named by a signed HttpOnly cookie. (@hono/session was tried on paper
 * and left: it does not wait for its store, so a sign-in could answer before its row exists.)
 */
import { createHash, randomBytes } from 'node:crypto'
import type { Context } from 'hono'
import { deleteCookie, getSignedCookie, setSignedCookie } from 'hono/cookie'
import type { Kysely } from 'kysely'

export type SessionTable = {
  /** SHA-256 of the cookie's token, so that the table alone opens no session. */
  sessionId: string
  accountId: string
  startedAt: string
  seenAt: string
}
export type SessionTables = { siteSession: SessionTable }

/** What a request's cookie stands for. An expired session still says whose it was. */
export type Session = { state: 'none' } | { state: 'live' | 'expired'; sessionId: string; accountId: string }

export type SessionOptions = {
  publicUrl: string
  secret: string
  now: () => Date
  /** Minutes without a request after which a session ends; 30 unless told. */
  idleMinutes?: number | undefined
}

export type Sessions = ReturnType<typeof createSessions>

const hardHours = 12
/** An expired row is kept so long, so that a person who comes back is told what happened. */
const keptHours = 24

/** The table; for the service's own map of migrations. */
export const siteSessionMigration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('siteSession')
      .addColumn('sessionId', 'text', (column) => column.primaryKey())
      .addColumn('accountId', 'text', (column) => column.notNull())
      .addColumn('startedAt', 'text', (column) => column.notNull())
      .addColumn('seenAt', 'text', (column) => column.notNull())
      .execute()
    await db.schema.createIndex('siteSessionSeenAt').on('siteSession').column('seenAt').execute()
  },
}

export function createSessions<T extends SessionTables>(database: Kysely<T>, options: SessionOptions) {
  const db = database as unknown as Kysely<SessionTables>
  const idleMinutes = options.idleMinutes ?? 30
  const before = (milliseconds: number) => new Date(options.now().getTime() - milliseconds).toISOString()
  const isSecure = options.publicUrl.startsWith('https:')
  const cookieName = isSecure ? '__Host-session' : 'session'

  const forget = (sessionId: string) =>
    db.deleteFrom('siteSession').where('sessionId', '=', sessionId).execute()

  return {
    async read(c: Context): Promise<Session> {
      const token = await getSignedCookie(c, options.secret, cookieName)
      if (!token) return { state: 'none' }
      const sessionId = idOf(token)
      const row = await db
        .selectFrom('siteSession')
        .selectAll()
        .where('sessionId', '=', sessionId)
        .executeTakeFirst()
      if (!row) return { state: 'none' }
      const isLive =
        row.seenAt > before(idleMinutes * 60_000) && row.startedAt > before(hardHours * 3_600_000)
      // Once a minute is exact enough for an idle limit in minutes, and spares a write per page.
      if (isLive && row.seenAt < before(60_000))
        await db
          .updateTable('siteSession')
          .set({ seenAt: before(0) })
          .where('sessionId', '=', sessionId)
          .execute()
      return { state: isLive ? 'live' : 'expired', sessionId, accountId: row.accountId }
    },

    /** Starts a session under a fresh token in place of the one before, and forgets long-expired ones. */
    async start(c: Context, accountId: string, previous: Session): Promise<void> {
      const token = randomBytes(32).toString('base64url')
      const sessionId = idOf(token)
      if (previous.state !== 'none') await forget(previous.sessionId)
      await db
        .deleteFrom('siteSession')
        .where('seenAt', '<', before(keptHours * 3_600_000))
        .execute()
      await db
        .insertInto('siteSession')
        .values({ sessionId, accountId, startedAt: before(0), seenAt: before(0) })
        .execute()
      await setSignedCookie(c, cookieName, token, options.secret, {
        httpOnly: true,
        sameSite: 'Strict',
        path: '/',
        secure: isSecure,
      })
    },

    async end(c: Context, session: Session): Promise<void> {
      deleteCookie(c, cookieName, { path: '/', secure: isSecure })
      if (session.state !== 'none') await forget(session.sessionId)
    },
  }
}

const idOf = (token: string) => createHash('sha256').update(token).digest('hex')
