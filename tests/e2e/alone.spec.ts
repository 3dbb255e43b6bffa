/** Unpaired: all of it for one person, with no services at all. */
import { formValues, pressFill, pressUndo } from '../../scripts/main-job/acts.ts'
import { referencesOnDesk } from '../../scripts/main-job/desk-sight.ts'
import { inOrder } from '../../scripts/main-job/job.ts'
import { sendLetter } from '../../scripts/main-job/officer.ts'
import { newApplication, openLetter, readWholeList } from '../../scripts/main-job/portal-acts.ts'
import { representative } from '../../scripts/main-job/practice-people.ts'
import { observeUntil } from '../../scripts/main-job/step.ts'
import { expect, test } from './journey.ts'
import { attention, readyAlone } from './ready.ts'

test.use({ portalApart: true })

test('without pairing: fill and undo, the list on the desk, a letter from arriving to being read', async ({
  driver,
  server,
  picture,
}) => {
  await server.stop()
  const ready = await readyAlone(driver, server)
  const { page, desk } = ready

  const reference = await newApplication(page, server.portalUrl)
  await page.goto(`${server.portalUrl}/applications/${reference}/representative`)
  const before = await formValues(page)
  const { popup } = await pressFill(driver, page)
  const answers = await server.truth.representativeAnswers(representative.email)
  expect(inOrder(await formValues(page))).toEqual(inOrder({ ...before, ...answers }))
  await pressUndo(popup)
  await driver.closePopup()
  expect(inOrder(await formValues(page))).toEqual(inOrder(before))

  await readWholeList(page, desk, server.portalUrl)
  const due = (await server.truth.applications(representative.email)).map((a) => a.reference).sort()
  expect(await observeUntil(due, () => referencesOnDesk(desk))).toEqual(due)

  await sendLetter(server.portalUrl, reference)
  const arrived = await attention(driver, server, ready)
  expect(arrived.due.page[reference]).toBe(1)
  expect(arrived.seen).toEqual(arrived.due)
  await openLetter(page, server, reference)
  const read = await attention(driver, server, ready)
  expect(read.seen).toEqual(read.due)
  await desk.screenshot(picture('alone'))

  const options = await driver.openOwn('options.html#devices')
  expect(await options.count('[data-testid="paired"]')).toBe(0)
})
