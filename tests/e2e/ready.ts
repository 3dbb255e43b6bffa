/** A browser that is paired and ready on the practice portal, with the desk open beside it and an API client of its own. */
import type { ApiClient } from '@repdesk/shared/api-client'
import type { Driver } from '../../scripts/drive/driver.ts'
import type { Screen } from '../../scripts/drive/screen.ts'
import { signIn, switchOn, typeProfile } from '../../scripts/main-job/acts.ts'
import {
  type Attention,
  attentionDue,
  attentionSeen,
  referencesOnPage,
} from '../../scripts/main-job/desk-sight.ts'
import { getReady } from '../../scripts/main-job/job.ts'
import { mariesProfile, password, representative } from '../../scripts/main-job/practice-people.ts'
import { observeUntil } from '../../scripts/main-job/step.ts'
import type { Server } from './server.ts'

export type Ready = { page: Screen; desk: Screen; api: ApiClient }

/** The portal's dashboard was shown once, so the first page of its list has been read. */
export async function readyAndPaired(driver: Driver, server: Server): Promise<Ready> {
  const page = await getReady({
    driver,
    services: {
      apiUrl: server.apiUrl,
      portalUrl: server.portalUrl,
      createPairingCode: async () => ({ code: await server.pairingCode(), expiresAt: '' }),
    },
  })
  const api = await server.newApiDevice()
  const desk = await driver.openOwn('dashboard.html')
  await page.front()
  return { page, desk, api }
}

/** The same with no services: profile typed, portal on, nothing paired. */
export async function readyAlone(driver: Driver, server: Server): Promise<Omit<Ready, 'api'>> {
  await typeProfile(driver, representative.name, mariesProfile)
  const page = await driver.open(`${server.portalUrl}/dashboard`)
  await signIn(page, server.portalUrl, representative.email, password)
  await page.goto(`${server.portalUrl}/dashboard`)
  await switchOn(driver, page)
  const desk = await driver.openOwn('dashboard.html')
  await page.front()
  return { page, desk }
}

/** What the three places and the page say now, and what the portal's database says they should; waited for. */
export async function attention(
  driver: Driver,
  server: Server,
  { page, desk }: Pick<Ready, 'page' | 'desk'>,
): Promise<{ due: Attention; seen: Attention }> {
  await page.goto(`${server.portalUrl}/dashboard`)
  const due = attentionDue(
    await server.truth.applications(representative.email),
    await referencesOnPage(page),
  )
  return { due, seen: await observeUntil(due, () => attentionSeen(driver, page, desk), 15) }
}

/** Unread letters by reference, as the portal's database has them. */
export async function unreadInPortal(server: Server): Promise<Record<string, number>> {
  const applications = await server.truth.applications(representative.email)
  return inOrder(applications.filter((a) => a.unread > 0).map((a) => [a.reference, a.unread]))
}

/** The services' own answer to the same question, waited for until it is what is due. */
export async function unreadByApi(
  api: ApiClient,
  due: Record<string, number>,
  seconds = 15,
): Promise<Record<string, number>> {
  return observeUntil(
    due,
    async () => {
      const { items } = await api('showAttention', { query: { space: 'practice', limit: 200 } })
      return inOrder(items.map((item) => [item.reference, item.unread === true ? 1 : item.unread]))
    },
    seconds,
  )
}

const inOrder = (entries: [string, number][]): Record<string, number> =>
  Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)))
