/** For tests: someone at the portal without a browser, who keeps cookies and sends forms as a browser does. */
import type { Database } from '@repdesk/service-kit/database'
import { createLog } from '@repdesk/service-kit/log'
import type { OpenFresh } from '@repdesk/service-kit/testing'
import { createPracticePortal, type PracticePortal } from './index.ts'
import { migrations } from './migrations/index.ts'
import type { PortalDb, PortalTables } from './schema.ts'
import { practicePassword } from './seed/accounts.ts'

export const portalUrl = 'http://practice.localhost:4781'

export type TestPortal = PracticePortal & {
  database: Database<PortalTables>
  db: PortalDb
  /** Moves the portal's clock. */
  pass(minutes: number): void
  visit(): Visitor
}

export type Visitor = {
  get(path: string, headers?: Record<string, string>): Promise<Response>
  /** The page's HTML; fails unless the answer has this status. */
  page(path: string, status?: number): Promise<string>
  post(path: string, form: Record<string, string>, headers?: Record<string, string>): Promise<Response>
  signIn(email: string): Promise<void>
  ask(path: string, init: RequestInit): Promise<Response>
}

export const marie = 'marie.tremblay@example.ca'
export const amara = 'amara.diallo@example.ca'
export const officer = 'officer@example.ca'

/** A seeded portal on a fresh database, at noon of 2026-06-10. */
export async function openPortal(open: OpenFresh): Promise<TestPortal> {
  const database = await open<PortalTables>(migrations)
  let time = Date.parse('2026-06-10T16:00:00Z')
  const portal = createPracticePortal({
    database,
    publicUrl: portalUrl,
    secret: 'a secret of a test, long enough to sign with',
    now: () => new Date(time),
    log: createLog('silent'),
  })
  await portal.seed()
  return {
    ...portal,
    database,
    db: database.db,
    pass: (minutes) => {
      time += minutes * 60_000
    },
    visit: () => visitorOf(portal),
  }
}

function visitorOf(portal: PracticePortal): Visitor {
  const cookies = new Map<string, string>()

  async function ask(path: string, init: RequestInit): Promise<Response> {
    const headers = new Headers(init.headers)
    if (cookies.size > 0) headers.set('cookie', [...cookies].map((pair) => pair.join('=')).join('; '))
    const response = await portal.app.request(`${portalUrl}${path}`, { ...init, headers })
    for (const line of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split(/=(.*)/s)
      if (/max-age=0/i.test(line)) cookies.delete(name)
      else cookies.set(name, value)
    }
    return response
  }
  const post: Visitor['post'] = (path, form, headers = {}) =>
    ask(path, {
      method: 'POST',
      body: new URLSearchParams(form).toString(),
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        origin: portalUrl,
        'sec-fetch-site': 'same-origin',
        ...headers,
      },
    })
  return {
    ask,
    post,
    get: (path, headers = {}) => ask(path, { headers }),
    async page(path, status = 200) {
      const response = await ask(path, {})
      if (response.status !== status) throw new Error(`${path} answered ${response.status}, not ${status}`)
      return response.text()
    },
    async signIn(email) {
      const response = await post('/sign-in', { email, password: practicePassword })
      if (response.status !== 303) throw new Error(`${email} could not sign in (${response.status})`)
    },
  }
}
