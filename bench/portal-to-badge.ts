/** How long after a portal's page shows a letter the toolbar's badge counts it. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { until } from '../scripts/drive/screen.ts'
import { findLaunch, withDriver } from '../scripts/main-job/browser.ts'
import { getReady } from '../scripts/main-job/job.ts'
import { sendLetter } from '../scripts/main-job/officer.ts'
import { representative } from '../scripts/main-job/practice-people.ts'
import { openServices } from '../scripts/main-job/services.ts'
import type { Table } from './table.ts'

const rounds = 10

export async function run(): Promise<Table> {
  const folder = await mkdtemp(path.join(tmpdir(), 'repdesk-bench-'))
  const dataFolder = path.join(folder, 'data')
  const services = await openServices(dataFolder, 0)
  try {
    const times = await withDriver(
      { ...(await findLaunch(undefined)), dataFolder, headless: true },
      async (driver) => {
        const page = await getReady({ driver, services })
        const dashboard = `${services.portalUrl}/dashboard`
        const quiet = (await services.truth.applications(representative.email)).filter((a) => a.unread === 0)
        const milliseconds: number[] = []
        for (const { reference } of quiet.slice(0, rounds)) {
          await page.goto(dashboard)
          const before = await settledBadge(driver.badge)
          await sendLetter(services.portalUrl, reference)
          await page.goto(dashboard)
          const shownAt = await page.run(
            () =>
              performance.timeOrigin +
              (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming)
                .domContentLoadedEventEnd,
          )
          await until('the badge to change', async () => (await driver.badge()) !== before)
          milliseconds.push(Date.now() - shownAt)
        }
        return milliseconds.sort((a, b) => a - b)
      },
    )
    const at = (share: number) =>
      Math.round(times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0)
    return {
      title: 'Portal page shows a letter → toolbar badge, paired, milliseconds',
      rows: [{ rounds: times.length, fastest: at(0), median: at(0.5), slowest: at(1) }],
      note: 'From the page’s DOMContentLoaded, in headless Chromium, services in the same process; the badge is looked at over the debugging pipe.',
    }
  } finally {
    await services.close()
    await rm(folder, { recursive: true, force: true })
  }
}

/** The badge once it has said the same three times in a row. */
async function settledBadge(badge: () => Promise<string>): Promise<string> {
  let [last, times] = ['', 0]
  while (times < 3) {
    const now = await badge()
    times = now === last ? times + 1 : 0
    last = now
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return last
}
