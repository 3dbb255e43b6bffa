/** The services are away: everything goes on, and when they are back everything arrives, once. */
import { formValues, pressFill } from '../../scripts/main-job/acts.ts'
import { inOrder } from '../../scripts/main-job/job.ts'
import { sendLetter } from '../../scripts/main-job/officer.ts'
import { newApplication, readWholeList } from '../../scripts/main-job/portal-acts.ts'
import { representative } from '../../scripts/main-job/practice-people.ts'
import { observeUntil } from '../../scripts/main-job/step.ts'
import { expect, test } from './journey.ts'
import { attention, readyAndPaired, unreadByApi, unreadInPortal } from './ready.ts'

// The portal lives on while the services are stopped.
test.use({ portalApart: true })

test('services stopped: fill, reading and desk still work; services back: everything arrives once', async ({
  driver,
  server,
  picture,
}) => {
  test.setTimeout(240_000)
  const ready = await readyAndPaired(driver, server)
  const { page, desk, api } = ready
  await readWholeList(page, desk, server.portalUrl)
  const before = await unreadInPortal(server)
  expect(await unreadByApi(api, before)).toEqual(before)

  await server.stop()
  const reference = await newApplication(page, server.portalUrl)
  await page.goto(`${server.portalUrl}/applications/${reference}/representative`)
  const empty = await formValues(page)
  await pressFill(driver, page)
  await driver.closePopup()
  const answers = await server.truth.representativeAnswers(representative.email)
  expect(inOrder(await formValues(page))).toEqual(inOrder({ ...empty, ...answers }))

  await sendLetter(server.portalUrl, reference)
  const during = await attention(driver, server, ready)
  expect(during.due.page[reference]).toBe(1)
  expect(during.seen).toEqual(during.due)
  await desk.screenshot(picture('services-away'))

  await server.startAgain()
  // Nobody presses anything: the background finds its way back by itself.
  const due = await unreadInPortal(server)
  expect(await unreadByApi(await server.newApiDevice(), due, 75)).toEqual(due)
  const options = await driver.openOwn('options.html#devices')
  const sent = 'Everything is sent'
  expect(await observeUntil(sent, () => options.text('[data-testid="waiting"]'))).toBe(sent)
  const [counts] = await server.query(
    'applications',
    `select count(*) as "all", count(distinct "readingId") as "once" from readings`,
  )
  expect(counts?.all).toBe(counts?.once)
})
