/** What needs attention: the portal's database, RepDesk's API and the screens say the same, before and after. */
import { referencesOnDesk } from '../../scripts/main-job/desk-sight.ts'
import { sendLetter } from '../../scripts/main-job/officer.ts'
import { newApplication, openLetter, readWholeList } from '../../scripts/main-job/portal-acts.ts'
import { representative } from '../../scripts/main-job/practice-people.ts'
import { observeUntil } from '../../scripts/main-job/step.ts'
import { expect, test } from './journey.ts'
import { attention, readyAndPaired, unreadByApi, unreadInPortal } from './ready.ts'

test('every application of the portal’s list is on the desk and in the services', async ({
  driver,
  server,
  picture,
}) => {
  const { page, desk, api } = await readyAndPaired(driver, server)
  await readWholeList(page, desk, server.portalUrl)
  const due = (await server.truth.applications(representative.email)).map((a) => a.reference).sort()
  expect(due.length).toBeGreaterThan(30)
  expect(await observeUntil(due, () => referencesOnDesk(desk))).toEqual(due)
  await desk.screenshot(picture('desk'))

  const held = await observeUntil(
    due,
    async () => {
      const { applications } = await api('listApplications', { query: { space: 'practice', limit: 200 } })
      return applications.map((application) => application.reference).sort()
    },
    15,
  )
  expect(held).toEqual(due)
  const real = await api('listApplications', { query: { space: 'real', limit: 200 } })
  expect(real.applications, 'practice is kept apart from real work').toEqual([])
})

test('an officer’s letter shows in badge, marks, desk and services alike, and is gone from all when read', async ({
  driver,
  server,
  picture,
}) => {
  const ready = await readyAndPaired(driver, server)
  const { page, desk, api } = ready
  await readWholeList(page, desk, server.portalUrl)
  const first = await attention(driver, server, ready)
  expect(first.seen).toEqual(first.due)

  const reference = await newApplication(page, server.portalUrl)
  await sendLetter(server.portalUrl, reference)
  const arrived = await attention(driver, server, ready)
  expect(arrived.due.page[reference], 'the portal shows the letter').toBe(1)
  expect(arrived.seen).toEqual(arrived.due)
  expect(arrived.due.badge).toBe(first.due.badge + 1)
  const unread = await unreadInPortal(server)
  expect(await unreadByApi(api, unread)).toEqual(unread)
  await page.screenshot(picture('letter-arrived'))

  await openLetter(page, server, reference)
  const read = await attention(driver, server, ready)
  expect(read.seen).toEqual(read.due)
  expect(read.due.badge).toBe(first.due.badge)
  const after = await unreadInPortal(server)
  expect(await unreadByApi(api, after)).toEqual(after)
  await page.screenshot(picture('letter-read'))
})
