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
import { pairApiDevice } from './api-device.ts'
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
  const api = await pairApiDevice(server.apiUrl, await server.pairingCode())
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
  read?: string[],
): Promise<{ due: Attention; seen: Attention }> {
  await page.goto(`${server.portalUrl}/dashboard`)
  const applications = await server.truth.applications(representative.email)
  const known = read
    ? applications.filter((application) => read.includes(application.reference))
    : applications
  const due = attentionDue(known, await referencesOnPage(page))
  return { due, seen: await observeUntil(due, () => attentionSeen(driver, page, desk), 15) }
}

/** Opens every page of the portal's list, as a person going through it. */
export async function readWholeList(page: Screen, portalUrl: string): Promise<void> {
  await page.goto(`${portalUrl}/dashboard`)
  for (let next = 2; (await page.count(`nav.pages a[href*="page=${next}"]`)) > 0; next += 1) {
    await page.click(`nav.pages a[href*="page=${next}"]`)
    await page.see(`nav.pages [aria-current="page"]`)
  }
}

/** The services' own answer: unread letters by reference in the practice space, once it is what is due. */
export async function unreadByApi(
  api: ApiClient,
  due: Record<string, number>,
): Promise<Record<string, number>> {
  return observeUntil(
    due,
    async () => {
      const { items } = await api('showAttention', { query: { space: 'practice', limit: 200 } })
      return Object.fromEntries(
        items
          .map((item) => [item.reference, item.unread === true ? 1 : item.unread] as const)
          .sort(([a], [b]) => (a < b ? -1 : 1)),
      )
    },
    15,
  )
}
